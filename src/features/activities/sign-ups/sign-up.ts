import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { refuseUnmet } from '../../residents/index.ts';
import { checkPeople, ensureOpen, MOST_SIGN_UPS, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { applicantFor, saysMore, withGiven, type ApplicantPorts } from '../conditions/applicant.ts';
import { givenFields } from '../conditions/condition.ts';
import { conditions } from '../conditions/conditions.ts';
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

interface Ports extends ApplicantPorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Signs a resident up, or changes how many they bring. The same again changes nothing and answers the same. */
export const signUp = defineUseCase({
  name: 'activities.sign-up',
  input: z.object({ activityId: z.string(), people: z.number().int().min(1).default(1), ...givenFields }),
  async run({ activities, clock, ...ports }: Ports, actor, { activityId, people, ...said }) {
    const now = clock();
    const wanted = found(await activities.find(activityId), 'activities.missing');
    allow(maySignUp(actor, wanted), 'activities.not-resident');
    const applicant = await applicantFor(ports, actor, wanted);
    const signedUp = await activities.change(activityId, (activity) => {
      allow(maySignUp(actor, activity), 'activities.not-resident');
      ensureOpen(activity, now);
      checkPeople(activity, people);
      refuseUnmet(conditions(activity, applicant, { people, given: said }));
      const own = signUpOf(activity, actor.id);
      if (own?.people === people && !saysMore(own, said)) return { result: answerTo(activity, actor.id, own) };

      const step = own === undefined ? addedTo(activity, actor.id, people, now) : changedIn(activity, own, people, now);
      const next = withGiven({ ...activity, ...step.places }, applicant, said);
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
