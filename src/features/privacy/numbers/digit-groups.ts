/** Digits in a row, as figures or as words, with nothing between them. */
export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
  /** Written as words: 幺三八. */
  readonly spoken: boolean;
}

const SPOKEN = '零〇一二三四五六七八九幺壹贰叁肆伍陆柒捌玖两';
const VALUES = '0012345678911234567892';
const RUN = new RegExp(`[\\d${SPOKEN}](?:[ \\-.·_,]{0,2}[\\d${SPOKEN}])*`, 'gu');
const GROUP = new RegExp(`\\d+|[${SPOKEN}]+`, 'gu');

const digitsOf = (words: string): string => words.replace(/\D/gu, (word) => VALUES[SPOKEN.indexOf(word)]!);

/** Runs of groups with no more than a blank, a dash or a dot between one and the next. */
export const digitRuns = (text: string): DigitGroup[][] =>
  [...text.matchAll(RUN)].map((run) =>
    [...run[0].matchAll(GROUP)].map(({ 0: words, index }) => ({
      digits: digitsOf(words),
      start: run.index + index,
      end: run.index + index + words.length,
      spoken: !/\d/u.test(words),
    })),
  );
