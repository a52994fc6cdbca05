import { signUpOf } from '../calling/sign-ups.ts';
import { dueOf, type Hearing } from '../hearing.ts';
import { isPresent, wasThere } from '../session/session.ts';

/** What somebody has to do with a hearing themselves. */
export interface OwnPart {
  readonly isSignedUp: boolean;
  /** Their number on the frozen list. */
  readonly number: number | null;
  readonly hasSeat: boolean;
  /** How many reserves step in before them; null for all others. */
  readonly reservesBefore: number | null;
  readonly isInvited: boolean;
  readonly isPresent: boolean;
  /** May they confirm the minutes, and have they? */
  readonly mayConfirm: boolean;
  readonly hasConfirmed: boolean;
}

export function ownPart(hearing: Hearing, resident: string): OwnPart {
  const { session, minutes, seated, lot } = hearing;
  const signUp = signUpOf(hearing, resident);
  const taken = new Set(seated.map(({ number }) => number));
  const waiting = lot?.reserves.filter((number) => !taken.has(number)) ?? [];
  const place = signUp?.number === undefined ? -1 : waiting.indexOf(signUp.number);
  return {
    isSignedUp: signUp !== undefined,
    number: signUp?.number ?? null,
    hasSeat: dueOf(hearing).some((seat) => seat.resident === resident),
    reservesBefore: place < 0 ? null : place,
    isInvited: hearing.invited.includes(resident),
    isPresent: session !== undefined && isPresent(session, resident),
    mayConfirm: hearing.state === 'confirming' && session !== undefined && wasThere(session).includes(resident),
    hasConfirmed: minutes?.confirmations.some((one) => one.resident === resident) === true,
  };
}
