import { found, SYSTEM, type Clock } from '../../../kernel/index.ts';
import type { Alert, Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { tell } from '../steps.ts';
import { nextCall, type Rung } from './ladder.ts';
import { whomToCall, type CallingPorts } from './whom-to-call.ts';

export interface AlertPorts extends CallingPorts {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/**
 * Makes the call about a danger that is due, if one is. Who was called, when the next call is due and the happening that
 * brings the words to them are one write: of two processes that find the same call due one makes it.
 */
export async function callNext(ports: AlertPorts, known: Need): Promise<Need> {
  const now = ports.clock();
  if (!isDue(known, now)) return known;

  const ladder = await whomToCall(ports, known, now);
  const called = await ports.needs.change(known.id, (need) =>
    isDue(need, now) ? call(need, ladder, now) : { result: need },
  );
  return found(called, 'needs.missing');
}

const isDue = (need: Need, now: Date): need is Need & { readonly alert: Alert } =>
  need.state === 'alerted' && need.alert !== undefined && need.alert.nextAt <= now;

function call(need: Need & { readonly alert: Alert }, ladder: readonly Rung[], now: Date) {
  const { people, alert } = nextCall(need.alert, ladder, now);
  const isNews = people.length > 0 || need.alert.round === 0;
  const entry = { at: now, step: 'call', by: SYSTEM.id, called: people, isPrivate: true } as const;
  const next: Need = { ...need, alert, ...(isNews && { timeline: [...need.timeline, entry] }) };
  const facts = { called: people, calls: alert.calls, round: alert.round };
  return {
    next,
    // That nobody can be called is told once, to whoever looks after messages that reached nobody.
    happenings: isNews ? [tell(next, 'needs.called', { by: SYSTEM.id, at: now, facts })] : [],
    result: next,
  };
}
