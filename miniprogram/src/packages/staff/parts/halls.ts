import { call, type Answer } from '@/api/client';

export type Poll = Answer<'GET /halls/{hallId}/polls'>['items'][number];

/** The latest of each list of the halls of a region, all together. */
export const LATEST = 20;

/** What the halls of a region have, hall by hall. */
export async function ofHalls<Item>(
  region: string,
  list: (hallId: string) => Promise<{ readonly items: readonly Item[] }>,
): Promise<Item[]> {
  const { items: halls } = await call('GET /halls', { region, limit: 50 });
  const pages = await Promise.all(halls.map(({ id }) => list(id)));
  return pages.flatMap(({ items }) => items);
}

/** The latest polls of every hall of a region, soonest to close first. */
export const pollsOfHalls = async (region: string): Promise<Poll[]> =>
  (await ofHalls(region, (hallId) => call('GET /halls/{hallId}/polls', { hallId, limit: LATEST }))).sort((one, other) =>
    one.closesAt.localeCompare(other.closesAt),
  );
