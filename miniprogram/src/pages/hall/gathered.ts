import { call, type Answer } from '@/api/client';
import { homeOf, loadMe } from '@/state/me';

export type ListedPoll = Answer<'GET /me/polls'>['items'][number];
export type ListedTopic = Answer<'GET /me/topics'>['items'][number];
export type ListedElection = Answer<'GET /elections'>['items'][number];
export type ListedHearing = Answer<'GET /me/hearings'>['items'][number];

/** What a hall is about, in lists. */
export interface Gathered {
  readonly elections: readonly ListedElection[];
  readonly polls: readonly ListedPoll[];
  readonly topics: readonly ListedTopic[];
  readonly hearings: readonly ListedHearing[];
}

export const NOTHING: Gathered = { elections: [], polls: [], topics: [], hearings: [] };

/** Of what is over, this many of each kind come at once. */
const PAGE = 20;

/** What goes on where this person lives, is a member or stands on a roll, with what is announced in the halls of the community. */
export async function gatherNow(halls: readonly string[]): Promise<Gathered> {
  const [elections, polls, topics, hearings, ...announced] = await Promise.all([
    call('GET /elections'),
    call('GET /me/polls'),
    call('GET /me/topics'),
    call('GET /me/hearings'),
    ...halls.map((hallId) => call('GET /halls/{hallId}/polls', { hallId, limit: PAGE })),
  ]);
  const coming = announced
    .flatMap(({ items }) => items)
    .filter(({ state }) => !['open', 'closed', 'withdrawn'].includes(state));
  return {
    elections: elections.items.filter((election) => !isOver(election)),
    polls: [...polls.items, ...coming],
    topics: topics.items,
    hearings: hearings.items,
  };
}

/** Where the next page of each list begins; null at the end. */
export interface Cursor {
  readonly hallId: string;
  readonly elections: string | null;
  readonly polls: string | null;
  readonly topics: string | null;
  readonly hearings: string | null;
}

export const startOf = (hallId: string) => ({
  hallId,
  elections: undefined,
  polls: undefined,
  topics: undefined,
  hearings: undefined,
});

/** A page of what is over in a hall, and where the next one begins. */
export async function gatherEnded(from: Cursor | ReturnType<typeof startOf>): Promise<Gathered & { next: Cursor }> {
  const { hallId } = from;
  const given = (after: string | undefined) => ({ hallId, limit: PAGE, ...(after !== undefined && { after }) });
  const none = { items: [], next: null };
  const [elections, polls, topics, hearings] = await Promise.all([
    from.elections === null ? none : call('GET /halls/{hallId}/elections', given(from.elections)),
    from.polls === null ? none : call('GET /halls/{hallId}/polls', given(from.polls)),
    from.topics === null ? none : call('GET /halls/{hallId}/topics', given(from.topics)),
    from.hearings === null ? none : call('GET /halls/{hallId}/hearings', given(from.hearings)),
  ]);
  return {
    elections: elections.items.filter(isOver),
    polls: polls.items.filter(({ state }) => state === 'closed' || state === 'withdrawn'),
    topics: topics.items.filter(({ state }) => state === 'closed'),
    hearings: hearings.items.filter(({ state }) => state === 'concluded' || state === 'cancelled'),
    next: { hallId, elections: elections.next, polls: polls.next, topics: topics.next, hearings: hearings.next },
  };
}

const isOver = ({ state }: ListedElection): boolean => state === 'settled' || state === 'withdrawn';

export const hasMore = ({ elections, polls, topics, hearings }: Cursor): boolean =>
  elections !== null || polls !== null || topics !== null || hearings !== null;

export const together = (one: Gathered, other: Gathered): Gathered => ({
  elections: [...one.elections, ...other.elections],
  polls: [...one.polls, ...other.polls],
  topics: [...one.topics, ...other.topics],
  hearings: [...one.hearings, ...other.hearings],
});

/** The community one lives in and the halls there; none for whoever has not said where they live. */
export async function ownHalls(): Promise<{ region: string | null; halls: readonly string[] }> {
  const { region } = await loadMe();
  if (region === null) return { region, halls: [] };
  const { community } = await homeOf(region);
  const { items } = await call('GET /halls', { region: community.path, limit: 100 });
  return { region: community.path, halls: items.map(({ id }) => id) };
}
