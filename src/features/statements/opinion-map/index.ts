/** The map of opinions: who answers alike, on what all agree, what divides, and what to ask next. */
export * from './consensus.ts';
export * from './newcomer-weights.ts';
export * from './next-statement.ts';
export * from './opinion-map.ts';
export { nextStatement, ownPosition, type OwnPosition } from './own-position.ts';
export type { OpinionGroup, OpinionPicture } from './picture.ts';
export * from './random.ts';
export * from './representative.ts';
export * from './settings.ts';
export * from './tallies.ts';
export { shownStatements, stanceOf, type Stance, type VoteMatrix } from './votes/vote-matrix.ts';
