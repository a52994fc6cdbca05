import type { RegionPath } from './actor.ts';

/** Ids, counts and states; never names, phones or what people wrote: happenings outlive the people in them. */
export type HappeningFacts = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

/** Something that happened and will not change any more, as a use case states it; the store adds id and order. */
export interface HappeningDraft {
  /** Past tense under the feature's name, e.g. `needs.submitted`. */
  readonly name: string;
  readonly by: string;
  readonly at: Date;
  readonly region: RegionPath;
  readonly facts: HappeningFacts;
}

/** A happening as kept: who, what, when, where, and about which aggregate. */
export interface Happening extends HappeningDraft {
  readonly id: string;
  readonly subject: string;
}
