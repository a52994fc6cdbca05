import type { Place, Service } from './service.ts';

const ANSWERS_KEPT = 200;

export const placesTaken = (service: Pick<Service, 'places'>): number =>
  service.places.filter((place) => place.state === 'taken').length;

export const placesFree = (service: Pick<Service, 'places' | 'capacity'>): number =>
  Math.max(0, service.capacity - placesTaken(service));

export const mayTakeOn = (service: Service): boolean => service.status === 'active' && placesFree(service) > 0;

/**
 * Decides, once per offer, whether it gets a place. Whoever asks again for the same offer (a second process finishing
 * what the first began) meets the first decision, so both go the same way.
 */
export function takePlace(service: Service, offer: string, now: Date): { service: Service; taken: boolean } {
  const decided = service.places.find((place) => place.offer === offer);
  if (decided !== undefined) return { service, taken: decided.state === 'taken' };

  const state = mayTakeOn(service) ? 'taken' : 'refused';
  return { service: withPlace(service, { offer, state }, now), taken: state === 'taken' };
}

/** Gives a place back; an offer that never asked for one is noted, so that a late request no longer gets it. */
export function releasePlace(service: Service, offer: string, now: Date): Service {
  const decided = service.places.find((place) => place.offer === offer);
  if (decided?.state === 'released' || decided?.state === 'refused') return service;
  return withPlace(service, { offer, state: 'released' }, now);
}

function withPlace(service: Service, place: Place, now: Date): Service {
  const others = service.places.filter(({ offer }) => offer !== place.offer);
  return { ...service, places: trim([...others, place]), changedAt: now };
}

/** Drops the oldest answers, never a taken place. */
function trim(places: readonly Place[]): readonly Place[] {
  const answered = places.filter((place) => place.state !== 'taken');
  const dropped = new Set(answered.slice(0, Math.max(0, answered.length - ANSWERS_KEPT)));
  return dropped.size === 0 ? places : places.filter((place) => !dropped.has(place));
}
