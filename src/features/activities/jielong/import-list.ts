import { z } from 'zod';
import { JIELONG } from '../../../../config/jielong/words.ts';
import { allow, defineUseCase, ensure, found, type Actor, type Call, type Clock } from '../../../kernel/index.ts';
import { checkPeople, ensureOpen, MOST_SIGN_UPS, type Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { addSignUp, changePeople, removeSignUp, signUpOf, type PlacesStep } from '../places.ts';
import { mayRunActivity, maySignUp } from '../policy.ts';
import { promotions } from '../sign-ups/promotions.ts';
import { namesOf, type NamePorts } from './names-of.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { withoutPersonal } from './without-personal.ts';

interface Ports extends NamePorts {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** A pasted list, as input. */
export const pastedFields = {
  activityId: z.string(),
  text: z.string().min(1).max(JIELONG.longestText),
  /** The list from which it was made; without it, what stood in the one posted last. */
  base: z.string().max(JIELONG.longestText).optional(),
};

/**
 * Takes over what a pasted list says and ours does not: those without a record here become guests. Nobody who signed up
 * themselves is changed or taken off; a paster's own line is for `signUp`, and is `own` as long as that has not been done.
 */
export const importList = defineUseCase({
  name: 'activities.import-list',
  input: z.object({
    ...pastedFields,
    /** The group in which the list went round: what people are called there may be shown there. */
    room: z.string().max(200).optional(),
    /** What the paster, who has signed up, is called on it. */
    calledAs: z.string().trim().min(1).max(JIELONG.longestName).optional(),
  }),
  async run({ activities, residents, clock }: Ports, actor, { activityId, room, calledAs, ...list }, call) {
    const now = clock();
    const known = found(await activities.find(activityId), 'activities.missing');
    const names = await namesOf({ residents }, known.signUps, actor.id);
    const imported = await activities.change(activityId, (before) => {
      const runs = mayRunActivity(actor, before);
      allow(runs || maySignUp(actor, before), 'activities.not-resident');
      ensureOpen(before, now);
      const isShown = room !== undefined && before.rooms.includes(room);
      const activity = isShown && calledAs !== undefined ? calling(before, actor.id, calledAs) : before;
      const plan = planImport(activity, names, { id: actor.id, name: names.get(actor.id), runs }, list);
      const { places, promoted, changed } = carryOut(activity, plan, actor, { call, now, isShown });
      if (!runs) checkGuests(activity, places.signUps, actor.id);
      ensure(places.signUps.length <= MOST_SIGN_UPS, 'activities.list-full');

      const next = { ...activity, ...places };
      const result = { ...plan, activity: next, changed };
      const counts = { added: plan.guests.length, changed: changed.length, removed: plan.removed.length };
      if (Object.values(counts).every((count) => count === 0)) {
        return activity === before ? { result } : { next, result };
      }
      const merged = { name: 'activities.list-merged', by: actor.id, at: now, region: activity.region, facts: counts };
      return { next, happenings: [merged, ...promotions(next, promoted, now)], result };
    });
    return found(imported, 'activities.missing');
  },
});

function calling(activity: Activity, resident: string, listedAs: string): Activity {
  const name = withoutPersonal(listedAs);
  const own = signUpOf(activity, resident);
  if (own === undefined || name === '' || own.listedAs === name) return activity;
  const signUps = activity.signUps.map((signUp) => (signUp === own ? { ...own, listedAs: name } : signUp));
  return { ...activity, signUps };
}

interface Circumstances {
  readonly call: Call;
  readonly now: Date;
  readonly isShown: boolean;
}

type CarriedOut = PlacesStep & Pick<ImportPlan, 'changed'>;

/** First those who leave, then those who become more or fewer, last those who are new: they take what places are left. */
function carryOut(
  activity: Activity,
  { guests, changed, removed }: ImportPlan,
  { id: by }: Actor,
  { call, now, isShown }: Circumstances,
): CarriedOut {
  let step: PlacesStep = { places: activity, promoted: [] };
  const take = (next: PlacesStep): void => {
    step = { places: next.places, promoted: [...step.promoted, ...next.promoted] };
  };
  for (const { signUp } of removed) take(removeSignUp(step.places, signUp.resident, now));
  const fitting = changed.filter(({ before: { signUp }, quantity }) => {
    const next = changePeople(step.places, signUp.resident, quantity, now);
    if (next !== null) take(next);
    return next !== null;
  });
  for (const [index, entry] of guests.entries()) {
    const name = withoutPersonal(entry.name);
    const listed = { guest: { name, by }, ...(isShown && { listedAs: name }) };
    if (name !== '') take(addSignUp(step.places, call.newId(`guest-${index}`), entry.quantity, now, listed));
  }
  return { ...step, changed: fitting };
}

/** Whoever brings others brings no more than may come with them, and where conditions are to be met, nobody. */
function checkGuests(activity: Activity, signUps: Activity['signUps'], resident: string): void {
  const brings = signUps.some(({ guest }) => guest?.by === resident);
  ensure(!brings || activity.conditions === undefined, 'activities.guests-by-themselves');
  checkPeople(activity, broughtBy(signUps, resident));
}

/** How many come with somebody, themselves included. */
const broughtBy = (signUps: Activity['signUps'], resident: string): number =>
  signUps
    .filter(({ resident: own, guest }) => own === resident || guest?.by === resident)
    .reduce((sum, { people }) => sum + people, 0);
