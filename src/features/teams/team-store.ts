import { Schema } from 'mongoose';
import type { HappeningDraft, RegionPath } from '../../kernel/index.ts';
import { aggregateStore, type StoreParts } from '../../platform/aggregate-store.ts';
import { isDuplicateKey } from '../../platform/mongo.ts';
import { pathsUp } from '../regions/index.ts';
import type { Team } from './team.ts';

export type TeamStore = ReturnType<typeof teamStore>;

/** Keeps teams, each with its members in one document. */
export function teamStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Team>(
    parts,
    'teams',
    { region: String, kind: String, name: String, leader: String, rules: Mixed, members: [Mixed], foundedAt: Date },
    [
      [{ name: 1, region: 1 }, { unique: true }],
      [{ region: 1, _id: 1 }],
      [{ regions: 1, _id: 1 }],
      [{ 'members.resident': 1 }],
    ],
    { pathsOf: ({ region }) => pathsUp(region) },
  );
  return {
    ...store,
    /** Adds a team; null when another one of the region has its name. */
    insertNamed: (team: Team, happenings: readonly HappeningDraft[]): Promise<Team | null> =>
      orNull(() => store.insert(team, happenings)),
    /** Changes a team; null when another one of the region has the name it would get. */
    changeNamed: (id: string, decide: Parameters<typeof store.change<Team>>[1]): Promise<Team | null | undefined> =>
      orNull(() => store.change(id, decide)),
    /** Teams of the region and below, in order of id. */
    within: (region: RegionPath, { after = '', limit = 100 } = {}): Promise<Team[]> =>
      store.findWhere({ regions: region, _id: { $gt: after } }, { sort: { _id: 1 }, limit }),
    /** Teams of exactly these regions. */
    ofRegions: (regions: readonly RegionPath[]): Promise<Team[]> =>
      store.findWhere({ region: { $in: [...regions] } }, { sort: { _id: 1 }, limit: 200 }),
    /** Teams that somebody is in, or has asked to join. */
    of: (resident: string): Promise<Team[]> =>
      store.findWhere({ 'members.resident': resident }, { sort: { _id: 1 }, limit: 100 }),
  };
}

async function orNull<Kept>(keep: () => Promise<Kept>): Promise<Kept | null> {
  try {
    return await keep();
  } catch (error) {
    if (!isDuplicateKey(error, 'name')) throw error;
    return null;
  }
}
