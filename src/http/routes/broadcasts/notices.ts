import { z } from 'zod';
import {
  keepSubscription,
  listNotices,
  markNoticeRead,
  placeRoom,
  TAPS,
  viewSubscriptions,
  type Notice,
  type Subscription,
} from '../../../features/broadcasts/index.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';

const ownNotice = z.object({
  id: z.string(),
  text: z.string(),
  about: z.string().nullable(),
  at: moment,
  readAt: moment.nullable(),
});

const presentOwn = ({ id, text, about, at, readAt }: Notice): z.input<typeof ownNotice> => ({
  id,
  text,
  about: about ?? null,
  at: at.toISOString(),
  readAt: readAt?.toISOString() ?? null,
});

const room = z.object({
  id: z.string(),
  channel: z.string(),
  room: z.string(),
  name: z.string().nullable(),
  region: z.string().nullable(),
});

const subscriptions = z.object({
  items: z.array(z.object({ templateId: z.string(), balance: z.number().int(), lastTap: z.enum(TAPS).nullable() })),
});

/** The openid is nobody's business but the platform's. */
const presentSubscriptions = (given: readonly Subscription[]): z.input<typeof subscriptions> => ({
  items: given.map(({ template, balance, lastTap }) => ({ templateId: template, balance, lastTap })),
});

export const broadcastsRoutes: Route[] = [
  route('get', '/me/notices', listNotices, {
    summary: 'My notices, newest first',
    output: page(ownNotice),
    present: (notices) => presentPage(notices, presentOwn),
  }),
  route('post', '/me/notices/:noticeId/read', markNoticeRead, {
    summary: 'Mark a notice as read',
    output: ownNotice,
    present: presentOwn,
  }),
  route('get', '/me/subscriptions', viewSubscriptions, {
    summary: 'How many messages the mini-program may still send me, by template',
    output: subscriptions,
    present: presentSubscriptions,
  }),
  route('post', '/me/subscriptions', keepSubscription, {
    summary: 'Record what I tapped when the mini-program asked whether it may send; give an Idempotency-Key',
    output: subscriptions,
    present: presentSubscriptions,
  }),
  route('post', '/rooms', placeRoom, {
    summary: 'Say which community a group chat belongs to',
    output: room,
    present: ({ id, channel, room, name, region }) => ({
      id,
      channel,
      room,
      name: name ?? null,
      region: region ?? null,
    }),
  }),
];
