import { NUMERAL, readNumber } from '../../../src/kernel/index.ts';

/** What somebody says of themselves, in the forms that are kept. */
export interface AboutSelf {
  readonly bornOn?: string;
  readonly dwelling?: string;
}

const BIRTHDAY = new RegExp(
  `^(?:我(?:的)?)?(?:出生(?:日期|年份|年月)?|生日|生于)[是为在\\s:]*((?:19|20)\\d\\d)[年./-]?(?:(${NUMERAL})[月./-]?(?:(${NUMERAL})[日号]?)?)?(?:出生|生)?的?$`,
  'u',
);
const BORN = new RegExp(`^我是((?:19|20)\\d\\d)年(?:(${NUMERAL})月(?:(${NUMERAL})[日号])?)?(?:出生|生)的?$`, 'u');
const DOOR = /^(?:我(?:家)?的?)?(?:门牌号?|房号|门号)[是为\s:]*(.{1,20})$/u;

/** 我的生日 1958年3月5日 · 我是1958年生的 · 我的门牌 3单元502. */
export function readAboutSelf(text: string): AboutSelf | null {
  const door = DOOR.exec(text)?.[1];
  if (door !== undefined) return /\d/u.test(door) ? { dwelling: door } : null;
  const [, year, month, day] = BIRTHDAY.exec(text) ?? BORN.exec(text) ?? [];
  if (year === undefined) return null;
  const parts = [month, day].filter((part) => part !== undefined).map((part) => readNumber(part));
  if (parts.includes(null)) return null;
  return { bornOn: [year, ...parts.map((part) => String(part).padStart(2, '0'))].join('-') };
}
