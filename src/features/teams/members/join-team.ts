import { z } from 'zod';
import { allow, chinaDay, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import { refuseUnmet, type ResidentStore } from '../../residents/index.ts';
import { happened } from '../happened.ts';
import { unmetRules, withApplicant } from '../joining.ts';
import { mayJoinTeam } from '../policy.ts';
import { memberOf } from '../team.ts';
import type { TeamStore } from '../team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly clock: Clock;
}

/**
 * Asks to be taken in, or is in at once where nobody has to say yes. People join by their own word only; the same again
 * changes nothing.
 */
export const joinTeam = defineUseCase({
  name: 'teams.join-team',
  input: z.object({
    teamId: z.string(),
    consents: z.boolean().optional(),
    skill: z.string().trim().min(1).max(100).optional(),
  }),
  async run({ teams, residents, clock }: Ports, actor, { teamId, ...application }) {
    const now = clock();
    const team = found(await teams.find(teamId), 'teams.missing');
    allow(mayJoinTeam(actor, team), 'teams.not-resident');
    const candidate = found(await residents.current(actor.id), 'residents.missing');

    const joined = await teams.change(teamId, (value) => {
      if (memberOf(value, actor.id) !== undefined) return { result: value };
      refuseUnmet(unmetRules(value, candidate, application, chinaDay(now).date));

      const next = withApplicant(value, actor.id, application, now);
      const name = value.rules.needsApproval ? 'teams.member-asked' : 'teams.member-joined';
      return { next, happenings: [happened(value, name, now, actor.id, actor.id)], result: next };
    });
    const kept = found(joined, 'teams.missing');
    return { team: kept, member: found(memberOf(kept, actor.id), 'teams.not-member', { name: kept.name }) };
  },
});
