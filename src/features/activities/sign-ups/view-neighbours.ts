import { z } from 'zod';
import { allow, defineUseCase } from '../../../kernel/index.ts';
import { say } from '../../../phrases/index.ts';
import { maskName } from '../../privacy/index.ts';
import type { TeamStore } from '../../teams/index.ts';
import type { ActivityStore } from '../activity-store.ts';
import { namesOf, type NamePorts } from '../jielong/names-of.ts';
import { signUpOf, type SignUp } from '../places.ts';
import { mayRunActivity, maySignUp } from '../policy.ts';
import { visible } from '../view-activity.ts';

interface Ports extends NamePorts {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly teams: Pick<TeamStore, 'find'>;
}

/** A line of the list as neighbours see it: of the name its first character. */
export interface NeighbourLine {
  readonly name: string;
  readonly people: number;
  readonly state: SignUp['state'];
  readonly isOwn: boolean;
}

/** Who comes, in the order of the list, with masked names, for whoever could come too. */
export const viewNeighbours = defineUseCase({
  name: 'activities.view-neighbours',
  input: z.object({ activityId: z.string() }),
  async run(ports: Ports, actor, { activityId }): Promise<readonly NeighbourLine[]> {
    const activity = await visible(ports, actor, activityId);
    const isOnList = signUpOf(activity, actor.id) !== undefined;
    allow(isOnList || maySignUp(actor, activity) || mayRunActivity(actor, activity), 'activities.not-resident');

    const names = await namesOf(ports, activity.signUps);
    return activity.signUps.map(({ guest, resident, people, state }) => {
      const name = guest?.name ?? names.get(resident);
      const masked = name === undefined ? say('activities.one-neighbour', {}) : maskName(name);
      return { name: masked, people, state, isOwn: guest === undefined && resident === actor.id };
    });
  },
});
