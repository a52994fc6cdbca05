import { say, sayYuan } from '../../../phrases/index.ts';
import type { Budget } from './budget.ts';
import type { Poll, PollOption, PollResult } from '../poll.ts';
import { ABSTAIN } from '../tally.ts';
import { readScore } from './scale.ts';

/** An option as it is named where it can be chosen: with what it costs, where it costs something. */
export const wordOption = ({ label, costFen }: PollOption): string =>
  costFen === undefined ? label : say('polls.priced-option', { label, cost: sayYuan(costFen) });

/** What somebody chose, by its label; with the points where points are given. */
export function wordChoice({ options, method }: Pick<Poll, 'options' | 'method'>, choice: string): string {
  const scored = method === 'score' ? readScore(choice) : null;
  const label = options.find(({ id }) => id === (scored?.option ?? choice))?.label ?? choice;
  return scored === null ? label : say('polls.scored-option', { label, points: scored.points });
}

/** How the money of a poll is spent. */
export const wordBudgetRule = ({ by, rest }: Budget): string =>
  say(by === 'votes' ? 'polls.spends-votes' : rest === 'by-votes' ? 'polls.spends-shares-all' : 'polls.spends-shares');

type Counted = Pick<PollResult, 'standings' | 'abstained' | 'spent'>;

/** How often each option was chosen, a line each; then what the money goes to, where the poll has any. */
export function wordCount({ options, budget }: Pick<Poll, 'options' | 'budget'>, counted: Counted): string[] {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  const labelOf = (id: string): string => labels.get(id) ?? id;
  const lines = counted.standings.map(({ option, votes, points }) =>
    points === undefined
      ? say('polls.standing', { label: labelOf(option), votes })
      : say('polls.standing-score', { label: labelOf(option), points, votes }),
  );
  const abstain = labels.get(ABSTAIN);
  const all =
    abstain === undefined ? lines : [...lines, say('polls.standing', { label: abstain, votes: counted.abstained })];
  if (budget === undefined || counted.spent === undefined) return all;
  const { funded, spentFen, leftFen } = counted.spent;
  const left = sayYuan(leftFen);
  return [
    ...all,
    wordBudgetRule(budget),
    funded.length === 0
      ? say('polls.funded-nothing', { left })
      : say('polls.funded', { options: funded.map(labelOf), spent: sayYuan(spentFen), left }),
  ];
}
