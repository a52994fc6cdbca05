import { holdsAny, isResident, isStaffOf, isTrusted, isWithin, type Actor, type Role } from '../../kernel/index.ts';
import type { Need } from './need.ts';

/** Anyone the system knows may ask for help; staff may enter it for somebody else. */
export const maySubmit = (actor: Actor): boolean => isResident(actor);

export const mayEnterForOthers = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['worker', 'duty-worker', 'steward'], region);

/** Whoever has said where they live, and whoever works here. */
export const mayAddPhoto = (actor: Actor): boolean =>
  isTrusted(actor, 'declared') || (isResident(actor) && actor.grants.length > 0);

export const isOwn = (actor: Actor, need: Need): boolean => isResident(actor) && actor.id === need.resident;

/** Those who look after the region's needs. */
export const mayOversee = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['worker', 'duty-worker', 'broker', 'steward'], region);

const INVOLVED_STATES: ReadonlySet<Need['state']> = new Set(['accepted', 'in-progress', 'done', 'confirmed']);

/** The organization that has taken the need on; before it accepts it sees a masked offer only. */
const hasTakenOn = (actor: Actor, need: Need): boolean =>
  need.offer !== undefined && INVOLVED_STATES.has(need.state) && isStaffOf(actor, need.offer.organization);

/** Who sees the whole need; all others see the public timeline. */
export const maySeeWhole = (actor: Actor, need: Need): boolean =>
  isOwn(actor, need) || mayOversee(actor, need.region) || hasTakenOn(actor, need);

/** Routes, categories and refusals are the workers' business. */
export const mayTriage = (actor: Actor, need: Need): boolean => mayReview(actor, need.region);

/** And which of a region's are the same. */
export const mayReview = (actor: Actor, region: string): boolean => holdsAny(actor, ['worker', 'steward'], region);

export const DUTY_ROLES: readonly Role[] = ['duty-worker', 'worker', 'steward'];

/** Those who are called about a danger in the region, and may be on its duty list. */
export const answersAlerts = (actor: Actor, region: string): boolean => holdsAny(actor, DUTY_ROLES, region);

/** Takes a danger in hand, or finds that there was none. */
export const mayAcknowledge = (actor: Actor, need: Need): boolean => answersAlerts(actor, need.region);

/** Says who is called first. */
export const mayKeepDutyList = (actor: Actor, region: string): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);

/** How well the categories are learnt is no region's business alone. */
export const maySeeLearning = (actor: Actor): boolean => actor.grants.some(({ role }) => role === 'steward');

/** Those in whose hands a need is that went to no organization. */
export const mayConclude = (actor: Actor, need: Need): boolean =>
  holdsAny(actor, ['worker', 'duty-worker', 'broker', 'steward'], need.region);

/** Neighbours of the same community; of those who have not said where they live nobody knows that they are not. */
export const mayFollow = (actor: Actor, community: string): boolean =>
  isResident(actor) && (actor.region === undefined || isWithin(actor.region, community));
