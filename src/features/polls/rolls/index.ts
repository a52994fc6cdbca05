/** Rolls: who may vote and with what weight, published for objections and frozen with a hash. */
export { buildRoll } from './building/build-roll.ts';
export { entriesOf, totalsOf, type RollEntry, type RollTotals } from './entry.ts';
export { followLink } from './follow-link.ts';
export { rollsFollowJoined } from './follow-joined.ts';
export { OBJECTION_KINDS, type Objection, type ObjectionKind, type Ruling } from './objection.ts';
export { objectToRoll } from './objecting/object-to-roll.ts';
export { ruleOnObjection } from './objecting/rule-on-objection.ts';
export { rollsData } from './personal-data.ts';
export { mayKeepRolls } from './policy.ts';
export { ROLL_STATES, type Roll, type RollState } from './roll.ts';
export { rollHash } from './roll-hash.ts';
export { rollStore, type RollStore, type RollSummary } from './roll-store.ts';
export { carryOnRoll } from './steps/carry-on-roll.ts';
export { freezeRoll } from './steps/freeze-roll.ts';
export { publishRoll } from './steps/publish-roll.ts';
export { findOwnPlace, type OwnPlace } from './views/find-own-place.ts';
export { listRolls } from './views/list-rolls.ts';
export { viewRoll, type SeenRoll } from './views/view-roll.ts';
