import { z } from 'zod';
import { defineUseCase, found, type Actor } from '../../kernel/index.ts';
import { hasJoined, type TeamStore } from '../teams/index.ts';
import type { Activity } from './activity.ts';
import type { ActivityStore } from './activity-store.ts';
import { isForMembers } from './kinds/kind.ts';
import { teamOf } from './kinds/holder.ts';
import { signUpOf, waitingPosition } from './places.ts';
import { mayRunActivity } from './policy.ts';

interface Ports {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly teams: Pick<TeamStore, 'find'>;
}

/** Anybody may read what was announced to everybody; with it goes the reader's own sign-up, and nobody else's. */
export const viewActivity = defineUseCase({
  name: 'activities.view-activity',
  input: z.object({ activityId: z.string() }),
  async run(ports: Ports, actor, { activityId }) {
    const activity = await visible(ports, actor, activityId);
    return { activity, own: signUpOf(activity, actor.id) ?? null, position: waitingPosition(activity, actor.id) };
  },
});

/** @throws Refusal missing, to those who must not know of it: of a draft, of a visit, and of what is for members, everybody else */
export async function visible(ports: Ports, actor: Actor, activityId: string): Promise<Activity> {
  const activity = found(await ports.activities.find(activityId), 'activities.missing');
  const mayRun = mayRunActivity(actor, activity);
  const isHidden = activity.state === 'draft' || isForMembers(activity);
  if (!isHidden || mayRun || signUpOf(activity, actor.id) !== undefined) return activity;
  const isForTeam = activity.state !== 'draft' && activity.visit === undefined;
  const team = isForTeam ? await teamOf(ports, activity) : null;
  return found(team !== null && hasJoined(team, actor.id) ? activity : null, 'activities.missing');
}
