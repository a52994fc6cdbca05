import { z } from 'zod';
import {
  DELIVERIES,
  listDeliveries,
  nameScrutineers,
  noteDelivery,
  printBallots,
  printNotice,
  printResult,
  viewKit,
  type Delivery,
} from '../../../features/polls/index.ts';
import { drawSheet } from '../../../platform/poster/draw-sheet.ts';
import { page, presentPage } from '../../present.ts';
import { bytes, route, type Route } from '../../route.ts';
import { ballotSheets, noticeSheet, resultSheet } from '../shapes/poll-papers.ts';

const delivery = z.object({
  elector: z.string(),
  result: z.enum(DELIVERIES),
  attempts: z.array(z.object({ result: z.enum(DELIVERIES), by: z.string(), on: z.iso.date() })),
});

const presentDelivery = ({ elector, result, attempts }: Delivery): z.input<typeof delivery> => ({
  elector,
  result,
  attempts: attempts.map(({ result: came, by, on }) => ({ result: came, by, on })),
});

const totals = z.object({ handed: z.int(), posted: z.int(), refused: z.int(), 'not-found': z.int() });

const pdf = { output: bytes, type: 'application/pdf' } as const;

export const kitRoutes: readonly Route[] = [
  route('get', '/polls/:pollId/kit', viewKit, {
    summary: 'How far the vote on paper is prepared, and what is wrong with its ballot',
    output: z.object({
      poll: z.string(),
      scrutineers: z.array(z.string()),
      deliveries: totals,
      warnings: z.array(z.enum(['against-missing'])),
    }),
    present: ({ poll, scrutineers, deliveries, warnings }) => ({
      poll: poll.id,
      scrutineers,
      deliveries,
      warnings: [...warnings],
    }),
  }),
  route('put', '/polls/:pollId/scrutineers', nameScrutineers, {
    summary: 'Name who watches the count',
    output: z.object({ poll: z.string(), scrutineers: z.array(z.string()) }),
    present: ({ id, scrutineers }) => ({ poll: id, scrutineers: [...scrutineers] }),
  }),
  route('post', '/polls/:pollId/electors/:electorId/deliveries', noteDelivery, {
    summary: 'Note what became of bringing an elector their paper ballot',
    output: delivery,
    present: presentDelivery,
  }),
  route('get', '/polls/:pollId/deliveries', listDeliveries, {
    summary: 'The delivery log of paper ballots',
    output: page(delivery).extend({ totals: totals.extend({ 'not-noted': z.int() }) }),
    present: ({ page: found, totals: counts }) => ({ ...presentPage(found, presentDelivery), totals: counts }),
  }),
  route('get', '/polls/:pollId/notice.pdf', printNotice, {
    ...pdf,
    summary: 'The printed notice of a vote under a rule pack',
    present: (parts) => drawSheet(noticeSheet(parts)),
  }),
  route('get', '/polls/:pollId/ballots.pdf', printBallots, {
    ...pdf,
    summary: 'Named paper ballots, a page for each elector; so many in each part',
    present: (parts) => drawSheet(ballotSheets(parts)),
  }),
  route('get', '/polls/:pollId/result.pdf', printResult, {
    ...pdf,
    summary: 'The result sheet: each threshold with participants, area and share',
    present: (parts) => drawSheet(resultSheet(parts)),
  }),
];
