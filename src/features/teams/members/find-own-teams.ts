import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { pathsUp } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import type { TeamStore } from '../team-store.ts';
import { seenBy } from '../view-team.ts';

interface Ports {
  readonly teams: TeamStore;
}

/** The teams one is in or has asked to join, and those of where one lives. */
export const findOwnTeams = defineUseCase({
  name: 'teams.find-own-teams',
  input: z.object({}),
  async run({ teams }: Ports, actor) {
    needResident(actor);
    const own = await teams.of(actor.id);
    const around = actor.region === undefined ? [] : await teams.ofRegions(pathsUp(actor.region));
    const others = around.filter(({ id }) => own.every((team) => team.id !== id));
    return { own: own.map((team) => seenBy(actor, team)), others: others.map((team) => seenBy(actor, team)) };
  },
});
