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

/** What became of a decision: nothing was to be written, it was kept, or somebody else wrote in between. */
export type Outcome = 'unchanged' | 'overtaken' | Kept;

/** The document as it was written; null when its whole list is not at hand. */
interface Kept {
  readonly document: Stored | null;
}

/** Writes what changed, if nobody wrote since it was read. */
export async function keep<Value extends { readonly id: string }>(
  writes: SharedWrites,
  name: string,
  before: Stored,
  { value, happenings, causes }: Decided<Value>,
  after: Record<string, unknown> = toStored(value),
  isPutAside = false,
): Promise<'unchanged' | 'overtaken' | { readonly document: Stored }> {
  const changed = Object.keys(after).filter((key) => after[key] !== before[key] && after[key] !== undefined);
  const removed = Object.keys(before).filter((key) => !BOOKKEEPING.has(key) && after[key] === undefined);
  if (changed.length + removed.length + happenings.length + causes.length === 0) return 'unchanged';

  const version = before.version + 1;
  const waiting = numbered(name, before._id, version, happenings);
  const changes = Object.fromEntries(changed.map((key) => [key, after[key]]));
  const isKept = await writes.updateVersion(before._id, before.version, {
    $set: { ...changes, version, ...(isPutAside && { outbox: waiting }) },
    ...(removed.length > 0 && { $unset: Object.fromEntries(removed.map((key) => [key, 1])) }),
    $push: {
      ...(!isPutAside && { outbox: { $each: waiting } }),
      causes: { $each: causes, $slice: -CAUSES_KEPT },
    },
  });
  if (!isKept) return 'overtaken';
  const left = Object.fromEntries(Object.entries(before).filter(([key]) => !removed.includes(key)));
  const own = {
    _id: before._id,
    version,
    outbox: isPutAside ? waiting : [...before.outbox, ...waiting],
    causes: [...before.causes, ...causes].slice(-CAUSES_KEPT),
  };
  return { document: { ...left, ...changes, ...own } };
}

/** The same where a long list stands in pages: those written for nothing, and those that others replace, are done away with. */
export async function keepAside<Value extends { readonly id: string }>(
  { lists, overflow }: Aside,
  writes: SharedWrites,
  name: string,
  document: Stored,
  decided: Decided<Value>,
): Promise<Outcome> {
  const after = toStored(decided.value);
  const isPutAside = decided.happenings.length > 0 && document.outbox.length >= MOST_WAITING;
  const [{ fields, added, replaced }] = await Promise.all([
    lists.write(document, after),
    isPutAside ? overflow.putAside(document.outbox) : undefined,
  ]);
  const outcome = await keep(writes, name, lists.stored(document) as Stored, decided, fields, isPutAside);
  if (outcome === 'unchanged') return outcome;
  if (outcome === 'overtaken') {
    await lists.removeUnnamed(document._id, added);
    return outcome;
  }
  await lists.remove(replaced);
  return { document: lists.withWhole(outcome.document, after) as Stored | null };
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
