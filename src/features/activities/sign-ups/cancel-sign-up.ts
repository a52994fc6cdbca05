import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen } from '../activity.ts';
import type { DiaryPorts } from '../diary/take-place.ts';
import { signUpOf } from '../places.ts';
import { leaveList } from './leave-list.ts';

interface Ports extends DiaryPorts {
  readonly clock: Clock;
}

/** Takes back one's own sign-up; the place is offered to whoever waits longest among those who fit. The same request again changes nothing. */
export const cancelSignUp = defineUseCase({
  name: 'activities.cancel-sign-up',
  input: z.object({ activityId: z.string() }),
  async run({ activities, diaries, clock }: Ports, actor, { activityId }, call) {
    const now = clock();
    const left = await activities.change(
      activityId,
      (activity) => {
        ensureOpen(activity, now);
        const own = signUpOf(activity, actor.id);
        ensure(own !== undefined, 'activities.not-signed-up', { title: activity.title });

        const { next, happenings } = leaveList(activity, own, now);
        return { next, happenings, result: next };
      },
      { cause: call.cause },
    );
    await diaries.strike(actor.id, activityId);
    return found(left === undefined ? await activities.find(activityId) : left, 'activities.missing');
  },
});
