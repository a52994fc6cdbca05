import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { checkPeople, ensureOpen, MOST_SIGN_UPS, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import {
  addSignUp,
  changePeople,
  freePlaces,
  signUpOf,
  waitingPosition,
  type PlacesStep,
  type SignUp,
} from '../places.ts';
import { maySignUp } from '../policy.ts';
import { promotions } from './promotions.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Signs a resident up, or changes how many they bring. The same again changes nothing and answers the same. */
export const signUp = defineUseCase({
  name: 'activities.sign-up',
  input: z.object({ activityId: z.string(), people: z.number().int().min(1).default(1) }),
  async run({ activities, clock }: Ports, actor, { activityId, people }) {
    const now = clock();
    const signedUp = await activities.change(activityId, (activity) => {
      allow(maySignUp(actor, activity), 'activities.not-resident');
      ensureOpen(activity, now);
      checkPeople(activity, people);
      const own = signUpOf(activity, actor.id);
      if (own?.people === people) return { result: answerTo(activity, actor.id, own) };

      const step = own === undefined ? addedTo(activity, actor.id, people, now) : changedIn(activity, own, people, now);
      const next = { ...activity, ...step.places };
      const kept = found(signUpOf(next, actor.id), 'activities.not-signed-up');
      const name = own === undefined ? 'activities.signed-up' : 'activities.sign-up-changed';
      const facts = { resident: actor.id, people, state: kept.state };
      return {
        next,
        happenings: [
          { name, by: actor.id, at: now, region: activity.region, facts },
          ...promotions(next, step.promoted, now),
        ],
        result: answerTo(next, actor.id, kept),
      };
    });
    return found(signedUp, 'activities.missing');
  },
});

/** A sign-up as its resident is told of it; `position` is their place among those who wait, 0 with a place. */
export interface SignUpAnswer {
  readonly activity: Activity;
  readonly signUp: SignUp;
  readonly position: number;
}

function addedTo(activity: Activity, resident: string, people: number, now: Date): PlacesStep {
  ensure(activity.signUps.length < MOST_SIGN_UPS, 'activities.list-full');
  return addSignUp(activity, resident, people, now);
}

function changedIn(activity: Activity, own: SignUp, people: number, now: Date): PlacesStep {
  const step = changePeople(activity, own.resident, people, now);
  ensure(step !== null, 'activities.no-more-places', { free: freePlaces(activity), people: own.people });
  return step;
}

const answerTo = (activity: Activity, resident: string, signUp: SignUp): SignUpAnswer => ({
  activity,
  signUp,
  position: waitingPosition(activity, resident),
});
