import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { needResident } from '../../residents/index.ts';
import type { TopicStore } from './topic-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly topics: Pick<TopicStore, 'ofHall'>;
}

/** Every topic of a hall, latest first. */
export const listTopics = defineUseCase({
  name: 'statements.list-topics',
  input: z.object({ hallId: z.string(), ...pageInput }),
  async run({ halls, topics }: Ports, actor, { hallId, after, limit }) {
    needResident(actor);
    found(await halls.find(hallId), 'halls.missing');

    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await topics.ofHall(hallId, { ...start, limit: limit + 1 });
    // Pages follow the topics' numbers, not their ids.
    const page = toPage(
      rows.map((topic) => ({ id: String(topic.number), topic })),
      limit,
    );
    return { items: page.items.map(({ topic }) => topic), next: page.next };
  },
});
