import { z } from 'zod';
import {
  castVote,
  findOpenPolls,
  listPolls,
  openPoll,
  POLL_METHODS,
  viewPoll,
  withdrawPoll,
  type Poll,
} from '../../features/polls/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const result = z.object({
  participants: z.number(),
  abstained: z.number(),
  standings: z.array(z.object({ option: z.string(), votes: z.number(), rank: z.number() })),
  countedAt: moment,
});

const poll = z.object({
  id: z.string(),
  number: z.number(),
  hall: z.string(),
  region: z.string(),
  title: z.string(),
  method: z.enum(POLL_METHODS),
  options: z.array(z.object({ id: z.string(), label: z.string() })),
  opensAt: moment,
  closesAt: moment,
  state: z.enum(['announced', 'open', 'closing', 'closed', 'withdrawn']),
  /** How many were entitled to vote when it opened. */
  roll: z.number(),
  result: result.nullable(),
});

const presentPoll = (given: Poll): z.input<typeof poll> => ({
  id: given.id,
  number: given.number,
  hall: given.hall,
  region: given.region,
  title: given.title,
  method: given.method,
  options: given.options.map(({ id, label }) => ({ id, label })),
  opensAt: given.opensAt.toISOString(),
  closesAt: given.closesAt.toISOString(),
  state: given.state,
  roll: given.roll,
  result: given.result === undefined ? null : presentResult(given.result),
});

const presentResult = ({
  participants,
  abstained,
  standings,
  countedAt,
}: NonNullable<Poll['result']>): z.input<typeof result> => ({
  participants,
  abstained,
  standings: standings.map(({ option, votes, rank }) => ({ option, votes, rank })),
  countedAt: countedAt.toISOString(),
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
    output: poll,
    present: presentPoll,
  }),
  route('get', '/me/polls', findOpenPolls, {
    summary: 'Polls that may be answered now where one lives, or in a chat room',
    output: z.object({ items: z.array(poll) }),
    present: (polls) => ({ items: polls.map(presentPoll) }),
  }),
  route('get', '/polls/:pollId', viewPoll, {
    summary: 'A poll, its result when it is closed, and what one has chosen oneself',
    output: poll.extend({ own: z.array(z.string()) }),
    present: ({ poll, own }) => ({ ...presentPoll(poll), own: [...own] }),
  }),
  route('put', '/polls/:pollId/ballot', castVote, {
    summary: 'Vote, or vote anew: the last choice before closing counts',
    output: z.object({ poll: z.string(), choices: z.array(z.string()) }),
    present: ({ poll, choices }) => ({ poll: poll.id, choices: [...choices] }),
  }),
  route('post', '/polls/:pollId/withdrawal', withdrawPoll, {
    summary: 'Take a question back before it is counted',
    output: poll,
    present: presentPoll,
  }),
];
