import { z } from 'zod';
import {
  allow,
  carryOver,
  defineUseCase,
  isSystem,
  SYSTEM,
  type Clock,
  type JoinedRecords,
} from '../../kernel/index.ts';
import { isOpen, type Activity } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import type { CalendarLinkStore } from './calendar/link-store.ts';
import type { FeedbackStore } from './feedback/feedback-store.ts';
import type { DiaryStore } from './diary/diary-store.ts';
import type { SeriesStore } from './series/series-store.ts';
import { removeSignUp, signUpOf, type PlacesStep } from './places.ts';
import { promotions } from './sign-ups/promotions.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly diaries: DiaryStore;
  readonly feedback: Pick<FeedbackStore, 'handOver'>;
  readonly calendarLinks: Pick<CalendarLinkStore, 'handOver'>;
  readonly series: Pick<SeriesStore, 'of' | 'change'>;
  readonly residents: JoinedRecords;
  readonly clock: Clock;
}

/** After two records of one person were joined: what they announced and signed up for belongs to the one that goes on. */
export const followJoined = defineUseCase({
  name: 'activities.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ activities, diaries, calendarLinks, feedback, series, residents, clock }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'activities.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await series.of(from)) {
        await series.change(id, (value) => ({ next: { ...value, organizer: into }, result: undefined }));
      }
      await diaries.handOver(from, into);
      await calendarLinks.handOver(from, into);
      await feedback.handOver(from, into);
      for (;;) {
        const left = await activities.concerning(from);
        if (left.length === 0) return;
        await Promise.all(
          left.map(({ id }) => activities.change(id, (activity) => follow(activity, from, into, clock()))),
        );
      }
    });
  },
});

function follow(before: Activity, from: string, into: string, now: Date) {
  const activity = {
    ...before,
    ...(before.organizer === from && { organizer: into }),
    ...attendanceOf(before, from, into),
    ...lateOf(before, from, into),
  };
  const own = signUpOf(activity, from);
  if (own === undefined || signUpOf(activity, into) === undefined) {
    const signUps = activity.signUps.map((signUp) =>
      signUp.resident === from ? { ...signUp, resident: into } : signUp,
    );
    return { next: { ...activity, signUps }, result: undefined };
  }

  const step = dropSignUp(activity, from, now);
  const next = { ...activity, ...step.places };
  const facts = { resident: into, people: own.people, state: own.state };
  return {
    next,
    happenings: [
      { name: 'activities.sign-up-cancelled', by: SYSTEM.id, at: now, region: activity.region, facts },
      ...promotions(next, step.promoted, now),
    ],
    result: undefined,
  };
}

/** Takes the second sign-up of one person off the list; nobody moves up in what is over. */
function dropSignUp(activity: Activity, resident: string, now: Date): PlacesStep {
  if (isOpen(activity, now)) return removeSignUp(activity, resident, now);
  const signUps = activity.signUps.filter((signUp) => signUp.resident !== resident);
  return { places: { ...activity, signUps }, promoted: [] };
}

/** What was noted of who came goes along. */
const attendanceOf = ({ attendance }: Activity, from: string, into: string): Pick<Activity, 'attendance'> =>
  attendance === undefined
    ? {}
    : { attendance: attendance.map((note) => (note.resident === from ? { ...note, resident: into } : note)) };

const lateOf = ({ lateCancellations }: Activity, from: string, into: string): Pick<Activity, 'lateCancellations'> =>
  lateCancellations === undefined
    ? {}
    : {
        lateCancellations: lateCancellations.map((late) =>
          late.resident === from ? { ...late, resident: into } : late,
        ),
      };
