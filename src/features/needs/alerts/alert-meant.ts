import { Refusal, type Actor } from '../../../kernel/index.ts';
import { DUTY_ROLES } from '../policy.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { needNumbered } from '../views/find-need.ts';

const MOST_READ = 200;
const MOST_LISTED = 10;

export interface WhichAlert {
  readonly cause?: string | undefined;
  /** One that is in the worker's hands is meant before one that waits. */
  readonly inHandFirst?: boolean;
}

/**
 * The danger a worker means: the one with the number, or, when they gave none, the only one that waits: of those they were
 * called about, else of those in their regions. Asked the same once more, the one they meant the first time.
 * @throws Refusal `needs.no-alert` when none waits, `needs.which-alert` with their numbers when several do
 */
export async function alertMeant(
  needs: NeedStore,
  actor: Actor,
  written: string | undefined,
  { cause, inHandFirst = false }: WhichAlert,
): Promise<Need> {
  if (written !== undefined) return needNumbered(needs, written);

  const inHand = inHandFirst ? await needs.inHandOf(actor.id, MOST_LISTED) : [];
  const [meant, ...others] = inHand.length > 0 ? inHand : await waitingFor(needs, actor);
  // Asked last: a first try that changed one before they were read is seen here.
  const before = cause === undefined ? null : await needs.alertHandledFor(actor.id, cause);
  if (before !== null) return before;

  if (meant === undefined) throw new Refusal('missing', 'needs.no-alert');
  if (others.length === 0) return meant;
  const numbers = [meant, ...others].slice(0, MOST_LISTED).map(({ number }) => number);
  throw new Refusal('conflict', 'needs.which-alert', { numbers, first: meant.number });
}

async function waitingFor(needs: NeedStore, { id, grants }: Actor): Promise<readonly Need[]> {
  const regions = grants.filter(({ role }) => DUTY_ROLES.includes(role)).map(({ region }) => region);
  const waiting = await needs.waitingIn(regions, ['alerted'], MOST_READ);
  const called = waiting.filter(({ alert }) => alert?.called.includes(id));
  return called.length > 0 ? called : waiting;
}
