import type { Hearing } from '../hearing.ts';

/** Somebody of a session, as everybody may see them: by the number of their seat, or as one of those invited. */
export interface Speaker {
  readonly as: 'representative' | 'invited';
  /** Of the frozen list; of those invited, their place among them. */
  readonly number: number;
}

/** @returns undefined for somebody who has neither, such as a person whose records were joined or who has left */
export function speakerOf(
  { seated, invited }: Pick<Hearing, 'seated' | 'invited'>,
  resident: string,
): Speaker | undefined {
  const seat = seated.find((one) => one.resident === resident);
  if (seat !== undefined) return { as: 'representative', number: seat.number };
  const place = invited.indexOf(resident);
  return place < 0 ? undefined : { as: 'invited', number: place + 1 };
}
