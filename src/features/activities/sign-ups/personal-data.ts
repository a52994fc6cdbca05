import { idsOf, type Clock, type PersonalData } from '../../../kernel/index.ts';
import { isOpen, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { removeSignUp, signUpOf, type SignUp } from '../places.ts';
import { promotions } from './promotions.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Sign-ups. Places of activities to come are given back; who was where stays as an id, for what was counted, without
 * what they said of themselves. */
export const activitiesData = ({ activities, clock }: Ports): PersonalData => ({
  about: 'activities',
  async export(person) {
    const ids = idsOf(person);
    const concerned = (await Promise.all(ids.map((id) => activities.concerning(id)))).flat();
    return concerned.map(({ title, place, startsAt, organizer, signUps, state }) => ({
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
    }));
  },
  async forget(person) {
    for (const id of idsOf(person)) {
      for (const { id: activityId } of await activities.concerning(id))
        await activities.change(activityId, (activity) => giveBack(activity, id, clock()));
    }
  },
});

function giveBack(activity: Activity, resident: string, now: Date) {
  const own = signUpOf(activity, resident);
  if (own === undefined) return { result: undefined };
  if (!isOpen(activity, now)) return { next: withoutWords(activity, resident), result: undefined };
  const step = removeSignUp(activity, resident, now);
  const next = { ...activity, ...step.places };
  const facts = { resident, people: own.people, state: own.state };
  return {
    next,
    happenings: [
      { name: 'activities.sign-up-cancelled', by: resident, at: now, region: activity.region, facts },
      ...promotions(next, step.promoted, now),
    ],
    result: undefined,
  };
}

function withoutWords(activity: Activity, resident: string): Activity {
  const bare = ({ given: _given, household: _household, listedAs: _listedAs, ...signUp }: SignUp): SignUp => signUp;
  const signUps = activity.signUps.map((signUp) => (signUp.resident === resident ? bare(signUp) : signUp));
  return { ...activity, signUps };
}
