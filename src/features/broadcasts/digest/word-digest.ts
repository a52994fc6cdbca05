import { DIGEST } from '../../../../config/work.ts';
import { say, sayMoment } from '../../../phrases/index.ts';
import type { Waiting } from '../../needs/index.ts';
import type { Digest } from './digest.ts';

/** What waits as one message: a long one ends with how to see the rest. */
export function wordDigest(digest: Digest): string {
  const lines = linesOfDigest(digest);
  if (lines.length === 0) return say('work.digest-nothing');
  const shown = lines.slice(0, DIGEST.linesAtOnce);
  const left = lines.length - shown.length;
  const rest = left === 0 ? [] : [say('work.digest-rest', { count: left })];
  return say('work.digest', { lines: [...shown, ...rest].join('\n') });
}

/** Danger first; of each kind how many, a few numbers, and the word to type next. Empty when nothing waits. */
export function linesOfDigest(digest: Digest): readonly string[] {
  const { fresh, undelivered, polls, activities } = digest;
  return [
    ...pile('work.digest-alerts', digest.alerts),
    ...pile('work.digest-overdue', digest.overdue),
    ...pile('work.digest-due', digest.dueToday),
    ...pile('work.digest-forward', digest.toForward),
    ...pile('work.digest-hall', digest.atHall),
    ...pile('work.digest-brokered', digest.brokered),
    ...(undelivered > 0 ? [say('work.digest-undelivered', { count: undelivered })] : []),
    ...polls.map(({ number, title, closesAt }) =>
      say('work.digest-poll', { number, title, closes: sayMoment(closesAt) }),
    ),
    ...activities.map(({ title, startsAt }) => say('work.digest-activity', { title, starts: sayMoment(startsAt) })),
    ...(fresh > 0 ? [say('work.digest-new', { count: fresh })] : []),
  ];
}

type Pile = `work.digest-${'alerts' | 'overdue' | 'due' | 'forward' | 'hall' | 'brokered'}`;

function pile(code: Pile, { count, first: [first, ...others] }: Waiting): string[] {
  if (first === undefined) return [];
  const numbers = [first, ...others].map(({ number }) => number);
  return [say(code, { count, numbers, first: first.number })];
}
