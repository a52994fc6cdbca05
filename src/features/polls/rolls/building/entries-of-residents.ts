import { idFrom, type RegionPath } from '../../../../kernel/index.ts';
import { inLocale, say } from '../../../../phrases/index.ts';
import { maskName } from '../../../privacy/index.ts';
import { householdOf, type Resident, type ResidentStore } from '../../../residents/index.ts';
import type { RollEntry } from '../entry.ts';

export interface ResidentsPorts {
  readonly residents: Pick<ResidentStore, 'pageOf' | 'findMany'>;
}

const BATCH = 1000;

/** An entry for each confirmed resident of the region, up to one more than `most`. */
export async function entriesOfRegion(
  { residents }: ResidentsPorts,
  region: RegionPath,
  seed: string,
  most: number,
): Promise<RollEntry[]> {
  const all: Resident[] = [];
  while (all.length <= most) {
    const batch = await residents.pageOf({ region, isVerified: true }, all.at(-1)?.id ?? '', BATCH);
    all.push(...batch);
    if (batch.length < BATCH) break;
  }
  return all.map((resident) => entryOf(resident, seed));
}

/** An entry for each of these who is still here. */
export async function entriesOfMembers(
  { residents }: ResidentsPorts,
  members: readonly string[],
  seed: string,
): Promise<RollEntry[]> {
  const found = members.length === 0 ? [] : await residents.findMany([...new Set(members)]);
  return found.map((resident) => entryOf(resident, seed));
}

function entryOf(resident: Resident, seed: string): RollEntry {
  const household = householdOf(resident);
  return {
    id: idFrom(seed, 'resident', resident.id),
    voters: [resident.id],
    ...(household !== undefined && { household: idFrom(seed, household) }),
    // A label is kept and hashed: it does not depend on who builds the roll in which language.
    label: resident.name === undefined ? inLocale('zh', () => say('rolls.nameless')) : maskName(resident.name),
  };
}
