import { z } from 'zod';
import { POLL_BUDGETS } from '../../../../config/polls/methods.ts';
import { Refusal } from '../../../kernel/index.ts';
import { optionIds, optionsFor, POLL_METHODS, type Poll, type PollMethod, type PollOption } from '../poll.ts';
import { fitsSealed } from '../secret/secret-ballot.ts';
import { BUDGET_RESTS, BUDGET_RULES, type Budget } from './budget.ts';
import { scaleTo, scoreChoice } from './scale.ts';

const fen = z.int().min(1).max(POLL_BUDGETS.mostFen);

/** What is asked, and how it is answered. */
export const questionInput = {
  title: z.string().trim().min(2).max(100),
  method: z.enum(POLL_METHODS),
  /** For a choice: what may be chosen. */
  options: z.array(z.string().trim().min(1).max(60)).max(20).default([]),
  /** For scores: the most points that an option can be given. */
  highest: z.int().optional(),
  /** For a budget: all the money, what each option costs in the order of the options, and how it is spent. */
  budget: z
    .object({
      totalFen: fen,
      costsFen: z.array(fen).max(20),
      by: z.enum(BUDGET_RULES).optional(),
      rest: z.enum(BUDGET_RESTS).optional(),
    })
    .optional(),
};

interface Asked {
  readonly title: string;
  readonly method: PollMethod;
  readonly options: readonly string[];
  readonly highest?: number | undefined;
  readonly budget?: AskedBudget | undefined;
}

type AskedBudget = NonNullable<z.output<typeof questionInput.budget>>;

type Question = Pick<Poll, 'title' | 'method' | 'options' | 'scale' | 'budget'>;

/**
 * A question as its poll keeps it.
 * @throws Refusal when what was asked does not go together
 */
export function questionOf({ title, method, options: labels, highest, budget }: Asked): Question {
  if (highest !== undefined && method !== 'score') throw new Refusal('invalid', 'polls.scale-not-asked');
  if (budget !== undefined && method !== 'budget') throw new Refusal('invalid', 'polls.budget-not-asked');
  const options = optionsFor(method, labels);
  if (method === 'score') return { title, method, options, scale: scaleTo(highest) };
  if (method !== 'budget') return { title, method, options };
  if (budget === undefined) throw new Refusal('invalid', 'polls.budget-missing');
  return { title, method, options: withCosts(options, budget), budget: budgetOf(budget) };
}

function withCosts(options: readonly PollOption[], { totalFen, costsFen }: AskedBudget): PollOption[] {
  if (costsFen.length !== options.length) throw new Refusal('invalid', 'polls.costs-missing');
  const priced = options.map((option, index) => ({ ...option, costFen: costsFen[index]! }));
  const tooDear = priced.find(({ costFen }) => costFen > totalFen);
  if (tooDear !== undefined) throw new Refusal('invalid', 'polls.cost-over-budget', { option: tooDear.label });
  return priced;
}

function budgetOf({ totalFen, by = POLL_BUDGETS.by, rest }: AskedBudget): Budget {
  if (by === 'equal-shares') return { totalFen, by, rest: rest ?? POLL_BUDGETS.rest };
  if (rest !== undefined) throw new Refusal('invalid', 'polls.rest-not-asked');
  return { totalFen, by };
}

/** @throws Refusal when a secret ballot could not hold all that may be chosen */
export function ensureBallotFits(question: Question, form: 'open' | 'secret'): void {
  if (form === 'secret' && !fitsSealed(largestBallot(question)))
    throw new Refusal('invalid', 'polls.ballot-too-large', { options: question.options.length });
}

function largestBallot({ scale, ...question }: Question): readonly string[] {
  const options = optionIds(question);
  return scale === undefined ? options : options.map((option) => scoreChoice({ option, points: scale.highest }));
}
