import {
  CALLS_FOR_NAMES,
  CLOSINGS,
  EXAMPLES,
  LIST_SIGNS,
  NAMES_OTHERWISE,
  NO_LISTS,
  ORDERS,
  UNNUMBERED_PERSONS,
  UNSIGNED,
} from '../../../../../config/jielong/words.ts';
import { isCalledBack, readEntries, type ListEntry } from './entry.ts';
import { cutLine, isBlank, splitUp, toLine, withoutQuoted, type Line } from './lines.ts';
import { linesOf, squeezed } from './plain-text.ts';
import { isTelling, runsOf, runsOfPeople, sharesOf, type Item } from './runs.ts';

/** A list of people as it goes round in a group: each takes it, adds a line and sends it on. */
export interface Jielong {
  /** What it is for: the lines above the entries, without the sign of a list. */
  readonly title: string;
  readonly entries: readonly ListEntry[];
}

/** A list as it was read, and the numbered lines of it that could not be. */
export interface ReadJielong extends Jielong {
  readonly unread: readonly string[];
}

const NO_LIST: ReadJielong = { title: '', entries: [], unread: [] };

const any = (list: readonly string[]): string => [...list].sort((one, other) => other.length - one.length).join('|');

const SIGN = new RegExp(
  `^[\\s\\p{Extended_Pictographic}\\ufe0f]*[#【[]? ?(?:${any(LIST_SIGNS)})(?:啦|了)?[\\]】]?(?![么吗呢])`,
  'iu',
);
const NO = new RegExp(NO_LISTS, 'u');
const CALLS = new RegExp(any(CALLS_FOR_NAMES), 'iu');
const OTHERWISE = new RegExp(any(NAMES_OTHERWISE), 'iu');
const ORDER = new RegExp(any(ORDERS), 'u');
const EXAMPLE = new RegExp(`^ {0,4}(?:${any(EXAMPLES)})(?=[\\s:,]|$)|^ {0,4}例 ?\\p{Script=Han}`, 'iu');
const CLOSING = new RegExp(`^(?:${any(CLOSINGS)})`, 'iu');

const SIGN_INSIDE = /接[龙龍](?!.{0,6}[么吗呢?])/u;

/**
 * Reads a list as people post it: under the sign of WeChat or without, numbered in any way or not at all, in many lines or one.
 *
 * Every line stays, in the order of the text: the same name twice is two entries, since two neighbours may bear it. Numbers
 * say only that an entry begins: gaps, empty places and numbers that repeat or go back change nothing. Who is marked as coming
 * no more is left out, as is what was quoted. A name is the first word of a line, or two that make one; how many is 1 unless
 * said; the rest is a remark. Phone, paper and account numbers are read as if they were not there.
 *
 * Takes time in proportion to the length of the text. The whole of it is told in docs/jielong.md.
 * @returns no entries when the text is no list
 */
export function parseJielong(text: string): Jielong {
  const { title, entries } = readJielong(text);
  return { title, entries };
}

/** The same, with what could not be read. */
export function readJielong(text: string): ReadJielong {
  const all = withoutQuoted(linesOf(text)).map(toLine);
  const first = all.findIndex((line) => !isBlank(line));
  if (first < 0 || NO.test(all[first]!.plain)) return NO_LIST;

  const sign = SIGN.exec(all[first]!.plain)?.[0].length ?? 0;
  const lines = splitUp([cutLine(all[first]!, sign), ...all.slice(first + 1)]);
  return sign > 0 ? readSigned(lines) : readUnsigned(lines);
}

/** Under the sign of a list everything numbered is an entry, unless it tells something. */
function readSigned(lines: readonly Line[]): ReadJielong {
  const from = afterExamples(lines);
  const isOrder = ORDER.test(headOf(lines, from));
  const runs = runsOfPeople(runsOf(lines, from, isOrder)).filter((run) => !isTelling(run));
  const items = runs.flat();
  return items.length > 0 ? listOf(lines, items) : readUnnumbered(lines, from, isOrder);
}

function readUnsigned(lines: readonly Line[]): ReadJielong {
  const head = headOf(lines, 0);
  if (OTHERWISE.test(head)) return NO_LIST;
  if (SIGN_INSIDE.test(head)) return readSignedInside(lines);

  const items = runsOfPeople(runsOf(lines, afterExamples(lines), ORDER.test(head))).flat();
  const { persons: sure, foreign, others, all } = sharesOf(items);
  const isCalledFor = CALLS.test(head);
  const { leastPersons, personShare, otherShare } = isCalledFor ? UNSIGNED.calledFor : UNSIGNED.alone;
  const persons = isCalledFor ? sure + foreign : sure;
  const isList = persons >= leastPersons && persons >= personShare * all && others <= otherShare * all;
  return all > 1 && isList ? listOf(lines, items) : NO_LIST;
}

/** 太极拳班接龙: a heading that nothing but numbers makes a list. */
function readSignedInside(lines: readonly Line[]): ReadJielong {
  return lines.some(({ mark }) => mark !== null) ? readSigned(lines) : NO_LIST;
}

/** What stands above the first number. */
function headOf(lines: readonly Line[], from: number): string {
  const first = lines.findIndex(({ mark }, at) => at >= from && mark !== null && !mark.isWeak);
  return lines
    .slice(0, first < 0 ? lines.length : first)
    .map(({ plain }) => plain)
    .join('\n');
}

/** The line below the last example and what belongs to it. */
function afterExamples(lines: readonly Line[]): number {
  const last = lines.findLastIndex(({ plain, mark }) => mark === null && EXAMPLE.test(plain));
  return last + 1;
}

function listOf(lines: readonly Line[], items: readonly Item[]): ReadJielong {
  const entries = items.flatMap((item) => item.entries);
  const unread = items.filter((item) => item.entries.length === 0 && !isCalledBack(item.content));
  return {
    title: titleOf(lines.slice(0, items[0]?.at ?? lines.length)),
    entries,
    unread: unread.map(({ content }) => squeezed(content)).filter((content) => content !== ''),
  };
}

const titleOf = (lines: readonly Line[]): string =>
  lines
    .map(({ raw }) => raw.trim())
    .join('\n')
    .replace(/\n{2,}/gu, '\n')
    .trim();

/** A list without numbers: the last lines, as long as they are names. */
function readUnnumbered(lines: readonly Line[], from: number, isOrder: boolean): ReadJielong {
  const isTitled = lines[0] !== undefined && !isBlank(lines[0]);
  const written = lines
    .map((line, at): Item => ({ at, content: line.raw, entries: readEntries(line.raw, isOrder) }))
    .filter(({ at, content }) => at >= Math.max(1, from) && content.trim() !== '');
  const end = written.findLastIndex(({ content }) => !CLOSING.test(content.trim())) + 1;
  const begin =
    written
      .slice(0, end)
      .findLastIndex((item) => sharesOf([item]).others > 0 || item.content.trimEnd().endsWith('：')) + 1;
  const names = written.slice(begin, end);
  const first = isTitled || begin > 0 ? 0 : names.findIndex((item) => isPerson(item));
  const items = names.slice(Math.max(0, first));
  const persons = items.filter(isPerson).length;
  const all = items.length;
  if (persons === 0 || persons < UNNUMBERED_PERSONS * all) return { title: titleOf(lines), entries: [], unread: [] };
  return listOf(lines, items);
}

function isPerson(item: Item): boolean {
  const { persons, foreign } = sharesOf([item]);
  return persons + foreign > 0;
}
