import { z } from 'zod';
import { decodeCursor, defineUseCase, pageInput, toPage } from '../../kernel/index.ts';
import { regionPath } from '../regions/index.ts';
import type { TeamStore } from './team-store.ts';
import { seenBy } from './view-team.ts';

interface Ports {
  readonly teams: TeamStore;
}

/** Teams of a region and below; anybody may read what teams there are, and how many are in them. */
export const listTeams = defineUseCase({
  name: 'teams.list-teams',
  input: z.object({ region: regionPath, ...pageInput }),
  async run({ teams }: Ports, actor, { region, after, limit }) {
    const start = after === undefined ? {} : { after: decodeCursor(after) };
    const page = toPage(await teams.within(region, { ...start, limit: limit + 1 }), limit);
    return { ...page, items: page.items.map((team) => seenBy(actor, team)) };
  },
});
