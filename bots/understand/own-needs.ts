import { NUMBER_PATTERN, readNumber } from '../../src/features/needs/index.ts';

/** What was said of one's own need: its number, and what else. */
export interface AboutNeed {
  readonly number?: string;
  readonly rest: string;
}

const STANDS =
  /进度|进展|(?:办|处理|弄|搞|走)?到(?:哪|啥|什么)(?:里|儿|一?步|地步|程度)|(?:办|处理|弄|搞|解决)(?:得|的|到)?(?:怎么样|怎样|咋样|如何|啥样)|(?:怎么样|咋样)了|有(?:没有)?(?:什么|啥)?(?:消息|结果|下文|回音|眉目)|(?:办|修|弄|处理)好(?:了)?(?:没|吗|么)|有人(?:管|处理|跟进)(?:了)?(?:没|吗|么)/u;
const OWN =
  /我(?:家|们)?(?:的|那个?|上次|上回|之前|昨天|前几天|报|提|说|反映|交)|那(?:个)?(?:事|单|件)|上次|之前|单子|编号/u;
const LONGEST_QUESTION = 26;

/** 我那个事办得怎么样了 · N20261122-482195到哪一步了: the number when it was said; null when nothing of the kind is asked. */
export function readHowItStands(text: string): AboutNeed | null {
  const number = readNumber(text);
  const words = text.replace(NUMBER_PATTERN, '').trim();
  if (words.length > LONGEST_QUESTION || !STANDS.test(words)) return null;
  if (number === null && !OWN.test(words)) return null;
  return { rest: '', ...(number !== null && { number }) };
}

const UNSOLVED = new RegExp(
  '^(?:我(?:的|那个?)?)?(?:这个|那个)?(?:事情?|问题)?(?:还是?|根本|压根儿?|一直|到现在|仍然)?(?:都)?(?:没有?|未|冇|莫)(?:给|帮|得到)?(?:我们?)?(?:解决|办好|弄好|搞好|处理好|办成|搞定)(?:啊|呢|嘛|呀|了)?',
  'u',
);

/** 还是没解决,那天没人来 · N20261122-482195没办好. */
export function readUnsolved(text: string): AboutNeed | null {
  const number = readNumber(text);
  const words = text.replace(NUMBER_PATTERN, ' ').replace(/^[\s:,，的]+/u, '');
  const match = UNSOLVED.exec(words);
  if (match === null || /\?$|吗$/u.test(words)) return null;
  return { rest: words.slice(match[0].length).replace(/^[\s:,]+|[\s:,]+$/gu, ''), ...(number !== null && { number }) };
}
