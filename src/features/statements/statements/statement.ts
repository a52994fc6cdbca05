import { STATEMENTS } from '../../../../config/deliberation/statements.ts';
import { ensure, Refusal, type HappeningDraft, type RegionPath } from '../../../kernel/index.ts';
import { mask } from '../../privacy/index.ts';

/** Waiting for somebody who runs the hall; seen by all; or hidden from all with a reason. */
export type StatementState = 'waiting' | 'shown' | 'hidden';

/** One sentence that neighbours can agree or disagree with. */
export interface Statement {
  readonly id: string;
  readonly topic: string;
  readonly region: RegionPath;
  /** Within the topic, from 1 on. */
  readonly number: number;
  /** What leads to a person is masked before it is kept. */
  readonly text: string;
  /** Shown to nobody: a statement is judged by what it says. Absent once the author has left. */
  readonly author?: string;
  readonly state: StatementState;
  /** Why it is hidden; told to the author only. */
  readonly reason?: string;
  readonly proposedAt: Date;
  /** When it was first seen by all; its answers count from then on. */
  readonly shownAt?: Date;
  readonly changedAt: Date;
}

/** What somebody who runs the hall decides. */
export type Ruling = { readonly state: 'shown' } | { readonly state: 'hidden'; readonly reason: string };

/**
 * A statement as it may be shown: in one line, and what leads to a person masked. The words as they were given are kept
 * nowhere, so no later mistake can show them.
 * @throws Refusal when it is too short or too long
 */
export function wordsOf(given: string): string {
  const { shortest, longest } = STATEMENTS;
  const text = given.replaceAll(/\s+/gu, ' ').trim();
  if (text.length < shortest) throw new Refusal('invalid', 'statements.too-short', { shortest });
  if (text.length > longest) throw new Refusal('invalid', 'statements.too-long', { longest });
  return mask(text);
}

/** Do both say the same but for blanks and signs? */
export const isSaidAlike = (one: string, other: string): boolean => lettersOf(one) === lettersOf(other);

/** Goes on when the author and the topic have room for one more. */
export function ensureRoom(statements: readonly Statement[], author: string): void {
  const { mostWaiting, mostInTopic } = STATEMENTS;
  const waiting = statements.filter((statement) => statement.author === author && statement.state === 'waiting');
  if (waiting.length >= mostWaiting) throw new Refusal('too-often', 'statements.too-many-waiting', { mostWaiting });
  ensure(statements.length < mostInTopic, 'statements.topic-full', { mostInTopic });
}

/** The statement as ruled; the same ruling again changes nothing. */
export function ruled(statement: Statement, ruling: Ruling, at: Date): Statement {
  const isSame = statement.state === ruling.state && (ruling.state === 'shown' || statement.reason === ruling.reason);
  if (isSame) return statement;
  const { reason: _before, ...rest } = statement;
  if (ruling.state === 'hidden') return { ...rest, state: 'hidden', reason: ruling.reason, changedAt: at };
  return { ...rest, state: 'shown', shownAt: statement.shownAt ?? at, changedAt: at };
}

/** What happened to a statement; whose it is, a happening does not say. */
export const happened = (
  what: 'proposed' | 'shown' | 'hidden',
  { topic, region, number }: Omit<Statement, 'number'> & { readonly number?: number },
  by: string,
  at: Date,
): HappeningDraft => ({
  name: `statements.statement-${what}`,
  by,
  at,
  region,
  facts: { topic, ...(number !== undefined && { number }) },
});

const lettersOf = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
