import { z } from 'zod';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { takenPlaces } from '../places.ts';
import { isAgreed } from '../visits/visit.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Finishes activities that have ended. */
export const finishDue = defineUseCase({
  name: 'activities.finish-due',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    const due = await activities.dueToFinish(now);
    await Promise.all(due.map(({ id }) => finishOnce(activities, id, now)));
    return { finished: due.length };
  },
});

const finishOnce = (activities: ActivityStore, id: string, at: Date): Promise<unknown> =>
  activities.change(id, (activity) => {
    if (activity.state !== 'open' || activity.endsAt > at || !isAgreed(activity)) return { result: false };
    const happening = { name: 'activities.finished', by: 'system', at, region: activity.region };
    return {
      next: { ...activity, state: 'finished' },
      happenings: [{ ...happening, facts: { people: takenPlaces(activity) } }],
      result: true,
    };
  });
