import type { Side } from '../../../src/features/statements/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';

/** Which topic is meant, where its number was said. */
export interface AboutTopic {
  readonly topic?: number;
}

export interface Proposal extends AboutTopic {
  /** As it was typed, with its signs. */
  readonly text: string;
}

/** An answer that names what it answers. */
export interface NamedStance {
  readonly topic: number;
  readonly statement: number;
  readonly side: Side;
  /** Was it said in a word that polls ask for? */
  readonly isVoteWord: boolean;
}

export interface RulingWords extends AboutTopic {
  readonly statement: number;
  /** Only of what is to be hidden; empty when it was not said. */
  readonly reason?: string;
}

export interface NewTopic {
  readonly title: string;
  /** Empty when no end was said. */
  readonly closes: string;
}

/** 第2号议题 · 议题2 · 2号议题, before what is said about it. */
const FIRST = `(?:(?:第?(${NUMERAL})号议题|议题 ?(${NUMERAL})号?)[ ,:]*)?`;
/** 2 · 第2号 · 第2号议题, after it. */
const AFTER = `(?:[ ,:]*第?(${NUMERAL})号?(?:议题)?)?`;

const TOPICS = /^(?:看看|查看|看一下)?(?:有哪些|有什么|所有)?议题(?:列表)?(?:有哪些)?$/u;
/** 议题 · 有哪些议题 */
export const asksForTopics = (text: string): boolean => TOPICS.test(text);

const OPENS = /^(?:发起|新建|新开|开)(?:一?个)?(?:新)?议题(?!的|列表)[ ,:]*(.*)$/u;
/** 发起议题 大门怎么管 截止 7天后; the end may be left out. */
export function readNewTopic(text: string): NewTopic | null {
  const rest = OPENS.exec(text)?.[1];
  if (rest === undefined) return null;
  const at = rest.lastIndexOf('截止');
  if (at < 0) return { title: rest.trim(), closes: '' };
  const closes = rest.slice(at + 2).replace(/^[ ,:到至在于]+/u, '');
  return { title: trimmed(rest.slice(0, at)), closes: closes === '' ? '?' : closes };
}

const CLOSES = new RegExp(`^(?:结束|关闭|关掉)(?:这个)?(?:第?(${NUMERAL})号)?议题(?: ?(${NUMERAL})号?)?$`, 'u');
/** 结束议题 · 结束议题 2 · 结束第2号议题 */
export const readClosing = (text: string): AboutTopic | null => aboutTopic(CLOSES.exec(text), 1, 2);

const PROPOSES = new RegExp(`^${FIRST}(?:我)?(?:说说|的(?:观点|看法|意见)(?:是)?)[ :]+(.+)$`, 'su');
const PROPOSED = /(?:说说|的(?:观点|看法|意见)(?:是)?)[\s:：]+/u;
const ASKS = /[?？]$|[吗呢么]$|有什么|有哪些|有啥/u;

/** 说说 大门晚上要关 · 我的观点：… · 第2号议题 说说 …; what asks for something is no statement. */
export function readProposal(text: string, typed: string): Proposal | null {
  const about = aboutTopic(PROPOSES.exec(text), 1, 2);
  if (about === null || ASKS.test(text)) return null;
  const found = PROPOSED.exec(typed);
  return { ...about, text: found === null ? text : typed.slice(found.index + found[0].length).trim() };
}

const NEXT_FIRST = new RegExp(`^${FIRST}(?:我要|我来|我想)?表(?:个|一下)?态(?:一下)?$`, 'u');
const NEXT = new RegExp(`^(?:我要|我来|我想)?表(?:个|一下)?态(?:一下)?${AFTER}$`, 'u');
/** 表态 · 表态 2 · 第2号议题 表态 */
export const asksForStatement = (text: string): AboutTopic | null =>
  aboutTopic(NEXT.exec(text), 1) ?? aboutTopic(NEXT_FIRST.exec(text), 1, 2);

const RESULT = new RegExp(`^(?:看看)?大家(?:都)?(?:是)?(?:怎么看|怎么想|怎么说的?|的看法|的意见)(?:的)?${AFTER}$`, 'u');
const RESULT_FIRST = new RegExp(
  `^${FIRST}(?:看看)?大家(?:都)?(?:是)?(?:怎么看|怎么想|怎么说的?|的看法|的意见)(?:的)?$`,
  'u',
);
/** 大家怎么看 · 大家怎么看 2 */
export const asksForResult = (text: string): AboutTopic | null =>
  aboutTopic(RESULT.exec(text), 1) ?? aboutTopic(RESULT_FIRST.exec(text), 1, 2);

const WAITING = /^(?:看看|查看)?待(?:审|看)(?:核)?的?观点(?:有哪些)?$/u;
export const asksForWaiting = (text: string): boolean => WAITING.test(text);

const ITEM = `第?(${NUMERAL})(?:条|号)?(?:观点)?`;
const APPROVES = new RegExp(`^${FIRST}(?:通过|公开)[ ,:]*${ITEM}$`, 'u');
/** 通过 3 · 第2号议题 通过 3 */
export const readApproval = (text: string): RulingWords | null => ruling(APPROVES.exec(text));

const HIDES = new RegExp(`^${FIRST}(?:隐藏|不公开)[ ,:]*${ITEM}(?:[ ,:]+(.*))?$`, 'u');
/** 隐藏 3 说的不是这件事 */
export const readHiding = (text: string): RulingWords | null => {
  const found = HIDES.exec(text);
  const words = ruling(found);
  return words === null ? null : { ...words, reason: found?.[4]?.trim() ?? '' };
};

const SIDES_SAID: readonly (readonly [side: Side, words: RegExp])[] = [
  ['disagree', /^(?:我)?(?:是)?(?:反对|不同意|不赞成|不赞同|不支持|不认同)(?:的|这条|这句)?$/u],
  ['agree', /^(?:我)?(?:也)?(?:是)?(?:同意|赞同|支持|认同|赞成)(?:的|这条|这句)?$/u],
  ['pass', /^(?:跳过|略过|下一条|下一个|不清楚|不知道|不晓得|说不好|说不清楚?|不好说|没想法|无所谓|不确定|过)$/u],
];
/** 同意, 反对 or 跳过, said to a statement that was asked. */
export const readSide = (text: string): Side | null => SIDES_SAID.find(([, words]) => words.test(text))?.[0] ?? null;

/** A word by which polls ask for a vote, and statements do not. */
export const isVoteWord = (text: string): boolean => /赞成/u.test(text);

const NAMED = new RegExp(`^(?:第?(${NUMERAL})号议题|议题 ?(${NUMERAL})号?)[ ,:]*第(${NUMERAL})条[ ,:]*(.{1,8})$`, 'u');
/** 第2号议题第5条：同意 */
export function readNamedStance(text: string): NamedStance | null {
  const found = NAMED.exec(text);
  const topic = numberIn(found, 1, 2);
  const statement = numberIn(found, 3);
  const side = found === null ? null : readSide(found[4]!);
  if (topic === undefined || statement === undefined || side === null) return null;
  return { topic, statement, side, isVoteWord: isVoteWord(found![4]!) };
}

/** The words in which a dialogue hands on what was answered. */
export const namedStance = (topic: number, statement: number, said: string): string =>
  `第${topic}号议题第${statement}条：${said}`;

function ruling(found: RegExpExecArray | null): RulingWords | null {
  const about = aboutTopic(found, 1, 2);
  const statement = numberIn(found, 3);
  return about === null || statement === undefined ? null : { ...about, statement };
}

function aboutTopic(found: RegExpExecArray | null, ...places: readonly number[]): AboutTopic | null {
  if (found === null) return null;
  const topic = numberIn(found, ...places);
  return topic === undefined ? {} : { topic };
}

function numberIn(found: RegExpExecArray | null, ...places: readonly number[]): number | undefined {
  const said = places.map((place) => found?.[place]).find((word) => word !== undefined);
  return said === undefined ? undefined : (readNumber(said) ?? undefined);
}

const trimmed = (words: string): string => words.replace(/^[ ,:]+/u, '').replace(/(?<![ ,:])[ ,:]+$/u, '');
