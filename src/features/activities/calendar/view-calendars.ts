import { z } from 'zod';
import { CALENDARS } from '../../../../config/activities/calendars.ts';
import { defineUseCase, found, later, Refusal, type Clock } from '../../../kernel/index.ts';
import { regionPath, type Region, type RegionStore } from '../../regions/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import type { DiaryStore } from '../diary/diary-store.ts';
import { signUpOf, type SignUp } from '../places.ts';
import type { CalendarLinkStore } from './link-store.ts';

interface RegionPorts {
  readonly activities: ActivityStore;
  readonly regions: Pick<RegionStore, 'find'>;
  readonly clock: Clock;
}

/** What takes place in a region and below, for anybody's calendar. */
export const viewRegionCalendar = defineUseCase({
  name: 'activities.view-region-calendar',
  input: z.object({ region: regionPath }),
  async run({ activities, regions, clock }: RegionPorts, _actor, { region: path }): Promise<RegionCalendar> {
    const region = found(await regions.find(path), 'regions.missing');
    const from = later(clock(), -CALENDARS.pastMs);
    return { region, activities: await activities.publishedIn(path, from, CALENDARS.mostEvents) };
  },
});

export interface RegionCalendar {
  readonly region: Region;
  readonly activities: readonly Activity[];
}

interface OwnPorts {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly diaries: Pick<DiaryStore, 'find'>;
  readonly calendarLinks: Pick<CalendarLinkStore, 'holderOf'>;
  readonly clock: Clock;
}

export interface OwnTime {
  readonly activity: Activity;
  readonly signUp: SignUp;
}

/** What somebody has signed up for, for whoever has the token that they were given. */
export const viewOwnCalendar = defineUseCase({
  name: 'activities.view-own-calendar',
  input: z.object({ token: z.string().max(100) }),
  async run({ activities, diaries, calendarLinks, clock }: OwnPorts, _actor, { token }): Promise<readonly OwnTime[]> {
    const resident = await calendarLinks.holderOf(token);
    if (resident === null) throw new Refusal('missing', 'activities.calendar-link-over');

    const from = later(clock(), -CALENDARS.pastMs);
    const entries = (await diaries.find(resident))?.entries.slice(-CALENDARS.mostEvents) ?? [];
    const wanted = await Promise.all(entries.map(({ activity }) => activities.find(activity)));
    return wanted.flatMap((activity) => {
      const signUp = activity === null ? undefined : signUpOf(activity, resident);
      return activity === null || signUp === undefined || activity.endsAt < from ? [] : [{ activity, signUp }];
    });
  },
});
