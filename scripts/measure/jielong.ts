import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { parseJielong, type ListEntry } from '../../src/features/activities/index.ts';
import { round } from './percentile.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';

const entry = z.object({ name: z.string(), quantity: z.number().int() });
const shape = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  text: z.string(),
  /** Empty when the text is no list. */
  entries: z.array(entry),
});

type Labelled = z.output<typeof shape>;
type Entry = z.output<typeof entry>;

interface Judged extends Labelled {
  readonly read: readonly Entry[];
}

/**
 * How well lists are read: texts whose entries are exactly those expected, in their order; entries by name and quantity,
 * wherever they stand; and texts from which something was read though they are no list.
 */
export const jielong: Measure = {
  name: 'jielong',
  usage: 'jielong [--show] FILE',
  async run(args) {
    const file = args.find((arg) => arg !== '--show');
    if (file === undefined) throw new Error('Say which file of lists to measure.');
    const lines = await readLines(file, shape);
    return reportOn(
      lines.map((line) => ({ ...line, read: parseJielong(line.text).entries.map(asLabelled) })),
      args.includes('--show'),
    );
  },
};

const asLabelled = ({ name, quantity }: ListEntry): Entry => ({ name, quantity });

export function reportOn(judged: readonly Judged[], shows = false): Report {
  const wrong = judged.filter(({ entries, read }) => !isDeepStrictEqual(entries, read));
  const falseImports = judged.filter(({ entries, read }) => entries.length === 0 && read.length > 0);
  const expected = judged.reduce((sum, { entries }) => sum + entries.length, 0);
  const found = judged.reduce((sum, { read }) => sum + read.length, 0);
  const right = judged.reduce((sum, { entries, read }) => sum + inBoth(entries, read), 0);
  const exact = judged.length - wrong.length;
  const precision = share(right, found);
  const recall = share(right, expected);
  const f1 = expected + found === 0 ? 1 : (2 * right) / (expected + found);
  return {
    lines: [
      `${judged.length} texts, ${exact} read exactly; of ${expected} entries ${right} found, ${found - right} too many or wrong`,
      ...wrong.map(({ id, ...rest }) => (shows ? shown(id, rest) : `  not exact: ${id}`)),
      ...falseImports.map(({ id }) => `  no list, and read as one: ${id}`),
    ],
    figures: {
      exact,
      texts: judged.length,
      precision: round(precision, 4),
      recall: round(recall, 4),
      f1: round(f1, 4),
      falseImports: falseImports.length,
    },
  };
}

const shown = (id: string, { text, entries, read }: Omit<Judged, 'id'>): string =>
  `  ${id}: ${text}\n      expected ${JSON.stringify(entries)}\n      read     ${JSON.stringify(read)}`;

/** How many of the entries were read, each counted once. */
function inBoth(entries: readonly Entry[], read: readonly Entry[]): number {
  const left = new Map<string, number>();
  for (const { name, quantity } of entries) {
    const key = `${quantity} ${name}`;
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return read.filter(({ name, quantity }) => {
    const key = `${quantity} ${name}`;
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count > 0;
  }).length;
}

/** Of none, all. */
const share = (some: number, all: number): number => (all === 0 ? 1 : some / all);
