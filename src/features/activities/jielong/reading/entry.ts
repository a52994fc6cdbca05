import {
  CALLED_BACK,
  CALLED_BY,
  COMPANIONS,
  JIELONG,
  PROXY,
  SAYS_NOTHING_MORE,
  TICKS,
} from '../../../../../config/jielong/words.ts';
import { readMark } from './marks.ts';
import { inHalfWidth, squeezed } from './plain-text.ts';
import { isCalledSo, namesSomebody } from './person.ts';
import { isQuantity, readQuantity, startOfGlued, startsWithQuantity } from './quantity.ts';

/** A line of a list. */
export interface ListEntry {
  readonly name: string;
  /** At least 1. */
  readonly quantity: number;
  /** What else was said, without brackets; empty when nothing was. */
  readonly remark: string;
}

/** Whoever writes more has something else to say. */
const LONGEST_LINE = 300;
const LONGEST_REMARK = 60;

const any = (list: readonly string[]): string => [...list].sort((one, other) => other.length - one.length).join('|');

const BRACKETS = /[([{【〔<][^()[\]{}【】〔〕<>]{0,80}[)\]}】〕>]/gu;
const ANY_BRACKET = /[()（）[\]{}【】〔〕<>＜＞［］｛｝]/gu;
const OPEN = /[([{【〔]/u;
/** Between digits a sign is part of a date, a time or a price. */
const SEPARATOR =
  /(?<!\d)[,:/]|[,:/](?!\d)|(?<!\d|(?<!\p{L})\p{Lu})\.|[;|。!?、~…]|\s[-–—]+\s|\s#|(?<=\p{Script=Han})[-–—]+(?=[^\s\d–—-]{4})/u;
const LABEL = /^(?:姓名|名字|昵称|群昵称|微信名|name) ?: ?/iu;
const DOOR = /^[A-Za-z]?\d{1,4}(?:(?:[-#]|号楼|栋|幢|座|弄|号|单元|楼|室|户){1,2}\d{0,4}){1,5}$/u;
const ROOM = /^[A-Za-z]?\d{3,4}[室号]?$/u;
const DECORATION = new RegExp(`[${TICKS}\\ufe0f]+$`, 'u');
const BULLET = /^(?:[-*•·▪●○◆★☆>@]\ufe0f? ?)+/u;
const NOTHING_MORE = new RegExp(`(?:${any(SAYS_NOTHING_MORE)})$`, 'u');
const BACK = new RegExp(`(?:${any(CALLED_BACK)})`, 'iu');
const STRUCK_OUT = /[\u0335-\u0338]/u;
const FOR = new RegExp(`^(?<by>.{0,12}?)(?:${PROXY}) ?(?<whom>.{2,16}?)(?:报名?|接)?$`, 'u');
/** 社工小何代报: */
const BY_AND_COLON = new RegExp(`^.{0,12}(?:${PROXY}) ?[:：] ?`, 'u');
/** 代妈妈报名 陈秀珍 */
const FOR_RELATIVE = new RegExp(`^(?:${PROXY})(?:我|俺)?(?:${any(COMPANIONS)})(?:报名?|接)?$`, 'u');
const BY_SOMEBODY = new RegExp(`(?<=[\\p{Script=Han}\\w])(?:${PROXY})$`, 'u');
const ENDS_AS_PROXY = new RegExp(`^(?:${PROXY})(?= |$)`, 'u');
const TITLE = new RegExp(`^(?:${any(CALLED_BY)})$`, 'u');
const LATIN_NAME = /^\p{Lu}[\p{L}'’.-]*$/u;
/** At the ends of a name they belong to nobody. */
const SIGNS = '[\\s,;:、。~…/|#()[\\]{}【】〔〕<>*=+&@（）［］｛｝，：；！？\\ufe0f\\u20e3-]+';
const SIGNS_BEFORE = new RegExp(`^[.!?]*${SIGNS}[.!?]*`, 'u');
/** The stars of 林＊＊ stay. */
const SIGNS_AFTER = new RegExp(`${SIGNS.replace('*', '')}$`, 'u');
const SAYS_SOMETHING = /[\p{L}\p{N}\p{Extended_Pictographic}]/u;

/**
 * Reads what stands behind the number of an entry: the name first, then how many and whatever else. What is taken for a
 * name, and what for a remark, is told in `parseJielong`.
 * @param isOrder +2 is two portions, not two more people
 * @returns null for an empty place, for somebody who comes no more, and for what is too long to be a name
 */
export function readEntry(written: string, isOrder = false): ListEntry | null {
  const line = squeezed(written.slice(0, LONGEST_LINE));
  if (STRUCK_OUT.test(line)) return null;
  const labelled = withoutMarks(line).replace(BULLET, '').replace(LABEL, '');
  const unlabelled = labelled.replace(BY_AND_COLON, '');
  const { rest, notes } = withoutBrackets(unlabelled);
  const { main, said } = firstPart(rest);
  const { name: called, others } = nameAmong(main);
  const { name, glued, isFor } = plainName(called);
  if (!isName(name)) return null;
  if ([glued, ...others, said, ...notes].some((part) => BACK.test(part))) return null;

  const outside = squeezed([glued, ...others, said].join(' '));
  const quantity = quantityIn(outside, isOrder) ?? quantityIn(notes.join(' '), isOrder) ?? 1;
  const remark = remarkOf([...others, said], notes);
  const isProxy = isFor || unlabelled !== labelled || ENDS_AS_PROXY.test(glued);
  return { name, quantity, remark: isProxy && !isProxied({ remark }) ? remarkOf([BY_PROXY, remark], []) : remark };
}

/** Was the line written for somebody else: 代张大爷, 王奶奶（小王代报）? */
export const isProxied = ({ remark }: Pick<ListEntry, 'remark'>): boolean => SAYS_PROXY.test(remark);
const BY_PROXY = '代报';
const SAYS_PROXY = /代(?:报|接|订|领|填|写)|[代替]$|^[代替帮]/u;

const quantityIn = (text: string, isOrder: boolean): number | null =>
  text === '' ? null : readQuantity(inHalfWidth(text), isOrder);

const isName = (name: string): boolean =>
  SAYS_SOMETHING.test(name) &&
  [...name].length <= JIELONG.longestName &&
  !isQuantity(inHalfWidth(name)) &&
  withoutMarks(name) === name;

/** The same where several names share one number: 张伟、王强. 张伟和老伴 is one with company. */
export function readEntries(written: string, isOrder = false): ListEntry[] {
  const line = squeezed(written.slice(0, LONGEST_LINE));
  if (line === '') return [];
  const isAlone = !SEVERAL.test(line) || startOfGlued(inHalfWidth(line)) < line.length;
  const names = isAlone ? [] : line.split(BETWEEN_NAMES);
  if (names.length > 1 && names.every(isCalledSo)) return names.map((name) => ({ name, quantity: 1, remark: '' }));
  const entry = readEntry(line, isOrder);
  return entry === null ? [] : [entry];
}
const BETWEEN_NAMES = / ?[、&＆+＋和跟] ?/u;
const SEVERAL = new RegExp(`^\\p{Script=Han}{2,4}(?:${BETWEEN_NAMES.source}\\p{Script=Han}{2,4}){1,5}$`, 'u');

/** Does the line say that somebody comes no more? */
export const isCalledBack = (line: string): boolean => STRUCK_OUT.test(line) || BACK.test(line);

/** Numbered twice: 1. 1）张伟. */
function withoutMarks(line: string): string {
  const mark = readMark(inHalfWidth(line));
  return mark === null || mark.isWeak ? line : withoutMarks(line.slice(mark.end));
}

function withoutBrackets(line: string): { readonly rest: string; readonly notes: readonly string[] } {
  const plain = inHalfWidth(line);
  const notes: string[] = [];
  let rest = '';
  let end = 0;
  for (const { index, 0: bracketed } of plain.matchAll(BRACKETS)) {
    rest += `${line.slice(end, index)} `;
    end = index + bracketed.length;
    notes.push(squeezed(line.slice(index + 1, end - 1)));
  }
  rest += line.slice(end);
  const open = OPEN.exec(inHalfWidth(rest))?.index ?? rest.length;
  const unclosed = squeezed(rest.slice(open + 1));
  const outside = squeezed(rest.slice(0, open));
  const all = [...notes, ...(unclosed === '' ? [] : [unclosed])];
  return outside === ''
    ? { rest: squeezed((all[0] ?? '').replace(ANY_BRACKET, ' ')), notes: all.slice(1) }
    : { rest: outside, notes: all };
}

/** Up to the first sign that ends a name. */
function firstPart(rest: string): { readonly main: string; readonly said: string } {
  const from = rest.replace(SIGNS_BEFORE, '');
  const sign = SEPARATOR.exec(inHalfWidth(from));
  if (sign === null) return { main: from, said: '' };
  return { main: squeezed(from.slice(0, sign.index)), said: squeezed(from.slice(sign.index + sign[0].length)) };
}

/** The words of the name among those that stand before the first sign; a door before it and the quantity are none of it. */
function nameAmong(main: string): { readonly name: string; readonly others: readonly string[] } {
  const words = splitLeading(main);
  const before: string[] = [];
  while (words.length > 1 && isBefore(words[0]!, words[1]!)) before.push(words.shift()!);
  const [first = '', second, ...more] = words;
  if (second === undefined) return { name: first, others: before };
  if (isOneName(first, second)) {
    const [third, ...last] = more;
    const isThird = third !== undefined && LATIN_NAME.test(second) && LATIN_NAME.test(third);
    return isThird
      ? { name: `${first} ${second} ${third}`, others: [...before, ...last] }
      : { name: `${first} ${second}`, others: [...before, ...more] };
  }
  return { name: first, others: [...before, second, ...more] };
}

function splitLeading(main: string): string[] {
  const quantity = startsWithQuantity(inHalfWidth(main));
  const parts = [main.slice(0, quantity), main.slice(quantity)];
  return parts.flatMap((part) => part.split(' ')).filter((word) => word !== '');
}

const isBefore = (word: string, next: string): boolean => {
  const plain = inHalfWidth(word);
  if (isQuantity(plain)) return true;
  if (FOR_RELATIVE.test(word) || isPart(word, next)) return namesSomebody(next);
  return (DOOR.test(plain) || ROOM.test(plain)) && !isQuantity(inHalfWidth(next)) && namesSomebody(next);
};

/** 女高 李桂英: what they do stands before who they are. */
const isPart = (word: string, next: string): boolean =>
  IN_HAN.test(word) && !namesSomebody(word) && /^\p{Script=Han}/u.test(next) && namesSomebody(next) && isCalledSo(next);
const IN_HAN = /^\p{Script=Han}{2,6}$/u;

/** 陈 阿姨, 张 三, John Avon. */
const isOneName = (first: string, second: string): boolean =>
  (/^\p{Script=Han}$/u.test(first) && (TITLE.test(second) || /^\p{Script=Han}{1,2}$/u.test(second))) ||
  (LATIN_NAME.test(first) && LATIN_NAME.test(second));

/** The name itself, and what was glued to it. */
function plainName(called: string): { readonly name: string; readonly glued: string; readonly isFor: boolean } {
  const glued: string[] = [];
  let isFor = false;
  let name = called;
  for (;;) {
    const whom = forWhom(name);
    isFor ||= whom !== name;
    const begun = whom.replace(SIGNS_BEFORE, '');
    const start = startsWithQuantity(inHalfWidth(begun));
    const ended = shorten(begun.slice(start));
    glued.unshift(begun.slice(0, start), begun.slice(start + ended.length));
    if (ended === name || ended === '') return { name: ended, glued: squeezed(glued.join(' ')), isFor };
    name = ended;
  }
}

/** 小王代王爷爷 is for 王爷爷. */
function forWhom(called: string): string {
  const { by = '', whom = '' } = FOR.exec(called)?.groups ?? {};
  return namesSomebody(whom) && (by === '' || by.length > 1) ? whom : called;
}

function shorten(name: string): string {
  const plain = inHalfWidth(name);
  const trimmed = plain.replace(DECORATION, '').trimEnd();
  if (trimmed.length < plain.length && SAYS_SOMETHING.test(trimmed)) return name.slice(0, trimmed.length);
  const glued = startOfGlued(plain);
  if (glued < plain.length) return name.slice(0, glued).trimEnd();
  for (const pattern of [NOTHING_MORE, BACK_AT_END, BY_SOMEBODY]) {
    const end = pattern.exec(plain)?.index ?? plain.length;
    if (end > 1 && end < plain.length) return name.slice(0, end).trimEnd();
  }
  return name.replace(SIGNS_AFTER, '');
}
const BACK_AT_END = new RegExp(`${BACK.source}$`, 'iu');

/** What was said beside the name, without what only says how many or that they come. */
function remarkOf(said: readonly string[], notes: readonly string[]): string {
  if (notes.length === 0 && said.every((part) => part === '')) return '';
  const words = said
    .flatMap((part) => part.split(' '))
    .filter((word) => !isQuantity(inHalfWidth(word)) && SAYS_SOMETHING.test(word));
  const all = [...words, ...notes].join(' ').replace(ANY_BRACKET, ' ');
  return squeezed([...squeezed(all)].slice(0, LONGEST_REMARK).join(''));
}
