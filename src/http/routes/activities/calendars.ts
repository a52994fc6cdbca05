import { createHash } from 'node:crypto';
import { z } from 'zod';
import { CALENDARS } from '../../../../config/activities/calendars.ts';
import {
  issueCalendarLink,
  ownCalendarPath,
  viewOwnCalendar,
  viewRegionCalendar,
} from '../../../features/activities/index.ts';
import { WRITTEN_AT } from '../../../platform/icalendar/write-calendar.ts';
import { bytes, route, type Route } from '../../route.ts';
import { presentOwnCalendar, presentRegionCalendar } from '../shapes/calendar.ts';

const calendar = { output: bytes, type: 'text/calendar' } as const;

/** The moment at which it was written makes no other version. */
const versionOf = (body: Uint8Array): string =>
  createHash('sha256').update(Buffer.from(body).toString().replaceAll(WRITTEN_AT, '')).digest('base64url');

export const calendarsRoutes: readonly Route[] = [
  route('get', '/activities/calendar.ics', viewRegionCalendar, {
    ...calendar,
    summary: 'What takes place in a region, for calendar programs (iCalendar)',
    caching: { seconds: CALENDARS.freshSeconds, isPublic: true, versionOf },
    present: presentRegionCalendar,
  }),
  route('post', '/me/calendar-links', issueCalendarLink, {
    summary: "An address of one's own calendar; with replaces, those before it are good no longer",
    creates: true,
    output: z.object({ url: z.url() }),
    present: ({ token }, { publicUrl }) => ({ url: `${publicUrl}${ownCalendarPath(token)}` }),
  }),
  route('get', '/own-calendars/:token/calendar.ics', viewOwnCalendar, {
    ...calendar,
    summary: 'What somebody has signed up for, under the address that they were given (iCalendar)',
    caching: { seconds: CALENDARS.freshSeconds, isPublic: false, versionOf },
    present: presentOwnCalendar,
  }),
];
