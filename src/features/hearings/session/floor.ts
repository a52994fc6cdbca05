import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { ensure, found, MINUTE } from '../../../kernel/index.ts';
import type { Hearing } from '../hearing.ts';
import { openItemOf, turnNow, type FloorKind, type FloorRequest, type Session, type SpeakingTurn } from './session.ts';

const SECOND = 1000;

/** With somebody waiting for the floor; who waits for the same already keeps their place. */
export function asked(session: Session, resident: string, kind: FloorKind, askedAt: Date): Session {
  ensure(openItemOf(session) !== undefined, 'hearings.no-item-open');
  if (requestOf(session, resident, kind) !== undefined) return session;
  const ticket = session.lastTicket + 1;
  return { ...session, lastTicket: ticket, queue: inTurn([...session.queue, { ticket, resident, kind, askedAt }]) };
}

export const requestOf = ({ queue }: Session, resident: string, kind?: FloorKind): FloorRequest | undefined =>
  queue.find((one) => one.resident === resident && (kind === undefined || one.kind === kind));

/** Without what somebody has asked for. */
export const withdrawn = (session: Session, resident: string): Session =>
  requestOf(session, resident) === undefined
    ? session
    : { ...session, queue: session.queue.filter((one) => one.resident !== resident) };

/**
 * The floor to whoever is next: points of order first, then who was interrupted, then in the order of asking. A point of order
 * interrupts whoever speaks, who comes first after it with what is left of their time.
 */
export function given(hearing: Hearing, session: Session, at: Date): Session {
  const item = found(openItemOf(session), 'hearings.no-item-open');
  const next = found(session.queue[0], 'hearings.nobody-waits');
  const speaking = turnNow(session);
  ensure(speaking === undefined || isInterruptedBy(speaking, next), 'hearings.somebody-speaks');
  const before = speaking === undefined ? session : interrupted(session, speaking, at);
  const limitSeconds = next.leftSeconds ?? limitFor(hearing, next.kind);
  const { resident, kind } = next;
  const beganAt = notBefore(before.turns.at(-1)?.endedAt, at);
  return {
    ...before,
    queue: before.queue.filter(({ ticket }) => ticket !== next.ticket),
    turns: [...before.turns, { item: item.number, resident, kind, beganAt, limitSeconds }],
  };
}

/** The turn that runs ended, with how far it went over its time. */
export function ended(session: Session, at: Date): Session {
  const speaking = found(turnNow(session), 'hearings.nobody-speaks');
  return withTurn(session, speaking, endOf(speaking, at));
}

/** How long whoever has the floor has spoken, and may speak; whole seconds. */
export function limitNow(session: Session, at: Date) {
  const turn = turnNow(session);
  return turn === undefined ? undefined : { turn, seconds: secondsOf(turn, at), limit: turn.limitSeconds };
}

const isInterruptedBy = (speaking: SpeakingTurn, next: FloorRequest): boolean =>
  next.kind === 'order' && speaking.kind !== 'order';

function interrupted(session: Session, speaking: SpeakingTurn, at: Date): Session {
  const stopped = withTurn(session, speaking, { ...endOf(speaking, at), isInterrupted: true });
  const leftSeconds = speaking.limitSeconds - secondsOf(speaking, notBefore(speaking.beganAt, at));
  if (leftSeconds <= 0) return stopped;
  const { resident, kind, beganAt } = speaking;
  const ticket = stopped.lastTicket + 1;
  const again: FloorRequest = { ticket, resident, kind, askedAt: beganAt, leftSeconds };
  return { ...stopped, lastTicket: ticket, queue: inTurn([...stopped.queue, again]) };
}

function endOf(turn: SpeakingTurn, at: Date): SpeakingTurn {
  const endedAt = notBefore(turn.beganAt, at);
  return { ...turn, endedAt, overSeconds: Math.max(0, secondsOf(turn, endedAt) - turn.limitSeconds) };
}

/** Clocks of two processes may differ a little; the minutes do not go back in time. */
const notBefore = (earliest: Date | undefined, at: Date): Date =>
  earliest !== undefined && earliest > at ? earliest : at;

const secondsOf = ({ beganAt }: SpeakingTurn, at: Date): number =>
  Math.ceil((at.getTime() - beganAt.getTime()) / SECOND);

const withTurn = (session: Session, turn: SpeakingTurn, next: SpeakingTurn): Session => ({
  ...session,
  turns: session.turns.map((one) => (one === turn ? next : one)),
});

function limitFor({ speakingMinutes, questionMinutes }: Hearing, kind: FloorKind): number {
  const minutes = { statement: speakingMinutes, question: questionMinutes, order: HEARINGS.orderMinutes }[kind];
  return (minutes * MINUTE) / SECOND;
}

const inTurn = (queue: readonly FloorRequest[]): FloorRequest[] =>
  queue.toSorted((one, other) => rankOf(one) - rankOf(other) || one.ticket - other.ticket);

const rankOf = ({ kind, leftSeconds }: FloorRequest): number =>
  kind === 'order' ? 0 : leftSeconds !== undefined ? 1 : 2;
