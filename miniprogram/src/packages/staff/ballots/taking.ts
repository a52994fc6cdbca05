import type { Answer } from '@/api/client';
import { wordChoices as wordEach } from '@/pages/hall/vote/choices';
import { STAFF_BALLOTS } from '@/phrases/staff-ballots';
import { pollsOfHalls, type Poll } from '../parts/halls';

export type { Poll };

export type Elector = Answer<'GET /polls/{pollId}/electors'>['items'][number];
export type Door = 'paper' | 'phone' | 'doorstep' | 'envelope';

/** By which of its doors ballots are taken in here and now; the phone and the doorstep end with the vote. */
export function doorsOf({ doors, state }: Poll): readonly Door[] {
  const own = doors?.others.filter((door): door is Door => door !== 'proxy') ?? [];
  if (state === 'open') return own;
  return state === 'entering' ? own.filter((door) => door === 'paper') : [];
}

/** Polls of a region whose ballots are taken in now, soonest to close first. */
export const pollsTakenIn = async (region: string): Promise<readonly Poll[]> =>
  (await pollsOfHalls(region)).filter(
    ({ doors, state }) => doors !== null && (state === 'open' || state === 'entering'),
  );

/** What was chosen, in words: of an order the first first, of points each with its points. */
export const wordChoices = (poll: Pick<Poll, 'method' | 'options'>, choices: readonly string[]): string =>
  choices.length === 0 ? STAFF_BALLOTS.nothing : wordEach(poll, choices).join('、');

export const nameOf = ({ names, doors }: Elector): string => [...doors, ...names].join(' ');
