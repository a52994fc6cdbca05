import { z } from 'zod';
import { URGING } from '../../../../config/needs.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { sayMoment } from '../../../phrases/index.ts';
import { isAwaited } from '../levels/clock-of.ts';
import type { Need } from '../need.ts';
import type { NeedStore } from '../need-store.ts';
import { isOwn } from '../policy.ts';
import { tell } from '../steps.ts';
import { needMeant } from '../views/find-need.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** "催办": whoever waits asks those in charge not to forget it; the need and its clock stay as they are. */
export const urgeNeed = defineUseCase({
  name: 'needs.urge-need',
  input: z.object({ number: z.string().max(40).optional() }),
  async run({ needs, clock }: Ports, actor, { number }, { cause }) {
    const meant = await needMeant(needs, actor, number, mayBeUrged, cause);
    allow(isOwn(actor, meant), 'needs.not-yours');

    const at = clock();
    const changed = await needs.change(
      meant.id,
      (need) => {
        ensure(mayBeUrged(need), `needs.now-${need.state}`, { number: need.number });
        const from = urgeableFrom(need);
        ensure(from <= at, 'needs.urged-already', { number: need.number, from: sayMoment(from) });
        const next = { ...need, timeline: [...need.timeline, { at, step: 'urge', by: actor.id }], changedAt: at };
        return { next, happenings: [tell(next, 'needs.urged', { by: actor.id, at })], result: next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(meant.id)), 'needs.missing');
  },
});

/** Those on duty are called about a danger anyway, until one answers. */
const mayBeUrged = (need: Need): boolean => isAwaited(need) && need.state !== 'alerted';

function urgeableFrom({ timeline }: Need): Date {
  const last = timeline.findLast(({ step }) => step === 'urge');
  return new Date(last === undefined ? 0 : last.at.getTime() + URGING.everyMs);
}
