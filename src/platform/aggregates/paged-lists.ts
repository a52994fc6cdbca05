import { Schema, type Connection } from 'mongoose';
import { idsBegin, newId } from '../../kernel/index.ts';
import { inTime, storeSchemaOptions } from '../mongo.ts';

/** A list that grows long, of which the end stands in its aggregate's document and the rest in pages. */
export interface PagedList {
  /** The field of the list, and how an entry of it is found: by which key, and which entries have it. */
  readonly field: string;
  readonly keyOf: (entry: never) => string;
}

type Document = Record<string, unknown> & { readonly _id: string };

/** How the list of a document lies apart: which pages it has, and what is in them. */
interface Apart {
  readonly document: Document;
  readonly pages: readonly { readonly id: string; readonly entries: readonly unknown[] }[];
}

interface Page {
  readonly _id: string;
  readonly of: string;
  readonly keys: readonly string[];
  readonly entries: readonly unknown[];
}

/** As long is a page; the end in the document is up to twice as long. */
const PAGE = 128;
const PAGES_REMEMBERED = 4000;

/** The end of a list in its document, and what is to be written and done away with beside it. */
export interface ListApart {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly added: readonly string[];
  readonly replaced: readonly string[];
}

export type PagedLists = ReturnType<typeof pagedLists>;

/**
 * Keeps the front of long lists in pages, so that adding to one, or changing one entry, does not write the whole list
 * again. A page is never changed: a changed one is a new page, and the document names its pages, so that what one
 * conditional write of the document says is there as a whole or not at all. Pages that no document names are of no account.
 */
export function pagedLists(connection: Connection, name: string, { field, keyOf }: PagedList) {
  const schema = new Schema<Page>(
    { _id: { type: String, required: true }, of: String, keys: [String], entries: [Schema.Types.Mixed] },
    { ...storeSchemaOptions, collection: `${name}.pages` },
  );
  schema.index({ keys: 1 });
  schema.index({ of: 1 });
  const model = connection.model<Page>(`${name}.pages`, schema);
  const pagesField = `${field}Pages`;
  const remembered = new Map<string, readonly unknown[]>();
  const apart = new WeakMap<object, Apart>();
  const key = keyOf as (entry: unknown) => string;

  return {
    /** @returns the documents with their whole lists; null for one whose pages have been replaced since it was read */
    async whole(documents: readonly Document[]): Promise<(Document | null)[]> {
      const unknown = documents.flatMap((document) => idsIn(document).filter((id) => !remembered.has(id)));
      if (unknown.length > 0) {
        for (const { _id, entries } of await model.find({ _id: { $in: unknown } }).lean<Page[]>())
          remember(_id, entries);
      }
      return documents.map((document) => {
        const pages = pagesOf(document);
        if (pages === null) return null;
        const end = document[field] as readonly unknown[];
        return put(document, pages, pages.length === 0 ? end : pages.flatMap(({ entries }) => entries).concat(end));
      });
    },
    /** The fields that belong into the document when its list is to be as in `after`; new pages are written before it. */
    async write(before: object, after: Readonly<Record<string, unknown>>): Promise<ListApart> {
      const { document, pages } = apart.get(before)!;
      const list = after[field] as readonly unknown[];
      if (list === (before as Record<string, unknown>)[field]) {
        const kept = { ...after, [field]: document[field] };
        return { fields: withPages(kept, idsIn(document)), added: [], replaced: [] };
      }
      const { parts, end } = divide(list, pages);
      const fresh = parts.filter((part) => part.id === undefined);
      const added = fresh.map((part): Page => ({
        _id: newId(),
        of: document._id,
        keys: part.entries.map(key),
        entries: part.entries,
      }));
      if (added.length > 0) await inTime(model.collection.insertMany(added as never[]));
      for (const { _id, entries } of added) remember(_id, entries);

      const names = added.map(({ _id }) => _id);
      const ids = parts.map((part) => part.id ?? names.shift()!);
      const replaced = idsIn(document).filter((id) => !ids.includes(id));
      return { fields: withPages({ ...after, [field]: end }, ids), added: added.map(({ _id }) => _id), replaced };
    },
    /** What the document was before its list was put together. */
    stored: (whole: object): Document => apart.get(whole)!.document,
    /** A document just written, with the list it was written from; null when not all of its pages are remembered. */
    withWhole(document: Document, after: Readonly<Record<string, unknown>>): Document | null {
      const pages = pagesOf(document);
      return pages === null ? null : put(document, pages, after[field]);
    },
    /**
     * Removes pages after their document was not written; a write that was answered late may have named them nevertheless.
     * The document has another version by now: no write that is still on its way will name them.
     */
    async removeUnnamed(document: string, ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      const found = await connection.collection(name).findOne({ _id: document as never });
      const named = new Set(found === null ? [] : idsIn(found as unknown as Document));
      await this.remove(ids.filter((id) => !named.has(id)));
    },
    async remove(ids: readonly string[]): Promise<void> {
      if (ids.length === 0) return;
      await model.deleteMany({ _id: { $in: [...ids] } });
      for (const id of ids) remembered.delete(id);
    },
    /**
     * Removes what a crash has left: pages made before this time that their document does not name. It must be so long ago
     * that no write which is still under way could name them.
     */
    async sweep(before: Date): Promise<void> {
      const old = await model.find({ _id: { $lt: idsBegin(before) } }, { of: 1 }).lean<Page[]>();
      const owners = [...new Set(old.map(({ of }) => of))];
      const documents = await connection
        .collection(name)
        .find({ _id: { $in: owners as never[] } }, { projection: { [pagesField]: 1 } })
        .toArray();
      const named = new Set(documents.flatMap((document) => idsIn(document as unknown as Document)));
      await this.remove(old.flatMap(({ _id }) => (named.has(_id) ? [] : [_id])));
    },
    /** Documents in whose pages the key is, or was a moment ago. */
    async having(value: string): Promise<string[]> {
      const pages = await model.find({ keys: value }, { of: 1 }).lean<Page[]>();
      return [...new Set(pages.map(({ of }) => of))];
    },
  };

  function idsIn(document: Document): readonly string[] {
    return (document[pagesField] as readonly string[] | undefined) ?? [];
  }

  function withPages(fields: Record<string, unknown>, ids: readonly string[]): Record<string, unknown> {
    return ids.length === 0 ? fields : { ...fields, [pagesField]: ids };
  }

  /** The pages of a document in order; null when they are not all remembered. */
  function pagesOf(document: Document): Apart['pages'] | null {
    const ids = idsIn(document);
    const pages = ids.flatMap((id) => {
      const entries = remembered.get(id);
      return entries === undefined ? [] : [{ id, entries }];
    });
    return pages.length < ids.length ? null : pages;
  }

  function put(document: Document, pages: Apart['pages'], list: unknown): Document {
    const { [pagesField]: _pages, ...rest } = document;
    const whole = { ...rest, [field]: list } as Document;
    apart.set(whole, { document, pages });
    return whole;
  }

  function remember(id: string, entries: readonly unknown[]): void {
    remembered.set(id, entries);
    if (remembered.size <= PAGES_REMEMBERED) return;
    const [oldest] = remembered.keys();
    remembered.delete(oldest!);
  }

  /** Pages in which nothing changed stay; of the others what follows in order makes a new one, and what is left is cut anew. */
  function divide(list: readonly unknown[], pages: Apart['pages']) {
    const parts: { readonly id?: string; readonly entries: readonly unknown[] }[] = [];
    let index = 0;
    for (const { id, entries } of pages) {
      const start = index;
      if (entries.every((entry, offset) => list[start + offset] === entry)) {
        parts.push({ id, entries });
        index += entries.length;
        continue;
      }
      const members = new Set(entries.map(key));
      while (index < list.length && members.has(key(list[index]))) index += 1;
      if (index > start) parts.push({ entries: list.slice(start, index) });
    }
    while (list.length - index > 2 * PAGE) {
      parts.push({ entries: list.slice(index, index + PAGE) });
      index += PAGE;
    }
    return { parts, end: list.slice(index) };
  }
}
