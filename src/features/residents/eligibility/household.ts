import { idFrom } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';

/** One key for all who live behind the same door; undefined for who has not said which. It tells nobody where that is. */
export const householdOf = ({ region, dwelling }: Pick<Resident, 'region' | 'dwelling'>): string | undefined =>
  region === undefined || dwelling === undefined ? undefined : idFrom('household', region, dwelling);
