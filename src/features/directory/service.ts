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
  /** What is given; a service where nothing is said. */
  readonly supply?: Supply;
  readonly locations?: readonly Location[];
  /** When it works, as an RRULE without start: `FREQ=WEEKLY;BYDAY=MO,TU`. */
  readonly schedule?: string;
  /** From when to when on those days. */
  readonly hours?: Hours;
  /** How one asks for it, in a sentence. */
  readonly application?: string;
  /** Of the service's counter; the organization's where it is absent. */
  readonly phone?: string;
  readonly cost: Cost;
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  /** How many needs it can have in hand at once. */
  readonly capacity: number;
  /** What was decided about each offer that asked for a place; see `places.ts`. */
  readonly places: readonly Place[];
  readonly changedAt: Date;
}

/** A service, or what enterprises and charities give: funds, goods, a place to meet. */
export const SUPPLIES = ['service', 'funds', 'goods', 'venue'] as const;
export type Supply = (typeof SUPPLIES)[number];

/** Where one goes for it. */
export interface Location {
  readonly address: string;
  readonly name?: string;
  /** 无障碍: a ramp, a lift, a toilet. */
  readonly accessibility?: string;
}

/** Times of the clock in China, `09:00`. */
export interface Hours {
  readonly opensAt: string;
  readonly closesAt: string;
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
