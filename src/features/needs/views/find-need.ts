import { found, Refusal, type Actor } from '../../../kernel/index.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { readNumber } from '../tracking-number.ts';

/** The need with this number, as people write numbers. */
export async function needNumbered(needs: NeedStore, written: string): Promise<Need> {
  const number = readNumber(written);
  return found(number === null ? null : await needs.findByNumber(number), 'needs.missing');
}

/**
 * The need somebody means: the one with the number, or, when they gave none, the newest of their own that fits; asked
 * the same once more, the one they meant the first time, provided the change was kept with the call's `cause`.
 * @throws Refusal `needs.which` when there is nothing that fits
 */
export async function needMeant(
  needs: NeedStore,
  actor: Actor,
  written: string | undefined,
  fits: (need: Need) => boolean,
  cause?: string,
): Promise<Need> {
  if (written !== undefined) return needNumbered(needs, written);

  const own = (await needs.ofResident(actor.id)).find(fits);
  // Asked last: a first try that changed a need before `own` was read is seen here.
  const before = cause === undefined ? null : await needs.changedFor(actor.id, cause);
  const meant = before ?? own;
  if (meant === undefined) throw new Refusal('missing', 'needs.which');
  return meant;
}
