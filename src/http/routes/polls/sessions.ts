import { z } from 'zod';
import {
  ATTENDANCE_WAYS,
  attendByDoor,
  attendByWord,
  enterAttendance,
  openSession,
  viewSession,
  type SeenSession,
  type Session,
} from '../../../features/polls/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';

/** A session as everybody may see it. */
const session = z.object({
  poll: z.string(),
  place: z.string(),
  startsAt: moment,
  /** Electors who are entered as attending. */
  present: z.int(),
  /** Since the vote was closed nothing changes it. */
  isFixed: z.boolean(),
});

const presentSession = (given: Session): z.input<typeof session> => ({
  poll: given.id,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  present: given.present.length,
  isFixed: given.isFixed,
});

const change = z.object({
  elector: z.string(),
  isPresent: z.boolean(),
  way: z.enum(ATTENDANCE_WAYS),
  by: z.string(),
  at: moment,
  reason: z.string().nullable(),
});

/** With what only those who run it see. */
const run = session.extend({ word: z.string(), log: z.array(change) });

const presentRun = (given: Session): z.input<typeof run> => ({
  ...presentSession(given),
  word: given.word,
  log: given.log.map(({ elector, isPresent, way, by, at, reason }) => ({
    elector,
    isPresent,
    way,
    by,
    at: at.toISOString(),
    reason: reason ?? null,
  })),
});

const seen = session.extend({
  total: z.int(),
  /** Is one entered as attending oneself? */
  isPresent: z.boolean(),
  word: z.string().nullable(),
  log: z.array(change).nullable(),
  /** Everybody who may be ticked off; null for those who do not run it. */
  electors: z.array(z.object({ id: z.string(), label: z.string().nullable(), isPresent: z.boolean() })).nullable(),
});

function presentSeen({ session: given, total, isPresent, electors }: SeenSession): z.input<typeof seen> {
  const { word, log, ...everybody } = presentRun(given);
  const runs = electors !== undefined;
  return {
    ...everybody,
    total,
    isPresent,
    word: runs ? word : null,
    log: runs ? log : null,
    electors: runs
      ? electors.map(({ id, label }) => ({ id, label: label ?? null, isPresent: given.present.includes(id) }))
      : null,
  };
}

const sessions = z.object({ items: z.array(session) });

export const pollSessionsRoutes: readonly Route[] = [
  route('post', '/polls/:pollId/session', openSession, {
    summary: 'Open the session at which a poll is voted: only those entered as attending are counted',
    creates: true,
    output: run,
    present: presentRun,
  }),
  route('get', '/polls/:pollId/session', viewSession, {
    summary: 'The session of a poll, how many attend, and for those who run it, who',
    output: seen,
    present: presentSeen,
  }),
  route('post', '/polls/:pollId/session/attendance', enterAttendance, {
    summary: 'Tick off who attends, or take somebody off again with the reason',
    output: run,
    present: presentRun,
  }),
  route('post', '/me/attendance', attendByWord, {
    summary: 'Enter oneself as attending with the word that is said in the room',
    output: sessions,
    present: ({ sessions: given }) => ({ items: given.map(presentSession) }),
  }),
  route('post', '/poll-sessions/doors', attendByDoor, {
    summary: 'Enter who came from a door at the sessions that one runs now',
    output: sessions,
    present: ({ sessions: given }) => ({ items: given.map(presentSession) }),
  }),
];
