import { say } from '../../../phrases/index.ts';
import { maskName } from '../../privacy/index.ts';
import type { SignUp } from '../places.ts';
import { readEntry, type ListEntry } from './reading/entry.ts';
import { nameKey } from './merge-jielong.ts';

/** Who reads the list: everybody in a group, or those who run the activity. */
export type Readers = 'room' | 'organizers';

/** A sign-up as a line of the list. */
export interface ListedLine extends ListEntry {
  readonly signUp: SignUp;
  /** Everything this person may be called on a list, as `nameKey` gives it. */
  readonly keys: readonly string[];
}

/**
 * The sign-ups as lines. In a group people stand under the name they gave there; of others the first character is shown.
 * @param names of residents by id; those who have said what to call them
 */
export const listedLines = (
  signUps: readonly SignUp[],
  names: ReadonlyMap<string, string>,
  readers: Readers,
): ListedLine[] =>
  signUps.map((signUp) => {
    const { guest, listedAs, people, state } = signUp;
    const name = (guest?.name ?? names.get(signUp.resident)) || undefined;
    const masked = name === undefined ? say('activities.one-neighbour', {}) : maskName(name);
    const shown = listedAs ?? (readers === 'organizers' ? name : undefined) ?? masked;
    return {
      name: asRead(shown),
      quantity: people,
      remark: state === 'waiting' ? say('activities.listed-waiting', {}) : '',
      signUp,
      keys: [listedAs, name, masked].flatMap((known) => (known === undefined ? [] : [nameKey(asRead(known))])),
    };
  });

/** The name as it is read on a list. */
const asRead = (name: string): string => readEntry(name)?.name ?? name;

/**
 * The entries with each that is one of our lines under the name of that line: 林晓梅 is the 林＊＊ that the group sees. Each
 * line is taken once, and first by whoever bears exactly its name.
 */
export function underOurNames(entries: readonly ListEntry[], lines: readonly ListedLine[]): ListEntry[] {
  const taken = new Set<ListedLine>();
  const exactly = queuesOf(lines, ({ name }) => [nameKey(name)]);
  const anyhow = queuesOf(lines, ({ keys }) => keys);
  const next = (queue: ListedLine[] = []): ListedLine | undefined => {
    while (queue.length > 0 && taken.has(queue.at(-1)!)) queue.pop();
    return queue.pop();
  };
  return entries.map((entry) => {
    const key = nameKey(entry.name);
    const line = next(exactly.get(key)) ?? next(anyhow.get(key));
    if (line === undefined) return entry;
    taken.add(line);
    return { ...entry, name: line.name };
  });
}

/** The lines by key, the first of each at the end. */
function queuesOf(
  lines: readonly ListedLine[],
  keysOf: (line: ListedLine) => readonly string[],
): Map<string, ListedLine[]> {
  const queues = new Map<string, ListedLine[]>();
  for (const line of lines.toReversed()) {
    for (const key of new Set(keysOf(line))) {
      const queue = queues.get(key);
      if (queue === undefined) queues.set(key, [line]);
      else queue.push(line);
    }
  }
  return queues;
}
