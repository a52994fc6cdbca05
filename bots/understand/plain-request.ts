import { readNumber } from './numerals.ts';
import { FILLERS, POLITE_ENDS, POLITE_STARTS } from './words/politeness.ts';
import { COMMAND_SLIPS } from './words/slips.ts';

const slips = COMMAND_SLIPS.map(
  ([word, wrong]) => [word, new RegExp(`${wrong}|${[...word].join(' +')}`, 'giu')] as const,
);
const filler = new RegExp(`^(?:${alternatives(FILLERS)})[ ,]*`, 'u');
const start = new RegExp(`^(?:${alternatives(POLITE_STARTS)})[ ,:]*`, 'iu');
const end = new RegExp(`[ ,]*(?:${alternatives(POLITE_ENDS)})$`, 'u');
/** Whoever leaves the N out says all of it. */
const NUMBER = /(?:[Nn] ?(?<!\d)(20\d{6})[ /_·\-—–]?(\d{3,6})|(?<!\d)(20\d{6})[ /_·\-—–]?(\d{6}))(?!\d)/gu;

/**
 * The request without what people put around it: greetings, fillers, thanks, slips of the keyboard in the words that
 * commands are known by, tracking numbers in their one spelling. What is left may be empty.
 * @param text in the form commands are matched against
 */
export function plainRequest(text: string): string {
  let plain = withoutSlips(text.replaceAll(SPELLED, inDigits)).replace(NUMBER, 'N$1$3-$2$4');
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain.replace(filler, '').replace(start, '').replace(end, '').trim();
  }
  return plain;
}

/** A tracking number said sign by sign: N二零二六一一二零五五零三一七. */
const SPELLED =
  /(?<=^|[^零〇一二三四五六七八九幺两])二[零〇]二[零〇一二三四五六七八九幺](?:[ -]?[零〇一二三四五六七八九幺两]){10}(?![零〇一二三四五六七八九])/gu;
const inDigits = (said: string): string =>
  said.replaceAll(/[ -]/gu, '').replaceAll(/./gu, (sign) => String(readNumber(`零${sign === '幺' ? '一' : sign}`)));

const withoutSlips = (text: string): string => slips.reduce((plain, [word, wrong]) => plain.replace(wrong, word), text);

function alternatives(words: readonly string[]): string {
  return words.toSorted((one, other) => other.length - one.length).join('|');
}
