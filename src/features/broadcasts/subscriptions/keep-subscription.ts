import { z } from 'zod';
import { allow, defineUseCase, isResident, newId, Refusal } from '../../../kernel/index.ts';
import { openidOf, subscriptionsOf, type SubscriptionPorts } from './own-subscriptions.ts';
import { TAPS, type Tap } from './subscription.ts';

/** Counts what a resident tapped when the mini-program asked whether it may send: one *accept* is one message. */
export const keepSubscription = defineUseCase({
  name: 'broadcasts.keep-subscription',
  input: z.object({
    /** By template id, as `wx.requestSubscribeMessage` answers. */
    taps: z.record(z.string().min(1).max(100), z.enum(TAPS)),
  }),
  async run(ports: SubscriptionPorts, actor, { taps }, call) {
    allow(isResident(actor), 'broadcasts.residents-only');
    const openid = await openidOf(ports, actor);
    const given = Object.entries(taps) as [string, Tap][];
    if (given.some(([template]) => template !== ports.channels.noticeTemplate)) {
      throw new Refusal('missing', 'broadcasts.template-missing');
    }

    const cause = call.cause ?? newId();
    for (const [template, tap] of given) await ports.subscriptions.keepTap(openid, template, tap, cause);
    return subscriptionsOf(ports, openid);
  },
});
