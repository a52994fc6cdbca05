import { readHeadCount } from './head-count.ts';
import { NUMERAL, readNumber } from '../numerals.ts';

/** A sign-up as said in a chat. */
export interface SignUpWords {
  /** What was said of the activity: its number, its name, or nothing. */
  readonly activity: string;
  readonly people: number;
  /** Can it mean nothing but a sign-up? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const WORD_FOR_WORD = new RegExp(
  `^(?:我要?|我们(?:(${NUMERAL}) ?(?:个人|个|人)?)?)?报名(?!人|表|名单|时间|结束|方式|的|了)([ ,:]*)(.{0,60})$`,
  'u',
);
const PLUS_ONE = /^(?:\+ ?[1一]|加一|算我(?:们)?一?个?|我(?:也)?(?:参加|去|来|报))$/u;
/** 给我们报个名, 我想参加重阳茶话会, 重阳茶话会我报2个, 重阳茶话会报名. */
const AROUND = new RegExp(
  `^(.{0,40}?)(?:(?:给|帮|替)?(?:我|我们|咱|咱们|俺|俺们)?(?:也|都)?(?:要|想|来)?(?:报(?:个|上|一下)?名|参加|报上|算上?我(?:们)?|登记报名))(?:参加)?(.{0,60})$`,
  'u',
);
/** Asks about signing up, or tells of it. */
const NO_SIGN_UP =
  /怎么|如何|什么时候|几点|哪里|哪儿|在哪|多少|截止|结束|了没|了吗|没有\??$|的人|名单|为什么|不想|不参加|没参加|别|昨天|上次|已经|取消|退出|费用|要钱|吗\??$|呢\??$|么\??$|\?$|谁/u;

/** 报名 · 报名 2人 · 报名 重阳茶话会 两个人 · 我们俩报名 · 报名 +1 (one more than oneself) · 算我一个 · 我想参加重阳茶话会,带老伴. */
export function readSignUp(text: string): SignUpWords | null {
  return readWordForWord(text) ?? readAround(text);
}

function readWordForWord(text: string): SignUpWords | null {
  const [, together, space, rest = ''] = WORD_FOR_WORD.exec(text) ?? [];
  if (space === undefined) return null;

  const count = readHeadCount(rest.trim(), together === undefined ? 1 : readNumber(together));
  if (count.people === null) return null;
  const activity = nameIn(count.rest);
  if (activity !== '' && NO_SIGN_UP.test(activity)) return null;
  return { activity, people: count.people, isCertain: activity === '' || space !== '' };
}

function readAround(text: string): SignUpWords | null {
  if (PLUS_ONE.test(text)) return { activity: '', people: 1, isCertain: false };
  const [, before, after] = AROUND.exec(text) ?? [];
  if (before === undefined || after === undefined || NO_SIGN_UP.test(text)) return null;
  const { people, rest } = readHeadCount(`${before} ${after}`.trim(), 1);
  return people === null ? null : { activity: nameIn(rest), people, isCertain: false };
}

/** The name without the words that join it to the rest. */
const nameIn = (words: string): string =>
  words
    .replace(/^[\s,:的]+|[\s,:]+$/gu, '')
    .replace(/^(?:我们?|咱们?|俺们?|那个|这个)(?=.)|(?:那个|这个)?活动$|(?:的)?(?:我们?|咱们?|都|也|要|想)$/gu, '')
    .replace(/^[\s,:的]+|[\s,:]+$/gu, '');
