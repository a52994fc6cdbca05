import { z } from 'zod';
import { chinaDay, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { takingIn, type TakingPorts } from '../doors/taking-in.ts';
import { DELIVERIES, deliveryId, withAttempt } from './delivery.ts';
import type { DeliveryStore } from './delivery-store.ts';

interface Ports extends TakingPorts {
  readonly deliveries: Pick<DeliveryStore, 'find' | 'insert' | 'change'>;
  readonly clock: Clock;
}

/** Notes that a named paper ballot was handed over, posted, refused, or that nobody was found, under the worker's name. */
export const noteDelivery = defineUseCase({
  name: 'polls.note-delivery',
  input: z.object({
    pollId: z.string().max(64),
    electorId: z.string().max(64),
    result: z.enum(DELIVERIES),
    /** The day it was; today unless said otherwise. */
    on: z.iso.date().optional(),
  }),
  async run({ deliveries, clock, ...ports }: Ports, actor, { pollId, electorId, result, on }) {
    const { poll, elector } = await takingIn(ports, actor, { pollId, electorId, door: 'paper' });
    const { date: today } = chinaDay(clock());
    const day = on ?? today;
    ensure(day <= today, 'doors.delivery-in-future');

    const id = deliveryId(poll.id, elector.id);
    const attempt = { result, by: actor.id, on: day };
    const kept = { id, poll: poll.id, elector: elector.id };
    if ((await deliveries.find(id)) === null) await deliveries.insert({ ...kept, attempts: [attempt], result }, []);
    const noted = await deliveries.change(id, (delivery) => {
      const next = withAttempt(delivery, attempt);
      return next === delivery ? { result: delivery } : { next, result: next };
    });
    return found(noted, 'doors.elector-missing');
  },
});
