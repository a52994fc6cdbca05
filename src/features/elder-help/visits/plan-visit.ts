import { z } from 'zod';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import {
  allow,
  defineUseCase,
  ensure,
  found,
  later,
  MINUTE,
  moment,
  Refusal,
  type Clock,
  type RegionPath,
} from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { checkTimes, remindTime, type Activity } from '../../activities/index.ts';
import { canStep, needNumbered, type NeedStore } from '../../needs/index.ts';
import { communityOf, pathsUp, type RegionStore } from '../../regions/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Team, TeamStore } from '../../teams/index.ts';
import type { CareNoteStore } from '../notes/care-note-store.ts';
import { withNote } from '../notes/care-notes.ts';
import { mayPlanVisits } from '../policy.ts';
import { happened, isVisit, type VisitActivity } from '../visit-activity.ts';
import type { VisitPorts } from '../visit-meant.ts';
import { followWith } from './follow-visit.ts';
import { formOf, TASK_NAMES, taskOf } from './new-visit.ts';

interface Ports extends VisitPorts {
  readonly needs: NeedStore;
  readonly teams: TeamStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly regions: RegionStore;
  readonly careNotes: CareNoteStore;
  readonly clock: Clock;
}

/**
 * A worker judges that a need is elder help and plans a visit, for which helpers are then found. Of two planned at once for
 * one need, one comes to nothing.
 */
export const planVisit = defineUseCase({
  name: 'elder-help.plan-visit',
  input: z.object({
    number: z.string().max(40),
    task: z.enum(TASK_NAMES),
    startsAt: moment,
    endsAt: moment.optional(),
    /** One goes, and somebody else calls afterwards. */
    isAlone: z.boolean().default(false),
    /** Whom it is to, where somebody else asked. */
    visited: z.string().min(1).max(64).optional(),
    team: z.string().max(64).optional(),
    skills: z.array(z.string().trim().min(1).max(20)).max(5).default([]),
    language: z.string().trim().min(1).max(20).optional(),
    /** Where they live, for the helpers alone. */
    door: z.string().trim().min(1).max(60).optional(),
  }),
  async run(ports: Ports, actor, { number, task, startsAt, isAlone, language, door, ...input }, call) {
    const need = await needNumbered(ports.needs, number);
    allow(mayPlanVisits(actor, need.region), 'elder-help.not-worker');
    const id = call.newId('visit');
    ensure(need.visit === id || canStep(need, 'plan-visit'), `needs.now-${need.state}`, { number: need.number });

    const now = ports.clock();
    const endsAt = input.endsAt ?? later(startsAt, taskOf(task).minutes * MINUTE);
    checkTimes(startsAt, endsAt, now);
    const { helpers, callsBack } = formOf(task, startsAt, endsAt, isAlone);
    const visited = found(await ports.residents.current(input.visited ?? need.resident), 'residents.missing');
    const region = await communityOf(ports.regions, need.region);
    const place = found(await ports.regions.find(region), 'regions.missing').name;
    const team = await teamFor(ports.teams, region, input.team);
    const activity: Omit<Activity, 'number'> = {
      id,
      region,
      kind: 'elder-help',
      team: team.id,
      title: say('elder-help.title', { task: taskOf(task).word }),
      place,
      startsAt,
      endsAt,
      capacity: helpers,
      companions: 0,
      rooms: [],
      organizer: actor.id,
      state: 'open',
      isAsked: true,
      signUps: [],
      remindAt: remindTime(startsAt, now, ACTIVITIES.remindBefore),
      visit: {
        need: need.id,
        number: need.number,
        visited: visited.id,
        task,
        skills: [...new Set([...(taskOf(task).skills ?? []), ...input.skills])],
        ...(language !== undefined && { language }),
        callsBack,
        missed: [],
        callBacks: [],
        nextAt: startsAt,
        reminded: 0,
      },
    };
    if (door !== undefined)
      await ports.careNotes.keep(visited.id, (notes) =>
        withNote(notes, { kind: 'door', text: door, by: actor.id, at: now }),
      );
    const facts = { need: need.id, helpers };
    const kept = await ports.activities.insertNumbered(activity, [
      happened(activity, 'visit-planned', actor.id, now, facts),
    ]);
    const planned = found(isVisit(kept) ? kept : null, 'elder-help.missing');
    return settled(ports, planned);
  },
});

/** The need goes along, or went elsewhere meanwhile: then there is no visit. */
async function settled(ports: Ports, planned: VisitActivity): Promise<VisitActivity> {
  await followWith(ports, planned.id);
  const kept = await ports.activities.find(planned.id);
  ensure(kept?.state !== 'cancelled', 'elder-help.need-moved-on', { number: planned.visit.number });
  return planned;
}

/** The one that is named, else the nearest of the region or above. */
async function teamFor(teams: TeamStore, region: RegionPath, named: string | undefined): Promise<Team> {
  const around = (await teams.ofRegions(pathsUp(region))).filter(({ kind }) => kind === 'elder-help');
  const fitting = named === undefined ? around : around.filter(({ id }) => id === named);
  const [nearest] = fitting.sort((one, other) => other.region.length - one.region.length);
  if (nearest === undefined) throw new Refusal('conflict', 'elder-help.no-team');
  return nearest;
}
