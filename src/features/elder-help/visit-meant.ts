import { allow, found, type Actor, type HappeningDraft } from '../../kernel/index.ts';
import type { ActivityStore } from '../activities/index.ts';
import type { Team, TeamStore } from '../teams/index.ts';
import { mayKnowVisit } from './policy.ts';
import { isVisit, type VisitActivity } from './visit-activity.ts';

export interface VisitPorts {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'find'>;
}

/** The visit with this id, or with the short number by which it is called in a chat. */
export async function visitMeant(
  { activities }: Pick<VisitPorts, 'activities'>,
  written: string,
): Promise<VisitActivity> {
  const activity = /^\d{1,6}$/u.test(written)
    ? await activities.numbered(Number(written))
    : await activities.find(written);
  return found(isVisit(activity) ? activity : null, 'elder-help.missing');
}

export const teamOf = async ({ teams }: Pick<VisitPorts, 'teams'>, { team }: VisitActivity): Promise<Team | null> =>
  team === undefined ? null : teams.find(team);

/**
 * The visit and its team, for those of whom `may` says so.
 * @throws Refusal missing to those who must not know of it, forbidden `code` to others who know of it
 */
export async function visitFor(
  ports: VisitPorts,
  actor: Actor,
  written: string,
  may: (actor: Actor, activity: VisitActivity, team: Team | null) => boolean,
  code: string,
): Promise<{ readonly activity: VisitActivity; readonly team: Team | null }> {
  const activity = await visitMeant(ports, written);
  const team = await teamOf(ports, activity);
  found(mayKnowVisit(actor, activity, team) ? activity : null, 'elder-help.missing');
  allow(may(actor, activity, team), code);
  return { activity, team };
}

/** Decides on a visit in one conditional write. */
export async function changeVisit(
  { activities }: Pick<VisitPorts, 'activities'>,
  id: string,
  decide: (activity: VisitActivity) => VisitDecision,
  cause?: string,
): Promise<VisitActivity> {
  const changed = await activities.change(
    id,
    (activity) => {
      const current = found(isVisit(activity) ? activity : null, 'elder-help.missing');
      const { next, happenings = [] } = decide(current);
      return next === undefined ? { result: current } : { next, happenings, result: next };
    },
    { cause },
  );
  const kept = changed === undefined ? await activities.find(id) : changed;
  return found(isVisit(kept) ? kept : null, 'elder-help.missing');
}

interface VisitDecision {
  readonly next?: VisitActivity;
  readonly happenings?: readonly HappeningDraft[];
}
