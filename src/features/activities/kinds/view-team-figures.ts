import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { isDiscreet, isMember, mayRunTeam, seenBy, type TeamStore } from '../../teams/index.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { countedLessons } from '../courses/course.ts';
import { residentsOf, takenPlaces } from '../places.ts';

interface Ports {
  readonly teams: Pick<TeamStore, 'find'>;
  readonly activities: Pick<ActivityStore, 'heldBy'>;
}

/** What a team has done, in figures that name nobody. */
export interface TeamFigures {
  /** Null where so few are in it that it is nobody's business. */
  readonly members: number | null;
  /** Activities still to come. */
  readonly planned: number;
  /** 场次: what took place, each lesson of a course for itself. */
  readonly sessions: number;
  /** 人次: places that were taken, over all of them. */
  readonly attendances: number;
  /** 人数: different residents behind these. */
  readonly people: number;
}

/** Anybody may read what a team has done; of a vanguard, its members and those who run it. */
export const viewTeamFigures = defineUseCase({
  name: 'activities.view-team-figures',
  input: z.object({ teamId: z.string() }),
  async run({ teams, activities }: Ports, actor, { teamId }): Promise<TeamFigures> {
    const team = found(await teams.find(teamId), 'teams.missing');
    const mayRead = !isDiscreet(team) || isMember(actor, team) || mayRunTeam(actor, team);
    found(mayRead ? team : null, 'teams.missing');

    const all = await activities.heldBy(teamId);
    const held = all.filter(({ state }) => state === 'finished');
    return {
      members: seenBy(actor, team).members,
      planned: all.filter(({ state }) => state === 'open').length,
      sessions: held.reduce((sum, activity) => sum + sessionsOf(activity), 0),
      attendances: held.reduce((sum, activity) => sum + takenPlaces(activity) * sessionsOf(activity), 0),
      people: new Set(held.flatMap(({ signUps }) => residentsOf(signUps.filter(({ state }) => state === 'placed'))))
        .size,
    };
  },
});

const sessionsOf = (activity: Activity): number =>
  activity.lessons === undefined ? 1 : countedLessons(activity).length;
