import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { ensureOpen, type Activity } from '../activity.ts';
import { takePlace, type DiaryPorts, type PlaceDecision } from '../diary/take-place.ts';
import { freePlaces, givePlace, signUpOf, type SignUp } from '../places.ts';
import { mayRunActivity } from '../policy.ts';
import { promotion } from '../sign-ups/promotions.ts';
import { ensureNoVisit } from '../visits/visit.ts';

interface Ports extends DiaryPorts {
  readonly clock: Clock;
}

/** Gives somebody who waits a free place out of their turn; whoever runs the activity answers for it, and it is on record who did. */
export const promoteSignUp = defineUseCase({
  name: 'activities.promote-sign-up',
  input: z.object({ activityId: z.string(), residentId: z.string() }),
  async run(ports: Ports, actor, { activityId, residentId }): Promise<{ activity: Activity; signUp: SignUp }> {
    const now = ports.clock();
    const decide = (activity: Activity): PlaceDecision => {
      allow(mayRunActivity(actor, activity), 'activities.not-organizer');
      ensureNoVisit(activity);
      ensureOpen(activity, now);
      const own = found(signUpOf(activity, residentId), 'activities.not-on-list');
      if (own.state === 'placed') return {};
      const places = givePlace(activity, residentId, now);
      ensure(places !== null, 'activities.none-free', { free: freePlaces(activity), people: own.people });
      const told = own.guest === undefined ? [promotion(activity, own, actor.id, now)] : [];
      return { next: { ...activity, ...places }, happenings: told };
    };
    const wanted = found(await ports.activities.find(activityId), 'activities.missing');
    decide(wanted);
    const isGuest = signUpOf(wanted, residentId)?.guest !== undefined;
    const activity = isGuest
      ? await givenToGuest(ports, activityId, decide)
      : (await takePlace(ports, residentId, wanted, decide)).activity;
    return { activity, signUp: found(signUpOf(activity, residentId), 'activities.not-on-list') };
  },
});

/** A guest has no diary. */
const givenToGuest = async ({ activities }: Ports, id: string, decide: (activity: Activity) => PlaceDecision) =>
  found(
    await activities.change(id, (activity) => {
      const { next = activity, happenings = [] } = decide(activity);
      return { next, happenings, result: next };
    }),
    'activities.missing',
  );
