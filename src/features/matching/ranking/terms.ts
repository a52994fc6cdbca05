import { segmenter } from '../../../kernel/index.ts';
import { conceptsOf } from './concepts.ts';

/** Words that say nothing about what is asked for or offered. */
const STOP_WORDS = new Set(
  (
    '我们 你们 他们 自己 这个 那个 什么 怎么 怎样 如何 可以 能够 能不能 可不可以 有没有 是不是 希望 需要 请问 想要 想找 一个 一下 一些 ' +
    '没有 不是 就是 但是 因为 所以 如果 还是 或者 以及 现在 时候 已经 非常 比较 大家 咨询 提供 服务 开展 进行 帮助 帮忙 面向 每周 每月 ' +
    '辖区 居民 社区 小区 街道 街坊 邻居 活动 组织 工作 项目 相关 有关 情况 问题 谢谢 你好 您好 麻烦 知道 觉得 东西 地方 好几 今天 明天 昨天'
  ).split(' '),
);

/** Signs that stand in any sentence. */
const STOP_SIGNS = new Set(
  '的了在是我你他她它们这那有没不就也都还很吗呢吧啊呀嘛哦个一二两三几上下里外来去到给把被让跟和与或但要想能会可得地着过再又才只最更太每多少大小好请谢您家人年月日天时点号怎么什为啥咋些对从向以于其之用做说看',
);

const WORD = /^[\p{Script=Han}a-z0-9]+$/u;
const HAN = /\p{Script=Han}/gu;

/** The words of a text that can tell one need from another, and the concepts they stand for. Repetitions are kept. */
export function termsOf(text: string): string[] {
  const words = segmenter()
    .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
    .filter((word) => word.length > 1 && WORD.test(word) && !STOP_WORDS.has(word));
  return [...words, ...conceptsOf(text)];
}

/** The single signs of a text, as terms of their own: 饭 is in 送饭, in 热饭 and in 做不了饭. */
export const signsOf = (text: string): string[] =>
  (text.normalize('NFKC').match(HAN) ?? []).filter((sign) => !STOP_SIGNS.has(sign)).map((sign) => `~${sign}`);

export const isConcept = (term: string): boolean => term.startsWith('#');
