import type { Given } from '../conditions/condition.ts';
import type { Offer } from './offer-times.ts';

/** One person's wish to come, alone or with others. */
export interface SignUp {
  /** The resident; of a guest, the id of this sign-up alone. */
  readonly resident: string;
  /** Somebody without a record here, under the name that stood on the list until it is forgotten, and the resident who put them on it. */
  readonly guest?: { readonly name: string; readonly by: string };
  /** What a resident called themself on the list of a group. */
  readonly listedAs?: string;
  /** How many come, the one who signs up included. */
  readonly people: number;
  readonly state: 'placed' | 'waiting';
  readonly signedUpAt: Date;
  /** What they said of themselves for the activity's conditions. */
  readonly given?: Given;
  /** Who lives behind the same door has the same one. */
  readonly household?: string;
  /** Since when they have a place. */
  readonly placedAt?: Date;
  /** The place that is kept for somebody who waits until they answer. */
  readonly offer?: Offer;
  /** Under which entry of the resident's diary this was decided. */
  readonly ticket?: string;
}
