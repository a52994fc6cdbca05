import type { FloorKind } from '../../../src/features/hearings/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';
import { FLOOR_KIND, type AboutHearing } from './hearings.ts';

/** Somebody of a session, by the number of their seat, or of those invited by their place. */
export interface SaidSpeaker {
  readonly as: 'representative' | 'invited';
  readonly number: number;
}

export interface SaidTicks extends AboutHearing {
  readonly isPresent: boolean;
  /** Empty where only the state was asked for. */
  readonly speakers: readonly SaidSpeaker[];
}

export interface SaidItem {
  /** The next one unless said. */
  readonly item?: number;
}

export interface SaidRequest {
  readonly speaker: SaidSpeaker;
  readonly kind: FloorKind;
}

export interface SaidMinutes extends AboutHearing {
  readonly item: number;
  /** As it was typed, with its signs; empty where nothing was said. */
  readonly text: string;
}

const AFTER = `(?:[ :]*第?(${NUMERAL})[号场]?(?:听证会?)?)?`;

const BEGINS = new RegExp(
  `^(?:现在|我们|可以|请|人到齐了)?(?:开始|宣布开始|召开|继续开?)(?:第?(${NUMERAL})[号场])?(?:的)?(?:开)?听证会?${AFTER}(?:了|吧)?$|^听证会?(?:现在|可以|正式)?开始(?:了|吧)?$`,
  'u',
);
/** 开始听证会 1 · 开始第1号听证会 */
export const readBeginning = (text: string): AboutHearing | null => aboutHearing(BEGINS.exec(text));

const ENDS = new RegExp(
  `^(?:现在|我们|请)?(?:结束|宣布结束|散会|开完)(?:了)?(?:第?(${NUMERAL})[号场])?(?:的)?(?:本次|这次)?听证会?(?!笔录|结果)${AFTER}(?:了|吧)?$|^听证会?(?:结束|散会|开完)(?:了|吧)?$`,
  'u',
);
/** 结束听证会 1 · 听证会结束 */
export const readEnd = (text: string): AboutHearing | null => aboutHearing(ENDS.exec(text));

const ONE = `(?:受邀(?:人员|的人)?\\s?)?第?(?:${NUMERAL})(?:号|位)?(?:代表)?`;
const TICKS = new RegExp(
  `^听证会?(?<what>到会|到场|签到|离会|离场|走了)(?:[\\s:,]*(?<who>${ONE}(?:\\s?[、,和 ]\\s?${ONE}){0,199}))?(?:了|到了|来了)?$`,
  'u',
);
const ASKS_ATTENDANCE =
  /^(?:看看|查看)?(?:听证会?)(?:的)?(?:到会|到场|签到)(?:的)?(?:情况|人数|名单|多少人|了多少人|几个人)?\??$/u;

/** 听证到会 3、5号 · 听证离会 3号 · 听证到会 受邀1 · 听证到会 */
export function readTicks(text: string): SaidTicks | null {
  if (ASKS_ATTENDANCE.test(text)) return { isPresent: true, speakers: [] };
  const groups = TICKS.exec(text)?.groups;
  if (groups?.what === undefined) return null;
  const isPresent = groups.what.startsWith('到') || groups.what === '签到';
  const speakers = [...(groups.who ?? '').matchAll(SPEAKERS)].flatMap((found) => speakerIn(found) ?? []);
  return !isPresent && speakers.length === 0 ? null : { isPresent, speakers };
}

/** Somebody of a session in a pattern; its groups are for `speakerIn`. */
export const SPEAKER = `(?<invited>受邀(?:人员|的人)?\\s?)?第?(?<seat>${NUMERAL})(?:号|位)?(?:代表)?`;
const SPEAKERS = new RegExp(SPEAKER, 'gu');

const OPENS_ITEM = new RegExp(
  `^(?:现在|我们|请|进入|开始|讨论|议|听证)*(?:下一?项(?:议程)?|第(?<item>${NUMERAL})项(?:议程)?|议程第?(?<after>${NUMERAL})项?)(?:议程)?(?:开始)?(?:了|吧)?$`,
  'u',
);
/** 下一项议程 · 开始第2项议程 · 议程 2 */
export function readItem(text: string): SaidItem | null {
  const found = OPENS_ITEM.exec(text.replace(/^议程 /u, '议程'));
  if (found === null) return null;
  const said = found.groups?.item ?? found.groups?.after;
  const item = said === undefined ? undefined : (readNumber(said) ?? undefined);
  return item === undefined ? {} : { item };
}

const CLOSES_ITEM = new RegExp(
  `^(?:现在|我们|请)?(?:结束|关闭|议完)(?:了)?(?:本项|这一?项|当前|第(?<item>${NUMERAL})项)(?:的)?(?:议程)?(?:了|吧)?$|^(?:本项|这一?项|第(?<after>${NUMERAL})项)议程(?:结束|议完|完)(?:了|吧)?$`,
  'u',
);
/** 结束本项议程 · 第2项议程结束 */
export function readItemEnd(text: string): SaidItem | null {
  const groups = CLOSES_ITEM.exec(text)?.groups;
  if (groups === undefined) return null;
  const item = readNumber(groups.item ?? groups.after ?? '');
  return item === null ? {} : { item };
}

const NEXT =
  /^(?:现在|有)?(?:请|叫|换|轮到)?下一?(?:位|个|名)(?:代表|发言人|发言的人?|邻居)?(?:来)?(?:发言|说话?|讲话?|提问)?(?:了|吧)?$/u;
/** 下一位 · 请下一位发言 */
export const callsNext = (text: string): boolean => NEXT.test(text);

const ENDED =
  /^(?:他|她|这位|这一位|代表)?(?:发言|提问)(?:结束|完毕|完了|说完了|到点了?)(?:了)?$|^(?:结束|停止)(?:这次|本次)?发言$/u;
/** 发言结束 · 发言完毕 */
export const endsTurn = (text: string): boolean => ENDED.test(text);

const TIME =
  /^(?:看看|查看)?(?:他|她|这位)?(?:发言(?:还有|还剩|剩)?(?:多少|多长|多久)?(?:时间|计时)|还剩多少发言时间|发言(?:了)?多久了?|发言到时间了?(?:吗|没有?)?|现在谁在?发言|谁在发言|发言(?:排队|顺序)|(?:谁在)?排队发言)\??$/u;
/** 发言时间 · 谁在发言 · 发言排队 */
export const asksForTime = (text: string): boolean => TIME.test(text);

const ASKS = new RegExp(`^${SPEAKER}\\s?(?:举手)?(?:想|要|请求|申请|要求|提)?(?<kind>发言|提问|过程问题)(?:了)?$`, 'u');
/** 3号请求发言 · 受邀1提问 · 5号代表过程问题 */
export function readRequestFor(text: string): SaidRequest | null {
  const found = ASKS.exec(text);
  const speaker = found === null ? null : speakerIn(found);
  if (found === null || speaker === null) return null;
  return { speaker, kind: FLOOR_KIND[found.groups!.kind as keyof typeof FLOOR_KIND] };
}

const WRITES = new RegExp(
  `^(?:记|写)(?:下|一下)?(?:听证)?(?:会)?笔录[\\s:]*(?:第?(${NUMERAL})号[\\s:,]+)?第?(${NUMERAL})(?:项)?(?:议程)?(?:[\\s:,]+(.*))?$`,
  'su',
);
const WRITTEN = /笔录[\s:：]*(?:第?\S{1,6}号[\s:：,，]+)?第?[^\s:：,，项]{1,6}(?:项(?:议程)?)?[\s:：,，]+(\S.*)$/su;
/** 记笔录 1 大家说了收费的事。 · 记笔录 第2号 第1项 …… */
export function readMinutes(text: string, typed: string): SaidMinutes | null {
  const found = WRITES.exec(text);
  const item = readNumber(found?.[2] ?? '');
  if (found === null || item === null) return null;
  const hearing = readNumber(found[1] ?? '');
  const words = found[3] === undefined ? '' : (WRITTEN.exec(typed.trim())?.[1] ?? found[3]).trim();
  return { item, text: words, ...(hearing !== null && { hearing }) };
}

const SUBMITS = new RegExp(
  `^(?:提交|发出|公布)(?:第?(${NUMERAL})[号场])?(?:的)?(?:听证)?(?:会)?(?:的)?笔录(?:给大家确认)?${AFTER}(?:了|吧)?$`,
  'u',
);
/** 提交笔录 1 */
export const readSubmission = (text: string): AboutHearing | null => aboutHearing(SUBMITS.exec(text));

/** Whom the groups of `SPEAKER` name. */
export function speakerIn({ groups }: RegExpExecArray | RegExpMatchArray): SaidSpeaker | null {
  const number = readNumber(groups?.seat ?? '');
  return number === null ? null : { as: groups?.invited === undefined ? 'representative' : 'invited', number };
}

function aboutHearing(found: RegExpExecArray | null): AboutHearing | null {
  if (found === null) return null;
  const hearing = readNumber(found[1] ?? found[2] ?? '');
  return hearing === null ? {} : { hearing };
}
