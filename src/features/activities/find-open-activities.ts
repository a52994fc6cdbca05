import { z } from 'zod';
import { defineUseCase, type Clock } from '../../kernel/index.ts';
import { pathsUp } from '../regions/index.ts';
import { hasJoined, type TeamStore } from '../teams/index.ts';
import type { ActivityStore } from './activity-store.ts';

interface Ports {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'of'>;
  readonly clock: Clock;
}

/** What one may sign up for now: in this chat room, or without one, where the one who asks lives. */
export const findOpenActivities = defineUseCase({
  name: 'activities.find-open-activities',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ activities, teams, clock }: Ports, actor, { room }) {
    const now = clock();
    if (room !== undefined) return activities.openInRoom(room, now);
    if (actor.region === undefined) return [];
    const own = await teams.of(actor.id);
    const joined = own.filter((team) => hasJoined(team, actor.id)).map(({ id }) => id);
    return activities.openFor(pathsUp(actor.region), joined, now);
  },
});
