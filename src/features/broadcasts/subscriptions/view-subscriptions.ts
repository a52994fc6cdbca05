import { z } from 'zod';
import { allow, defineUseCase, isResident } from '../../../kernel/index.ts';
import { openidOf, subscriptionsOf, type SubscriptionPorts } from './own-subscriptions.ts';

/** How many messages the mini-program may still send to somebody, and for which templates it may ask. */
export const viewSubscriptions = defineUseCase({
  name: 'broadcasts.view-subscriptions',
  input: z.object({}),
  async run(ports: SubscriptionPorts, actor) {
    allow(isResident(actor), 'broadcasts.residents-only');
    return subscriptionsOf(ports, await openidOf(ports, actor));
  },
});
