const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  俩: 2,
  三: 3,
  仨: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
};

/** The characters of a number in words or digits, for use in patterns. */
export const NUMERAL = '(?:\\d{1,9}|[零〇一二两俩三仨四五六七八九十百千万壹贰叁肆伍]{1,12})';

/** What a bare last digit counts after a unit: 一百二 is 120. */
const UNIT_AFTER: Readonly<Record<string, number>> = { 千: 100, 百: 10 };

const BELOW_TEN_THOUSAND = /^(?:(\D)千)?[零〇]?(?:(\D)百)?[零〇]?(?:(\D?)十)?[零〇]?(\D)?$/u;

/**
 * Reads a whole number below a hundred million, in digits or Chinese words: 12, 十二, 两百零三, 一百二 (120), 一万二
 * (12,000), 三〇二 (digit by digit).
 * @returns null when it is not a number
 */
export function readNumber(text: string): number | null {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  if (text.length > 1 && text.length < 10 && [...text].every((sign) => sign in DIGITS)) {
    return Number([...text].map((sign) => DIGITS[sign]).join(''));
  }

  const [first = '', second, ...more] = text.split('万');
  if (more.length > 0 || first === '') return null;
  if (second === undefined) return readBelowTenThousand(first);

  const high = readBelowTenThousand(first);
  const low = readAfterTenThousand(second);
  return high === null || low === null ? null : high * 10_000 + low;
}

function readBelowTenThousand(text: string): number | null {
  const places = BELOW_TEN_THOUSAND.exec(text);
  if (places === null) return null;

  const [, thousands, hundreds, tens, ones] = places;
  const unit = UNIT_AFTER[text.at(-2) ?? ''] ?? 1;
  const parts = [
    valueOf(thousands, 1000),
    valueOf(hundreds, 100),
    tens === '' ? 10 : valueOf(tens, 10),
    valueOf(ones, unit),
  ];
  return parts.some((part) => part === null) ? null : parts.reduce<number>((sum, part) => sum + part!, 0);
}

/** A bare digit right after 万 counts thousands; after 零 it counts ones. */
function readAfterTenThousand(text: string): number | null {
  if (text === '') return 0;
  if (text.length === 1) return valueOf(text, 1000);
  return readBelowTenThousand(text);
}

/** Nothing said counts nothing; what is no digit makes the whole no number. */
function valueOf(sign: string | undefined, unit: number): number | null {
  if (sign === undefined) return 0;
  const digit = DIGITS[sign];
  return digit === undefined ? null : digit * unit;
}
