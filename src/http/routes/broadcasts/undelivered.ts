import { z } from 'zod';
import {
  countUndelivered,
  listUndelivered,
  NOTICE_STATES,
  settleMany,
  settleUndelivered,
  type Notice,
} from '../../../features/broadcasts/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const delivery = z.object({
  id: z.string(),
  recipient: z.string(),
  /** Null for an answer in a chat, which is between the bot and whom it answers. */
  text: z.string().nullable(),
  about: z.string().nullable(),
  region: z.string().nullable(),
  channel: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
  why: z.string().nullable(),
  tries: z.number(),
  at: moment,
});

const presentDelivery = (notice: Notice): z.input<typeof delivery> => ({
  id: notice.id,
  recipient: notice.recipient,
  text: notice.isReply ? null : notice.text,
  about: notice.about ?? null,
  region: notice.region === '' ? null : notice.region,
  channel: notice.channel ?? null,
  state: notice.state,
  why: notice.why ?? null,
  tries: notice.tries,
  at: notice.at.toISOString(),
});

const reasonCount = z.object({
  state: z.enum(['failed', 'unknown']),
  why: z.string().nullable(),
  channel: z.string().nullable(),
  count: z.number().int(),
});

export const undeliveredRoutes: readonly Route[] = [
  route('get', '/undelivered-notices', listUndelivered, {
    summary: 'Messages that could not be delivered, or of which nobody can tell, in the regions I care for',
    output: page(delivery),
    present: (notices) => presentPage(notices, presentDelivery),
  }),
  route('get', '/undelivered-notices/counts', countUndelivered, {
    summary: 'How many of them there are for each reason and channel',
    output: z.object({ items: z.array(reasonCount) }),
    present: (items) => ({ items }),
  }),
  route('post', '/undelivered-notices/settle', settleMany, {
    summary: 'Decide about all of them up to a moment, or all for one reason; repeat while there are more',
    output: z.object({ settled: z.number().int(), withoutChat: z.number().int(), more: z.boolean() }),
    present: (settled) => settled,
  }),
  route('post', '/undelivered-notices/:noticeId/settle', settleUndelivered, {
    summary: 'Decide whether an undelivered message is sent once more or left',
    output: delivery,
    present: presentDelivery,
  }),
];
