import { call, type Answer } from '@/api/client';

export type Poll = Answer<'GET /halls/{hallId}/polls'>['items'][number];

/** The latest polls of every hall of a region, soonest to close first. */
export async function pollsOfHalls(region: string): Promise<readonly Poll[]> {
  const { items: halls } = await call('GET /halls', { region, limit: 50 });
  const pages = await Promise.all(halls.map(({ id }) => call('GET /halls/{hallId}/polls', { hallId: id, limit: 20 })));
  return pages.flatMap(({ items }) => items).sort((one, other) => one.closesAt.localeCompare(other.closesAt));
}
