import { scoreChoice, type Poll, type PollOption } from '../../src/features/polls/index.ts';
import { NUMERAL, readNumber } from './numerals.ts';
import { readSaidVote } from './polls/said-vote.ts';

/** A vote as said in a chat. */
export interface VoteWords {
  /** The poll's number, when it was said. */
  readonly poll?: number;
  readonly choice: string;
  /** Several, in the order said. */
  readonly choices?: readonly string[];
  /** Are they points for options, such as `1:5`? */
  readonly isScored?: true;
  /** Can it mean nothing but a vote? Then the bot need not be addressed. */
  readonly isCertain: boolean;
}

const POLL = `(?:第?(${NUMERAL})号?(?:投票|表决)|第(${NUMERAL})号|(\\d{1,6})号(?:投票|表决)?)?[,: ]*`;
const PLAIN = new RegExp(`^${POLL}(?:我们?)?(?:都|也)?(?:投|选|是)?(?:的)?(赞成|反对|弃权)(?:票|的|这个|这条)?$`, 'u');
/** 赞成第3号 */
const PLAIN_FIRST = new RegExp(`^(?:我)?(?:投)?(赞成|反对|弃权)(?:票)?[,: ]*第?(${NUMERAL})号(?:投票|表决)?$`, 'u');
const NUMBERED = new RegExp(
  `^${POLL}(?:我们?)?(?:要|想)?投票(?:给|项|:)? ?(?:第?(\\d{1,6})号(?:投票)?[,: ]+)?第?(${NUMERAL})(?:号|个|项|条|种)?(?:选项|方案)?(?:吧)?$`,
  'u',
);

/** 投票 1、3 · 第3号 投票 2 1 3 */
const SEVERAL = new RegExp(`^${POLL}投票[: ]*(\\d{1,2}(?:[、,， ]{1,2}\\d{1,2}){1,19})$`, 'u');

/** Not 20:00, which is a time. */
const POINTS = '(?:0|[1-9]\\d{0,2})';
const SCORE = `(?:\\d{1,2}[:=]${POINTS}分?|第?\\d{1,2}[号项个]:? ?${POINTS}分)`;
/** 投票 1:5 2:3 · 第3号 投票 1号5分、2号3分 */
const SCORED = new RegExp(`^${POLL}投票[: ]*(${SCORE}(?:[、,， ]{1,2}${SCORE}){0,19})$`, 'u');
/** One of them; the option may be said by its words. */
const SAID_SCORE = /^第?(.{1,60}?)(?:[:=]|[号项个]:?) ?(\d{1,3})分?$/u;

/** 赞成 · 反对 · 弃权 · 投票 2 · 第3号 赞成 · 赞成第3号 · 投票 3号 2 · 投票 种花 · 我选第二个. */
export function readVote(text: string): VoteWords | null {
  const certain = readCertainVote(text);
  if (certain !== null) return certain;
  const said = readSaidVote(text);
  return said === null ? null : { ...said, isCertain: false };
}

function readCertainVote(text: string): VoteWords | null {
  const plain = PLAIN.exec(text);
  if (plain !== null) return voteWords(pollIn(plain), plain[4]!);
  const first = PLAIN_FIRST.exec(text);
  if (first !== null) return voteWords(first[2], first[1]!);

  const scored = SCORED.exec(text);
  if (scored !== null) {
    const choices = scored[4]!
      .replace(/([号项个]:?) /gu, '$1')
      .split(/[、,， ]+/u)
      .map(plainScore);
    const words = voteWords(pollIn(scored), choices[0]!);
    return words === null ? null : { ...words, choices, isScored: true };
  }
  const several = SEVERAL.exec(text);
  if (several !== null) {
    const choices = several[4]!
      .split(/[、,， ]+/u)
      .map(Number)
      .map(String);
    const words = voteWords(pollIn(several), choices[0]!);
    return words === null ? null : { ...words, choices };
  }
  const numbered = NUMBERED.exec(text);
  const option = numbered === null ? null : readNumber(numbered[5]!);
  return numbered === null || option === null ? null : voteWords(pollIn(numbered) ?? numbered[4], String(option));
}

function plainScore(said: string): string {
  const [, option, points] = SAID_SCORE.exec(said)!;
  return scoreChoice({ option: String(Number(option)), points: Number(points) });
}

const pollIn = (match: RegExpExecArray): string | undefined => match[1] ?? match[2] ?? match[3];

function voteWords(poll: string | undefined, choice: string): VoteWords | null {
  const number = poll === undefined ? undefined : readNumber(poll);
  if (number === null) return null;
  return { choice, isCertain: true, ...(number !== undefined && { poll: number }) };
}

const SAME_WORDS: Readonly<Record<string, string>> = {
  同意: '赞成',
  支持: '赞成',
  赞同: '赞成',
  不同意: '反对',
  不赞成: '反对',
  不支持: '反对',
  不赞同: '反对',
};

/** The word that polls have for it: 同意 is 赞成. */
export const usualChoice = (choice: string): string => SAME_WORDS[choice] ?? choice;

/** The option that is meant: by its number, or by its words. */
export function findOption(options: readonly PollOption[], choice: string): PollOption | undefined {
  const number = readNumber(choice);
  const words = usualChoice(choice);
  return options.find(({ id }) => id === String(number)) ?? options.find(({ label }) => label === words);
}

/** The choice that is meant, as it is kept: an option; where points are given, one with its points. */
export function findChoice({ method, options }: Pick<Poll, 'method' | 'options'>, said: string): string | undefined {
  if (method !== 'score') return findOption(options, said)?.id;
  const [, words, points] = SAID_SCORE.exec(said) ?? [];
  const option = words === undefined ? undefined : findOption(options, words);
  return option === undefined ? undefined : scoreChoice({ option: option.id, points: Number(points) });
}
