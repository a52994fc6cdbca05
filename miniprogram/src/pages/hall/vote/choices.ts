import type { Answer } from '@/api/client';
import { ELECTION } from '@/phrases/election';
import { POLL } from '@/phrases/hall';

export type Poll = Answer<'GET /polls/{pollId}'>;
export type Option = Poll['options'][number];
export type Method = Poll['method'];
export type Scale = NonNullable<Poll['scale']>;

const ASKED: Readonly<Record<Method, string>> = {
  'yes-no': POLL.ask,
  single: POLL.ask,
  approval: POLL.askSome,
  ranked: POLL.askOrder,
  score: POLL.askPoints,
  budget: POLL.askBudget,
};

/** What is asked for, by method; `choose.vue` has the component of each. */
export const askFor = (method: Method): string => ASKED[method];

/** An option as it is read: with what it costs, where that is said; of a candidate without a name, that it was deleted. */
export const labelOf = ({ label, costFen }: Option): string =>
  costFen === null ? label || ELECTION.erased : POLL.costs(label, (costFen / 100).toLocaleString('zh-CN'));

/** The points of each option in choices like `1:5`. */
export const pointsIn = (choices: readonly string[]): ReadonlyMap<string, string> =>
  new Map(choices.map((choice) => choice.split(':') as [string, string]));

/** What was chosen, in words, best first where it is an order. */
export function wordChoices(
  { method, options }: Pick<Poll, 'method' | 'options'>,
  choices: readonly string[],
): string[] {
  const labels = new Map(options.map((option) => [option.id, labelOf(option)]));
  if (method === 'score')
    return [...pointsIn(choices)].map(([id, points]) => POLL.scored(labels.get(id) ?? id, points));
  return choices.map((choice, place) => {
    const label = labels.get(choice) ?? choice;
    return method === 'ranked' ? POLL.ranked(place + 1, label) : label;
  });
}
