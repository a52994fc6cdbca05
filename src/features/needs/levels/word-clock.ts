import { say, sayMoment } from '../../../phrases/index.ts';
import type { Need } from '../need.ts';
import { dueOf, type Due } from './due.ts';

/**
 * Until when it is answered and done, in sentences for whoever waits; none once nobody does.
 * @param isPrivate why the clock stands is for those involved only
 */
export function wordClock(need: Need, isPrivate: boolean): string[] {
  const pause = need.levels?.pause;
  if (pause !== undefined) {
    const { reason, until } = pause;
    return [
      isPrivate ? say('needs.clock-stands-because', { reason, until: sayMoment(until) }) : say('needs.clock-stands'),
    ];
  }
  const due = dueOf(need);
  const mayMove = due.some(({ isProvisional, isOverdue }) => isProvisional && !isOverdue);
  return [...due.map(wordDue), ...(mayMove ? [say('needs.due-may-move')] : [])];
}

const wordDue = ({ level, at, isOverdue }: Due): string =>
  say(isOverdue ? `needs.late-${level}` : `needs.due-${level}`, { at: sayMoment(at) });
