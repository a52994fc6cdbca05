import { z } from 'zod';
import { allow, defineUseCase, found, isRefusal, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import { isOpen } from '../activity.ts';
import { takePlace, type DiaryPorts } from '../diary/take-place.ts';
import { givePlace, removeSignUp, signUpOf, type SignUp } from '../places.ts';
import { promotion, promotions } from '../sign-ups/promotions.ts';

interface Ports extends DiaryPorts {
  readonly clock: Clock;
}

/**
 * Close to the start whoever waits first has the place without being asked. Somebody who has a place elsewhere at that
 * time is told and passed over.
 */
export const giveTurn = defineUseCase({
  name: 'activities.give-turn',
  input: z.object({ activityId: z.string(), residentId: z.string() }),
  async run(ports: Ports, actor, { activityId, residentId }) {
    allow(isSystem(actor), 'activities.system-only');
    const now = ports.clock();
    const wanted = found(await ports.activities.find(activityId), 'activities.missing');
    if (!isOpen(wanted, now) || turnOf(wanted, residentId) === undefined) return { given: false };
    try {
      await takePlace(ports, residentId, wanted, (activity) => {
        const own = turnOf(activity, residentId);
        const places = own === undefined ? null : givePlace(activity, residentId, now);
        if (own === undefined || places === null) return {};
        return {
          next: { ...activity, ...places },
          happenings: [promotion(activity, own, SYSTEM.id, now)],
        };
      });
      return { given: true };
    } catch (error) {
      // They left while this was on its way.
      if (isRefusal(error) && error.code === 'activities.not-on-list') return { given: false };
      if (!isRefusal(error) || error.code !== 'activities.overlaps') throw error;
      await passOver(ports, activityId, residentId, now);
      return { given: false };
    }
  },
});

const turnOf = (places: Parameters<typeof signUpOf>[0], resident: string): SignUp | undefined => {
  const own = signUpOf(places, resident);
  return own?.offer?.unasked === true ? own : undefined;
};

async function passOver({ activities, diaries }: Ports, id: string, resident: string, now: Date): Promise<void> {
  await activities.change(id, (activity) => {
    if (turnOf(activity, resident) === undefined) return { result: undefined };
    const step = removeSignUp(activity, resident, now);
    const next = { ...activity, ...step.places };
    const happening = { name: 'activities.passed-over', by: SYSTEM.id, at: now, region: activity.region };
    return {
      next,
      happenings: [{ ...happening, facts: { resident } }, ...promotions(next, step.promoted, now)],
      result: undefined,
    };
  });
  await diaries.strike(resident, id);
}
