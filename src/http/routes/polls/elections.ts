import { z } from 'zod';
import { ROLLS } from '../../../../config/rule-packs/index.ts';
import {
  answerNomination,
  ELECTION_STATES,
  enterCandidate,
  extendNominations,
  findElections,
  fingerprintOf,
  listElections,
  listedWords,
  nominate,
  NOMINEE_STATES,
  openElection,
  openRunOff,
  OTHER_DOORS,
  publishCandidates,
  ruleOnWords,
  takeBackCandidates,
  viewElection,
  withdrawElection,
  WORDS_STATES,
  wordsStateOf,
  type Election,
  type Nominee,
  type SeenElection,
} from '../../../features/polls/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { notice, presentNotice } from '../shapes/notice.ts';

const candidate = z.object({
  /** On the ballot. */
  number: z.string(),
  /** Empty once they had their data deleted. */
  name: z.string(),
  /** What they say for themselves, as far as it was approved. */
  words: z.string().nullable(),
  /** What stands for the name in the record. */
  fingerprint: z.string(),
});

const election = z.object({
  id: z.string(),
  number: z.int(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  ...notice,
  rules: z.object({ pack: z.string(), version: z.int(), title: z.string(), roll: z.enum(ROLLS) }),
  rollId: z.string(),
  standRollId: z.string(),
  seats: z.int(),
  doors: z.array(z.enum(OTHER_DOORS)),
  nominateUntil: moment,
  opensAt: moment,
  closesAt: moment,
  noticeReason: z.string().nullable(),
  state: z.enum(ELECTION_STATES),
  /** How many were nominated, and how many of them stand. */
  nominated: z.int(),
  standing: z.int(),
  /** Public since the list was published, in the order in which they stand on the ballot. */
  candidates: z.array(candidate),
  rounds: z.array(
    z.object({
      poll: z.string(),
      kind: z.enum(['first', 'run-off']),
      seats: z.int(),
      candidates: z.array(z.string()),
      opensAt: moment,
      closesAt: moment,
      isTakenBack: z.boolean(),
      elected: z.array(z.string()).nullable(),
    }),
  ),
  elected: z.array(z.string()),
  seatsLeft: z.int(),
  /** Who may stand in the run-off that is due, and until when it has to open. */
  runOff: z.array(z.string()).nullable(),
  runOffUntil: moment.nullable(),
  withdrawnBecause: z.string().nullable(),
});

const presentElection = (given: Election): z.input<typeof election> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  ...presentNotice(given),
  rules: {
    pack: given.rules.pack.id,
    version: given.rules.pack.version,
    title: given.rules.pack.title,
    roll: given.rules.roll,
  },
  rollId: given.rollId,
  standRollId: given.standRollId ?? given.rollId,
  seats: given.seats,
  doors: [...given.doors],
  nominateUntil: given.nominateUntil.toISOString(),
  opensAt: given.opensAt.toISOString(),
  closesAt: given.closesAt.toISOString(),
  noticeReason: given.noticeReason ?? null,
  state: given.state,
  nominated: given.nominees.length,
  standing: given.nominees.filter(({ state }) => state === 'stands').length,
  candidates: given.nominees
    .flatMap((nominee) => (nominee.number === undefined ? [] : [presentCandidate(nominee, nominee.number)]))
    .toSorted((one, other) => Number(one.number) - Number(other.number)),
  rounds: given.rounds.map((round) => ({
    poll: round.poll,
    kind: round.kind,
    seats: round.seats,
    candidates: [...round.candidates],
    opensAt: round.opensAt.toISOString(),
    closesAt: round.closesAt.toISOString(),
    isTakenBack: round.isTakenBack ?? false,
    elected: round.elected === undefined ? null : [...round.elected],
  })),
  elected: [...given.elected],
  seatsLeft: given.seatsLeft,
  runOff: given.runOff === undefined ? null : [...given.runOff],
  runOffUntil: given.runOffUntil?.toISOString() ?? null,
  withdrawnBecause: given.withdrawnBecause ?? null,
});

const presentCandidate = (nominee: Nominee, number: string): z.input<typeof candidate> => ({
  number,
  name: nominee.name ?? '',
  words: listedWords(nominee),
  fingerprint: fingerprintOf(nominee),
});

/** A nomination as those who conduct the election see it. */
const nomination = z.object({
  entry: z.string(),
  state: z.enum(NOMINEE_STATES),
  nominatedBy: z.int(),
  name: z.string().nullable(),
  letter: z.string().nullable(),
  words: z.string().nullable(),
  /** Whether an officer approved the words; and why not. */
  wordsState: z.enum(WORDS_STATES).nullable(),
  wordsReason: z.string().nullable(),
});

const presentNomination = (given: Nominee): z.input<typeof nomination> => ({
  entry: given.entry,
  state: given.state,
  nominatedBy: given.nominatedBy.length,
  name: given.name ?? null,
  letter: given.letter ?? null,
  words: given.words ?? null,
  wordsState: wordsStateOf(given),
  wordsReason: given.wordsRuling?.reason ?? null,
});

const seen = election.extend({
  mayNominate: z.boolean(),
  mayStand: z.boolean(),
  /** One's own nomination. */
  own: nomination.nullable(),
  /** Entries of the roll that one nominated. */
  ownNominations: z.array(z.string()),
  /** Everybody who was nominated; null for those who do not conduct the election. */
  nominations: z.array(nomination).nullable(),
});

const presentSeen = (given: SeenElection): z.input<typeof seen> => ({
  ...presentElection(given.election),
  mayNominate: given.mayNominate,
  mayStand: given.mayStand,
  own: given.own === undefined ? null : presentNomination(given.own),
  ownNominations: [...given.nominated],
  nominations: given.conducts ? given.election.nominees.map(presentNomination) : null,
});

const step = { output: election, present: presentElection };
const round = {
  output: election,
  present: ({ election: given }: { readonly election: Election }) => presentElection(given),
};

export const electionsRoutes: readonly Route[] = [
  route('get', '/halls/:hallId/elections', listElections, {
    summary: 'Elections of a hall, latest first',
    output: page(seen),
    present: (result) => presentPage(result, presentSeen),
  }),
  route('post', '/halls/:hallId/elections', openElection, {
    summary: 'Open an election of a committee: voters nominate from now on',
    creates: true,
    ...step,
  }),
  route('get', '/elections', findElections, {
    summary: 'The latest elections of where one lives, or of a region',
    output: z.object({ items: z.array(seen) }),
    present: (elections) => ({ items: elections.map(presentSeen) }),
  }),
  route('get', '/elections/:electionId', viewElection, {
    summary: 'An election, its candidates and rounds, and what one has to do with it',
    isLive: true,
    output: seen,
    present: presentSeen,
  }),
  route('post', '/elections/:electionId/nominations', nominate, {
    summary: 'Nominate somebody by the id of their entry on the roll, or by their name in the register',
    ...step,
  }),
  route('put', '/elections/:electionId/candidacy', answerNomination, {
    summary: 'Say that one stands, nominated or by oneself, or that one does not',
    ...step,
  }),
  route('put', '/elections/:electionId/nominees/:entryId/words-ruling', ruleOnWords, {
    summary: 'Approve what a candidate says for themselves, or refuse it with the reason',
    ...step,
  }),
  route('post', '/elections/:electionId/letters', enterCandidate, {
    summary: 'Enter somebody who agreed to stand by a letter',
    ...step,
  }),
  route('put', '/elections/:electionId/nomination-period', extendNominations, {
    summary: 'Give more time to nominate; the vote moves with it',
    ...step,
  }),
  route('post', '/elections/:electionId/candidates', publishCandidates, {
    summary: 'Publish the candidates and announce the vote',
    ...round,
  }),
  route('delete', '/elections/:electionId/candidates', takeBackCandidates, {
    summary: 'Take the list of candidates back before anybody votes',
    ...step,
  }),
  route('post', '/elections/:electionId/run-offs', openRunOff, {
    summary: 'Announce a run-off for the seats that are left',
    ...round,
  }),
  route('post', '/elections/:electionId/withdrawal', withdrawElection, {
    summary: 'Call an election off before it is counted',
    ...step,
  }),
];
