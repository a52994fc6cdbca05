import { idFrom, type Happening, type HappeningDraft } from '../../kernel/index.ts';
import type { SharedWrites } from '../shared-writes.ts';
import { MOST_WAITING, type OutboxOverflow } from './outbox-overflow.ts';
import type { PagedLists } from './paged-lists.ts';

/** A document as stored: the value's fields, its id as `_id`, and the store's own bookkeeping. */
export interface Stored {
  _id: string;
  version: number;
  outbox: Happening[];
  causes: string[];
  [field: string]: unknown;
}

export interface Decided<Value> {
  readonly value: Value;
  readonly answers: unknown[];
  readonly happenings: HappeningDraft[];
  readonly causes: string[];
}

/** What a store with a long list keeps beside its documents. */
export interface Aside {
  readonly lists: PagedLists;
  readonly overflow: OutboxOverflow;
}

const CAUSES_KEPT = 500;

/** Writes what changed, if nobody wrote since it was read. */
export async function keep<Value extends { readonly id: string }>(
  writes: SharedWrites,
  name: string,
  before: Stored,
  { value, happenings, causes }: Decided<Value>,
  after: Record<string, unknown> = toStored(value),
  isPutAside = false,
): Promise<boolean> {
  const changed = Object.keys(after).filter((key) => after[key] !== before[key] && after[key] !== undefined);
  const removed = Object.keys(before).filter((key) => !BOOKKEEPING.has(key) && after[key] === undefined);
  if (changed.length + removed.length + happenings.length + causes.length === 0) return true;

  const version = before.version + 1;
  const waiting = numbered(name, before._id, version, happenings);
  return writes.updateVersion(before._id, before.version, {
    $set: {
      ...Object.fromEntries(changed.map((key) => [key, after[key]])),
      version,
      ...(isPutAside && { outbox: waiting }),
    },
    ...(removed.length > 0 && { $unset: Object.fromEntries(removed.map((key) => [key, 1])) }),
    $push: {
      ...(!isPutAside && { outbox: { $each: waiting } }),
      causes: { $each: causes, $slice: -CAUSES_KEPT },
    },
  });
}

/** The same where a long list stands in pages: those written for nothing, and those that others replace, are done away with. */
export async function keepAside<Value extends { readonly id: string }>(
  { lists, overflow }: Aside,
  writes: SharedWrites,
  name: string,
  document: Stored,
  decided: Decided<Value>,
): Promise<boolean> {
  const { fields, added, replaced } = await lists.write(document, toStored(decided.value));
  const isPutAside = decided.happenings.length > 0 && document.outbox.length >= MOST_WAITING;
  if (isPutAside) await overflow.putAside(document.outbox);
  const isKept = await keep(writes, name, lists.stored(document) as Stored, decided, fields, isPutAside);
  if (isKept) await lists.remove(replaced);
  else await lists.removeUnnamed(document._id, added);
  return isKept;
}

const BOOKKEEPING = new Set(['_id', 'version', 'outbox', 'causes', 'regions']);

export function toStored(value: { readonly id: string }): Record<string, unknown> & { _id: string } {
  const { id, ...fields } = value;
  return { _id: id, ...fields };
}

/** Ids follow from the write they belong to, so that relaying one twice is recognized. */
export const numbered = (
  name: string,
  subject: string,
  version: number,
  drafts: readonly HappeningDraft[],
): Happening[] => drafts.map((draft, index) => ({ ...draft, id: idFrom(name, subject, version, index), subject }));
