/** Elections of committees: nominations, the list of candidates, secret votes by rounds, and who is elected. */
export { listedWords, WORDS_STATES, wordsStateOf, type WordsState } from './candidate-words.ts';
export { ELECTION_STATES, type Election, type ElectionState, type Round } from './election.ts';
export { electionStore, type ElectionStore } from './election-store.ts';
export { answerNomination } from './nominating/answer-nomination.ts';
export { enterCandidate } from './nominating/enter-candidate.ts';
export { extendNominations } from './nominating/extend-nominations.ts';
export { ruleOnWords } from './nominating/rule-on-words.ts';
export { nominate } from './nominating/nominate.ts';
export { standRoll } from './election-rolls.ts';
export { fingerprintOf, NOMINEE_STATES, type Nominee } from './nominee.ts';
export { openElection } from './open-election.ts';
export { electionsData, pollsStoodIn } from './personal-data.ts';
export { carryOnElection } from './rounds/carry-on-election.ts';
export { openRunOff } from './rounds/open-run-off.ts';
export { publishCandidates } from './rounds/publish-candidates.ts';
export { settleElection } from './rounds/settle-election.ts';
export { takeBackCandidates } from './rounds/take-back-candidates.ts';
export { findElections, listElections, viewElection, type SeenElection } from './views/view-election.ts';
export { withdrawElection } from './withdraw-election.ts';
export { wordElectionCount } from './word-election-poll.ts';
export {
  ELECTION_NEWS,
  wordElection,
  wordNomination,
  wordWordsRead,
  WORDS_NEWS,
  type ElectionNews,
  type WordsNews,
} from './wording.ts';
