import { NUMERAL, readNumber } from '../numerals.ts';
import type { SaidElection } from './elections.ts';

/** What whoever conducts an election decides of a candidate’s words. */
export interface SaidWordsRuling extends SaidElection {
  readonly isApproved: boolean;
  /** Whose they are: the name, or the place on the list where two have the same; neither where nobody was named. */
  readonly name?: string;
  readonly place?: number;
  /** Why not, as it was typed; empty where nothing was said. */
  readonly reason: string;
}

const BEFORE = `(?:第?(?<before>${NUMERAL})[号次]选举的?)?`;
const INTRODUCTION = '(?:自我介绍|介绍|话)';

const ASKS = new RegExp(
  `^(?:看一?下|看看|查看|查一?下|看|查|审一?下|审)?${BEFORE}(?:(?:还没看过?|没看过?|待审|要审|待看)的?)?候选人(?:写的|说的|的)*${INTRODUCTION}(?:有哪些|还有哪些没看)?(?:[\\s:,]*第?(?<after>\\d{1,4})号?(?:选举)?)?\\??$`,
  'u',
);

/** 候选人介绍 1 · 看看候选人写的话 */
export function readWordsAsked(text: string): SaidElection | null {
  const groups = ASKS.exec(text)?.groups;
  return groups === undefined ? null : numberOf(groups.before ?? groups.after);
}

const WHO = `(?:第(?<place>${NUMERAL})位|(?<name>(?!我|你|您|他|她|这|那|谁|大家|介绍)[\\p{Script=Han}·]{2,12}?))`;
const REASON = '(?:[\\s:：,，;；]+(?:(?:理由|原因|因为)(?:就?是|为)?[\\s:：,，]*)?(?<words>.*))?$';

const RULES: readonly RegExp[] = [
  // 通过介绍 1 王建国 · 不通过介绍 1 王建国 理由 说的是别人家的事
  new RegExp(
    `^(?:我)?(?:(?<not>不通过|不批准|退回|驳回)|通过|批准)${BEFORE}(?:候选人)?(?:的)?(?:自我)?介绍(?:[\\s:：,，]+第?(?<number>\\d{1,4})[号次]?(?:选举)?(?=[\\s:：,，]|$))?(?:[\\s:：,，]+${WHO}(?:的)?)?${REASON}`,
    'su',
  ),
  // 王建国的介绍通过 · 候选人王建国的介绍不通过，理由：…
  new RegExp(
    `^${BEFORE}(?:候选人)?${WHO}(?:写)?的(?:[那这]段)?(?:自我)?介绍(?:可以[\\s,，]?)?(?:(?<not>不能?通过|不批准|退回)|通过|批准)(?:吧)?${REASON}`,
    'su',
  ),
];

/** 通过介绍 1 王建国 · 王建国的介绍通过 · 不通过介绍 1 王建国 理由 说的是别人家的事 */
export function readWordsRuling(text: string, typed: string): SaidWordsRuling | null {
  for (const pattern of RULES) {
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) continue;
    const place = readNumber(groups.place ?? '');
    return {
      ...numberOf(groups.before ?? groups.number),
      isApproved: groups.not === undefined,
      ...(groups.name !== undefined && { name: groups.name }),
      ...(place !== null && { place }),
      reason: (pattern.exec(typed.trim())?.groups?.words ?? groups.words ?? '').trim(),
    };
  }
  return null;
}

function numberOf(said: string | undefined): SaidElection {
  const number = readNumber(said ?? '');
  return number === null ? {} : { number };
}
