import { tieBreak, type TieDecision, type TieRule } from '../ties.ts';

/** What money may be spent on. */
export interface Project {
  readonly id: string;
  /** In fen, a positive integer. */
  readonly cost: number;
}

export interface BudgetRule {
  /** In fen. */
  readonly budget: number;
  /** Among projects that do equally well. */
  readonly ties: TieRule;
}

export interface Allocation {
  /** In the order in which they were funded. */
  readonly funded: readonly string[];
  /** In fen. */
  readonly spent: number;
  readonly ties: readonly TieDecision[];
}

/** @throws RangeError when money is not in whole fen */
export function ensureWholeFen(projects: readonly Project[], budget: number): void {
  if (!Number.isSafeInteger(budget) || budget < 0) throw new RangeError('A budget must be whole fen from 0.');
  for (const { id, cost } of projects) {
    if (!Number.isSafeInteger(cost) || cost < 1) throw new RangeError(`The cost of ${id} must be whole fen from 1.`);
  }
}

/** Chooses which of several equal projects is funded now, and notes it as a tie. */
export type ChooseProject = (equals: readonly Project[]) => Project;

export function choosingProject(projects: readonly Project[], rule: TieRule, ties: TieDecision[]): ChooseProject {
  const choose = tieBreak(
    projects.map(({ id }) => id),
    rule,
  );
  return (equals) => {
    if (equals.length === 1) return equals[0]!;
    const numbers = equals.map((each) => projects.indexOf(each));
    const chosen = projects[choose(numbers, 'fund')]!;
    ties.push({ tied: equals.map(({ id }) => id), chosen: chosen.id, to: 'fund', by: rule.by });
    return chosen;
  };
}
