import { LISTINGS } from '../../../../config/lists/listings.ts';
import { encodeCursor, type Page } from '../../../kernel/index.ts';

export interface Source<Row, Item> {
  /** Rows in their order, from just after the one with this key. */
  readonly read: (after: string | null, limit: number) => Promise<readonly Row[]>;
  /** What is shown of each; null for what is not. */
  readonly see: (rows: readonly Row[]) => Promise<readonly (Item | null)[]>;
  readonly keyOf: (row: Row) => string;
}

const LARGEST_BATCH = 200;

/**
 * Fills a page with what is shown of the rows, looking through so many of them at most: a page may be short, or empty,
 * and yet not be the last one.
 * @param after the key after which the page begins
 */
export async function fillPage<Row, Item>(
  { read, see, keyOf }: Source<Row, Item>,
  after: string | null,
  limit: number,
): Promise<Page<Item>> {
  const items: Item[] = [];
  let last = after;
  // Where most is shown, little more than the page is read; where little is, each batch is twice the last.
  let batch = Math.min(limit + 1, LARGEST_BATCH);
  for (let looked = 0; looked < LISTINGS.lookedThrough; looked += batch) {
    batch = looked === 0 ? batch : Math.min(batch * 2, LARGEST_BATCH);
    const rows = await read(last, batch);
    const seen = await see(rows);
    for (const [place, item] of seen.entries()) {
      if (item !== null && items.length === limit) return { items, next: encodeCursor(last!) };
      if (item !== null) items.push(item);
      last = keyOf(rows[place]!);
    }
    if (rows.length < batch) return { items, next: null };
  }
  return { items, next: last === null ? null : encodeCursor(last) };
}
