import type { Budget, Spent } from './asking/budget.ts';
import { scoresIn, type Scale } from './asking/scale.ts';
import {
  approval,
  budgetByEqualShares,
  budgetByVotes,
  pairwise,
  profileOf,
  schulze,
  score,
  type ApprovalBallot,
} from './methods/index.ts';

/** How often one option was chosen and where that puts it; options chosen equally often share a rank. */
export interface Standing {
  readonly option: string;
  readonly votes: number;
  /** 1 for the most chosen; after two firsts comes a third. */
  readonly rank: number;
  /** Where points are given: all of them together, those for a blank included; `votes` are the ballots that give some. */
  readonly points?: number;
}

export interface Tally {
  /** Everyone whose ballot counts, abstentions included. */
  readonly participants: number;
  readonly abstained: number;
  /** Most chosen first; equally chosen options in the order in which they were put to the vote. */
  readonly standings: readonly Standing[];
  /** Where the options have costs: which of them the money pays for. */
  readonly spent?: Spent;
}

/** The choice that takes part without choosing. */
export const ABSTAIN = 'abstain';

/**
 * Counts ballots on which one option each is chosen.
 * @param options ids in the order in which they were put to the vote, without `abstain`
 * @param choices one chosen option id (or `abstain`) per ballot, in any order
 * @throws Error when a choice is none of these: such a ballot should never have been kept
 */
export function tally(options: readonly string[], choices: Iterable<string>): Tally {
  const votes = new Map<string, number>([...options, ABSTAIN].map((option) => [option, 0]));
  let participants = 0;
  for (const choice of choices) {
    const before = votes.get(choice);
    if (before === undefined) throw new Error(`A ballot chooses ${choice}, which was not put to the vote.`);
    votes.set(choice, before + 1);
    participants += 1;
  }

  return { participants, abstained: votes.get(ABSTAIN) ?? 0, standings: rankByVotes(options, votes) };
}

/** By what ballots are counted. */
export interface Counting {
  readonly method: 'yes-no' | 'single' | 'approval' | 'score' | 'ranked' | 'budget';
  /** Ids in the order in which they were put to the vote, without `abstain`. */
  readonly options: readonly string[];
  readonly scale?: Scale;
  /** With what each option costs, in fen. */
  readonly budget?: Budget & { readonly costs: ReadonlyMap<string, number> };
}

/**
 * Counts the ballots of a poll by its method. Approval: each option as often as it is named. Score: the most points first.
 * Ranked: by Schulze's method, by winning votes, what a ballot leaves out below all that it ranks; `votes` are the ballots
 * that rank an option first. Budget: approvals, and what they spend the money on.
 * @param ballots choices of each ballot, best first where they are ranked
 * @throws Error when a ballot chooses what was not put to the vote
 */
export function tallyOf(counting: Counting, ballots: readonly (readonly string[])[]): Tally {
  const { method, options } = counting;
  if (method === 'approval') return byApprovals(options, ballots);
  if (method === 'score') return byPoints(counting, ballots);
  if (method === 'ranked') return byRankings(options, ballots);
  if (method === 'budget') return { ...byApprovals(options, ballots), spent: spendBudget(counting, ballots) };
  return tally(
    options,
    ballots.map(([choice]) => choice!),
  );
}

function byApprovals(options: readonly string[], ballots: readonly (readonly string[])[]): Tally {
  const { standings } = approval(options, ballots.map(approvalOf));
  return counted(
    ballots,
    standings.map((standing) => ({ option: standing.option, votes: Number(standing.score), rank: standing.rank })),
  );
}

function byPoints({ options, scale }: Counting, ballots: readonly (readonly string[])[]): Tally {
  if (scale === undefined) throw new Error('There is no scale to score by.');
  const given = ballots.map((choices) => {
    const scores = scoresIn(choices, options, scale);
    if (scores === null) throw new Error(`A ballot gives ${choices.join(', ')}, which are not points of the scale.`);
    return Object.fromEntries(scores.map(({ option, points }) => [option, points]));
  });
  const { standings } = score(
    options,
    given.map((scores) => ({ scores })),
    scale,
  );
  return counted(
    ballots,
    standings.map(({ option, rank, score: points }) => ({
      option,
      votes: given.filter((scores) => Object.hasOwn(scores, option)).length,
      rank,
      points: Number(points),
    })),
  );
}

function byRankings(options: readonly string[], ballots: readonly (readonly string[])[]): Tally {
  const profile = profileOf(
    options,
    ballots.map((ranking) => ({ ranking })),
  );
  const firsts = tally(
    options,
    ballots.map(([first]) => first!),
  );
  const votesFor = new Map(firsts.standings.map(({ option, votes }) => [option, votes]));
  const layers = schulze(pairwise(profile, { unranked: 'last' }), { strength: 'winning' });
  return counted(
    ballots,
    layers.flatMap((equals, layer) =>
      equals.map((option) => ({
        option,
        votes: votesFor.get(option) ?? 0,
        rank: 1 + layers.slice(0, layer).flat().length,
      })),
    ),
  );
}

/** What nobody approves of is not funded, however much is left. Of equals, what was put to the vote earlier. */
function spendBudget({ options, budget }: Counting, ballots: readonly (readonly string[])[]): Spent {
  if (budget === undefined) throw new Error('There is no budget to spend.');
  const { totalFen, by, rest, costs } = budget;
  const wanted = options.filter((option) => ballots.some((choices) => choices.includes(option)));
  const projects = wanted.map((id) => {
    const cost = costs.get(id);
    if (cost === undefined) throw new Error(`Option ${id} has no cost.`);
    return { id, cost };
  });
  const rule = { budget: totalFen, ties: { by: 'order' } as const };
  const approvals = ballots.map(approvalOf);
  const { funded, spent } =
    by === 'votes'
      ? budgetByVotes(projects, approvals, rule)
      : budgetByEqualShares(projects, approvals, { ...rule, rest: rest ?? 'kept' });
  return { funded, spentFen: spent, leftFen: totalFen - spent };
}

const approvalOf = (approved: readonly string[]): ApprovalBallot => ({ approved });

const counted = (ballots: readonly unknown[], standings: readonly Standing[]): Tally => ({
  participants: ballots.length,
  abstained: 0,
  standings,
});

function rankByVotes(options: readonly string[], votes: ReadonlyMap<string, number>): Standing[] {
  const counts = options.map((option) => ({ option, votes: votes.get(option) ?? 0 }));
  return counts
    .toSorted((one, other) => other.votes - one.votes)
    .map((count) => ({ ...count, rank: 1 + counts.filter((other) => other.votes > count.votes).length }));
}

/**
 * A share in tenths of a percent, rounded down, in integers: 1 of 3 gives 333.
 * @returns 0 when there is no whole
 */
export const permilleOf = (part: number, whole: number): number =>
  whole === 0 ? 0 : Math.floor((part * 1000) / whole);
