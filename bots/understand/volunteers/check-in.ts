/** A check-in as said: with the word that was heard, or without. */
export interface CheckInWords {
  readonly word: string;
}

const CHECKS_IN =
  /^(?:我要?|我来|帮我)?签(?:个|一下)?到(?:了)?[\s:,，"“「]*(?:(?:口令|暗号)是?(?=.))?[\s:,"“「]*(?<word>\p{Script=Han}{0,4}?)["”」]?$/u;
/** 签到表, 签到名单, 签到口令 and the like are other matters. */
const OTHER =
  /^(?:表|名单|口令|暗号|码|二维码|簿|册|本|处|台|时间|地点|情况|人数|怎么.*|在哪.*|吗|没有?|了吗|成功|不了)$/u;

/** 签到 桂花 · 签到 · 我签到了,口令是桂花. */
export function readCheckIn(text: string): CheckInWords | null {
  const word = CHECKS_IN.exec(text)?.groups?.['word'];
  return word === undefined || OTHER.test(word) ? null : { word };
}

const TAKES_BACK = /^(?:我要?|帮我)?(?:撤回|撤销|取消|删除|删掉)(?:我的|我)?签到(?:记录)?(?:吧|了)?$/u;
const ASKS_DESK =
  /^(?:今天的?|现在的?|看一?下?|发一?下?|要)?签到(?:口令|暗号|码|二维码)(?:是什么|是多少|发我|发一?下)?[\s:,]*(?<activity>.{0,30})$/u;
const TICKS =
  /^(?:点名|点到|帮(?:他|她|他们|她们|大家)签到|代签到?|到了的有|到场的?有?)[\s:,]+(?:(?<activity>[^\s:,、]{1,30})[\s:]+(?=[^\s]))?(?<names>\p{Script=Han}{2,8}(?:[、,\s]+\p{Script=Han}{2,8}){0,60})$/u;

export const asksToTakeBackCheckIn = (text: string): boolean => TAKES_BACK.test(text);

/** 签到口令 重阳茶话会 */
export const readDeskAsked = (text: string): { readonly activity: string } | null => {
  const activity = ASKS_DESK.exec(text)?.groups?.['activity'];
  return activity === undefined ? null : { activity: activity.trim() };
};

/** Whom somebody ticks off. */
export interface TickWords {
  readonly activity: string;
  readonly names: readonly string[];
}

/** 点名 王建国、林晓梅 · 点名 重阳茶话会:王建国 林晓梅. */
export function readTicks(text: string): TickWords | null {
  const groups = TICKS.exec(text)?.groups;
  if (groups === undefined) return null;
  return { activity: groups['activity'] ?? '', names: groups['names']!.split(/[、,\s]+/u) };
}

const CONFIRMS = /^(?:我要?|帮我)?确认(?:一下)?(?:我的)?(?:志愿)?服务(?:时长|记录)?$/u;
const ASKS_RECORDS = /^(?:查一?下?|看一?下?|看看)?(?:我的)(?:志愿)?服务(?:记录|明细)[??]?$/u;

export const asksToConfirmService = (text: string): boolean => CONFIRMS.test(text);
export const asksForServiceRecords = (text: string): boolean => ASKS_RECORDS.test(text);
