import { idsOf, type Clock, type PersonalData } from '../../../kernel/index.ts';
import type { FeedbackStore } from '../feedback/feedback-store.ts';
import type { CalendarLinkStore } from '../calendar/link-store.ts';
import { isOpen, type Activity } from '../activity.ts';
import type { DiaryPorts } from '../diary/take-place.ts';
import { signUpOf, type LateCancellation, type SignUp } from '../places.ts';
import { leaveList } from './leave-list.ts';

interface Ports extends DiaryPorts {
  readonly feedback: Pick<FeedbackStore, 'of' | 'forget'>;
  readonly calendarLinks: Pick<CalendarLinkStore, 'forget'>;
  readonly clock: Clock;
}

/**
 * Sign-ups. Places of activities to come are given back; of one that came back late is forgotten whose it was. Who was where
 * stays as an id, for what was counted, without what they said of themselves.
 */
export const activitiesData = ({ activities, diaries, calendarLinks, feedback, clock }: Ports): PersonalData => ({
  about: 'activities',
  async export(person) {
    const ids = idsOf(person);
    const concerned = (await Promise.all(ids.map((id) => activities.concerning(id)))).flat();
    const said = (await Promise.all(ids.map((id) => feedback.of(id)))).flat();
    return concerned.map(
      ({ id: activityId, title, place, startsAt, organizer, signUps, state, lateCancellations = [] }) => ({
        title,
        place,
        startsAt,
        state,
        organizes: ids.includes(organizer),
        signUps: signUps
          .filter(({ resident }) => ids.includes(resident))
          .map(({ people, state: signedUp, listedAs, given }) => ({
            people,
            state: signedUp,
            ...(listedAs !== undefined && { listedAs }),
            ...given,
          })),
        feedback: said
          .filter(({ id }) => id === activityId)
          .flatMap(({ answers }) => answers.filter(({ resident }) => ids.includes(resident)))
          .map(({ verdict, words = null, at }) => ({ verdict, words, at })),
        lateCancellations: lateCancellations
          .filter(({ resident }) => resident !== undefined && ids.includes(resident))
          .map(({ people, at }) => ({ people, at })),
      }),
    );
  },
  async forget(person) {
    for (const id of idsOf(person)) {
      for (const { id: activityId } of await activities.concerning(id))
        await activities.change(activityId, (activity) => giveBack(activity, id, clock()));
      await diaries.forget(id);
      await calendarLinks.forget(id);
      await feedback.forget(id);
    }
  },
});

function giveBack(activity: Activity, resident: string, now: Date) {
  const own = signUpOf(activity, resident);
  if (own === undefined) return { next: withoutLate(activity, resident), result: undefined };
  if (!isOpen(activity, now)) {
    return { next: withoutLate(withoutWords(activity, resident), resident), result: undefined };
  }
  const { next, happenings } = leaveList(activity, own, now);
  return { next: withoutLate(next, resident), happenings, result: undefined };
}

function withoutLate(activity: Activity, resident: string): Activity {
  const late = activity.lateCancellations;
  if (late?.some((each) => each.resident === resident) !== true) return activity;
  const nameless = ({ people, at }: LateCancellation): LateCancellation => ({ people, at });
  return { ...activity, lateCancellations: late.map((each) => (each.resident === resident ? nameless(each) : each)) };
}

function withoutWords(activity: Activity, resident: string): Activity {
  const bare = ({ given: _given, household: _household, listedAs: _listedAs, ...signUp }: SignUp): SignUp => signUp;
  const signUps = activity.signUps.map((signUp) => (signUp.resident === resident ? bare(signUp) : signUp));
  return { ...activity, signUps };
}
