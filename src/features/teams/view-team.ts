import { z } from 'zod';
import { TEAMS } from '../../../config/activities/teams.ts';
import { defineUseCase, found, type Actor } from '../../kernel/index.ts';
import { isMember, mayRunTeam } from './policy.ts';
import { isDiscreet, joinedMembers, memberOf, type Member, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

interface Ports {
  readonly teams: TeamStore;
}

/** A team as somebody sees it: with their own membership, and nobody else's. */
export interface SeenTeam {
  readonly team: Team;
  readonly own: Member | null;
  /** How many are in it; null where so few are behind it that it is nobody's business. */
  readonly members: number | null;
  readonly mayRun: boolean;
}

export const viewTeam = defineUseCase({
  name: 'teams.view-team',
  input: z.object({ teamId: z.string() }),
  async run({ teams }: Ports, actor, { teamId }) {
    return seenBy(actor, found(await teams.find(teamId), 'teams.missing'));
  },
});

export function seenBy(actor: Actor, team: Team): SeenTeam {
  const count = joinedMembers(team).length;
  const mayRun = mayRunTeam(actor, team);
  const isCounted = !isDiscreet(team) || mayRun || isMember(actor, team) || count >= TEAMS.fewestCounted;
  return { team, own: memberOf(team, actor.id) ?? null, members: isCounted ? count : null, mayRun };
}
