import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { refuseUnmet } from '../../residents/index.ts';
import { checkPeople, ensureOpen, MOST_SIGN_UPS, type Activity } from '../activity.ts';
import { applicantFor, saysMore, withGiven, type ApplicantPorts } from '../conditions/applicant.ts';
import { givenFields, type Given } from '../conditions/condition.ts';
import { conditions } from '../conditions/conditions.ts';
import { standingOf, takePlace, type DiaryPorts, type PlaceDecision, type PlaceTaken } from '../diary/take-place.ts';
import { addSignUp, changePeople, freePlaces, givePlace, signUpOf, type PlacesStep, type SignUp } from '../places.ts';
import { maySignUp } from '../policy.ts';
import { ensureNoVisit } from '../visits/visit.ts';
import { promotions } from './promotions.ts';

interface Ports extends ApplicantPorts, DiaryPorts {
  readonly clock: Clock;
}

/**
 * Signs a resident up, or changes how many they bring. The same again changes nothing and answers the same; of somebody
 * to whom a place is offered it is a yes.
 */
export const signUp = defineUseCase({
  name: 'activities.sign-up',
  input: z.object({ activityId: z.string(), people: z.number().int().min(1).default(1), ...givenFields }),
  async run(ports: Ports, actor, { activityId, people, ...said }) {
    const now = ports.clock();
    const [activity, resident] = await Promise.all([
      ports.activities.find(activityId),
      ports.residents.current(actor.id),
    ]);
    const wanted = found(activity, 'activities.missing');
    allow(maySignUp(actor, wanted), 'activities.not-resident');
    const applicant = await applicantFor(ports, actor, wanted, resident);
    const check = (activity: Activity): SignUp | undefined => {
      allow(maySignUp(actor, activity), 'activities.not-resident');
      ensureNoVisit(activity);
      ensureOpen(activity, now);
      checkPeople(activity, people);
      refuseUnmet(conditions(activity, applicant, { people, given: said }));
      return signUpOf(activity, actor.id);
    };
    if (isAsWanted(check(wanted), people, said)) return { ...standingOf(wanted, actor.id), beside: [] };

    return takePlace(ports, actor.id, wanted, (current, ticket): PlaceDecision => {
      const own = check(current);
      if (isAsWanted(own, people, said)) return {};

      const step =
        own === undefined ? addedTo(current, actor.id, people, ticket, now) : changedIn(current, own, people, now);
      const next = withGiven({ ...current, ...step.places }, applicant, said);
      const kept = found(signUpOf(next, actor.id), 'activities.not-signed-up');
      const name = own === undefined ? 'activities.signed-up' : 'activities.sign-up-changed';
      const facts = { resident: actor.id, people, state: kept.state };
      return {
        next,
        happenings: [
          { name, by: actor.id, at: now, region: current.region, facts },
          ...promotions(next, step.promoted, now),
        ],
      };
    });
  },
});

/** A sign-up as its resident is told of it, with what else of theirs is at about that time. */
export type SignUpAnswer = PlaceTaken;

const isAsWanted = (own: SignUp | undefined, people: number, said: Given): boolean =>
  own?.people === people && own.offer === undefined && !saysMore(own, said);

function addedTo(activity: Activity, resident: string, people: number, ticket: string, now: Date): PlacesStep {
  ensure(activity.signUps.length < MOST_SIGN_UPS, 'activities.list-full');
  return addSignUp(activity, resident, people, now, { ticket });
}

function changedIn(activity: Activity, own: SignUp, people: number, now: Date): PlacesStep {
  const step = changePeople(activity, own.resident, people, now);
  ensure(step !== null, 'activities.no-more-places', { free: freePlaces(activity), people: own.people });
  const given = own.offer === undefined ? null : givePlace(step.places, own.resident, now);
  return given === null ? step : { ...step, places: given };
}
