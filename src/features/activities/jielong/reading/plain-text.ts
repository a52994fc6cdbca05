/** Takes no room on the screen. The joiner of emoji stays. */
const INVISIBLE = /[\u00ad\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u2064\ufeff]/gu;
const BREAK = /\r\n?|[\n\v\f\u0085\u2028\u2029]/u;
const BLANK = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const WIDE = /[！-～]/gu;
const WIDTH = 0xfee0;

/** Phones, papers and cards: they lead to a person, and no list needs them. */
const LEADS_TO_SOMEBODY =
  /(?:(?:电话|手机|联系方式|身份证|证件)号?码?[:： ]{0,2})?(?<![\d０-９])(?:(?:[+＋]?86[- ]?)?1\d{2}[- ]\d{4}[- ]\d{4}|0\d{2,3}[- －]\d{7,8}|[\d０-９]{7,20}[XxＸｘ]?)(?![\d０-９])/gu;

/** The lines of a text, without what leads to a person. */
export const linesOf = (text: string): string[] =>
  text.replace(INVISIBLE, '').replace(LEADS_TO_SOMEBODY, ' ').split(BREAK);

const IS_WIDE = /[\t\u00a0\u2000-\u200a\u202f\u205f\u3000！-～]/u;

/** The same text with half-width signs and plain blanks; every place in it is the same place in the text. */
export const inHalfWidth = (text: string): string =>
  IS_WIDE.test(text)
    ? text.replace(BLANK, ' ').replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH))
    : text;

/** With single blanks, and none at either end. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, ' ').trim();
