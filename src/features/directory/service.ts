import type { RegionPath } from '../../kernel/index.ts';

/** One offer of an organization. The fields follow HSDS 3.0 where it has them; capacity is ours. */
export interface Service {
  readonly id: string;
  readonly organization: string;
  readonly name: string;
  readonly description: string;
  readonly status: 'active' | 'suspended';
  /** Codes of the need taxonomy that it answers. */
  readonly categories: readonly string[];
  /** It serves these regions and everything below them. */
  readonly areas: readonly RegionPath[];
  readonly eligibility: Eligibility;
  /** When it works, as an RRULE without start: `FREQ=WEEKLY;BYDAY=MO,TU`. */
  readonly schedule?: string;
  readonly cost: Cost;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  /** How many needs it can have in hand at once. */
  readonly capacity: number;
  /** What was decided about each offer that asked for a place; see `places.ts`. */
  readonly places: readonly Place[];
  readonly changedAt: Date;
}

/** Whom a service is for. Any one of the tags is enough; no tags, no ages: everyone. */
export interface Eligibility {
  readonly minAge?: number;
  readonly maxAge?: number;
  readonly tags: readonly string[];
}

export interface Cost {
  readonly kind: 'free' | 'fee';
  readonly note?: string;
}

/** `taken` counts against the capacity; `refused` and `released` are kept a while so that a repetition meets the same answer. */
export interface Place {
  readonly offer: string;
  readonly state: 'taken' | 'refused' | 'released';
}
