import type { PollOption } from '../../src/features/polls/index.ts';
import { readNumber } from './numerals.ts';

/** A vote as said in a chat. */
export interface VoteWords {
  /** The poll's number, when it was said. */
  readonly poll?: number;
  readonly choice: string;
  /** Can it mean nothing but a vote? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const POLL = '(?:第?(\\d{1,6})号(?:投票)?[,: ]*)?';
const PLAIN = new RegExp(`^${POLL}我?(赞成|反对|弃权|同意|不同意)$`, 'u');
const NAMED = new RegExp(`^${POLL}(投票|投|选)[给项: ]*${POLL}(.{1,60})$`, 'u');

/** 赞成 · 反对 · 弃权 · 投票 2 · 第3号 赞成 · 投票 3号 2 · 投票 种花. */
export function readVote(text: string): VoteWords | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) return voteWords(plain[1], plain[2]!, !plain[2]!.endsWith('同意'));

  const named = NAMED.exec(text);
  if (named === null) return null;
  const choice = named[4]!.replace(/号$/u, '');
  const isNumber = readNumber(choice) !== null;
  return voteWords(named[1] ?? named[3], choice, named[2] === '投票' && (isNumber || named[3] !== undefined));
}

const voteWords = (poll: string | undefined, choice: string, isCertain: boolean): VoteWords => ({
  choice,
  isCertain,
  ...(poll !== undefined && { poll: Number(poll) }),
});

const SAME_WORDS: Readonly<Record<string, string>> = { 同意: '赞成', 不同意: '反对' };

/** The option that is meant: by its number, or by its words. */
export function findOption(options: readonly PollOption[], choice: string): PollOption | undefined {
  const number = readNumber(choice);
  const words = SAME_WORDS[choice] ?? choice;
  return options.find(({ id }) => id === String(number)) ?? options.find(({ label }) => label === words);
}
