import { z } from 'zod';
import { ELECTION_LIMITS } from '../../../../config/polls/elections.ts';
import { Refusal } from '../../../kernel/index.ts';
import { findPersonal, type PersonalKind } from '../../privacy/index.ts';

/** What somebody who stands says for themselves on the list of candidates. */
export const candidateWords = z.string().trim().min(2).max(ELECTION_LIMITS.words);

/** A candidate names themselves and may speak of their health; how to find somebody does not belong on a public list. */
const KEPT_OFF: ReadonlySet<PersonalKind> = new Set(['phone', 'identity', 'bank-card', 'door', 'plate', 'account']);

/** @throws Refusal when a phone, a door or the like stands in it: what was public once cannot be taken back */
export function ensureFitForList(words: string | undefined): void {
  const isUnfit = findPersonal(words ?? '').some(({ kind }) => KEPT_OFF.has(kind));
  if (isUnfit) throw new Refusal('invalid', 'polls.candidate-words-personal');
}
