import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { NeedStore } from '../need-store.ts';
import { isOwn } from '../policy.ts';
import { canStep } from '../steps.ts';
import { needMeant } from '../views/find-need.ts';
import { withdraw } from './withdraw.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly clock: Clock;
}

/** The resident no longer asks. An offer under way is taken back by what follows. */
export const withdrawNeed = defineUseCase({
  name: 'needs.withdraw-need',
  input: z.object({ number: z.string().max(40).optional(), reason: z.string().trim().max(200).optional() }),
  async run({ needs, clock }: Ports, actor, { number, reason }, { cause }) {
    const meant = await needMeant(needs, actor, number, (need) => canStep(need, 'withdraw'), cause);
    allow(isOwn(actor, meant), 'needs.not-yours');

    const changed = await needs.change(
      meant.id,
      (need) => {
        const change = withdraw(need, { by: actor.id, at: clock(), note: reason });
        return { ...change, result: change.next };
      },
      { cause },
    );
    return found(changed ?? (await needs.find(meant.id)), 'needs.missing');
  },
});
