import { closedAt, type Topic } from './topic.ts';
import type { TopicStore } from './topic-store.ts';

/**
 * Closes a topic once. An answer on its way in this very moment may still be kept; it then counts in the map like all that
 * were acknowledged, since the map is drawn from what is kept.
 */
export function closeOne(
  topics: Pick<TopicStore, 'change'>,
  id: string,
  { by, at }: { readonly by: string; readonly at: Date },
): Promise<Topic | null | undefined> {
  return topics.change(id, (topic) => {
    const next = closedAt(topic, at);
    if (next === topic) return { result: topic };
    const happening = { name: 'statements.topic-closed', by, at, region: topic.region };
    return { next, happenings: [{ ...happening, facts: { hall: topic.hall } }], result: next };
  });
}
