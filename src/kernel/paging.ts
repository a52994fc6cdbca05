import { z } from 'zod';
import { Refusal } from './refusal.ts';

/** One page of a list and where the next one starts; `next` is opaque to the caller and null at the end. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export const pageInput = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
};

/** Makes a page from `limit + 1` rows sorted by id: the extra row only tells that there is more. */
export function toPage<T extends { readonly id: string }>(rows: readonly T[], limit: number): Page<T> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last !== undefined ? encodeCursor(last.id) : null };
}

/**
 * The number below which the page starts, for lists that follow numbers.
 * @throws Refusal `paging.cursor` when it is none
 */
export function decodeNumberCursor(cursor: string): number {
  const number = Number(decodeCursor(cursor));
  if (!Number.isSafeInteger(number)) throw new Refusal('invalid', 'paging.cursor');
  return number;
}

/** Opaque to the caller. */
export const encodeCursor = (id: string): string => Buffer.from(id).toString('base64url');

/** The id after which the page starts. Refuses what this server did not hand out. */
export function decodeCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString();
  if (encodeCursor(id) !== cursor) throw new Refusal('invalid', 'paging.cursor');
  return id;
}
