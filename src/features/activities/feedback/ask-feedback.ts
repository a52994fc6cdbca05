import { z } from 'zod';
import { FEEDBACK } from '../../../../config/activities/feedback.ts';
import { SIGN_UPS } from '../../../../config/activities/sign-ups.ts';
import { allow, defineUseCase, isSystem, later, type Clock } from '../../../kernel/index.ts';
import { isQuiet } from '../../regions/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { thoseThere } from './feedback.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Has those who were there asked how it was, some time after the end and not at night. That it is done and the happening
 * that has them asked are one write: however often and wherever this runs, each is asked once.
 */
export const askFeedback = defineUseCase({
  name: 'activities.ask-feedback',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    if (isQuiet(now, SIGN_UPS.quietHours)) return { asked: 0 };
    const due = await activities.dueToAsk(later(now, -FEEDBACK.askWithinMs), later(now, -FEEDBACK.askAfterMs));
    const asked = await Promise.all(due.map(({ id }) => askOnce(activities, id, now)));
    return { asked: asked.reduce<number>((sum, people) => sum + (people ?? 0), 0) };
  },
});

const askOnce = (activities: ActivityStore, id: string, at: Date): Promise<number | null | undefined> =>
  activities.change<number>(id, (activity) => {
    if (activity.feedbackAskedAt !== undefined) return { result: 0 };
    const residents = thoseThere(activity);
    const happening = { name: 'activities.feedback-due', by: 'system', at, region: activity.region };
    return {
      next: { ...activity, feedbackAskedAt: at },
      happenings: residents.length === 0 ? [] : [{ ...happening, facts: { residents } }],
      result: residents.length,
    };
  });
