import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { mayRunTeam } from '../policy.ts';
import type { Member } from '../team.ts';
import type { TeamStore } from '../team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly residents: Pick<ResidentStore, 'findMany'>;
}

/** A member as those who run the team see them; without a name when they have not said what to call them. */
export interface ListedMember extends Member {
  readonly name?: string;
}

/** Who is in it and who asks, with names: for those who run it only. */
export const listMembers = defineUseCase({
  name: 'teams.list-members',
  input: z.object({ teamId: z.string() }),
  async run({ teams, residents }: Ports, actor, { teamId }) {
    const team = found(await teams.find(teamId), 'teams.missing');
    allow(mayRunTeam(actor, team), 'teams.not-leader');

    const known = await residents.findMany(team.members.map(({ resident }) => resident));
    const names = new Map(known.map(({ id, name }) => [id, name]));
    const members = team.members.map((member): ListedMember => {
      const name = names.get(member.resident);
      return name === undefined ? member : { ...member, name };
    });
    return { team, members };
  },
});
