import { z } from 'zod';
import {
  askFloor,
  beginSession,
  countPresent,
  endItem,
  endSession,
  endTurn,
  FLOOR_KINDS,
  giveFloor,
  leaveQueue,
  openItem,
  tickAttendance,
  viewSession,
  type Hearing,
} from '../../../features/hearings/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import {
  hearing,
  itemRecord,
  presentHearing,
  presentItems,
  presentSpeaker,
  presentTurns,
  speaker,
  turn,
} from '../shapes/hearings.ts';

const one = { output: hearing, present: presentHearing } as const;

/** As it stands now. */
const session = z.object({
  state: hearing.shape.state,
  beganAt: moment,
  endedAt: moment.nullable(),
  present: z.number(),
  due: z.number(),
  needed: z.number(),
  items: z.array(itemRecord),
  speaking: turn.nullable(),
  queue: z.array(z.object({ ticket: z.number(), speaker, kind: z.enum(FLOOR_KINDS), askedAt: moment })),
});

const presentSession = (given: Hearing): z.input<typeof session> => ({
  state: given.state,
  beganAt: given.session!.beganAt.toISOString(),
  endedAt: given.session!.endedAt?.toISOString() ?? null,
  ...countPresent(given, given.session!),
  items: presentItems(given),
  speaking: presentTurns(given).find(({ endedAt }) => endedAt === null) ?? null,
  queue: given.session!.queue.map(({ ticket, resident, kind, askedAt }) => ({
    ticket,
    speaker: presentSpeaker(given, resident),
    kind,
    askedAt: askedAt.toISOString(),
  })),
});

const live = { output: session, present: presentSession } as const;

export const hearingSessionRoutes: readonly Route[] = [
  route('post', '/hearings/:hearingId/session', beginSession, {
    summary: 'Begin the session, or go on with one that was adjourned',
    ...live,
  }),
  route('get', '/hearings/:hearingId/session', viewSession, {
    summary: 'The session as it stands now: the item, who is there, who speaks, who waits',
    isLive: true,
    output: session,
    present: ({ hearing: given }) => presentSession(given),
  }),
  route('put', '/hearings/:hearingId/attendance/:residentId', tickAttendance, {
    summary: 'Tick that somebody has come, or has gone',
    ...live,
  }),
  route('post', '/hearings/:hearingId/items/:item', openItem, {
    summary: 'Go on to the next item of the agenda; who is present is counted',
    ...live,
  }),
  route('post', '/hearings/:hearingId/items/:item/ending', endItem, {
    summary: 'Close the item that is being dealt with',
    ...live,
  }),
  route('post', '/hearings/:hearingId/floor', askFloor, {
    summary:
      'Ask for the floor, for oneself or as clerk for another: to say or to ask something, or for a point of order',
    ...live,
  }),
  route('delete', '/hearings/:hearingId/floor', leaveQueue, {
    summary: 'Take back what one has asked for',
    ...live,
  }),
  route('post', '/hearings/:hearingId/turns', giveFloor, {
    summary: 'Give the floor to whoever is next',
    ...live,
  }),
  route('post', '/hearings/:hearingId/turns/ending', endTurn, {
    summary: 'Whoever had the floor has ended',
    ...live,
  }),
  route('post', '/hearings/:hearingId/session/ending', endSession, {
    summary: 'End the session after its last item',
    ...one,
  }),
];
