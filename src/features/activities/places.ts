import type { Given } from './conditions/condition.ts';

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
}

/**
 * The places of an activity and who asked for them, first come first. Two things hold after every step: no more people
 * are placed than there are places, and nobody waits who would fit into those left.
 */
export interface Places {
  readonly capacity: number;
  readonly signUps: readonly SignUp[];
}

/** What a step leads to; `promoted` are those who waited and now have a place. */
export interface PlacesStep {
  readonly places: Places;
  readonly promoted: readonly SignUp[];
}

export const takenPlaces = ({ signUps }: Places): number =>
  signUps.reduce((taken, signUp) => (signUp.state === 'placed' ? taken + signUp.people : taken), 0);

export const freePlaces = (places: Places): number => places.capacity - takenPlaces(places);

export const signUpOf = ({ signUps }: Places, resident: string): SignUp | undefined =>
  signUps.find((signUp) => signUp.resident === resident);

/** Where a waiting resident stands, from 1; 0 when they do not wait. */
export function waitingPosition({ signUps }: Places, resident: string): number {
  let position = 0;
  for (const signUp of signUps) {
    if (signUp.state === 'waiting') position += 1;
    if (signUp.resident === resident) return signUp.state === 'waiting' ? position : 0;
  }
  return 0;
}

/** How somebody stands on the list beside their id. */
export type Listed = Pick<SignUp, 'guest' | 'listedAs'>;

/** The residents behind sign-ups, guests left out: they have no record to be told through. */
export const residentsOf = (signUps: readonly SignUp[]): string[] =>
  signUps.flatMap(({ resident, guest }) => (guest === undefined ? [resident] : []));

/**
 * Puts a resident at the end of the line; who fits has a place at once. A second sign-up changes nothing.
 * @param people at least 1
 */
export function addSignUp(
  places: Places,
  resident: string,
  people: number,
  now: Date,
  listed: Listed = {},
): PlacesStep {
  if (signUpOf(places, resident) !== undefined) return { places, promoted: [] };

  const last: SignUp = { resident, ...listed, people, state: 'waiting', signedUpAt: now };
  const step = fillUp({ ...places, signUps: [...places.signUps, last] }, now);
  return { ...step, promoted: step.promoted.filter((signUp) => signUp.resident !== resident) };
}

/** Takes a resident out of the line; whoever waits longest among those who fit moves up. */
export function removeSignUp(places: Places, resident: string, now: Date): PlacesStep {
  const signUps = places.signUps.filter((signUp) => signUp.resident !== resident);
  return signUps.length === places.signUps.length ? { places, promoted: [] } : fillUp({ ...places, signUps }, now);
}

/**
 * Changes how many come; the place in the line stays. Of somebody placed, the additional people must fit.
 * @returns null when they do not: nothing changes
 */
export function changePeople(places: Places, resident: string, people: number, now: Date): PlacesStep | null {
  const signUps = places.signUps.map((signUp) => (signUp.resident === resident ? { ...signUp, people } : signUp));
  const changed = { ...places, signUps };
  return freePlaces(changed) < 0 ? null : fillUp(changed, now);
}

/** @returns null when more people are placed than the new capacity allows: nothing changes */
export function changeCapacity(places: Places, capacity: number, now: Date): PlacesStep | null {
  const changed = { ...places, capacity };
  return freePlaces(changed) < 0 ? null : fillUp(changed, now);
}

/** Gives the free places to those who wait, in their order; who needs more than are left is passed over, not passed out. */
function fillUp(places: Places, now: Date): PlacesStep {
  let free = freePlaces(places);
  if (free === 0) return { places, promoted: [] };

  const promoted: SignUp[] = [];
  const signUps = places.signUps.map((signUp) => {
    if (signUp.state === 'placed' || signUp.people > free) return signUp;
    const placed: SignUp = { ...signUp, state: 'placed', placedAt: now };
    free -= signUp.people;
    promoted.push(placed);
    return placed;
  });
  return promoted.length === 0 ? { places, promoted } : { places: { ...places, signUps }, promoted };
}
