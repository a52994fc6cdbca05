/** Doors: how ballots come in besides online, and how one count is made of them all. */
export { assistedStore, type AssistedStore } from '../assisted/assisted-store.ts';
export { ASSISTED_DOORS, type AssistedDoor, type AssistedVote } from '../assisted/assisted-vote.ts';
export { castAssisted } from '../assisted/cast-assisted.ts';
export { listAssisted } from '../assisted/list-assisted.ts';
export { CHALLENGED_DOORS, type Challenge } from '../challenges/challenge.ts';
export { challengeBallot } from '../challenges/challenge-ballot.ts';
export { challengeStore, type ChallengeStore } from '../challenges/challenge-store.ts';
export { listChallenges } from '../challenges/list-challenges.ts';
export { ruleOnChallenge } from '../challenges/rule-on-challenge.ts';
export { CHALLENGE_NEWS, wordChallenge, wordSetAside, type ChallengeNews } from '../challenges/wording.ts';
export { batchStore, type BatchStore } from '../envelopes/batch-store.ts';
export { enterEnvelopes } from '../envelopes/enter-batch.ts';
export { handInEnvelope } from '../envelopes/hand-in.ts';
export { viewEnvelopes } from '../envelopes/view-envelopes.ts';
export { lacksAgainst } from '../kit/against.ts';
export { DELIVERIES, type Delivery } from '../kit/delivery.ts';
export { deliveryStore, type DeliveryStore } from '../kit/delivery-store.ts';
export { kitStore, type KitStore, type PollKit } from '../kit/kit-store.ts';
export { listDeliveries } from '../kit/list-deliveries.ts';
export { nameScrutineers } from '../kit/name-scrutineers.ts';
export { noteDelivery } from '../kit/note-delivery.ts';
export { printBallots } from '../kit/print-ballots.ts';
export { printNotice } from '../kit/print-notice.ts';
export { printResult } from '../kit/print-result.ts';
export { viewKit } from '../kit/view-kit.ts';
export { enterPaper } from '../paper/enter-paper.ts';
export { listPapers } from '../paper/list-papers.ts';
export { differencesOf, PAPER_STATES, saysOf, stateOf, type Paper } from '../paper/paper.ts';
export { paperStore, type PaperStore } from '../paper/paper-store.ts';
export { resolvePaper } from '../paper/resolve-paper.ts';
export { PROXY_SCOPES, type Authorisation } from '../proxy/authorisation.ts';
export { castByProxy } from '../proxy/cast-by-proxy.ts';
export { listProxies } from '../proxy/list-proxies.ts';
export { findOwnProxies, type OwnProxy } from '../proxy/own-proxies.ts';
export { proxiesStore, type ProxiesStore } from '../proxy/proxies-store.ts';
export { recordProxy } from '../proxy/record-proxy.ts';
export { revokeProxy } from '../proxy/revoke-proxy.ts';
export {
  hasDoor,
  OTHER_DOORS,
  possibleDoors,
  PRECEDENCES,
  sayDoor,
  type BallotDoor,
  type OtherDoor,
  type PollDoors,
} from './declared.ts';
export type { NamedElector } from './elector-names.ts';
export { findElectors } from './find-electors.ts';
export { finishEntry } from './finish-entry.ts';
export { onePerElector, type CameIn } from './one-per-elector.ts';
export { doorsData } from './personal-data.ts';
export { mayTakeIn } from './policy.ts';
