import { call, type Answer } from '@/api/client';
import { STAFF_HEARINGS } from '@/phrases/staff-hearings';

export type Hearing = Answer<'GET /hearings/{hearingId}/minutes'>['hearing'];
export type Session = Answer<'GET /hearings/{hearingId}/session'>;
type Speaker = Session['queue'][number]['speaker'];

/** Somebody with a seat, and whether they are in the room. */
export interface Seated {
  readonly residentId: string;
  readonly name: string;
  readonly isHere: boolean;
}

/** A hearing as whoever runs it sees it; without a session it has not begun. */
export interface Running {
  readonly hearing: Hearing;
  readonly session: Session | null;
  readonly seated: readonly Seated[];
  /** What is written of each item so far. */
  readonly written: ReadonlyMap<number, string>;
}

const HELD = ['in-session', 'minutes'];

export async function follow(hearingId: string): Promise<Running> {
  const [hearing, participants] = await Promise.all([
    call('GET /hearings/{hearingId}', { hearingId }),
    call('GET /hearings/{hearingId}/participants', { hearingId }),
  ]);
  const [session, minutes] = HELD.includes(hearing.state)
    ? await Promise.all([
        call('GET /hearings/{hearingId}/session', { hearingId }),
        call('GET /hearings/{hearingId}/minutes', { hearingId }),
      ])
    : [null, null];
  const here = new Set(
    (minutes?.attendance ?? []).filter(({ until }) => until === null).map(({ speaker }) => nameOf(speaker)),
  );
  const seated = participants.items.flatMap(({ residentId, name, as, number }) => {
    if ((as !== 'representative' && as !== 'invited') || number === null) return [];
    const called = nameOf({ as, number });
    return [{ residentId, name: [called, name].filter(Boolean).join(' '), isHere: here.has(called) }];
  });
  const written = new Map((minutes?.texts ?? []).map(({ item, text }) => [item, text]));
  return { hearing, session, seated, written };
}

export const nameOf = (speaker: Speaker): string =>
  speaker === null ? '' : STAFF_HEARINGS.is(STAFF_HEARINGS.kinds[speaker.as], String(speaker.number));
