import { holdsAny, type Actor, type RegionPath } from '../../kernel/index.ts';
import { mayRunActivity, type Activity } from '../activities/index.ts';
import type { CheckIn } from './check-ins/check-in.ts';

/** Those who organize, work or answer for a region enter and see its service records. */
export const mayKeepRecords = (actor: Actor, region: RegionPath): boolean =>
  holdsAny(actor, ['organizer', 'worker', 'steward'], region);

/** Whoever runs an activity ticks off who came, and corrects it. */
export const mayKeepCheckIns = (actor: Actor, activity: Activity): boolean => mayRunActivity(actor, activity);

/** One's own check-in may be taken back; who runs the activity corrects it. */
export const mayCorrectCheckIn = (actor: Actor, { resident }: CheckIn, activity: Activity): boolean =>
  actor.id === resident || mayKeepCheckIns(actor, activity);
