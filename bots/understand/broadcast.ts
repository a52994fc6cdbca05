import { readFields } from './fields.ts';

/** A broadcast as an organizer writes it; what was not written is absent. */
export interface BroadcastWords {
  readonly text: string;
  readonly audience?: string;
  readonly at?: string;
}

const COMMAND = '(?:群发消息|群发通知|发群发|群发)(?!进度|情况|的|怎么|吗|是什么)';
const COMPOSE = new RegExp(`^${COMMAND}[\\s:,]*(.*)$`, 'u');
const AS_TYPED = new RegExp(`^\\s*${COMMAND}[\\s:：,，]*([^]*?)(?:[\\s,，;；](?:发给|时间)|$)`, 'u');

/**
 * 群发 明天上午停水 发给 桂花社区 时间 今晚7点.
 * @param text in the form commands are matched against
 * @param typed the words as they were typed: what is broadcast keeps its marks
 */
export function readBroadcast(text: string, typed: string = text): BroadcastWords | null {
  const rest = COMPOSE.exec(text)?.[1];
  if (rest === undefined) return null;
  const { head, of } = readFields(rest, ['发给', '时间']) ?? { head: '', of: {} };
  const words = AS_TYPED.exec(typed)?.[1]?.trim() ?? '';
  return {
    text: head === '' || words === '' ? head : words,
    ...(of.发给 !== undefined && { audience: of.发给 }),
    ...(of.时间 !== undefined && { at: of.时间 }),
  };
}

/** Whom the words after 发给 mean; places and names are still words. */
export type AudienceWords =
  | { readonly kind: 'non-voters'; readonly poll: number }
  | { readonly kind: 'signed-up'; readonly activity: number; readonly state: 'placed' | 'waiting' | 'any' }
  | { readonly kind: 'rooms'; readonly place: string }
  | { readonly kind: 'tag'; readonly place: string; readonly tag: string }
  | { readonly kind: 'place'; readonly place: string };

const NON_VOTERS =
  /^第?(\d{1,6})号(?:投票|表决)?(?:里|中)?(?:还|尚)?(?:没有?|未)(?:投票?|表决|参加)的?(?:人|居民|业主|邻居|住户)?$/u;
const SIGNED_UP = /^第?(\d{1,6})号活动(?:的)?(报名|报上|候补|排队|全部|所有)(?:了)?的?(?:人|居民|邻居|名单)?$/u;
const ROOMS = /^(.{0,40}?)的?(?:各个?|所有|全部)?(?:微信)?群$/u;
const TAG = /^(.{1,40}?)的(?:全体|所有)?(.{1,20})$/u;
const EVERYONE = /^(?:全体|所有)?(?:人|居民|邻居|住户|业主|村民)$/u;

export function readAudience(words: string): AudienceWords {
  const silent = NON_VOTERS.exec(words);
  if (silent !== null) return { kind: 'non-voters', poll: Number(silent[1]) };

  const signed = SIGNED_UP.exec(words);
  if (signed !== null) return { kind: 'signed-up', activity: Number(signed[1]), state: stateSaid(signed[2]!) };

  const rooms = ROOMS.exec(words);
  if (rooms !== null) return { kind: 'rooms', place: rooms[1]! };

  const [, place = '', tag = ''] = TAG.exec(words) ?? [];
  if (place === '') return { kind: 'place', place: words.replace(/(?:全体|所有)?(?:居民|邻居|住户|村民)$/u, '') };
  return EVERYONE.test(tag) ? { kind: 'place', place } : { kind: 'tag', place, tag };
}

function stateSaid(word: string): 'placed' | 'waiting' | 'any' {
  if (/候补|排队/u.test(word)) return 'waiting';
  return /全部|所有/u.test(word) ? 'any' : 'placed';
}

export type BroadcastStep = 'pause' | 'resume' | 'recall' | 'progress' | 'approve';

const STEPS: readonly (readonly [BroadcastStep, string])[] = [
  ['pause', '暂停|停止|先停'],
  ['resume', '继续|恢复'],
  ['recall', '撤回|撤销|收回'],
  ['approve', '同意|批准'],
];

const NUMBER = '第?(\\d{1,6})号?';

/** 暂停群发 3号 · 继续3号群发 · 撤回群发 3号: the number, when this step of a broadcast is meant. */
export function readBroadcastStep(text: string, step: BroadcastStep): number | null {
  const verbs = STEPS.find(([name]) => name === step)?.[1];
  if (verbs === undefined) return null;
  const after = new RegExp(`^(?:${verbs})(?:第?(\\d{1,6})号群发|群发 ?${NUMBER})$`, 'u').exec(text);
  const number = after?.[1] ?? after?.[2];
  return number === undefined ? null : Number(number);
}

/** 群发进度 3号 · 群发进度; null when neither is meant. */
export function readProgress(text: string): { broadcast?: number } | null {
  const heard = new RegExp(
    `^(?:群发(?:的)?(?:进度|情况)(?: ?${NUMBER})?|第?(\\d{1,6})号群发(?:的)?(?:进度|情况))$`,
    'u',
  ).exec(text);
  if (heard === null) return null;
  const number = heard[1] ?? heard[2];
  return number === undefined ? {} : { broadcast: Number(number) };
}

const CORRECTION = /^([^]{1,30}?)(?:[\s,，:：]*更正[\s:：,，]*([^]{2,}))?$/u;

/**
 * 撤回群发 3号 · 撤回群发 3号 更正 改在后天: what is told to those who got it.
 * @param typed the words as they were typed: the correction keeps its marks
 */
export function readRecall(text: string, typed: string = text): { broadcast: number; correction?: string } | null {
  const broadcast = readBroadcastStep(CORRECTION.exec(text)?.[1] ?? '', 'recall');
  if (broadcast === null) return null;
  const correction = CORRECTION.exec(typed.trim())?.[2];
  return { broadcast, ...(correction !== undefined && { correction }) };
}

const OPT_OUT =
  /^(?:退订|我要退订|退订(?:群发|通知|消息)|不要再?(?:给我)?(?:群发|发群发|发通知)了?|别(?:再)?(?:给我)?(?:群发|发通知)了?|TD)$/iu;
const OPT_IN = /^(?:恢复(?:群发|接收)?通知|恢复订阅|重新订阅|取消退订|订阅通知)$/u;

/** Does somebody opt out (false) or back in (true)? */
export function readWanted(text: string): boolean | null {
  if (OPT_OUT.test(text)) return false;
  return OPT_IN.test(text) ? true : null;
}
