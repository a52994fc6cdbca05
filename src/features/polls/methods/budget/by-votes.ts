import { approval, type ApprovalBallot } from '../approval.ts';
import type { TieDecision } from '../ties.ts';
import {
  choosingProject,
  ensureWholeFen,
  type Allocation,
  type BudgetRule,
  type ChooseProject,
  type Project,
} from './project.ts';

/**
 * Allots a budget by votes: whichever project has most approvals and still fits is funded, until none fits. One that is too
 * dear for what is left is passed over, and cheaper ones with fewer votes have their turn.
 * @throws Error when a ballot approves of what is no project
 * @throws RangeError when a cost is no positive integer or the budget no integer from 0
 * @see the greedy rule of D. Peters, G. Pierczyński and P. Skowron, Proportional participatory budgeting with additive
 * utilities, NeurIPS 2021, which most cities use
 */
export function budgetByVotes(
  projects: readonly Project[],
  ballots: readonly ApprovalBallot[],
  { budget, ties: rule }: BudgetRule,
): Allocation {
  ensureWholeFen(projects, budget);
  const ties: TieDecision[] = [];
  const funded = fundByVotes(projects, votesFor(projects, ballots), budget, choosingProject(projects, rule, ties));
  return { funded: funded.map(({ id }) => id), spent: costOf(funded), ties };
}

/** Approvals of each project, by id. */
export function votesFor(
  projects: readonly Project[],
  ballots: readonly ApprovalBallot[],
): ReadonlyMap<string, bigint> {
  const ids = projects.map(({ id }) => id);
  return new Map(approval(ids, ballots).standings.map(({ option, score }) => [option, score]));
}

/** The projects that are funded by votes from this money. */
export function fundByVotes(
  projects: readonly Project[],
  votes: ReadonlyMap<string, bigint>,
  money: number,
  choose: ChooseProject,
): Project[] {
  const funded: Project[] = [];
  for (;;) {
    const left = money - costOf(funded);
    const fitting = projects.filter((project) => project.cost <= left && !funded.includes(project));
    if (fitting.length === 0) return funded;
    const most = fitting.map(({ id }) => votes.get(id)!).reduce((one, other) => (other > one ? other : one));
    const best = fitting.filter(({ id }) => votes.get(id) === most);
    // Where all of them fit, nothing has to be decided.
    funded.push(costOf(best) <= left ? best[0]! : choose(best));
  }
}

export const costOf = (projects: readonly Project[]): number => projects.reduce((sum, { cost }) => sum + cost, 0);
