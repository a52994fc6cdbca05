import { HELPER_RANKING } from '../../../../config/volunteers/elder-help.ts';
import { later, type Clock } from '../../../kernel/index.ts';
import { closest, signUpOf, spansOf, type Activity, type DiaryStore } from '../../activities/index.ts';
import type { NeedStore } from '../../needs/index.ts';
import type { Resident, ResidentStore } from '../../residents/index.ts';
import type { VolunteerStore } from '../../service-records/index.ts';
import { joinedMembers, memberOf, type Team } from '../../teams/index.ts';
import { isVisit, type VisitActivity } from '../visit-activity.ts';
import type { VisitPorts } from '../visit-meant.ts';
import type { Helper, Miss, Wanted } from './rank-helpers.ts';

export interface HelperPorts extends VisitPorts {
  readonly needs: NeedStore;
  readonly residents: Pick<ResidentStore, 'current' | 'findMany'>;
  readonly volunteers: VolunteerStore;
  readonly diaries: DiaryStore;
  readonly clock: Clock;
}

/** A helper with the name by which those who plan visits know them. */
export type KnownHelper = Helper & { readonly name?: string };

/** The members of a team as far as a visit is concerned; who has left is none of them any more. */
export async function knownHelpers(ports: HelperPorts, activity: VisitActivity, team: Team): Promise<KnownHelper[]> {
  const now = ports.clock();
  const residents = await ports.residents.findMany(joinedMembers(team));
  const past = await pastOf(ports, team, now);
  return Promise.all(
    residents
      .filter(({ leftAt, mergedInto }) => leftAt === undefined && mergedInto === undefined)
      .map(async (resident) => ({
        ...named(resident),
        ...historyOf(past, activity, resident.id, now),
        id: resident.id,
        region: resident.region,
        abilities: await abilitiesOf(ports, team, resident),
        isOnList: signUpOf(activity, resident.id) !== undefined,
        hasSaidNo: activity.visit.missed.some((missed) => missed.resident === resident.id),
        isBusy: await isBusy(ports, activity, resident.id),
      })),
  );
}

export async function wantedOf({ residents }: HelperPorts, { region, visit }: VisitActivity): Promise<Wanted> {
  const home = (await residents.current(visit.visited))?.region ?? region;
  return { visited: visit.visited, home, skills: visit.skills, language: visit.language };
}

const named = ({ name }: Resident) => (name === undefined ? {} : { name });

async function abilitiesOf({ volunteers }: HelperPorts, team: Team, { id, tags = [] }: Resident): Promise<string[]> {
  const skill = memberOf(team, id)?.skill;
  const trainings = (await volunteers.find(id))?.trainings ?? [];
  return [...(skill === undefined ? [] : [skill]), ...tags, ...trainings.map(({ name }) => name)];
}

/** Whoever has a place elsewhere at that time cannot come. */
async function isBusy({ diaries, activities }: HelperPorts, activity: VisitActivity, resident: string) {
  const entries = (await diaries.find(resident))?.entries ?? [];
  const others = await Promise.all(entries.map((entry) => activities.find(entry.activity)));
  return others.some(
    (other) =>
      other !== null &&
      other.id !== activity.id &&
      other.state === 'open' &&
      signUpOf(other, resident)?.state === 'placed' &&
      closest(spansOf(activity), spansOf(other)) === 'overlap',
  );
}

interface Past {
  readonly activity: VisitActivity;
  /** Was it said or found that it did not go well? */
  readonly wentWell: boolean;
}

async function pastOf({ activities, needs }: HelperPorts, team: Team, now: Date): Promise<Past[]> {
  const visits = (await activities.visitsOf(team.id, later(now, -HELPER_RANKING.historyMs))).filter(isVisit);
  return Promise.all(
    visits.map(async (activity) => {
      const { visit } = activity;
      const isDone = visit.doneAt !== undefined && visit.callBacks.at(-1)?.result !== 'not-well';
      const need = isDone ? await needs.find(visit.need) : null;
      return { activity, wentWell: isDone && need?.feedback?.resolved !== false && need?.state !== 'reopened' };
    }),
  );
}

function historyOf(past: readonly Past[], { id, startsAt, visit }: VisitActivity, resident: string, now: Date) {
  const others = past.filter(({ activity }) => activity.id !== id && activity.state !== 'cancelled');
  const gone = others.filter(({ activity }) => signUpOf(activity, resident)?.state === 'placed');
  const isNear = (other: Activity): boolean =>
    Math.abs(other.startsAt.getTime() - startsAt.getTime()) <= HELPER_RANKING.loadMs;
  return {
    wentWell: gone.filter(({ activity, wentWell }) => wentWell && activity.visit.visited === visit.visited).length,
    load: gone.filter(({ activity }) => isNear(activity)).length,
    misses: past.flatMap(({ activity }) => missesOf(activity, resident, now)),
  };
}

function missesOf({ visit, lateCancellations = [] }: VisitActivity, resident: string, now: Date): Miss[] {
  const ago = (at: Date): number => now.getTime() - at.getTime();
  return [
    ...visit.missed.filter((one) => one.resident === resident).map(({ why, at }) => ({ kind: why, agoMs: ago(at) })),
    ...lateCancellations
      .filter((one) => one.resident === resident)
      .map(({ at }) => ({ kind: 'late' as const, agoMs: ago(at) })),
  ];
}
