import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../kernel/index.ts';
import { memberOf, type Member, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: they are in a team once, and have joined it if either record had. */
export const followJoined = defineUseCase({
  name: 'teams.follow-joined',
  input: z.object({ residentId: z.string() }),
  async run({ teams, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'teams.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const { id } of await teams.of(from)) {
        await teams.change(id, (team) => ({ next: follow(team, from, into), result: undefined }));
      }
    });
  },
});

function follow(team: Team, from: string, into: string): Team {
  const own = memberOf(team, from);
  if (own === undefined) return team;
  const other = memberOf(team, into);
  const kept: Member = {
    ...(other?.state === 'joined' || own.state === 'asked' ? (other ?? own) : own),
    resident: into,
  };
  const members = team.members.flatMap((member) =>
    member.resident === from ? (other === undefined ? [kept] : []) : [member.resident === into ? kept : member],
  );
  return { ...team, members, ...(team.leader === from && { leader: into }) };
}
