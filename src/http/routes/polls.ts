import { z } from 'zod';
import {
  addPapers,
  BUDGET_RESTS,
  BUDGET_RULES,
  castVote,
  findOpenPolls,
  findOwnVotes,
  listPolls,
  openPoll,
  OTHER_DOORS,
  OUTCOMES,
  POLL_METHODS,
  PRECEDENCES,
  ROLLS,
  recordBasis,
  viewPoll,
  viewReceipt,
  viewRecord,
  viewTurnout,
  withdrawPoll,
  wordElectionCount,
  wordPoll,
  wordRules,
  wordVerdict,
  type Poll,
  type PollRecord,
} from '../../features/polls/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import { notice, presentNotice } from './shapes/notice.ts';

const result = z.object({
  participants: z.number(),
  abstained: z.number(),
  standings: z.array(
    z.object({ option: z.string(), votes: z.number(), rank: z.number(), points: z.number().nullable() }),
  ),
  /** Of a budget: the options that the money pays for, in the order in which they were funded. */
  spent: z.object({ funded: z.array(z.string()), spentFen: z.int(), leftFen: z.int() }).nullable(),
  countedAt: moment,
  /** Under a rule pack: whether it passes, and the arithmetic as it is read out. */
  verdict: z
    .object({
      outcome: z.enum([...OUTCOMES, 'undetermined', 'opinion-only']),
      possible: z.array(z.enum(OUTCOMES)),
      words: z.string(),
    })
    .nullable(),
  /** Of a vote of an election: who is elected, and who stands in the run-off where seats are left; ids of options. */
  election: z
    .object({
      outcome: z.enum(['filled', 'seats-left', 'quorum-not-met', 'too-few-candidates', 'undetermined']),
      elected: z.array(z.string()),
      tied: z.array(z.string()),
      seatsLeft: z.int(),
      runOff: z.array(z.string()),
      words: z.string(),
      /** The arithmetic alone, a sentence each. */
      count: z.array(z.string()),
    })
    .nullable(),
  /** SHA-256 of the record that anybody can download, in hex. */
  digest: z.string().nullable(),
});

const share = z.object({ total: z.int(), voted: z.int() });

const poll = z.object({
  id: z.string(),
  number: z.number(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  method: z.enum(POLL_METHODS),
  options: z.array(z.object({ id: z.string(), label: z.string(), costFen: z.int().nullable() })),
  /** Of `score`: the points that an option can be given; a choice is written `1:5`. */
  scale: z.object({ lowest: z.int(), highest: z.int(), blank: z.int() }).nullable(),
  /** Of `budget`: the money, and how it is spent. */
  budget: z.object({ totalFen: z.int(), by: z.enum(BUDGET_RULES), rest: z.enum(BUDGET_RESTS).nullable() }).nullable(),
  opensAt: moment,
  closesAt: moment,
  state: z.enum(['announced', 'open', 'entering', 'closing', 'closed', 'withdrawn']),
  /** Ways besides online by which ballots come in, what counts of who sent a paper too, and until when papers are entered. */
  doors: z
    .object({ others: z.array(z.enum(OTHER_DOORS)), precedence: z.enum(PRECEDENCES), papersUntil: moment.nullable() })
    .nullable(),
  form: z.enum(['open', 'secret']),
  /** The rule pack by which it is judged, whose roll counts, and in words by what it passes. */
  rules: z
    .object({
      pack: z.string(),
      version: z.number(),
      title: z.string(),
      /** Only people entered as attending its session take part. */
      attendance: z.boolean(),
      roll: z.enum(ROLLS),
      words: z.array(z.string()),
    })
    .nullable(),
  /** Of which election it is a vote; as many options may be marked as there are seats. */
  election: z.object({ id: z.string(), seats: z.int(), round: z.enum(['first', 'run-off']) }).nullable(),
  rollId: z.string().nullable(),
  noticeReason: z.string().nullable(),
  /** By what it decides; null as long as it is advisory. */
  basis: z.object({ reference: z.string(), by: z.string(), at: moment }).nullable(),
  /** How many were entitled to vote when it opened. */
  roll: z.number(),
  result: result.nullable(),
});

/** A poll with all that one reads before voting; lists leave it out. */
const pollInFull = poll.extend(notice);

const presentInFull = (given: Poll): z.input<typeof pollInFull> => ({ ...presentPoll(given), ...presentNotice(given) });

const presentPoll = (given: Poll): z.input<typeof poll> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  method: given.method,
  options: given.options.map(({ id, label, costFen }) => ({ id, label, costFen: costFen ?? null })),
  scale: given.scale ?? null,
  budget: given.budget === undefined ? null : { rest: null, ...given.budget },
  opensAt: given.opensAt.toISOString(),
  closesAt: given.closesAt.toISOString(),
  state: given.state,
  doors:
    given.doors === undefined
      ? null
      : {
          others: [...given.doors.others],
          precedence: given.doors.precedence,
          papersUntil: (given.papersEndAt ?? given.doors.papersUntil)?.toISOString() ?? null,
        },
  form: given.form ?? 'open',
  rules:
    given.rules === undefined
      ? null
      : {
          pack: given.rules.pack.id,
          version: given.rules.pack.version,
          title: given.rules.pack.title,
          attendance: given.rules.pack.attendance,
          roll: given.rules.roll,
          words: wordRules(given.rules),
        },
  election:
    given.election === undefined
      ? null
      : { id: given.election.id, seats: given.election.seats, round: given.election.round },
  rollId: given.rollId ?? null,
  noticeReason: given.noticeReason ?? null,
  basis:
    given.basis === undefined
      ? null
      : { reference: given.basis.reference, by: given.basis.by, at: given.basis.at.toISOString() },
  roll: given.roll,
  result: given.result === undefined ? null : presentResult(given, given.result),
});

const presentResult = (
  poll: Poll,
  { participants, abstained, standings, spent, countedAt, verdict, election, digest }: NonNullable<Poll['result']>,
): z.input<typeof result> => ({
  participants,
  abstained,
  standings: standings.map(({ option, votes, rank, points }) => ({ option, votes, rank, points: points ?? null })),
  spent: spent === undefined ? null : { ...spent, funded: [...spent.funded] },
  countedAt: countedAt.toISOString(),
  verdict:
    verdict === undefined
      ? null
      : {
          outcome: verdict.outcome,
          possible: [...verdict.possible],
          words: wordVerdict(verdict, poll.basis === undefined ? 'not-recorded' : 'recorded'),
        },
  election:
    election === undefined
      ? null
      : {
          outcome: election.outcome,
          elected: [...election.elected],
          tied: [...election.tied],
          seatsLeft: election.seatsLeft,
          runOff: [...election.runOff],
          words: wordPoll(poll, 'closed'),
          count: wordElectionCount(poll, election),
        },
  digest: digest ?? null,
});

export const pollsRoutes: readonly Route[] = [
  route('get', '/halls/:hallId/polls', listPolls, {
    summary: 'Polls of a hall, latest first',
    output: page(poll),
    present: (result) => presentPage(result, presentPoll),
  }),
  route('post', '/halls/:hallId/polls', openPoll, {
    summary: 'Put a question to a hall',
    creates: true,
    output: pollInFull,
    present: presentInFull,
  }),
  route('post', '/polls/:pollId/notice/papers', addPapers, {
    summary: 'Add papers to the notice of a poll that has not opened yet',
    output: pollInFull,
    present: presentInFull,
  }),
  route('get', '/me/polls', findOpenPolls, {
    summary: 'Polls that may be answered now where one lives, or in a chat room',
    isLive: true,
    output: z.object({ items: z.array(poll) }),
    present: (polls) => ({ items: polls.map(presentPoll) }),
  }),
  route('get', '/me/votes', findOwnVotes, {
    summary: 'Polls in which one has voted, latest first: that one did, not how',
    output: z.object({ items: z.array(poll) }),
    present: (polls) => ({ items: polls.map(presentPoll) }),
  }),
  route('get', '/polls/:pollId', viewPoll, {
    summary: 'A poll, its result when it is closed, whether one may vote and what one has chosen oneself',
    isLive: true,
    output: pollInFull.extend({ mayVote: z.boolean(), own: z.array(z.string()) }),
    present: ({ poll, mayVote, own }) => ({ ...presentInFull(poll), mayVote, own: [...own] }),
  }),
  route('put', '/polls/:pollId/ballot', castVote, {
    summary: 'Vote, or vote anew: the last choice before closing counts',
    isConfidential: true,
    output: z.object({ poll: z.string(), choices: z.array(z.string()) }),
    present: ({ poll, choices }) => ({ poll: poll.id, choices: [...choices] }),
  }),
  route('get', '/polls/:pollId/turnout', viewTurnout, {
    summary: 'How many have voted so far, by electors and by floor area where the rules add it up',
    isLive: true,
    output: z.object({
      poll: z.string(),
      electors: share,
      areaCm2: share.nullable(),
    }),
    present: ({ poll, electors, areaCm2 }) => ({ poll: poll.id, electors, areaCm2 }),
  }),
  route('get', '/polls/:pollId/receipt', viewReceipt, {
    summary: 'The code by which one finds one’s own ballot in the record; of a secret poll only until it is counted',
    output: z.object({ poll: z.string(), codes: z.array(z.string()) }),
    present: ({ poll, codes }) => ({ poll: poll.id, codes }),
  }),
  route('get', '/polls/:pollId/record', viewRecord, {
    summary: 'The record of a poll that was counted, with its digest: everything that is needed to count again',
    output: z.object({
      record: z.custom<PollRecord>((value) => typeof value === 'object'),
      digest: z.string(),
      /** Of an election: SHA-256 of `salt name` is the fingerprint of the option. */
      names: z.array(z.object({ option: z.string(), name: z.string(), salt: z.string() })),
    }),
    present: ({ record, digest, names }) => ({
      record,
      digest,
      names: names.map(({ option, name, salt }) => ({ option, name, salt })),
    }),
  }),
  route('put', '/polls/:pollId/basis', recordBasis, {
    summary: 'Record by which law or adopted rules a poll decides; until then it is advisory',
    output: poll,
    present: presentPoll,
  }),
  route('post', '/polls/:pollId/withdrawal', withdrawPoll, {
    summary: 'Take a question back before it is counted',
    output: poll,
    present: presentPoll,
  }),
];
