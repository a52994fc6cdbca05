/** Polls: a question put to a hall for a while, the ballots of its voters, and the count. */
export { ballotStore, type BallotStore } from './ballot-store.ts';
export { castVote } from './cast-vote.ts';
export { closeDue } from './due/close-due.ts';
export { findOpenPolls } from './find-open-polls.ts';
export { listPolls } from './list-polls.ts';
export { openDue } from './due/open-due.ts';
export { openPoll } from './open-poll.ts';
export { pollStore, type PollStore } from './poll-store.ts';
export { printPoll } from './print-poll.ts';
export { viewPoll } from './view-poll.ts';
export { withdrawPoll } from './withdraw-poll.ts';
export * from './ballot.ts';
export * from './methods/index.ts';
export * from './policy.ts';
export * from './poll.ts';
export * from './tally.ts';
export { POLL_NEWS, wordPoll, type PollNews } from './wording.ts';
export { pollsData } from './own-data/personal-data.ts';
