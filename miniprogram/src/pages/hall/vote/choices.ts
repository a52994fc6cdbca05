import type { Answer } from '@/api/client';
import { POLL } from '@/phrases/hall';

export type Poll = Answer<'GET /polls/{pollId}'>;
export type Option = Poll['options'][number];
export type Method = Poll['method'];

/** What is asked for, by method; `choose.vue` has the component of each. */
export const askFor = (method: Method): string =>
  method === 'ranked' ? POLL.askOrder : method === 'approval' ? POLL.askSome : POLL.ask;

/** What was chosen, in words, best first where it is an order. */
export function wordChoices(
  { method, options }: Pick<Poll, 'method' | 'options'>,
  choices: readonly string[],
): string[] {
  const labels = new Map(options.map(({ id, label }) => [id, label]));
  return choices.map((choice, place) => {
    const label = labels.get(choice) ?? choice;
    return method === 'ranked' ? POLL.ranked(place + 1, label) : label;
  });
}
