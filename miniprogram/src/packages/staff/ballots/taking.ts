import { call, type Answer } from '@/api/client';
import { STAFF_BALLOTS } from '@/phrases/staff-ballots';

export type Poll = Answer<'GET /halls/{hallId}/polls'>['items'][number];
export type Elector = Answer<'GET /polls/{pollId}/electors'>['items'][number];
export type Door = 'paper' | 'phone' | 'doorstep' | 'envelope';

/** By which of its doors ballots are taken in here and now; the phone and the doorstep end with the vote. */
export function doorsOf({ doors, state }: Poll): readonly Door[] {
  const own = doors?.others.filter((door): door is Door => door !== 'proxy') ?? [];
  if (state === 'open') return own;
  return state === 'entering' ? own.filter((door) => door === 'paper') : [];
}

/** Polls of a region whose ballots are taken in now, soonest to close first. */
export async function pollsTakenIn(region: string): Promise<readonly Poll[]> {
  const { items: halls } = await call('GET /halls', { region, limit: 50 });
  const pages = await Promise.all(halls.map(({ id }) => call('GET /halls/{hallId}/polls', { hallId: id, limit: 20 })));
  return pages
    .flatMap(({ items }) => items)
    .filter(({ doors, state }) => doors !== null && (state === 'open' || state === 'entering'))
    .sort((one, other) => one.closesAt.localeCompare(other.closesAt));
}

/** What was chosen, in words: of an order, the first first. */
export const wordChoices = ({ options }: Poll, choices: readonly string[]): string =>
  choices.length === 0
    ? STAFF_BALLOTS.nothing
    : choices.map((id) => options.find((option) => option.id === id)?.label ?? id).join('、');

/** One tap more or less: a yes or a single choice is replaced, of several each goes in and out. */
export function tapped({ method }: Poll, choices: readonly string[], id: string): readonly string[] {
  if (method === 'yes-no' || method === 'single') return [id];
  return choices.includes(id) ? choices.filter((one) => one !== id) : [...choices, id];
}

export const nameOf = ({ names, doors }: Elector): string => [...doors, ...names].join(' ');
