import { z } from 'zod';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock, type HappeningDraft } from '../../../kernel/index.ts';
import { concerned, revised, type Activity, type ActivityStore } from '../../activities/index.ts';
import { advance, canStep, type Need, type NeedStore } from '../../needs/index.ts';
import { isVisit, type VisitActivity } from '../visit-activity.ts';
import { changeVisit } from '../visit-meant.ts';

interface Ports {
  readonly needs: NeedStore;
  readonly activities: ActivityStore;
  readonly clock: Clock;
}

/**
 * Brings the need to where its visit is, and calls a visit off whose need went elsewhere. It looks at how both stand and not
 * at what happened, so that it may run twice, late, or in another order.
 */
export const followVisit = defineUseCase({
  name: 'elder-help.follow-visit',
  input: z.object({ activityId: z.string().nullable() }),
  async run(ports: Ports, actor, { activityId }) {
    allow(isSystem(actor), 'elder-help.system-only');
    if (activityId !== null) await followWith(ports, activityId);
  },
});

export async function followWith(ports: Ports, id: string): Promise<void> {
  const activity = await ports.activities.find(id);
  if (!isVisit(activity)) return;
  const at = ports.clock();
  const isWanted = await ports.needs.change(activity.visit.need, (need) => ({
    ...follow(need, activity, at),
    result: undefined,
  }));
  if (isWanted === null) return;
  const need = await ports.needs.find(activity.visit.need);
  if (need?.visit !== id || need.state === 'withdrawn') await dropUnwanted(ports, activity, at);
}

/** The steps a need is behind its visit. */
function follow(
  need: Need,
  activity: VisitActivity,
  at: Date,
): { next?: Need; happenings?: readonly HappeningDraft[] } {
  const { visit, id, organizer } = activity;
  if (need.visit !== id) {
    if (activity.state !== 'open' || visit.doneAt !== undefined || !canStep(need, 'plan-visit')) return {};
    const { offer, ...rest } = need;
    const facts = { offer: offer?.id ?? null };
    const { next, happenings } = advance(rest, 'plan-visit', { by: organizer, at, facts });
    return { next: { ...next, visit: id }, happenings };
  }
  if (activity.state === 'cancelled') return dropped(need, at);
  if (visit.doneAt !== undefined) return ended(need, activity, at);
  if (visit.confirmedAt === undefined || need.state !== 'accepted') return {};
  return agreed(need, activity, at);
}

function dropped(need: Need, at: Date) {
  if (!canStep(need, 'drop-visit')) return {};
  const round = need.round + 1;
  const { next, happenings } = advance(need, 'drop-visit', {
    by: SYSTEM.id,
    at,
    facts: { offer: null, service: null, round },
  });
  const { visit: _visit, ...rest } = { ...next, round };
  return { next: rest, happenings };
}

function ended(need: Need, { organizer, visit: { report } }: VisitActivity, at: Date) {
  if (!canStep(need, 'end-visit')) return {};
  const note = report?.note ?? '';
  const by = report?.by ?? organizer;
  const { next, happenings } = advance(need, 'end-visit', { by, at, note, facts: { offer: null } });
  return { next: { ...next, outcome: { note, by, at } }, happenings };
}

const agreed = (need: Need, { organizer, visit }: VisitActivity, at: Date) =>
  canStep(need, 'agree-visit')
    ? advance(need, 'agree-visit', { by: organizer, at, facts: { visited: visit.visited } })
    : {};

/** Nobody need go any more. */
async function dropUnwanted(ports: Ports, { id }: Activity, at: Date): Promise<void> {
  await changeVisit(ports, id, (activity) => {
    if (activity.state !== 'open' || activity.visit.report !== undefined) return {};
    return calledOff(activity, SYSTEM.id, at);
  });
}

/** A visit that does not take place; those who were to come, or are asked, hear of it. */
export function calledOff(activity: VisitActivity, by: string, at: Date) {
  const next: VisitActivity = revised({ ...activity, state: 'cancelled', visit: { ...activity.visit, nextAt: null } });
  const facts = { residents: concerned(activity), alsoInRooms: false };
  return { next, happenings: [{ name: 'activities.cancelled', by, at, region: activity.region, facts }] };
}
