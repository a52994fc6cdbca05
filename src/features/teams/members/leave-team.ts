import { z } from 'zod';
import { defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { happened } from '../happened.ts';
import { memberOf, withoutMember } from '../team.ts';
import type { TeamStore } from '../team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly clock: Clock;
}

/** Leaves a team, or takes back that one asked; nothing of the membership is kept. */
export const leaveTeam = defineUseCase({
  name: 'teams.leave-team',
  input: z.object({ teamId: z.string() }),
  async run({ teams, clock }: Ports, actor, { teamId }) {
    const left = await teams.change(teamId, (team) => {
      ensure(memberOf(team, actor.id) !== undefined, 'teams.not-member', { name: team.name });
      const next = withoutMember(team, actor.id);
      return { next, happenings: [happened(team, 'teams.member-left', clock(), actor.id, actor.id)], result: next };
    });
    return found(left, 'teams.missing');
  },
});
