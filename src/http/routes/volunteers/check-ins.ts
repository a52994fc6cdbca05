import { z } from 'zod';
import { PAGE_LINKS } from '../../../../config/posters.ts';
import {
  CHECK_IN_WAYS,
  checkInByCode,
  checkInByWord,
  correctCheckIn,
  listCheckIns,
  drawDesk,
  showDesk,
  tickCheckIns,
  type CheckIn,
} from '../../../features/service-records/index.ts';
import { drawQrSvg } from '../../../platform/poster/qr-code.ts';
import { moment } from '../../present.ts';
import { bytes, route, type Route } from '../../route.ts';

const checkIn = z.object({
  id: z.string(),
  resident: z.string().nullable(),
  way: z.enum(CHECK_IN_WAYS),
  cameAt: moment,
  leftAt: moment.nullable(),
  isStruck: z.boolean(),
});

const presentCheckIn = (given: CheckIn): z.input<typeof checkIn> => ({
  id: given.id,
  resident: given.resident ?? null,
  way: given.way,
  cameAt: given.cameAt.toISOString(),
  leftAt: given.leftAt?.toISOString() ?? null,
  isStruck: given.isStruck === true,
});

const own = z.object({ activity: z.string(), title: z.string(), checkIn });

const presentOwn = (given: { readonly activity: { id: string; title: string }; readonly checkIn: CheckIn }) => ({
  activity: given.activity.id,
  title: given.activity.title,
  checkIn: presentCheckIn(given.checkIn),
});

const listed = checkIn.extend({
  name: z.string().nullable(),
  log: z.array(
    z.object({
      at: moment,
      by: z.string(),
      field: z.enum(['cameAt', 'leftAt', 'isStruck']),
      from: z.string().nullable(),
      to: z.string().nullable(),
    }),
  ),
});

export const checkInsRoutes: readonly Route[] = [
  route('get', '/activities/:activityId/check-in', showDesk, {
    summary: 'The code and the word of the day with which people check in now, for those who run the activity',
    output: z.object({ link: z.string(), until: moment, word: z.string() }),
    present: ({ token, until, word }, app) => ({
      link: checkInLink(app.publicUrl, token),
      until: until.toISOString(),
      word,
    }),
  }),
  route('get', '/activities/:activityId/check-in.svg', drawDesk, {
    summary: 'The same code as a picture for a screen; it is good for a moment, so draw it anew',
    output: bytes,
    type: 'image/svg+xml',
    present: ({ token }, app) => drawQrSvg(checkInLink(app.publicUrl, token)),
  }),
  route('post', '/check-ins/code', checkInByCode, {
    summary: 'Check in with what the code carries',
    output: own,
    present: presentOwn,
  }),
  route('post', '/check-ins/word', checkInByWord, {
    summary: 'Check in with the word of the day',
    output: own,
    present: presentOwn,
  }),
  route('post', '/activities/:activityId/check-ins', tickCheckIns, {
    summary: 'Tick off who came, or send a list that was kept without a connection; twice is once',
    output: z.object({ items: z.array(checkIn) }),
    present: ({ checkIns }) => ({ items: checkIns.map(presentCheckIn) }),
  }),
  route('get', '/activities/:activityId/check-ins', listCheckIns, {
    summary: 'Who came, with every correction, for those who run the activity',
    output: z.object({ items: z.array(listed) }),
    present: ({ checkIns }) => ({
      items: checkIns.map((one) => ({
        ...presentCheckIn(one),
        name: one.name ?? null,
        log: one.log.map((correction) => ({ ...correction, at: correction.at.toISOString() })),
      })),
    }),
  }),
  route('patch', '/check-ins/:checkInId', correctCheckIn, {
    summary: 'Correct a check-in, or take one’s own back',
    output: checkIn,
    present: presentCheckIn,
  }),
];

const checkInLink = (publicUrl: string, token: string): string =>
  publicUrl.replace(/\/$/u, '') + PAGE_LINKS.checkIn.replace('{id}', token);
