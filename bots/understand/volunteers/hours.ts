import { NUMERAL, readNumber } from '../numerals.ts';

/** Hours somebody wants to give, as said. */
export interface GiftWords {
  /** Null when it was not said, or cannot be read. */
  readonly minutes: number | null;
  /** 12号, 3栋王阿姨. */
  readonly to: string;
}

const AMOUNT = `(?<amount>(?:${NUMERAL}|\\d+\\.5|半)个?(?:半)?(?:小时|钟头|时)(?:半|${NUMERAL}分钟?)?|${NUMERAL}分钟)`;
const GIVES: readonly RegExp[] = [
  new RegExp(`^(?:我要?|帮我|请)?(?:转|送|赠)(?:账|让|给)?${AMOUNT}(?:的?(?:时长|时间币|时间))?给(?<to>.{1,24})$`, 'u'),
  new RegExp(`^(?:我要?|帮我|请)?(?:转|送|赠)给(?<to>.{1,24}?)${AMOUNT}(?:的?(?:时长|时间币|时间))?$`, 'u'),
  new RegExp(`^(?:我要?|帮我|请)?给(?<to>.{1,24}?)(?:转|送|赠)${AMOUNT}(?:的?(?:时长|时间币|时间))?$`, 'u'),
];
const DONATES = new RegExp(
  `^(?:我要?|我想|帮我|请)?捐(?:出|赠|献)?${AMOUNT}(?:的?(?:时长|时间币|时间))?(?:给(?:社区|公共池|时间池|大家|时间银行))?$`,
  'u',
);

/** 转2小时给3栋王阿姨 · 转1个半小时给12号 · 给12号转30分钟. */
export function readGift(text: string): GiftWords | null {
  for (const form of GIVES) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return { minutes: readMinutes(groups['amount']!), to: groups['to']!.trim() };
  }
  return null;
}

/** 捐1小时 · 我想捐两个小时给社区. */
export function readDonation(text: string): { readonly minutes: number | null } | null {
  const amount = DONATES.exec(text)?.groups?.['amount'];
  return amount === undefined ? null : { minutes: readMinutes(amount) };
}

const PARTS = new RegExp(
  `^(?:(?<whole>${NUMERAL}|\\d+\\.5|半)个?(?<half>半)?(?:小时|钟头|时)(?<after>半|${NUMERAL}分钟?)?|(?<minutes>${NUMERAL})分钟)$`,
  'u',
);

/**
 * How long, in whole minutes: 两小时 is 120, 1个半小时 90, 1.5小时 90, 半小时 30, 1小时20分 80.
 * @returns null when it cannot be read
 */
export function readMinutes(amount: string): number | null {
  const groups = PARTS.exec(amount)?.groups;
  if (groups === undefined) return null;
  if (groups['minutes'] !== undefined) return readNumber(groups['minutes']);
  const whole = hoursIn(groups['whole']!);
  const half = groups['half'] === undefined ? 0 : 30;
  const after = minutesAfter(groups['after']);
  return whole === null || after === null ? null : whole + half + after;
}

function hoursIn(text: string): number | null {
  if (text === '半') return 30;
  if (text.endsWith('.5')) return Number(text.slice(0, -2)) * 60 + 30;
  const hours = readNumber(text);
  return hours === null ? null : hours * 60;
}

function minutesAfter(text: string | undefined): number | null {
  if (text === undefined) return 0;
  return text === '半' ? 30 : readNumber(text.replace(/分钟?$/u, ''));
}

/** Who is meant: the number of an account, or where somebody lives and what they are called. */
export interface SaidPayee {
  readonly number?: number;
  readonly place?: string;
  readonly name?: string;
}

const NUMBERED = new RegExp(`^(?:账号|账户|时间银行)?(?<number>${NUMERAL})号?(?:账号|账户)?$`, 'u');
const PLACED = new RegExp(
  `^(?<place>.*?${NUMERAL}(?:号楼|栋|幢|号院|组|弄))(?:的|里的)?(?<name>\\p{Script=Han}{2,6})$`,
  'u',
);

/** 12号 is an account; 3栋王阿姨 a place and a name. */
export function readPayee(to: string): SaidPayee {
  const number = NUMBERED.exec(to)?.groups?.['number'];
  if (number !== undefined) return { number: readNumber(number) ?? 0 };
  const { place, name } = PLACED.exec(to)?.groups ?? {};
  return place === undefined || name === undefined ? { name: to } : { place, name };
}

const ASKS_BANK = /^(?:什么是|介绍一?下?|了解一?下?)?时间银行(?:是什么|怎么用|怎么玩|是干什么的|介绍|是啥)?[??]?$/u;
const OPENS = /^(?:我要?|我想|帮我|请)?(?:开通|开|注册|加入|办|开户)(?:一?个)?时间银行(?:账户|账号|户头)?$/u;
const ASKS_BALANCE =
  /^(?:查一?下?|看一?下?|看看)?(?:我的|我有多少|我还有多少|我攒了多少|我存了多少)(?:服务)?(?:时长|时间币|志愿时长|时间银行(?:余额|账户)?)(?:有多少|还有多少|是多少|余额)?[??]?$/u;

export const asksAboutTimeBank = (text: string): boolean => ASKS_BANK.test(text);
export const asksToOpenAccount = (text: string): boolean => OPENS.test(text);
const ASKS_WHAT_IS_LEFT =
  /^(?:我的?)?(?:在?时间银行|时间币|时长|账上|账户)(?:里|上)?(?:的?余额)?(?:一共|总共|现在)?(?:还)?(?:剩|有|攒了?|存了?)(?:下)?(?:多少|几)(?:个)?(?:时长|时间币|小时|钟头|时间)?(?:了)?[??]?$/u;
export const asksForHours = (text: string): boolean => ASKS_BALANCE.test(text) || ASKS_WHAT_IS_LEFT.test(text);
