import type { Hearing } from '../hearing.ts';
import { LOT_FORMAT, LOT_METHOD, type LotRecord } from '../lot/index.ts';
import { entriesOf } from './sign-ups.ts';

/** The record of the lot of a hearing; null until it is drawn. */
export function lotRecord(hearing: Hearing): LotRecord | null {
  const { id, number, title, seats, commitment, announcedAt, list, lot } = hearing;
  if (lot === undefined || list === undefined) return null;
  const { version, hash, frozenAt } = list;
  const { secret, calledOut, seed, selected, reserves, drawnAt } = lot;
  return {
    format: LOT_FORMAT,
    hearing: { id, number, title },
    method: LOT_METHOD,
    seats,
    commitment,
    announcedAt: announcedAt.toISOString(),
    list: { version, hash, frozenAt: frozenAt.toISOString(), entries: entriesOf(hearing) },
    secret,
    calledOut,
    seed,
    selected,
    reserves,
    drawnAt: drawnAt.toISOString(),
  };
}
