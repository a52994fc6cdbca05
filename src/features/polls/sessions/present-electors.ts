import { allow, ensure } from '../../../kernel/index.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { Poll } from '../poll.ts';
import type { PollSessionStore } from './session-store.ts';

export interface SessionPorts {
  readonly pollSessions: Pick<PollSessionStore, 'find' | 'change'>;
}

/** Does the poll count only those who attend its session? */
export const asksForAttendance = ({ rules }: Pick<Poll, 'rules'>): boolean => rules?.pack.attendance === true;

/**
 * Of these electors, those who may vote now: all of them, or where the rules ask for attendance, those entered as attending.
 * @throws Refusal when none is left, saying what has to be done first
 */
export async function mayVoteNow(
  { pollSessions }: { readonly pollSessions: Pick<PollSessionStore, 'find'> },
  poll: Poll,
  electors: readonly Elector[],
): Promise<readonly Elector[]> {
  if (!asksForAttendance(poll) || electors.length === 0) return electors;
  const session = await pollSessions.find(poll.id);
  const { number } = poll;
  ensure(session !== null, 'polls.no-session-yet', { number });
  const present = electors.filter(({ id }) => session.present.includes(id));
  allow(present.length > 0, 'polls.not-present', { number, place: session.place });
  return present;
}

/**
 * From here on nothing changes who attended.
 * @returns who did; nobody where no session was opened, undefined where the rules ask for none
 */
export async function fixAttendance(
  { pollSessions }: SessionPorts,
  poll: Poll,
): Promise<readonly string[] | undefined> {
  if (!asksForAttendance(poll)) return undefined;
  const fixed = await pollSessions.change(poll.id, (session) =>
    session.isFixed ? { result: session.present } : { next: { ...session, isFixed: true }, result: session.present },
  );
  return fixed ?? [];
}
