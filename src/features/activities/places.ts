import { ledgerOf, withChanged, withLast } from './waitlist/ledger.ts';
import { offerFor } from './waitlist/offer-times.ts';
import type { SignUp } from './waitlist/sign-up-line.ts';

export type { SignUp } from './waitlist/sign-up-line.ts';

/**
 * The places of an activity and who asked for them, first come first. Two things hold after every step: no more people
 * have a place or an offer than there are places, and nobody waits who would fit into those that are neither taken nor on offer.
 */
export interface Places {
  readonly capacity: number;
  readonly startsAt: Date;
  /** Does everybody say yes for themselves, however near the start is? */
  readonly isAsked?: true;
  readonly signUps: readonly SignUp[];
  /** When the next offer is to be told of or ends; null when there is none. */
  readonly rollAt?: Date | null;
  /** Tickets under which nothing is decided any more: whoever held them seemed to have died. */
  readonly revoked?: readonly string[];
  /** Places given back shortly before the start, for the organizer. */
  readonly lateCancellations?: readonly LateCancellation[];
}

export interface LateCancellation {
  /** Nobody any more once they had their data deleted. */
  readonly resident?: string;
  readonly people: number;
  readonly at: Date;
}

/** What a step leads to; `promoted` are those who waited and now have an offer, and guests of whom nobody asks whether they come. */
export interface PlacesStep {
  readonly places: Places;
  readonly promoted: readonly SignUp[];
}

/** People who have a place. */
export const takenPlaces = ({ signUps }: Places): number => ledgerOf(signUps).taken;

/** Places that are neither taken nor on offer. */
export function freePlaces({ capacity, signUps }: Places): number {
  const { taken, offered } = ledgerOf(signUps);
  return capacity - taken - offered;
}

export function signUpOf({ signUps }: Places, resident: string): SignUp | undefined {
  const index = ledgerOf(signUps).at.get(resident);
  return index === undefined ? undefined : signUps[index];
}

/** Where a waiting resident stands, from 1; 0 when they do not wait. */
export function waitingPosition({ signUps }: Places, resident: string): number {
  const { at, waiting } = ledgerOf(signUps);
  const own = at.get(resident);
  if (own === undefined || signUps[own]?.state !== 'waiting') return 0;
  // Whoever has just come is the last.
  if (own === signUps.length - 1) return waiting;
  let position = 1;
  for (let index = 0; index < own; index += 1) if (signUps[index]?.state === 'waiting') position += 1;
  return position;
}

/** How somebody stands on the list beside their id. */
export type Listed = Pick<SignUp, 'guest' | 'listedAs' | 'ticket'>;

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
  return fillUp({ ...places, signUps: withLast(places.signUps, last) }, now, resident);
}

/** Puts residents who did not ask at the end of the line, in this order; as many as there are places have an offer. */
export function inviteInto(places: Places, residents: readonly string[], now: Date): PlacesStep {
  const added = residents.filter((resident) => signUpOf(places, resident) === undefined);
  if (added.length === 0) return { places, promoted: [] };
  const signUps = added.map((resident): SignUp => ({ resident, people: 1, state: 'waiting', signedUpAt: now }));
  return rolledOn({ ...places, signUps: [...places.signUps, ...signUps] }, now);
}

/** Takes a resident out of the line; whoever waits longest among those who fit is next. */
export function removeSignUp(places: Places, resident: string, now: Date): PlacesStep {
  if (signUpOf(places, resident) === undefined) return { places, promoted: [] };
  return rolledOn({ ...places, signUps: places.signUps.filter((signUp) => signUp.resident !== resident) }, now);
}

/**
 * Changes how many come; the place in the line stays. Of somebody placed, the additional people must fit.
 * @returns null when they do not: nothing changes
 */
export function changePeople(places: Places, resident: string, people: number, now: Date): PlacesStep | null {
  const own = signUpOf(places, resident);
  if (own === undefined) return { places, promoted: [] };
  const changed = { ...places, signUps: withChanged(places.signUps, { ...own, people }) };
  return freePlaces(changed) < 0 ? null : fillUp(changed, now, resident);
}

/** @returns null when more people have a place or an offer than the new capacity allows: nothing changes */
export function changeCapacity(places: Places, capacity: number, now: Date): PlacesStep | null {
  const changed = { ...places, capacity };
  return freePlaces(changed) < 0 ? null : fillUp(changed, now);
}

/**
 * Gives somebody who waits a place, whether it was on offer to them or not.
 * @returns null when they do not fit: nothing changes
 */
export function givePlace(places: Places, resident: string, now: Date): Places | null {
  const own = signUpOf(places, resident);
  if (own === undefined || own.state === 'placed') return places;
  if (own.people > freePlaces(places) + (own.offer === undefined ? 0 : own.people)) return null;
  return withRollTime({ ...places, signUps: withChanged(places.signUps, placed(own, now)) });
}

/** One resident's place becomes another's, who gives up their own turn; it stays where it is on the list. Who waits has none to give. */
export function handOver(
  places: Places,
  from: string,
  into: string,
  { ticket, now }: { readonly ticket: string; readonly now: Date },
): PlacesStep {
  const given = signUpOf(places, from);
  if (given?.state !== 'placed') return { places, promoted: [] };
  const taken: SignUp = {
    resident: into,
    people: given.people,
    state: 'placed',
    signedUpAt: given.signedUpAt,
    placedAt: now,
    ticket,
  };
  const signUps = places.signUps.flatMap((signUp) => {
    if (signUp.resident === from) return [taken];
    return signUp.resident === into ? [] : [signUp];
  });
  return rolledOn({ ...places, signUps }, now);
}

/** What comes of offers whose time is over: whoever did not answer is off the list, and the place goes to the next. */
export function lapseOffers(places: Places, now: Date): PlacesStep & { readonly lapsed: readonly SignUp[] } {
  const lapsed = places.signUps.filter(({ offer }) => offer !== undefined && !offer.unasked && offer.until <= now);
  if (lapsed.length === 0) return { places, promoted: [], lapsed };
  const signUps = places.signUps.filter((signUp) => !lapsed.includes(signUp));
  return { ...rolledOn({ ...places, signUps }, now), lapsed };
}

/** Notes of whom it is time to tell that a place is kept for them. */
export function tellOffers(places: Places, now: Date): { readonly places: Places; readonly told: readonly SignUp[] } {
  const told: SignUp[] = [];
  const signUps = places.signUps.map((signUp) => {
    if (signUp.offer === undefined || signUp.offer.isTold || signUp.offer.at > now) return signUp;
    const next: SignUp = { ...signUp, offer: { ...signUp.offer, isTold: true } };
    told.push(next);
    return next;
  });
  return told.length === 0 ? { places, told } : { places: withRollTime({ ...places, signUps }), told };
}

/**
 * Offers the free places to those who wait, in their order; who needs more than are left is passed over, not passed out.
 * Who has just acted, and a guest, needs no asking.
 */
function fillUp(places: Places, now: Date, present?: string): PlacesStep {
  let free = freePlaces(places);
  if (free <= 0 || ledgerOf(places.signUps).inLine === 0) return { places, promoted: [] };
  const alone = onlyNewcomer(places, present);
  if (alone !== undefined)
    return { places: alone.people > free ? places : withPlace(places, alone, now), promoted: [] };

  const offer = offerFor(places.startsAt, now, places.isAsked);
  const promoted: SignUp[] = [];
  const signUps = places.signUps.map((signUp) => {
    if (signUp.state === 'placed' || signUp.offer !== undefined || signUp.people > free) return signUp;
    free -= signUp.people;
    if (signUp.resident === present) return placed(signUp, now);
    const next = signUp.guest === undefined ? { ...signUp, offer } : placed(signUp, now);
    promoted.push(next);
    return next;
  });
  return { places: withRollTime({ ...places, signUps }), promoted };
}

/** Whoever has just come, when nobody else is in line: the long list before them need not be looked through. */
function onlyNewcomer({ signUps }: Places, present: string | undefined): SignUp | undefined {
  const last = signUps.at(-1);
  return ledgerOf(signUps).inLine === 1 && last?.resident === present && last?.state === 'waiting' ? last : undefined;
}

const withPlace = (places: Places, own: SignUp, now: Date): Places => ({
  ...places,
  signUps: withChanged(places.signUps, placed(own, now)),
});

/** Fills up, and looks anew when the next offer ends. */
function rolledOn(places: Places, now: Date): PlacesStep {
  const step = fillUp(places, now);
  return { ...step, places: withRollTime(step.places) };
}

function placed({ offer: _offer, ...signUp }: SignUp, now: Date): SignUp {
  return { ...signUp, state: 'placed', placedAt: now };
}

/** Offers without asking are taken up at once; the others are looked at when they are due to be told, and when they end. */
function withRollTime(places: Places): Places {
  const times = places.signUps.flatMap(({ offer }) => {
    if (offer === undefined || offer.unasked) return [];
    return [(offer.isTold ? offer.until : offer.at).getTime()];
  });
  const rollAt = times.length === 0 ? null : new Date(times.reduce((one, other) => Math.min(one, other)));
  if (rollAt === null && (places.rollAt ?? null) === null) return places;
  return { ...places, rollAt };
}
