import { isQuantity } from './quantity.ts';
import { readEntries, type ListEntry } from './entry.ts';
import { contentOf, isBlank, type Line } from './lines.ts';
import type { Mark } from './marks.ts';
import { likenessOf, namesSomebody, tells, type Likeness } from './person.ts';
import { inHalfWidth } from './plain-text.ts';

/** A numbered line that may be an entry. */
export interface Item {
  /** Which line it is. */
  readonly at: number;
  readonly content: string;
  /** None of an empty place, of somebody who comes no more, and of what cannot be a name; sometimes several. */
  readonly entries: readonly ListEntry[];
}

/** Numbered lines that belong together: the number goes up, or stays, until it begins anew. */
export type Run = readonly Item[];

/** The runs of numbered lines, without the points below an entry that have numbers of their own. */
export function runsOf(lines: readonly Line[], from: number, isOrder: boolean): Run[] {
  const usable = usableMarks(lines, from);
  const runs: Item[][] = [];
  let last = 0;
  let style = '';
  let below: Mark | null = null;
  for (const { at, mark } of usable) {
    const run = runs.at(-1);
    const goesOn = run !== undefined && mark.number > last;
    if (
      below !== null &&
      goesOn &&
      mark.style === below.style &&
      mark.number === below.number + 1 &&
      style !== mark.style
    ) {
      below = mark;
      continue;
    }
    if (run !== undefined && !goesOn && isPoint(lines, at, mark.style !== style)) {
      below = mark;
      continue;
    }
    const item = itemAt(lines, at, isOrder);
    if (run === undefined || (mark.number === 1 && last > 0 && run.length > 0 && !goesOn)) runs.push([item]);
    else run.push(item);
    if (runs.at(-1)!.length === 1) style = mark.style;
    last = mark.number;
    below = null;
  }
  return runs;
}

interface Marked {
  readonly at: number;
  readonly mark: Mark;
}

/**
 * Numbers without a sign count where they go on from the one before, and alone only as 1, 2, 3 … from the first line on;
 * what may be a year counts where it goes on.
 */
function usableMarks(lines: readonly Line[], from: number): Marked[] {
  const marked = lines.flatMap(({ mark }, at) => (mark === null || at < from ? [] : [{ at, mark }]));
  if (marked.every(({ mark }) => mark.isWeak)) return isCount(marked) ? marked : [];
  let last = 0;
  return marked.filter(({ at, mark }) => {
    const goesOn = mark.number === last + 1;
    const counts =
      (!mark.isWeak && (mark.number < 1000 || goesOn)) ||
      (mark.isWeak && last > 0 && goesOn && namesSomebody(contentOf(lines[at]!).trim()));
    if (counts) last = mark.number;
    return counts;
  });
}

const isCount = (marked: readonly Marked[]): boolean =>
  marked.length > 1 && marked.every(({ mark }, index) => mark.number === index + 1);

/** A number that does not go up begins a point below the entry when it names nobody. */
function isPoint(lines: readonly Line[], at: number, hasOtherStyle: boolean): boolean {
  const before = lines[at - 1];
  const likeness = likenessAt(lines[at]!);
  if (likeness !== 'perhaps') return likeness === 'other' && (before === undefined || !isBlank(before));
  return hasOtherStyle && before !== undefined && !isBlank(before) && !before.plain.trimEnd().endsWith(':');
}

function itemAt(lines: readonly Line[], at: number, isOrder: boolean): Item {
  const content = contentOf(lines[at]!);
  const next = lines[at + 1];
  const hasQuantityBelow = next !== undefined && next.mark?.isWeak !== false && isQuantity(next.plain.trim());
  return { at, content, entries: readEntries(hasQuantityBelow ? `${content} ${next.raw}` : content, isOrder) };
}

const likenessAt = (line: Line): Likeness => likenessIn(contentOf(line), readEntries(contentOf(line))[0]);

function likenessIn(content: string, entry: ListEntry | undefined): Likeness {
  if (entry === undefined) return content.trim().length > MOST_OF_A_NAME ? 'other' : 'perhaps';
  return likenessOf(entry.name, inHalfWidth(content.trim()), entry.quantity > 1);
}
const MOST_OF_A_NAME = 24;

export interface Shares {
  readonly persons: number;
  /** Single words in Latin letters, which may be names. */
  readonly foreign: number;
  readonly others: number;
  /** Lines that are no empty places. */
  readonly all: number;
}

/** How many of the lines name somebody, and how many surely nobody. */
export function sharesOf(run: Run): Shares {
  const likenesses = run
    .filter(({ content }) => content.trim() !== '')
    .map(({ content, entries: [first] }) => likenessIn(content, first));
  const count = (wanted: Likeness): number => likenesses.filter((likeness) => likeness === wanted).length;
  return { persons: count('person'), foreign: count('foreign'), others: count('other'), all: likenesses.length };
}

/** Most lines of the run tell something; the cheap half of `sharesOf`. */
export function isTelling(run: Run): boolean {
  const written = run.filter(({ content, entries }) => entries.length > 0 || content.trim().length > MOST_OF_A_NAME);
  const telling = written.filter(
    ({ content, entries: [first] }) => first === undefined || tells(first.name, inHalfWidth(content.trim())),
  );
  return telling.length * 2 > written.length;
}

/** Of several runs those that name people; else the one that does most, of equals the last. */
export function runsOfPeople(runs: readonly Run[]): Run[] {
  if (runs.length < 2) return [...runs];
  const shares = runs.map((run) => {
    const { persons, foreign, all } = sharesOf(run);
    return (persons + foreign) / Math.max(1, all);
  });
  const best = shares.lastIndexOf(Math.max(...shares));
  return runs.filter((_, index) => index === best || shares[index]! >= 0.5);
}
