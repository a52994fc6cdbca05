import type { Answer } from '@/api/client';
import { HEARING, SESSION } from '@/phrases/hearing';

type Hearing = Answer<'GET /hearings/{hearingId}'>;
export type Speaker = { readonly as: 'representative' | 'invited'; readonly number: number } | null;

/** The session is still to come. */
const IS_AHEAD: readonly Hearing['state'][] = ['drawn', 'prepared'];

/** What somebody has to do with a hearing themselves, in one sentence; null where they have nothing. */
export function wordOwn({ own, state }: Pick<Hearing, 'own' | 'state'>): string | null {
  if (own.isInvited) return HEARING.invited;
  if (own.hasSeat) return IS_AHEAD.includes(state) ? HEARING.seated : HEARING.represents;
  if (!own.isSignedUp || state === 'cancelled') return null;
  if (state === 'sign-up') return HEARING.signedUpMine;
  if (state === 'frozen') return own.number === null ? HEARING.signedUpMine : HEARING.yourNumber(own.number);
  return own.reservesBefore === null ? HEARING.notDrawn : HEARING.reserve(own.reservesBefore);
}

/** By the number of their seat: names are for whoever runs the hall. */
export function wordSpeaker(speaker: Speaker): string {
  if (speaker === null) return SESSION.left;
  return speaker.as === 'invited' ? SESSION.invited(speaker.number) : SESSION.representative(speaker.number);
}
