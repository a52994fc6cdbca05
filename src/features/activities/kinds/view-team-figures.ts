import { z } from 'zod';
import { boundsOf, defineUseCase, found, month, type Clock } from '../../../kernel/index.ts';
import { isDiscreet, isMember, mayRunTeam, seenBy, type TeamStore } from '../../teams/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { figuresOf, heldSessions, isIn, type HeldFigures } from '../held/held.ts';

interface Ports {
  readonly teams: Pick<TeamStore, 'find'>;
  readonly activities: Pick<ActivityStore, 'heldBy'>;
  readonly clock: Clock;
}

/** What a team has done, in figures that name nobody. */
export interface TeamFigures extends HeldFigures {
  /** Null where so few are in it that it is nobody's business. */
  readonly members: number | null;
  /** Activities still to come. */
  readonly planned: number;
}

/** Anybody may read what a team has done, ever or in a month; of a vanguard, its members and those who run it. */
export const viewTeamFigures = defineUseCase({
  name: 'activities.view-team-figures',
  input: z.object({ teamId: z.string(), month: month.optional() }),
  async run({ teams, activities, clock }: Ports, actor, { teamId, month: text }): Promise<TeamFigures> {
    const team = found(await teams.find(teamId), 'teams.missing');
    const mayRead = !isDiscreet(team) || isMember(actor, team) || mayRunTeam(actor, team);
    found(mayRead ? team : null, 'teams.missing');

    const all = await activities.heldBy(teamId);
    const sessions = all.flatMap((activity) => heldSessions(activity, clock()));
    const period = text === undefined ? undefined : boundsOf(text);
    return {
      members: seenBy(actor, team).members,
      planned: all.filter(({ state }) => state === 'open').length,
      ...figuresOf(period === undefined ? sessions : sessions.filter((session) => isIn(session, period))),
    };
  },
});
