import type { ListEntry } from './reading/entry.ts';

/** Three states of one list: what was passed on, what it has become here, and what came back. */
export interface ThreeLists<Line extends ListEntry> {
  readonly base: readonly ListEntry[];
  readonly ours: readonly Line[];
  readonly theirs: readonly ListEntry[];
}

/** What whoever sent the list back wants of ours. */
export interface ListChanges<Line extends ListEntry> {
  readonly added: readonly ListEntry[];
  readonly changed: readonly { readonly before: Line; readonly quantity: number }[];
  readonly removed: readonly Line[];
}

/**
 * Finds what was changed between the list that was passed on and the one that came back, and is not so in ours yet. A line
 * is known by its name, and of several of one name by which of them it is; remarks are nobody's change.
 *
 * What only we have changed stays. Where both have, the quantity that came back counts; but whoever has left our list
 * meanwhile stays away, unless another of that name has come, and nobody is removed whose line has changed in ours meanwhile.
 */
export function mergeJielong<Line extends ListEntry>({ base, ours, theirs }: ThreeLists<Line>): ListChanges<Line> {
  const before = byKey(base);
  const here = byKey(ours);
  const there = byKey(theirs);
  // Of a name that has become more often, every line counts: which of them is the new one nobody can say.
  const more = new Set([...there].flatMap(([key, { name }]) => (before.has(key) ? [] : [nameKey(name)])));

  const added: ListEntry[] = [];
  const changed: { before: Line; quantity: number }[] = [];
  for (const [key, line] of there) {
    const own = here.get(key);
    const old = before.get(key);
    if (own === undefined) {
      if (old === undefined || more.has(nameKey(line.name))) added.push(line);
    } else if (line.quantity !== old?.quantity && line.quantity !== own.quantity) {
      changed.push({ before: own, quantity: line.quantity });
    }
  }
  // Of a name that is on several lines, nobody can say which of them was meant once ours have changed.
  const touched = new Set(
    [...here].flatMap(([key, { name, quantity }]) => (before.get(key)?.quantity === quantity ? [] : [nameKey(name)])),
  );
  const removed = [...here].flatMap(([key, own]) => (there.has(key) || touched.has(nameKey(own.name)) ? [] : [own]));
  return { added, changed, removed };
}

/** Ours with the changes: the order of the lines stays, new ones stand at the end. */
export const withChanges = <Line extends ListEntry>(
  ours: readonly Line[],
  { added, changed, removed }: ListChanges<Line>,
): (Line | ListEntry)[] => {
  const quantities = new Map(changed.map(({ before, quantity }) => [before, quantity]));
  const gone = new Set(removed);
  const stays = ours.filter((line) => !gone.has(line));
  return [...stays.map((line) => ({ ...line, quantity: quantities.get(line) ?? line.quantity })), ...added];
};

/** A name as two people would write it alike. */
export const nameKey = (name: string): string => name.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '');

function byKey<Entry extends ListEntry>(list: readonly Entry[]): Map<string, Entry> {
  const counts = new Map<string, number>();
  return new Map(
    list.map((entry) => {
      const key = nameKey(entry.name);
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return [`${count} ${key}`, entry];
    }),
  );
}
