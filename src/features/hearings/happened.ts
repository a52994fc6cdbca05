import type { HappeningDraft, HappeningFacts } from '../../kernel/index.ts';
import type { Hearing } from './hearing.ts';

/** What happened to a hearing. */
export const happened = (
  what: string,
  { hall, region }: Pick<Hearing, 'hall' | 'region'>,
  { by, at, facts = {} }: { readonly by: string; readonly at: Date; readonly facts?: HappeningFacts },
): HappeningDraft => ({ name: `hearings.${what}`, by, at, region, facts: { hall, ...facts } });
