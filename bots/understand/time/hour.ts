import { NUMERAL, readNumber } from '../numerals.ts';
import type { Hour } from './china.ts';

/** Parts of the day as people call them, and when one begins where nobody says the hour. */
const PARTS: Readonly<Record<string, Hour>> = {
  凌晨: { hours: 5, minutes: 0 },
  一大早: { hours: 8, minutes: 0 },
  大清早: { hours: 8, minutes: 0 },
  一早: { hours: 8, minutes: 0 },
  清早: { hours: 8, minutes: 0 },
  清晨: { hours: 8, minutes: 0 },
  早上: { hours: 8, minutes: 0 },
  早晨: { hours: 8, minutes: 0 },
  早: { hours: 8, minutes: 0 },
  上午: { hours: 9, minutes: 0 },
  中午: { hours: 12, minutes: 0 },
  正午: { hours: 12, minutes: 0 },
  下午: { hours: 14, minutes: 0 },
  午后: { hours: 14, minutes: 0 },
  傍晚: { hours: 17, minutes: 0 },
  晚上: { hours: 19, minutes: 0 },
  夜里: { hours: 19, minutes: 0 },
  夜晚: { hours: 19, minutes: 0 },
  晚: { hours: 19, minutes: 0 },
};

export const PART_OF_DAY = `(?:${Object.keys(PARTS).join('|')})`;

const AFTERNOON = /^(?:下午|午后|傍晚|晚上|夜里|夜晚|晚)$/u;
const NIGHT = /^(?:晚上|夜里|夜晚|晚|半夜)$/u;
const MINUTES = `(?:半|整|[一1]刻|[三3]刻|(?:过|零)?(?:${NUMERAL})分?)`;
const HOUR_OF_DAY = new RegExp(
  `^(${PART_OF_DAY})?的?(${NUMERAL})(?::(\\d{2})|(?:点钟?|时)(${MINUTES})?)(?:左右|前后|开始|截止)?$`,
  'u',
);
const PART_ALONE = new RegExp(`^(${PART_OF_DAY})$`, 'u');

/** 下午三点半, 15:30, 晚上8点一刻; also a part of the day alone, which stands for its usual beginning. */
export function readHour(words: string, part = ''): Hour | null {
  const alone = PART_ALONE.exec(words);
  if (alone !== null) return PARTS[alone[1]!]!;

  const [, own, hour, minutes, spoken] = HOUR_OF_DAY.exec(words) ?? [];
  const hours = hour === undefined ? null : readNumber(hour);
  const pastHour = minutes === undefined ? spokenMinutes(spoken) : Number(minutes);
  if (hours === null || pastHour === null || hours > 24 || pastHour > 59) return null;

  const said = own ?? part;
  if (hours < 12 && AFTERNOON.test(said)) return { hours: hours + 12, minutes: pastHour };
  if (hours === 12 && NIGHT.test(said)) return { hours: 24, minutes: pastHour };
  if (hours < 11 && /中午|正午/u.test(said)) return { hours: hours + 12, minutes: pastHour };
  return { hours, minutes: pastHour };
}

/** The part of the day that a text names, if any. */
export const partIn = (words: string): string => new RegExp(PART_OF_DAY, 'u').exec(words)?.[0] ?? '';

function spokenMinutes(spoken: string | undefined): number | null {
  if (spoken === undefined || spoken === '整') return 0;
  if (spoken === '半') return 30;
  if (spoken.endsWith('刻')) return /^[三3]/u.test(spoken) ? 45 : 15;
  return readNumber(spoken.replace(/^[过零]/u, '').replace('分', ''));
}
