import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { happened } from '../happened.ts';
import { withApproved } from '../joining.ts';
import { mayRunTeam } from '../policy.ts';
import { memberOf, withoutMember } from '../team.ts';
import type { TeamStore } from '../team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly clock: Clock;
}

/** Takes somebody in who asked, or lets somebody go. Who never asked is nobody's to take in. */
export const decideMember = defineUseCase({
  name: 'teams.decide-member',
  input: z.object({ teamId: z.string(), residentId: z.string().min(1).max(64), takesIn: z.boolean() }),
  async run({ teams, clock }: Ports, actor, { teamId, residentId, takesIn }) {
    const at = clock();
    const decided = await teams.change(teamId, (team) => {
      allow(mayRunTeam(actor, team), 'teams.not-leader');
      const member = memberOf(team, residentId);
      ensure(member !== undefined, 'teams.never-asked', { name: team.name });
      if (takesIn && member.state === 'joined') return { result: team };

      const next = takesIn ? withApproved(team, residentId, at) : withoutMember(team, residentId);
      const name = takesIn ? 'teams.member-joined' : 'teams.member-let-go';
      return { next, happenings: [happened(team, name, at, actor.id, residentId)], result: next };
    });
    return found(decided, 'teams.missing');
  },
});
