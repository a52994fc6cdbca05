import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { mayFoundTeam, mayRunTeam } from './policy.ts';
import { teamFields } from './team-input.ts';
import { hasJoined, rulesFor, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly clock: Clock;
}

/** Renames a team, gives it other rules or another leader. New rules are for those who join from now on; nobody is dropped. */
export const editTeam = defineUseCase({
  name: 'teams.edit-team',
  input: z.object({
    teamId: z.string(),
    name: teamFields.name.optional(),
    rules: teamFields.rules.optional(),
    leader: z.string().min(1).max(64).optional(),
  }),
  async run({ teams, clock }: Ports, actor, { teamId, name, rules, leader }) {
    found(await teams.find(teamId), 'teams.missing');
    const edited = await teams.changeNamed(teamId, (team) => {
      allow(mayRunTeam(actor, team), 'teams.not-leader');
      // Who leads is for those who founded it to say.
      allow(leader === undefined || mayFoundTeam(actor, team.region, team.kind), 'teams.not-founder');
      ensure(leader === undefined || hasJoined(team, leader), 'teams.leader-joins-first', { name: team.name });

      const next: Team = {
        ...team,
        ...(name !== undefined && { name }),
        ...(rules !== undefined && { rules: rulesFor(team.kind, rules) }),
        ...(leader !== undefined && { leader }),
      };
      const happening = { name: 'teams.edited', by: actor.id, at: clock(), region: team.region };
      return { next, happenings: [{ ...happening, facts: { kind: team.kind } }], result: next };
    });
    ensure(edited != null, 'teams.name-taken', { name: name ?? '' });
    return edited;
  },
});
