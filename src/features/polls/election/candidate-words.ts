import { z } from 'zod';
import { ELECTION_LIMITS } from '../../../../config/polls/elections.ts';
import { Refusal } from '../../../kernel/index.ts';
import { findPersonal, type PersonalKind } from '../../privacy/index.ts';
import type { Nominee } from './nominee.ts';

/** What somebody who stands says for themselves on the list of candidates. */
export const candidateWords = z.string().trim().min(2).max(ELECTION_LIMITS.words);

/** A candidate names themselves and may speak of their health; how to find somebody does not belong on a public list. */
const KEPT_OFF: ReadonlySet<PersonalKind> = new Set(['phone', 'identity', 'bank-card', 'door', 'plate', 'account']);

/** @throws Refusal when a phone, a door or the like stands in it: what was public once cannot be taken back */
export function ensureFitForList(words: string | undefined): void {
  const isUnfit = findPersonal(words ?? '').some(({ kind }) => KEPT_OFF.has(kind));
  if (isUnfit) throw new Refusal('invalid', 'polls.candidate-words-personal');
}

export const WORDS_STATES = ['waiting', 'approved', 'refused'] as const;
/** What no filter finds, a person does: nobody else reads the words before an officer has approved them. */
export type WordsState = (typeof WORDS_STATES)[number];

/** Null where there are no words. */
export function wordsStateOf({ words, wordsRuling }: Pick<Nominee, 'words' | 'wordsRuling'>): WordsState | null {
  if (words === undefined) return null;
  if (wordsRuling === undefined) return 'waiting';
  return wordsRuling.isApproved ? 'approved' : 'refused';
}

/** What stands on the list; null where nothing was said, or it was not approved. */
export const listedWords = (nominee: Pick<Nominee, 'words' | 'wordsRuling'>): string | null =>
  wordsStateOf(nominee) === 'approved' ? (nominee.words ?? null) : null;
