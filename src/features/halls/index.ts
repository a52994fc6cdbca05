/** Halls: a community's standing places of deliberation, who votes there and which chat rooms belong to them. */
export { editHall } from './edit-hall.ts';
export { findRunHalls } from './find-run-halls.ts';
export { followJoined } from './follow-joined.ts';
export { hallStore, type HallStore } from './hall-store.ts';
export { listHalls } from './list-halls.ts';
export { openHall } from './open-hall.ts';
export { viewHall } from './view-hall.ts';
export * from './hall.ts';
export * from './paper.ts';
export * from './policy.ts';
export { hallsData } from './personal-data.ts';
