import { decodeCursor, encodeCursor, Refusal, type Page } from '../../../kernel/index.ts';
import type { Transfer } from './transfer.ts';

/** A page of one row more than was asked for. */
export function transferPage(rows: readonly Transfer[], limit: number): Page<Transfer> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  const next = rows.length > limit && last !== undefined ? encodeCursor(`${last.at.getTime()} ${last.id}`) : null;
  return { items, next };
}

/** @throws Refusal for what this server did not hand out */
export function readTransferCursor(cursor: string | undefined): Pick<Transfer, 'id' | 'at'> | null {
  if (cursor === undefined) return null;
  const [, at, id] = /^(\d{1,15}) ([a-z0-9]+)$/u.exec(decodeCursor(cursor)) ?? [];
  if (at === undefined || id === undefined) throw new Refusal('invalid', 'paging.cursor');
  return { id, at: new Date(Number(at)) };
}
