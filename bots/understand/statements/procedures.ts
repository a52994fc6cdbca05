import type { RatingVerdict } from '../../../src/features/procedures/index.ts';
import { NUMERAL, readNumber } from '../numerals.ts';

/** A thing by its number in its list. */
export interface Numbered {
  readonly number: number;
}

export interface RatingWords extends Numbered {
  readonly verdict: RatingVerdict;
}

export interface ObjectionWords extends Numbered {
  /** As it was typed, with its signs; empty when it was not said. */
  readonly text: string;
}

/** What a step is said to rest on, where it has a number; null where nothing is said to be done. */
export interface NextWords extends Numbered {
  readonly rests:
    { readonly kind: 'topic' | 'hearing' | 'poll' | 'disclosure'; readonly number: number } | 'itself' | null;
}

const NUMBER = `第? ?(${NUMERAL}) ?(?:号|件)?`;

const ALL = /^(?:看看|查看)?(?:有哪些|所有)?(?:议事|议题)(?:的)?(?:进度|进展)$|^(?:看看|查看)?(?:有哪些|有什么)议事$/u;
/** 议题进度 · 议事进度 */
export const asksForProcedures = (text: string): boolean => ALL.test(text);

const ONE = new RegExp(
  `^(?:看看|查看)?(?:(?:议事|议题)(?:的)?)?(?:进度|进展)[ :]*第? ?(${NUMERAL}) ?号?(?:议事)?$`,
  'u',
);
const ONE_FIRST = new RegExp(`^(?:看看|查看)?第? ?(${NUMERAL}) ?[号件]议事(?:的)?(?:进度|进展|到哪一?步了?)?$`, 'u');
/** 议事进度 3 · 进度 3 · 第3号议事 */
export const readProgressAsked = (text: string): Numbered | null => numbered(ONE.exec(text) ?? ONE_FIRST.exec(text));

const BOARD = /^(?:看看|查看|看)?(?:现在)?(?:有哪些|有什么)?公示(?:栏|的?内容)?(?:有哪些|有什么)?$/u;
/** 公示 · 公示栏 */
export const asksForBoard = (text: string): boolean => BOARD.test(text);

const ITEM = new RegExp(`^(?:看看|查看|看)?公示[ :]*${NUMBER}$`, 'u');
const ITEM_FIRST = new RegExp(`^(?:看看|查看|看)?第? ?(${NUMERAL}) ?[号条]公示$`, 'u');
/** 公示 3 · 第3号公示 */
export const readItemAsked = (text: string): Numbered | null => numbered(ITEM.exec(text) ?? ITEM_FIRST.exec(text));

const OBJECTS = new RegExp(`^公示异议[ :]*${NUMBER}(?:[ ,:]+(.*))?$`, 'su');
/** 我不同意第3号公示,钱花多了 · 第1号公示有问题我要异议 · 对第2号公示提异议: no vote, though it sounds like one. */
const OBJECTS_FREELY = new RegExp(
  `^(?:我)?(?:不同意|不认可|对)第? ?(${NUMERAL}) ?[号条]公示(?:(?:提|有)(?:出)?(?:异议|意见))?[ ,:]*(.*)$|^(?:第? ?(${NUMERAL}) ?[号条]公示|公示 ?(${NUMERAL})号?)(?:有问题)?(?:我)?(?:要|有)?(?:提)?(?:异议|意见)[ ,:]*(.*)$`,
  'su',
);
const OBJECTED = new RegExp(`公示异议[\\s:：]*第?\\s?${NUMERAL}\\s?(?:号|件)?[\\s,:，：]+`, 'u');
/** 公示异议 3 这个数对不上 */
export function readObjection(text: string, typed: string): ObjectionWords | null {
  const found = OBJECTS.exec(text);
  const about = numbered(found);
  if (about === null) return readFreeObjection(text);
  const said = OBJECTED.exec(typed);
  return {
    ...about,
    text: said === null ? (found?.[2] ?? '').trim() : typed.slice(said.index + said[0].length).trim(),
  };
}

function readFreeObjection(text: string): ObjectionWords | null {
  const [, of, words = '', first, after, said = words] = OBJECTS_FREELY.exec(text) ?? [];
  const number = readNumber(of ?? first ?? after ?? '');
  return number === null ? null : { number, text: said.trim() };
}

const TASKS = /^(?:看看|查看)?(?:议事(?:的)?任务|任务(?:的)?(?:进展|公开)|(?:逾期|到期|超期)(?:的)?任务)$/u;
/** 议事任务 · 逾期任务; 任务 alone is what organizations call their offers. */
export const asksForTasks = (text: string): boolean => TASKS.test(text);

const VERDICTS: readonly (readonly [RatingVerdict, RegExp])[] = [
  ['dissatisfied', /^(?:很|非常)?(?:不满意|不好|差)$/u],
  ['so-so', /^(?:一般|一般般|还行|还可以)$/u],
  ['satisfied', /^(?:很|非常|比较)?(?:满意|好)$/u],
];
const RATES = new RegExp(
  `^(?:评议[ :]*${NUMBER}(?:议事)?|第? ?(${NUMERAL}) ?号(?:议事)?[^,]{0,12}评议)[ ,:]*(.{1,6})$`,
  'u',
);
/** 评议 3 满意 */
export function readRating(text: string): RatingWords | null {
  const [, first, other, words = ''] = RATES.exec(text) ?? [];
  const number = readNumber(first ?? other ?? '');
  const verdict = VERDICTS.find(([, said]) => said.test(words))?.[0];
  return number === null || verdict === undefined ? null : { number, verdict };
}

const KINDS = {
  议题: 'topic',
  听证: 'hearing',
  听证会: 'hearing',
  投票: 'poll',
  表决: 'poll',
  公示: 'disclosure',
} as const;
const NEXT = new RegExp(
  `^下一步[ :]*${NUMBER}(?:议事)?(?:[ ,:]*(?:(完成|做完了?|办完了?)|(议题|听证会?|投票|表决|公示)[ :]*${NUMBER}))?$`,
  'u',
);
/** 下一步 3 · 下一步 3 投票 5 · 下一步 3 完成 */
export function readNext(text: string): NextWords | null {
  const found = NEXT.exec(text);
  const about = numbered(found);
  if (found === null || about === null) return null;
  if (found[2] !== undefined) return { ...about, rests: 'itself' };
  const kind = found[3] as keyof typeof KINDS | undefined;
  const number = readNumber(found[4] ?? '');
  return { ...about, rests: kind === undefined || number === null ? null : { kind: KINDS[kind], number } };
}

function numbered(found: RegExpExecArray | null): Numbered | null {
  const number = readNumber(found?.[1] ?? '');
  return number === null ? null : { number };
}
