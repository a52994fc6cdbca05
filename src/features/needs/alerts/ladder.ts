import { ALERTS } from '../../../../config/needs.ts';
import { later } from '../../../kernel/index.ts';
import type { Alert } from '../need.ts';

/** People who are called together, how often before the next ones, and how long each call waits. */
export interface Rung {
  readonly people: readonly string[];
  readonly times: number;
  readonly waitMs: number;
}

/** Before anybody was called; the first call is due at once. */
export const newAlert = (now: Date): Alert => ({
  calls: 0,
  round: 0,
  nextAt: now,
  called: [],
  thisRound: [],
  saidAt: now,
});

/**
 * The next call: the first step with somebody who was not called often enough in this round, else a new round. It goes by
 * who was called and not by the number of the step, so that nobody is left out when lists and roles change meanwhile.
 * @returns whom to call now, and the alert after it; nobody when there is no one on the ladder
 */
export function nextCall(
  alert: Alert,
  ladder: readonly Rung[],
  now: Date,
): { people: readonly string[]; alert: Alert } {
  const due = rungDue(ladder, alert.thisRound);
  const rung = due ?? rungDue(ladder, []);
  if (rung === undefined) {
    return {
      people: [],
      alert: { ...alert, round: Math.max(alert.round, 1), nextAt: later(now, ALERTS.nobodyWaitMs) },
    };
  }

  const { people } = rung;
  const isNewRound = due === undefined || alert.round === 0;
  const round = isNewRound ? alert.round + 1 : alert.round;
  return {
    people,
    alert: {
      ...alert,
      calls: alert.calls + 1,
      round,
      nextAt: later(now, rung.waitMs * slower(round)),
      called: [...new Set([...alert.called, ...people])],
      thisRound: due === undefined ? people : [...alert.thisRound, ...people],
    },
  };
}

/** Of the first step that is not over: those called least. */
function rungDue(ladder: readonly Rung[], thisRound: readonly string[]): Rung | undefined {
  const calls = (person: string): number => thisRound.filter((id) => id === person).length;
  for (const rung of ladder) {
    const least = Math.min(...rung.people.map(calls));
    if (least >= rung.times) continue;
    const people = rung.people.filter((person) => calls(person) === least).slice(0, ALERTS.mostAtOnce);
    return { ...rung, people };
  }
  return undefined;
}

const slower = (round: number): number => ALERTS.slowerByRound[Math.min(round, ALERTS.slowerByRound.length) - 1] ?? 1;
