import { holdsAny, isSystem, isTrusted, livesIn, type Actor, type RegionPath } from '../../kernel/index.ts';
import type { Activity } from './activity.ts';

/** Organizers, workers and stewards announce activities in their region. */
export const mayAnnounce = (actor: Actor, region: RegionPath): boolean =>
  isSystem(actor) || holdsAny(actor, ['organizer', 'worker', 'steward'], region);

/** Whoever announced it, and whoever may announce there, changes it and sees who comes. */
export const mayRunActivity = (actor: Actor, { organizer, region }: Activity): boolean =>
  actor.id === organizer || mayAnnounce(actor, region);

/** Who has said that they live there. */
export const maySignUp = (actor: Actor, { region }: Activity): boolean =>
  isTrusted(actor, 'declared') && livesIn(actor, region);
