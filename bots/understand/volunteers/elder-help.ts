import { VISIT_TASKS } from '../../../config/volunteers/elder-help.ts';
import { withoutTrackingNumber } from '../said-number.ts';

/** A visit by its short number, and what else was said of it. */
export interface AboutVisit {
  readonly visit?: string;
  readonly rest: string;
}

const NUMBER = '(?:第?\\s?(?<visit>\\d{1,6})\\s?号?)';

/** The words, then the number of a visit where it is said, then the rest. */
const begins = (words: string, rest = '.*'): RegExp =>
  new RegExp(`^(?:${words})(?=[\\s:,\\d第]|$)[\\s:,]{0,3}${NUMBER}?[\\s:,]{0,3}(?<rest>${rest})$`, 'u');

const read =
  (pattern: RegExp) =>
  (text: string): AboutVisit | null => {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) return null;
    const visit = groups['visit'];
    return { rest: groups['rest'] ?? '', ...(visit !== undefined && { visit }) };
  };

/** Likewise, where it says nothing without the number. */
const readNumbered = (pattern: RegExp) => {
  const readAny = read(pattern);
  return (text: string): AboutVisit | null => {
    const heard = readAny(text);
    return heard?.visit === undefined ? null : heard;
  };
};

/** 上门推荐 12 */
export const readProposal = readNumbered(begins('上门推荐|推荐上门'));
/** 邀请上门 12 · 邀请上门 12 王建国、林晓梅 */
export const readInvitation = readNumbered(begins('邀请上门|上门邀请', '[\\p{Script=Han}、,\\s]*'));
/** 确认上门 12 */
export const readConfirmation = readNumbered(begins('确认上门|上门确认', ''));
/** 取消上门 12 */
export const readCallingOff = readNumbered(begins('取消上门|上门取消', ''));
/** 接 12 · 接上门 12 · 接 */
export const readYes = read(begins('接|接上门|上门我接', ''));
/** 婉拒 12 没空 · 婉拒上门 12 没空 · 婉拒上门 */
export function readNo(text: string): AboutVisit | null {
  const heard = read(begins('婉拒|婉拒上门|上门婉拒'))(text);
  return heard === null || (heard.visit === undefined && !text.includes('上门')) ? null : heard;
}
/** 上门完成 12 量了血压 */
export const readVisitReport = readNumbered(begins('上门完成|上门做完|上门好了'));
/** 上门 12 */
export const readVisitAsked = readNumbered(begins('上门|看上门|查上门', ''));

const ASKS_OWN = /^(?:看一?下?|查一?下?)?我(?:的|有哪些|要去的)上门(?:安排)?[??]?$/u;
export const asksForOwnVisits = (text: string): boolean => ASKS_OWN.test(text);

/** What a call afterwards came to. */
export interface CallBackWords {
  readonly visit: string;
  readonly result: 'well' | 'not-well' | 'not-reached';
  readonly note: string;
}

const RESULTS = [
  ['not-reached', /^(?:没接通|没人接|没打通|打不通|无人接听)[\s:,]{0,3}(?<note>.*)$/u],
  ['not-well', /^(?:不好|不太好|有问题|不舒服)[\s:,]{0,3}(?<note>.*)$/u],
  ['well', /^(?:安好|都好|很好|挺好|没事|好)[\s:,]{0,3}(?<note>.*)$/u],
] as const;

/** 回访 12 安好 · 回访 12 不好 头晕 · 回访 12 没接通 */
export function readCallBack(text: string): CallBackWords | null {
  const heard = readNumbered(begins('回访|上门回访'))(text);
  if (heard?.visit === undefined) return null;
  for (const [result, pattern] of RESULTS) {
    const note = pattern.exec(heard.rest)?.groups?.['note'];
    if (note !== undefined) return { visit: heard.visit, result, note };
  }
  return null;
}

/** A visit as a worker plans it in a chat; what was not understood is absent. */
export interface PlanWords {
  readonly number?: string;
  readonly task?: string;
  readonly when: string;
  readonly isAlone: boolean;
}

const TASKS = Object.entries(VISIT_TASKS).map(([task, { word }]) => ({ task, word }));
const ALONE = /[\s,]?(?:一个?人去?|单独去?)/u;

/** 安排上门 N20261122-482195 量血压 周三上午9点到9点半 */
export function readPlan(text: string): PlanWords | null {
  const said = /^(?:安排|约)上门[\s:,]{0,3}(?<words>.*)$/u.exec(text)?.groups?.['words'];
  if (said === undefined) return null;
  const { number, words } = withoutTrackingNumber(said);
  const known = TASKS.find(({ word }) => words.includes(word));
  const isAlone = ALONE.test(words);
  const when = (known === undefined ? words : words.replace(known.word, ' ')).replace(ALONE, ' ').trim();
  return { when, isAlone, ...(number !== undefined && { number }), ...(known !== undefined && { task: known.task }) };
}

/** What helpers have to know, of whoever asked for the need. */
export interface CareWords {
  readonly number: string;
  readonly kind: ReturnType<typeof careKindOf>;
  readonly text: string;
}

const CARE_KINDS = [
  ['pet', /[狗猫]/u],
  ['hearing', /听力|耳/u],
  ['falls', /[跌摔]|腿脚/u],
  ['alone', /独居|一个人住/u],
  ['entry', /门禁|密码|钥匙|门铃/u],
  ['door', /^[\d\s\-号楼栋幢单元室层]+$/u],
] as const;

const careKindOf = (text: string) => CARE_KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';

/** 上门须知 N20261122-482195 家里有狗 */
export function readCareNote(text: string): CareWords | null {
  const said = /^(?:记一?下?)?上门须知[\s:,]{0,3}(?<words>.+)$/u.exec(text)?.groups?.['words'];
  if (said === undefined) return null;
  const { number, words } = withoutTrackingNumber(said);
  return number === undefined || words === '' ? null : { number, kind: careKindOf(words), text: words };
}

export const asksForOwnNotes = (text: string): boolean => /^(?:看一?下?|查一?下?)?我的上门须知[??]?$/u.test(text);

/** Which of one's notes is to be what; struck out without words. */
export interface NoteCorrection {
  readonly order: number;
  readonly text: string | null;
}

/** 改上门须知 1 狗已经送走了 · 删上门须知 1 */
export function readNoteCorrection(text: string): NoteCorrection | null {
  const struck = /^删(?:掉|除)?上门须知\s?第?(?<order>\d{1,2})条?$/u.exec(text)?.groups?.['order'];
  if (struck !== undefined) return { order: Number(struck), text: null };
  const groups = /^改上门须知\s?第?(?<order>\d{1,2})条?[\s:,]{1,3}(?<words>.+)$/u.exec(text)?.groups;
  return groups === undefined ? null : { order: Number(groups['order']), text: groups['words']! };
}
