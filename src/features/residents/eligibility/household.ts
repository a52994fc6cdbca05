import { idFrom } from '../../../kernel/index.ts';
import type { Resident } from '../resident.ts';

/** 3单元502室 and 3-502 are the same door. */
export const plainDwelling = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/号楼|单元|[幢栋座楼层#号]/gu, '-')
    .replaceAll(/[室房户\s]/gu, '')
    .replaceAll(/[-—–/.]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** One key for all who live behind the same door; undefined for who has not said which. It tells nobody where that is. */
export const householdOf = ({ region, dwelling }: Pick<Resident, 'region' | 'dwelling'>): string | undefined =>
  region === undefined || dwelling === undefined ? undefined : idFrom('household', region, dwelling);
