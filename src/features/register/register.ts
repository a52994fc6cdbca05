import type { PersonTag } from '../../../config/register/register.ts';
import type { RegionPath } from '../../kernel/index.ts';

/** Somebody the register knows: a person, or an organization that owns dwellings, such as the developer. */
export interface RegisterPerson {
  readonly id: string;
  /** What the community calls them in its sheets; never an ID number or phone. */
  readonly code: string;
  /** Empty once they had their data deleted. */
  readonly name: string;
  readonly kind: 'person' | 'organization';
  readonly region: RegionPath;
  readonly isAdult: boolean;
  readonly tags: readonly PersonTag[];
  /** The resident they are, once a worker has linked the two. */
  readonly resident?: string;
  /** Counts no more: moved away or died. */
  readonly isRetired: boolean;
  /** Since when nothing leads from here to them; no import brings a name back. */
  readonly erasedAt?: Date;
}

/** A part of a building that is owned for itself (专有部分). */
export interface RegisteredDwelling {
  readonly id: string;
  /** The building, or what comes nearest to it. */
  readonly region: RegionPath;
  readonly door: string;
  /** Whole cm². */
  readonly area: number;
  readonly state: 'handed-over' | 'unsold' | 'not-handed-over';
  /** Ids of people of the register; of what is unsold or not handed over, the developer. */
  readonly owners: readonly string[];
  readonly isRetired: boolean;
}

export interface RegisteredHousehold {
  readonly id: string;
  readonly region: RegionPath;
  readonly label: string;
  readonly members: readonly string[];
  /** The one member who votes for the household. */
  readonly representative: string;
  readonly isRetired: boolean;
}

/** The people, dwellings and households of a community or village, from which its rolls are built. */
export interface Register {
  /** The path of its region. */
  readonly id: RegionPath;
  readonly people: readonly RegisterPerson[];
  readonly dwellings: readonly RegisteredDwelling[];
  readonly households: readonly RegisteredHousehold[];
  readonly changedAt: Date;
}

export const emptyRegister = (id: RegionPath, now: Date): Register => ({
  id,
  people: [],
  dwellings: [],
  households: [],
  changedAt: now,
});

/** What a register comes to. */
export interface RegisterTotals {
  readonly people: number;
  /** People who are known here as residents. */
  readonly linked: number;
  readonly dwellings: number;
  /** Whole cm². */
  readonly areaCm2: number;
  readonly households: number;
}

export function totalsOfRegister({ people, dwellings, households }: Register): RegisterTotals {
  const standing = people.filter(({ isRetired }) => !isRetired);
  const owned = dwellings.filter(({ isRetired }) => !isRetired);
  return {
    people: standing.length,
    linked: standing.filter(({ resident }) => resident !== undefined).length,
    dwellings: owned.length,
    areaCm2: owned.reduce((sum, { area }) => sum + area, 0),
    households: households.filter(({ isRetired }) => !isRetired).length,
  };
}
