import type { ApprovalBallot } from '../approval.ts';
import { compareFractions, fraction, over, subtract, times, whole, type Fraction } from '../fraction.ts';
import type { TieDecision } from '../ties.ts';
import { costOf, fundByVotes, votesFor } from './by-votes.ts';
import { choosingProject, ensureWholeFen, type Allocation, type BudgetRule, type Project } from './project.ts';

export interface EqualSharesRule extends BudgetRule {
  /** What becomes of money that the shares do not spend: funds by votes what still fits, or stays. */
  readonly rest: 'by-votes' | 'kept';
}

/** Voters with the same ballot always have the same left. */
interface Group {
  readonly approved: ReadonlySet<string>;
  readonly voters: bigint;
  /** In fen, of each voter. */
  left: Fraction;
}

/**
 * Method of equal shares, with cost as utility: everybody gets an equal share of the budget; a project is paid by those who
 * approve of it, each the same or all they have left. Funded next is whichever costs its payers the smallest part of its
 * price each, until none can be paid. Exact fractions of a fen.
 * @throws Error when a ballot approves of what is no project
 * @throws RangeError when a cost is no positive integer or the budget no integer from 0
 * @see D. Peters, G. Pierczyński and P. Skowron, Proportional participatory budgeting with additive utilities, NeurIPS 2021
 */
export function budgetByEqualShares(
  projects: readonly Project[],
  ballots: readonly ApprovalBallot[],
  { budget, ties: rule, rest }: EqualSharesRule,
): Allocation {
  ensureWholeFen(projects, budget);
  const votes = votesFor(projects, ballots);
  const groups = groupsOf(ballots, budget);
  const ties: TieDecision[] = [];
  const choose = choosingProject(projects, rule, ties);
  const funded: Project[] = [];
  for (;;) {
    const offers = projects.flatMap((project) => {
      const payment = funded.includes(project) ? undefined : paymentFor(project, groups);
      return payment === undefined ? [] : [{ project, payment, part: over(payment, BigInt(project.cost)) }];
    });
    if (offers.length === 0) break;
    const least = offers
      .map(({ part }) => part)
      .reduce((one, other) => (compareFractions(other, one) < 0 ? other : one));
    const best = offers.filter(({ part }) => compareFractions(part, least) === 0);
    const chosen = choose(best.map(({ project }) => project));
    collect(groups, chosen, best.find(({ project }) => project === chosen)!.payment);
    funded.push(chosen);
  }
  if (rest === 'by-votes') {
    const open = projects.filter((project) => !funded.includes(project));
    funded.push(...fundByVotes(open, votes, budget - costOf(funded), choose));
  }
  return { funded: funded.map(({ id }) => id), spent: costOf(funded), ties };
}

function groupsOf(ballots: readonly ApprovalBallot[], budget: number): Group[] {
  const voters = new Map<string, { approved: readonly string[]; weight: number }>();
  let all = 0;
  for (const { approved, weight = 1 } of ballots) {
    all += weight;
    const key = JSON.stringify(approved.toSorted());
    voters.set(key, { approved, weight: weight + (voters.get(key)?.weight ?? 0) });
  }
  return [...voters.values()].map(({ approved, weight }) => ({
    approved: new Set(approved),
    voters: BigInt(weight),
    left: fraction(BigInt(budget), BigInt(all)),
  }));
}

/** The most that anybody has to pay for the project, or nothing when its supporters have too little left. */
function paymentFor({ id, cost }: Project, groups: readonly Group[]): Fraction | undefined {
  const supporters = groups
    .filter(({ approved }) => approved.has(id))
    .toSorted((one, other) => compareFractions(one.left, other.left));
  let payers = supporters.reduce((sum, { voters }) => sum + voters, 0n);
  let due = whole(BigInt(cost));
  for (const { left, voters } of supporters) {
    const payment = over(due, payers);
    if (compareFractions(payment, left) <= 0) return payment;
    due = subtract(due, times(left, voters));
    payers -= voters;
  }
  return undefined;
}

function collect(groups: readonly Group[], { id }: Project, payment: Fraction): void {
  for (const group of groups) {
    if (!group.approved.has(id)) continue;
    group.left = compareFractions(group.left, payment) <= 0 ? whole(0n) : subtract(group.left, payment);
  }
}
