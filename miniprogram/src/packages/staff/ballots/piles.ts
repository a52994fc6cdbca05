import { STAFF_BALLOTS } from '@/phrases/staff-ballots';
import { wordChoices, type Poll } from './taking';

/** Ballots that say the same, counted together. */
export interface Pile {
  readonly label: string;
  /** None: the invalid ones. */
  readonly choices: readonly string[];
}

const INVALID: Pile = { label: STAFF_BALLOTS.invalid, choices: [] };

/** Of one choice each, there is a pile for every option; else a pile is made when a ballot says so. */
export const isOneEach = ({ method }: Pick<Poll, 'method'>): boolean => method === 'yes-no' || method === 'single';

export const pilesOf = (poll: Pick<Poll, 'method' | 'options'>, kinds: readonly (readonly string[])[]): Pile[] => [
  ...(isOneEach(poll) ? poll.options.map(({ id }) => [id]) : kinds).map((choices) => ({
    label: wordChoices(poll, choices),
    choices,
  })),
  INVALID,
];

/** What a pile is known by: an order is another one in another order, anything else is not. */
export const keyOf = ({ method }: Pick<Poll, 'method'>, choices: readonly string[]): string =>
  (method === 'ranked' ? choices : [...choices].sort()).join(' ');

/** With one kind more, unless it is there already. */
export const withKind = (
  poll: Pick<Poll, 'method'>,
  kinds: readonly (readonly string[])[],
  choices: readonly string[],
): readonly (readonly string[])[] =>
  kinds.some((one) => keyOf(poll, one) === keyOf(poll, choices)) ? kinds : [...kinds, choices];
