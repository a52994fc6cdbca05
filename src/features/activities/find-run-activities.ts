import { z } from 'zod';
import { FEEDBACK } from '../../../config/activities/feedback.ts';
import { RUN } from '../../../config/activities/run.ts';
import { defineUseCase, later, type Actor, type Clock, type RegionPath } from '../../kernel/index.ts';
import { needResident } from '../residents/index.ts';
import type { ActivityStore } from './activity-store.ts';
import { mayAnnounce, mayRunActivity } from './policy.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/** Activities still to come that the one who asks announced or may change by their role. */
export const findRunActivities = defineUseCase({
  name: 'activities.find-run-activities',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    needResident(actor);
    return activities.openRunBy(actor.id, regionsRun(actor), clock());
  },
});

/** Of those that are over, what the one who asks announced or may see by their role; as long as people say how they were. */
export const findHeldActivities = defineUseCase({
  name: 'activities.find-held-activities',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    needResident(actor);
    const held = await activities.heldRunBy(actor.id, regionsRun(actor), later(clock(), -FEEDBACK.shownForMs));
    return held.filter((activity) => mayRunActivity(actor, activity));
  },
});

/** What they have at hand: to come, going on, or over a few days ago, the next one first. */
export const findActivitiesInHand = defineUseCase({
  name: 'activities.find-activities-in-hand',
  input: z.object({}),
  async run({ activities, clock }: Ports, actor) {
    needResident(actor);
    const from = later(clock(), -RUN.shownAfterMs);
    const inHand = await activities.inHandOf(actor.id, regionsRun(actor), from, RUN.most);
    return inHand.filter((activity) => mayRunActivity(actor, activity));
  },
});

const regionsRun = ({ grants, ...actor }: Actor): RegionPath[] =>
  grants.map(({ region }) => region).filter((region) => mayAnnounce({ grants, ...actor }, region));
