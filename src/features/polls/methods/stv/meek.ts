import type { Profile } from '../profile.ts';
import { tieBreak, type TieDecision } from '../ties.ts';
import { distribute, ONE } from './meek-papers.ts';
import { prefixTreeOf } from './prefix-tree.ts';
import type { TransferableVoteRule } from './scottish.ts';

export interface MeekStage {
  readonly elected: readonly string[];
  readonly excluded: readonly string[];
  /** Billionths of a vote, to the nearest, by option id, before those excluded pass theirs on. */
  readonly votes: Readonly<Record<string, bigint>>;
  /** Billionths of a vote, to the nearest. */
  readonly quota: bigint;
}

export interface MeekVote {
  /** In order of election; those elected at one stage in the order in which they were put to the vote. */
  readonly elected: readonly string[];
  readonly stages: readonly MeekStage[];
  readonly ties: readonly TieDecision[];
}

/** Surplus that is too small to matter: a billionth of a vote. */
const LEAST_SURPLUS = ONE / 10n ** 9n;
/** What rounding may come to: votes that differ by less are equal. */
const EQUAL = ONE / 10n ** 18n;

/**
 * Single transferable vote by Meek's method: who is elected keeps just the part of every vote that makes up a quota, which
 * shrinks as votes are exhausted. Held to 27 decimals; who has more than votes ÷ (seats + 1), without rounding, is elected.
 * Candidates whom the surplus left over cannot tell apart are tied. Unlike the reference rule, which rounds to nine decimals,
 * this keeps exact ties.
 * @param profile rankings, equals included; blank ones count for nothing
 * @throws RangeError when there is not at least one seat
 * @see B. L. Meek, Une nouvelle approche du scrutin transférable, 1969–70; I. D. Hill, B. A. Wichmann and D. R. Woodall,
 * Algorithm 123, Computer Journal 30 (1987)
 */
export function meekStv(profile: Profile, { seats, ties: rule }: TransferableVoteRule): MeekVote {
  if (!Number.isSafeInteger(seats) || seats < 1) throw new RangeError('There must be at least one seat.');
  const { options } = profile;
  const papers = prefixTreeOf(profile);
  const keep = options.map(() => ONE);
  const continuing = new Set(options.keys());
  const kept: number[] = [];
  const stages: MeekStage[] = [];
  const ties: TieDecision[] = [];
  const choose = tieBreak(options, rule);
  const ids = (numbers: readonly number[]): string[] => numbers.map((number) => options[number]!);

  const end = ({ votes, quota }: Count, elected: readonly number[], excluded: readonly number[]): void => {
    for (const number of elected) continuing.delete(number);
    for (const number of excluded) {
      continuing.delete(number);
      keep[number] = 0n;
    }
    kept.push(...elected);
    stages.push({
      elected: ids(elected),
      excluded: ids(excluded),
      votes: Object.fromEntries(options.map((option, number) => [option, inBillionths(votes[number]!)])),
      quota: inBillionths(quota),
    });
  };

  let last: bigint | undefined;
  while (kept.length < seats && continuing.size > 0) {
    const count = countNow(distribute(papers, keep), seats);
    const { votes, quota } = count;
    const left = [...continuing];
    if (left.length <= seats - kept.length) {
      end(count, left, []);
      break;
    }
    const over = left.filter((number) => votes[number]! > quota + EQUAL);
    if (over.length > 0) {
      end(count, over, []);
      last = undefined;
    }
    if (over.length > 0 && kept.length >= seats) break;

    const surplus = kept.reduce((sum, number) => sum + votes[number]! - quota, 0n);
    const settled = surplus <= LEAST_SURPLUS || (last !== undefined && surplus >= last);
    const lowest = left.map((number) => votes[number]!).reduce((one, other) => (other < one ? other : one));
    const tied = left.filter((number) => votes[number]! <= lowest + surplus + EQUAL);
    if (over.length === 0 && (settled || tied.length === 1)) {
      const out = tied.length === 1 ? tied[0]! : choose(tied, 'exclude');
      if (tied.length > 1) ties.push({ tied: ids(tied), chosen: options[out]!, to: 'exclude', by: rule.by });
      end(count, [], [out]);
      last = undefined;
      continue;
    }
    last = surplus;
    // Rounded up, so that nobody elected falls below the quota by rounding.
    for (const number of kept) keep[number] = (keep[number]! * quota + votes[number]! - 1n) / votes[number]!;
  }
  return { elected: ids(kept), stages, ties };
}

interface Count {
  readonly votes: readonly bigint[];
  readonly quota: bigint;
}

const countNow = (votes: readonly bigint[], seats: number): Count => ({
  votes,
  quota: votes.reduce((sum, each) => sum + each, 0n) / BigInt(seats + 1),
});

const inBillionths = (votes: bigint): bigint => (votes * 10n ** 9n + ONE / 2n) / ONE;
