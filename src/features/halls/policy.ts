import { holdsAny, isResident, isSystem, Refusal, type Actor, type RegionPath } from '../../kernel/index.ts';
import type { Hall } from './hall.ts';

/** Workers and stewards set up halls in their region. */
export const mayOpenHall = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['worker', 'steward'], region);

/** The hall's own organizers, and organizers, workers and stewards of its region, conduct its deliberation. */
export const mayRunHall = (actor: Actor, hall: Pick<Hall, 'region' | 'organizers'>): boolean =>
  (isResident(actor) && hall.organizers.includes(actor.id)) ||
  holdsAny(actor, ['organizer', 'worker', 'steward'], hall.region);

/** Deliberation is public to everyone known here. */
export function needKnown(actor: Actor): void {
  if (!isResident(actor)) throw new Refusal('unknown', 'halls.log-in');
}
