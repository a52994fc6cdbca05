import { NUMBER_PATTERN, readNumber as readTrackingNumber } from '../../src/features/needs/index.ts';
import { NUMERAL, readNumber } from './numerals.ts';
import { withoutSignsAtEnd } from './words/without-signs.ts';

/** What was said beside the number of a need, wherever the number stood. */
export interface WithNumber {
  readonly number?: string;
  readonly words: string;
}

/** Words that only join a number to what is said of it. */
const JOINING =
  /^(?:\s|[:,;.。的])+|^(?:把|将|对)(?=\s|[^\s])|^(?:这|那)(?:个|条|件|张)?(?:单子?|工单|诉求|需求|件|条|事)?(?=[\s:,]|$)/u;
const NAMED = /(?:的)?(?:编号|单号|工单号|诉求号|需求号|号码)(?:是|为)?[\s:]*(?=[Nn]\s?\d{8})/gu;

/** N20261117-500231 我接了 is about that number and says 我接了. */
export function withoutTrackingNumber(text: string): WithNumber {
  const number = readTrackingNumber(text);
  if (number === null) return { words: text.trim() };
  const words = text.replaceAll(NAMED, ' ').replace(NUMBER_PATTERN, ' ');
  const said = words.replaceAll(/\s+/gu, ' ').replace(JOINING, '');
  return { number, words: withoutSignsAtEnd(said, /[\s:,;。]/u).trim() };
}

/** Stands in a wording for the number of a thing in a list. */
export const ITEM = '#';

const CLASSIFIER = '(?:个|条|号|项|则|封|份|#)';
const ITEMS: readonly RegExp[] = [
  new RegExp(`(?:第|编号为?|序号)\\s?(${NUMERAL})\\s?${CLASSIFIER}?`, 'u'),
  new RegExp(`[#№]\\s?(${NUMERAL})\\s?${CLASSIFIER}?`, 'u'),
  new RegExp(`(${NUMERAL})\\s?${CLASSIFIER}`, 'u'),
  /(\d{1,9})/u,
  new RegExp(`(${NUMERAL})$|^(${NUMERAL})`, 'u'),
];

/** 把第4条重发 names the item 4 and says 把#重发; null when no number is said. */
export function withItem(text: string): { readonly item: number; readonly words: string } | null {
  for (const pattern of ITEMS) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const item = readNumber(found[1] ?? found[2] ?? '');
    if (item === null || /\d/u.test(text.replace(found[0], ''))) return null;
    return { item, words: text.replace(found[0], ITEM) };
  }
  return null;
}
