import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../kernel/index.ts';
import { regionPath, type RegionStore } from '../regions/index.ts';
import { mayFoundTeam } from './policy.ts';
import { teamFields } from './team-input.ts';
import { rulesFor, TEAM_KINDS, type Team } from './team.ts';
import type { TeamStore } from './team-store.ts';

interface Ports {
  readonly teams: TeamStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** Founds a team; what its rules do not say, such teams usually ask. */
export const foundTeam = defineUseCase({
  name: 'teams.found-team',
  input: z.object({
    region: regionPath,
    kind: z.enum(TEAM_KINDS),
    name: teamFields.name,
    rules: teamFields.rules.optional(),
  }),
  async run({ teams, regions, clock }: Ports, actor, { region, kind, name, rules = {} }, call) {
    allow(mayFoundTeam(actor, region, kind), 'teams.not-founder');
    found(await regions.find(region), 'regions.missing');
    const at = clock();
    const team: Team = {
      id: call.newId('team'),
      region,
      kind,
      name,
      rules: rulesFor(kind, rules),
      members: [],
      foundedAt: at,
    };
    const kept = await teams.insertNamed(team, [{ name: 'teams.founded', by: actor.id, at, region, facts: { kind } }]);
    ensure(kept !== null, 'teams.name-taken', { name });
    return kept;
  },
});
