import { say, sayMoment } from '../../../phrases/index.ts';
import type { Waiting } from '../../needs/index.ts';
import type { Digest } from './digest.ts';

/** Danger first; of each kind how many, a few numbers, and the word to type next. */
export function wordDigest(digest: Digest): string {
  const { fresh, undelivered, polls, activities } = digest;
  const lines = [
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
  return lines.length === 0 ? say('work.digest-nothing') : say('work.digest', { lines: lines.join('\n') });
}

type Pile = `work.digest-${'alerts' | 'overdue' | 'due' | 'forward' | 'hall' | 'brokered'}`;

function pile(code: Pile, { count, first: [first, ...others] }: Waiting): string[] {
  if (first === undefined) return [];
  const numbers = [first, ...others].map(({ number }) => number);
  return [say(code, { count, numbers, first: first.number })];
}
