import { readNumber } from '../../../../kernel/index.ts';

/** The number before an entry. */
export interface Mark {
  readonly number: number;
  /** How it is written: entries of one list mostly have one style, points below an entry another. */
  readonly style: string;
  /** Where the entry begins. */
  readonly end: number;
  /** Too little by itself to tell it from any number: 1 张三, 1张三. */
  readonly isWeak: boolean;
}

const IN_WORDS = '[一二三四五六七八九十]{1,3}';
/** 1. 1、 1) 1: 1# 1- and 第1位; a point or colon before digits is one of a date, a price or a time, unless a door follows. */
const SIGNED = new RegExp(
  '^ {0,8}(?:No\\.? ?|第)?(\\d{1,5}) {0,3}(?:号|位|楼)?(?:(?<point>[.:,。])(?!\\d)|(?<door>\\.)(?=\\d{3}|\\d{1,3}-\\d)|(?<sign>[、)#])|(?<dash>[-–—]) {0,3}(?=[^\\d\\s-]|$))',
  'u',
);
const BRACKETED = new RegExp(`^ {0,8}[([【](\\d{1,3}|${IN_WORDS})[)\\]】] {0,2}[.、:]?`, 'u');
const WORDED = new RegExp(`^ {0,8}(?:第)?(${IN_WORDS})(?:(?<sign>[、.)])|位? {0,2}: ?)`, 'u');
const KEYCAPS = /^ {0,8}((?:\d\ufe0f?\u20e3){1,3})/u;
const SINGLE_SIGN = /^ {0,8}([①-⓪⓵-⓾❶-➓㉑-㉟㊱-㊿🔟]) {0,2}[.、:)]?/u;
const SPACED = /^ {0,8}(\d{1,3}) {1,4}(?=[^\s\d])/u;
const GLUED = /^ {0,8}(\d{1,2})(?=[\p{Script=Han}A-Za-z])/u;
const ALONE = /^ {0,8}(\d{1,3}) {0,8}$/u;

/** Series of single signs, each beginning with the sign for the number given. */
const SERIES: readonly (readonly [first: number, last: number, number: number, style: string])[] = [
  [0x2460, 0x2473, 1, '①'],
  [0x2474, 0x2487, 1, '⑴'],
  [0x2488, 0x249b, 1, '⒈'],
  [0x24f5, 0x24fe, 1, '⓵'],
  [0x2776, 0x277f, 1, '❶'],
  [0x2780, 0x2789, 1, '➀'],
  [0x278a, 0x2793, 1, '➊'],
  [0x3251, 0x325f, 21, '①'],
  [0x32b1, 0x32bf, 36, '①'],
  [0x1f51f, 0x1f51f, 10, 'keycap'],
];

/** @param text a line in half-width signs */
export function readMark(text: string): Mark | null {
  return signed(text) ?? bracketed(text) ?? worded(text) ?? keycaps(text) ?? singleSign(text) ?? weak(text);
}

function signed(text: string): Mark | null {
  const match = SIGNED.exec(text);
  if (match === null) return null;
  const { point, sign, dash } = match.groups!;
  return mark(Number(match[1]), point ?? sign ?? (dash === undefined ? '.' : '-'), match);
}

function bracketed(text: string): Mark | null {
  const match = BRACKETED.exec(text);
  return match === null ? null : mark(readNumber(match[1]!), match[0].trimStart().charAt(0), match);
}

function worded(text: string): Mark | null {
  const match = WORDED.exec(text);
  return match === null ? null : mark(readNumber(match[1]!), `一${match.groups!['sign'] ?? ':'}`, match);
}

function keycaps(text: string): Mark | null {
  const match = KEYCAPS.exec(text);
  return match === null ? null : mark(Number(match[1]!.replaceAll(/\D/gu, '')), 'keycap', match);
}

function singleSign(text: string): Mark | null {
  const match = SINGLE_SIGN.exec(text);
  if (match === null) return null;
  const code = match[1]!.codePointAt(0)!;
  const series = SERIES.find(([first, last]) => code >= first && code <= last);
  return series === undefined ? null : mark(code - series[0] + series[2], series[3], match);
}

function weak(text: string): Mark | null {
  const spaced = SPACED.exec(text);
  if (spaced !== null) return { ...mark(Number(spaced[1]), ' ', spaced)!, isWeak: true };
  const match = GLUED.exec(text) ?? ALONE.exec(text);
  return match === null ? null : { ...mark(Number(match[1]), '', match)!, isWeak: true };
}

const mark = (number: number | null, style: string, { 0: { length } }: RegExpExecArray): Mark | null =>
  number === null || number === 0 ? null : { number, style, end: length, isWeak: false };

const INLINE = /(?<=^|[\s:,;。!])(\d{1,3}) ?(?:[、)]|[.:](?!\d)) ?/gu;

/** A number inside a line, with where it begins. */
export interface InlineMark {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Numbers inside a line that go on from `first`, one after the other: 1. 张三 2. 李四 in a list pushed into one line. */
export function inlineMarks(text: string, first: number): InlineMark[] {
  const found: InlineMark[] = [];
  for (const match of text.matchAll(INLINE)) {
    const number = Number(match[1]);
    if (number === first + found.length) found.push({ number, start: match.index, end: match.index + match[0].length });
  }
  return found;
}
