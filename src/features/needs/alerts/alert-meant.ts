import { Refusal, type Actor } from '../../../kernel/index.ts';
import { DUTY_ROLES } from '../policy.ts';
import type { Need, NeedState } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { needNumbered } from '../views/find-need.ts';

const MOST_LISTED = 20;

/**
 * The danger a worker means: the one with the number, or, when they gave none, the only one that fits: of those they were
 * called about, else of those in their regions. Asked the same once more, the one they meant the first time.
 * @param states where it must be, each tried in turn
 * @throws Refusal `needs.no-alert` when none fits, `needs.which-alert` with their numbers when several do
 */
export async function alertMeant(
  needs: NeedStore,
  actor: Actor,
  written: string | undefined,
  states: readonly NeedState[],
  cause?: string,
): Promise<Need> {
  if (written !== undefined) return needNumbered(needs, written);

  const regions = actor.grants.filter(({ role }) => DUTY_ROLES.includes(role)).map(({ region }) => region);
  const inRegions = await needs.waitingIn(regions, states, MOST_LISTED);
  // Asked last: a first try that changed one before they were read is seen here.
  const before = cause === undefined ? null : await needs.alertHandledFor(actor.id, cause);
  if (before !== null) return before;

  const [meant, ...others] = narrowed(inRegions, actor, states);
  if (meant === undefined) throw new Refusal('missing', 'needs.no-alert');
  if (others.length === 0) return meant;
  const numbers = [meant, ...others].map(({ number }) => number);
  throw new Refusal('conflict', 'needs.which-alert', { numbers, first: meant.number });
}

function narrowed(alerts: readonly Need[], { id }: Actor, states: readonly NeedState[]): readonly Need[] {
  const mine = states.map((state) => alerts.filter((need) => need.state === state && concerns(need, id)));
  return mine.find((group) => group.length > 0) ?? alerts.filter(({ state }) => state === 'alerted');
}

/** In this worker's hands, or calling them. */
const concerns = ({ state, alert }: Need, worker: string): boolean =>
  state === 'alerted' ? alert?.called.includes(worker) === true : alert?.acknowledgedBy === worker;
