import { NUMERAL, readNumber } from './numerals.ts';

/** A sign-up as said in a chat. */
export interface SignUpWords {
  /** What was said of the activity: its number, its name, or nothing. */
  readonly activity: string;
  readonly people: number;
  /** Can it mean nothing but a sign-up? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const SIGN_UP = new RegExp(
  `^(?:我要?|我们(?:(${NUMERAL}) ?(?:个人|个|人)?)?)?报名(?!人|表|名单|时间|结束|方式)([ ,:]*)(.{0,60})$`,
  'u',
);
const COMPANIONS = new RegExp(`(?:^|[ ,:])?(?:再?带|\\+) ?(${NUMERAL}) ?(?:个人|个|人|位|名)?$`, 'u');
const PEOPLE = new RegExp(`(?:^|[ ,:])?(?:我们|一共|共)?(${NUMERAL}) ?(?:个人|个|人|位|名|口)$`, 'u');
const BARE = new RegExp(`(?:^|[ ,:])(?:我们|一共|共)?(${NUMERAL})$`, 'u');

/**
 * 报名 · 报名 2人 · 报名 重阳茶话会 两个人 · 报名 我们俩 · 我们俩报名 · 报名 +1 (one more than oneself) · 报名 带老伴 is not
 * understood as a number.
 */
export function readSignUp(text: string): SignUpWords | null {
  const [, together, space, rest = ''] = SIGN_UP.exec(text) ?? [];
  if (space === undefined) return null;

  const { activity, people } = readPeople(rest.trim(), together === undefined ? 1 : readNumber(together));
  if (people === null) return null;
  const isCertain = activity === '' || (space !== '' && !/[?吗呢么]$/u.test(activity));
  return { activity, people, isCertain };
}

function readPeople(rest: string, unsaid: number | null): { activity: string; people: number | null } {
  const companions = COMPANIONS.exec(rest);
  if (companions !== null) return { activity: before(rest, companions), people: plusOne(readNumber(companions[1]!)) };

  const people = PEOPLE.exec(rest) ?? BARE.exec(rest);
  if (people !== null) return { activity: before(rest, people), people: readNumber(people[1]!) };
  return { activity: rest, people: unsaid };
}

const plusOne = (companions: number | null): number | null => (companions === null ? null : companions + 1);

const before = (rest: string, match: RegExpExecArray): string => rest.slice(0, match.index).trim();
