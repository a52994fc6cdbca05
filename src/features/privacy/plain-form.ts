interface Passage {
  readonly start: number;
  readonly end: number;
}

/** Stands for what is hidden already, so that no rule looks into it or beyond. */
export const HIDDEN = '＊';

const BLANK = /[\u00a0\u2000-\u200f\u202a-\u202f\u205f-\u2064\u3000\ufeff]/gu;
const DASH = /[‐-―−－ー~～]/gu;
const DOT = /[·•・‧∙⋅．]/gu;
const WIDE = /[！-｝]/gu;
const WIDTH = 0xfee0;

/** The text with half-width signs in place of full-width ones; every place in it is the same place in the text. */
export const plainForm = (text: string): string =>
  text
    .replaceAll(HIDDEN, '\u0001')
    .replace(DOT, '·')
    .replace(BLANK, ' ')
    .replace(DASH, '-')
    .replace(WIDE, (sign) => String.fromCharCode(sign.charCodeAt(0) - WIDTH))
    .replaceAll('\u0001', HIDDEN);

/** The text with these passages put out of sight; they are in their order and do not overlap. */
export function blackOut(text: string, passages: readonly Passage[]): string {
  let end = 0;
  const parts = passages.flatMap((passage) => {
    const kept = text.slice(end, passage.start);
    end = passage.end;
    return [kept, HIDDEN.repeat(passage.end - passage.start)];
  });
  return parts.join('') + text.slice(end);
}
