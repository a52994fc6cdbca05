import type { Alert, Need } from '../need.ts';
import { newAlert } from './ladder.ts';

/** As it was kept before calls were made in rounds: how many there were and when the last one was. */
interface OlderAlert {
  readonly calls: number;
  readonly calledAt?: Date;
  readonly acknowledgedBy?: string;
}

/** A need whose alert has what the calls go by; one that nobody has in hand is due at once. */
export function withTodaysAlert(need: Need): Need {
  const alert = need.alert as Alert | OlderAlert | undefined;
  if (alert === undefined ? need.state !== 'alerted' : 'nextAt' in alert) return need;
  const { calledAt: _calledAt, ...kept } = (alert ?? {}) as OlderAlert;
  return { ...need, alert: { ...newAlert(need.submittedAt), ...kept } };
}
