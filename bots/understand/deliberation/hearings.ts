import type { FloorKind } from '../../../src/features/hearings/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';

/** Which hearing is meant, where its number was said. */
export interface AboutHearing {
  readonly hearing?: number;
}

export interface FloorWords {
  readonly kind: FloorKind;
  /** Said in words that mean nothing else, even to neighbours who talk with each other. */
  readonly isCertain: boolean;
}

export interface ConfirmationWords extends AboutHearing {
  /** As it was typed, with its signs. */
  readonly remark?: string;
}

export interface RatingWords {
  readonly hearing: number;
  readonly question: number;
  readonly isSatisfied: boolean;
}

/** 听证会3 · 3号听证会 · 第3号听证会 */
const NAMED = `(?:第?(${NUMERAL})号?听证会?|听证会? ?第?(${NUMERAL})?号?)`;
const AFTER = `(?: ?第?(${NUMERAL})号?)?`;

const LIST = /^(?:看看|查看|看一下)?(?:最近)?(?:有哪些|有什么)?听证会?(?:列表|有哪些)?$/u;
/** 听证会 · 有什么听证会 */
export const asksForHearings = (text: string): boolean => LIST.test(text);

const SIGNS_UP = new RegExp(
  `^(?:我要|我想|我)?(?:报名|参加|报名参加) ?${NAMED}$|^(?:给我|帮我|我)?报(?:一?个)?听证会?的?名$`,
  'u',
);
/** 报名听证 3 · 报名第3号听证会 */
export const readHearingSignUp = (text: string): AboutHearing | null => aboutHearing(SIGNS_UP.exec(text));

const NOT_GOING = '(?:我|那天)*(?:不参加|不去|去不了|去不成|不来|来不了|退出|不当代表)(?:了|吧)*';
const WITHDRAWS = new RegExp(
  `^(?:我要|我想|我)?(?:退出|不参加|取消报名) ?${NAMED}了?$|^第?(${NUMERAL})号听证会?${NOT_GOING}$|^(?:我要|我想|我)?取消 ?${NAMED}的?报名$|^听证会?(?:${NOT_GOING}|的?报名(?:给我|帮我)?(?:取消|退)(?:掉|了)*)$`,
  'u',
);
/** 退出听证 3 · 不参加第3号听证会了 */
export const readHearingWithdrawal = (text: string): AboutHearing | null => aboutHearing(WITHDRAWS.exec(text), 5);

const FLOOR = /^(?:我)?(请求|申请|要求|要|想)?(发言|提问|过程问题)$/u;
/** What is asked for, as it is said. */
export const FLOOR_KIND = { 发言: 'statement', 提问: 'question', 过程问题: 'order' } as const;
/** 请求发言 · 请求提问 · 过程问题 · 发言 */
export function readFloorRequest(text: string): FloorWords | null {
  const found = FLOOR.exec(text);
  const said = found?.[2] as keyof typeof FLOOR_KIND | undefined;
  if (said === undefined) return null;
  const isCertain = said === '过程问题' || ['请求', '申请', '要求'].includes(found?.[1] ?? '');
  return { kind: FLOOR_KIND[said], isCertain };
}

const LEAVES = /^(?:我)?(?:取消|撤回|不用|不|不想)(?:请求)?(?:发言|提问)了?$/u;
/** 取消发言 */
export const leavesQueue = (text: string): boolean => LEAVES.test(text);

const CONFIRMS = new RegExp(`^确认(?:听证)?(?:会)?笔录${AFTER}(?:[ ,:]+(\\S.*))?$`, 'su');
const REMARKED = /笔录(?:\s?第?\d{1,9}号?)?[\s,，:：]+(\S.*)$/su;
/** 确认笔录 3 · 确认笔录 3 我还说了要装灯 */
export function readConfirmation(text: string, typed: string): ConfirmationWords | null {
  const found = CONFIRMS.exec(text);
  const about = aboutHearing(found, 1);
  if (about === null || found?.[2] === undefined) return about;
  return { ...about, remark: REMARKED.exec(typed)?.[1]?.trim() ?? found[2].trim() };
}

const RESULT = new RegExp(`^(?:看看|查看)?(?:听证会?的?结果${AFTER}|第?(${NUMERAL})号?听证会?的?结果)$`, 'u');
/** 听证结果 3 · 第3号听证会结果 */
export const asksForHearingResult = (text: string): AboutHearing | null => aboutHearing(RESULT.exec(text));

const RATES = /^听证会?答复 ?(\d{1,6})[-— ]+(\d{1,4}) ?(?:我)?(很?满意|不满意|不太满意)$/u;
/** 听证答复 3-2 满意 */
export function readAnswerRating(text: string): RatingWords | null {
  const found = RATES.exec(text);
  if (found === null) return null;
  return { hearing: Number(found[1]), question: Number(found[2]), isSatisfied: !found[3]!.startsWith('不') };
}

/** The number in the first group that has one; of two groups unless said otherwise. */
function aboutHearing(found: RegExpExecArray | null, groups = 2): AboutHearing | null {
  if (found === null) return null;
  const said = found.slice(1, groups + 1).find((word) => word !== undefined);
  const hearing = said === undefined ? undefined : (readNumber(said) ?? undefined);
  return hearing === undefined ? {} : { hearing };
}
