import { z } from 'zod';
import { CALENDARS } from '../../../../config/activities/calendars.ts';
import { defineUseCase, later, type Clock } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { DiaryStore } from '../diary/diary-store.ts';
import { signUpOf, waitingPosition, type SignUp } from '../places.ts';

interface Ports {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly diaries: Pick<DiaryStore, 'find'>;
  readonly clock: Clock;
}

export interface OwnSignUp {
  readonly activity: Activity;
  readonly own: SignUp;
  readonly position: number;
}

/** What one has signed up for, as far back as one's calendar goes, soonest first. */
export const findOwnSignUps = defineUseCase({
  name: 'activities.find-own-sign-ups',
  input: z.object({}),
  async run({ activities, diaries, clock }: Ports, actor): Promise<readonly OwnSignUp[]> {
    needResident(actor);
    const from = later(clock(), -CALENDARS.pastMs);
    const entries = (await diaries.find(actor.id))?.entries.slice(-CALENDARS.mostEvents) ?? [];
    const wanted = await Promise.all(entries.map(({ activity }) => activities.find(activity)));
    return wanted
      .flatMap((activity) => {
        const own = activity === null ? undefined : signUpOf(activity, actor.id);
        if (activity === null || own === undefined || activity.endsAt < from) return [];
        return [{ activity, own, position: waitingPosition(activity, actor.id) }];
      })
      .toSorted((one, other) => one.activity.startsAt.getTime() - other.activity.startsAt.getTime());
  },
});
