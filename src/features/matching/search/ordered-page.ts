import { decodeCursor, encodeCursor, Refusal, type Page } from '../../../kernel/index.ts';

/** Something found, with what it is worth: a whole number, so that a cursor names its place exactly. */
export interface Found {
  readonly id: string;
  readonly worth: number;
}

const compare = (one: Found, other: Found): number =>
  other.worth - one.worth || (one.id < other.id ? -1 : Number(one.id > other.id));

/** A page of what was found, worth most first and equals by id; `after` names the last of the page before. */
export function orderedPage<Thing extends Found>(
  found: readonly Thing[],
  { after, limit }: { readonly after?: string | undefined; readonly limit: number },
): Page<Thing> {
  const from = after === undefined ? null : readCursor(after);
  const rest = found.filter((one) => from === null || compare(from, one) < 0).toSorted(compare);
  const items = rest.slice(0, limit);
  const last = items.at(-1);
  const next = rest.length > limit && last !== undefined ? encodeCursor(`${last.worth} ${last.id}`) : null;
  return { items, next };
}

function readCursor(cursor: string): Found {
  const [, worth, id] = /^(-?\d+) (.*)$/su.exec(decodeCursor(cursor)) ?? [];
  if (worth === undefined || id === undefined) throw new Refusal('invalid', 'paging.cursor');
  return { worth: Number(worth), id };
}
