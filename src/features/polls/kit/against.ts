import { Refusal } from '../../../kernel/index.ts';
import type { Poll } from '../poll.ts';

const AGAINST = /反对|不同意|不赞成|都不|均不|否决|不选|^否$/u;

/** Can nobody say no on such a ballot? Courts have set votes aside whose ballots had no box for it. */
export const lacksAgainst = ({ options }: Pick<Poll, 'options'>): boolean =>
  !options.some(({ label }) => AGAINST.test(label));

/** @throws Refusal when a ballot that decides something has no box against */
export function ensureHasAgainst(poll: Poll): void {
  if (poll.rules?.pack.kind === 'decision' && lacksAgainst(poll))
    throw new Refusal('conflict', 'doors.against-missing', { options: poll.options.map(({ label }) => label) });
}
