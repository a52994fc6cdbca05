import { z } from 'zod';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { allow, defineUseCase, isSystem, type Clock } from '../../../kernel/index.ts';
import { owedReminder } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { remindTime } from './remind-times.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Reminds those who come of what is soon to begin, each time that is set. When the next reminder is due and the happening
 * that has them told are one write: however often and wherever this runs, each sign-up is reminded once of each.
 */
export const remindDue = defineUseCase({
  name: 'activities.remind-due',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    allow(isSystem(actor), 'activities.system-only');
    const now = clock();
    const due = await activities.dueToRemind(now);
    const reminded = await Promise.all(due.map(({ id }) => remindOnce(activities, id, now)));
    return { reminded: reminded.filter((done) => done === true).length };
  },
});

const remindOnce = (activities: ActivityStore, id: string, now: Date): Promise<boolean | null | undefined> =>
  activities.change<boolean>(id, (activity) => {
    const isDue = activity.state === 'open' && activity.remindAt <= now;
    if (!isDue || activity.startsAt <= now) return { result: false };

    const residents = owedReminder(activity);
    const happening = { name: 'activities.reminder-due', by: 'system', at: now, region: activity.region };
    return {
      next: { ...activity, remindAt: remindTime(activity.startsAt, now, ACTIVITIES.remindBefore), remindedAt: now },
      happenings: residents.length === 0 ? [] : [{ ...happening, facts: { residents } }],
      result: true,
    };
  });
