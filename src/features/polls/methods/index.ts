/** Voting methods: plain functions from ballots to results, exact, with every tie declared. */
export * from './approval.ts';
export * from './borda.ts';
export * from './budget/index.ts';
export * from './condorcet/index.ts';
export * from './instant-runoff.ts';
export * from './plurality.ts';
export { profileOf, type Place, type Profile, type RankedBallot } from './profile.ts';
export * from './ranking-text.ts';
export * from './score.ts';
export { elect, rankingOf, type Elected, type Ranking, type ScoreStanding, type ScoreTally } from './standings.ts';
export { drawLots, type TieDecision, type TieRule } from './ties.ts';
export { scottishStv, type Stage, type TransferableVote, type TransferableVoteRule } from './stv/scottish.ts';
export { meekStv, type MeekStage, type MeekVote } from './stv/meek.ts';
