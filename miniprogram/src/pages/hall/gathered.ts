import { call, type Answer } from '@/api/client';
import { homeOf, loadMe } from '@/state/me';

export type ListedPoll = Answer<'GET /me/polls'>['items'][number];
export type ListedTopic = Answer<'GET /me/topics'>['items'][number];
export type ListedHearing = Answer<'GET /me/hearings'>['items'][number];

/** What a hall is about, in lists. */
export interface Gathered {
  readonly polls: readonly ListedPoll[];
  readonly topics: readonly ListedTopic[];
  readonly hearings: readonly ListedHearing[];
}

export const NOTHING: Gathered = { polls: [], topics: [], hearings: [] };

/** Of what is over, this many of each kind come at once. */
const PAGE = 20;

/** What goes on where this person lives, is a member or stands on a roll, with what is announced in the halls of the community. */
export async function gatherNow(halls: readonly string[]): Promise<Gathered> {
  const [polls, topics, hearings, ...announced] = await Promise.all([
    call('GET /me/polls'),
    call('GET /me/topics'),
    call('GET /me/hearings'),
    ...halls.map((hallId) => call('GET /halls/{hallId}/polls', { hallId, limit: PAGE })),
  ]);
  const coming = announced
    .flatMap(({ items }) => items)
    .filter(({ state }) => !['open', 'closed', 'withdrawn'].includes(state));
  return { polls: [...polls.items, ...coming], topics: topics.items, hearings: hearings.items };
}

/** Where the next page of each list begins; null at the end. */
export interface Cursor {
  readonly hallId: string;
  readonly polls: string | null;
  readonly topics: string | null;
  readonly hearings: string | null;
}

export const startOf = (hallId: string) => ({ hallId, polls: undefined, topics: undefined, hearings: undefined });

/** A page of what is over in a hall, and where the next one begins. */
export async function gatherEnded(from: Cursor | ReturnType<typeof startOf>): Promise<Gathered & { next: Cursor }> {
  const { hallId } = from;
  const given = (after: string | undefined) => ({ hallId, limit: PAGE, ...(after !== undefined && { after }) });
  const none = { items: [], next: null };
  const [polls, topics, hearings] = await Promise.all([
    from.polls === null ? none : call('GET /halls/{hallId}/polls', given(from.polls)),
    from.topics === null ? none : call('GET /halls/{hallId}/topics', given(from.topics)),
    from.hearings === null ? none : call('GET /halls/{hallId}/hearings', given(from.hearings)),
  ]);
  return {
    polls: polls.items.filter(({ state }) => state === 'closed' || state === 'withdrawn'),
    topics: topics.items.filter(({ state }) => state === 'closed'),
    hearings: hearings.items.filter(({ state }) => state === 'concluded' || state === 'cancelled'),
    next: { hallId, polls: polls.next, topics: topics.next, hearings: hearings.next },
  };
}

export const hasMore = ({ polls, topics, hearings }: Cursor): boolean =>
  polls !== null || topics !== null || hearings !== null;

export const together = (one: Gathered, other: Gathered): Gathered => ({
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
