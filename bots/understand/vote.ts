import type { PollOption } from '../../src/features/polls/index.ts';
import { NUMERAL, readNumber } from './numerals.ts';

/** A vote as said in a chat. */
export interface VoteWords {
  /** The poll's number, when it was said. */
  readonly poll?: number;
  readonly choice: string;
  /** Can it mean nothing but a vote? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const POLL = `(?:第?(${NUMERAL})号?(?:投票|表决)|第(${NUMERAL})号|(\\d{1,6})号(?:投票|表决)?)?[,: ]*`;
const PLAIN = new RegExp(
  `^${POLL}(?:我们?)?(?:都|也)?(?:投|选|是)?(?:的)?(赞成|反对|弃权|同意|不同意)(?:票|的|这个|这条)?$`,
  'u',
);
/** 赞成第3号 */
const PLAIN_FIRST = new RegExp(
  `^(?:我)?(?:投)?(赞成|反对|弃权|同意|不同意)(?:票)?[,: ]*第?(${NUMERAL})号(?:投票|表决)?$`,
  'u',
);
const NAMED = new RegExp(
  `^${POLL}(?:我们?)?(?:要|想)?(投票|投|选|选择)(?:给|项|:)? ?(?:第?(\\d{1,6})号(?:投票)?[,: ]+)?(.{1,60})$`,
  'u',
);
const ORDINAL = new RegExp(`^第?(${NUMERAL})(?:号|个|项|条|种)?(?:选项|方案)?(?:吧)?$`, 'u');
const NO_VOTE = /怎么|如何|什么|哪|吗|呢|\?|谁|多少|几|了$|结果|截止|举|人$/u;

/** 赞成 · 反对 · 弃权 · 投票 2 · 第3号 赞成 · 赞成第3号 · 投票 3号 2 · 投票 种花 · 我选第二个. */
export function readVote(text: string): VoteWords | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) return voteWords(pollIn(plain), plain[4]!, !plain[4]!.endsWith('同意'));
  const first = PLAIN_FIRST.exec(text);
  if (first !== null) return voteWords(first[2], first[1]!, !first[1]!.endsWith('同意'));

  const named = NAMED.exec(text);
  if (named === null || NO_VOTE.test(named[6]!)) return null;
  const ordinal = ORDINAL.exec(named[6]!);
  const number = ordinal === null ? null : readNumber(ordinal[1]!);
  const poll = pollIn(named) ?? named[5];
  const choice = number === null ? named[6]!.replace(/(?:号|那个|这个|这项|那项)$/u, '') : String(number);
  return voteWords(poll, choice, named[4] === '投票' && (number !== null || named[5] !== undefined));
}

const pollIn = (match: RegExpExecArray): string | undefined => match[1] ?? match[2] ?? match[3];

function voteWords(poll: string | undefined, choice: string, isCertain: boolean): VoteWords | null {
  const number = poll === undefined ? undefined : readNumber(poll);
  if (number === null) return null;
  return { choice, isCertain, ...(number !== undefined && { poll: number }) };
}

const SAME_WORDS: Readonly<Record<string, string>> = { 同意: '赞成', 不同意: '反对' };

/** The option that is meant: by its number, or by its words. */
export function findOption(options: readonly PollOption[], choice: string): PollOption | undefined {
  const number = readNumber(choice);
  const words = SAME_WORDS[choice] ?? choice;
  return options.find(({ id }) => id === String(number)) ?? options.find(({ label }) => label === words);
}
