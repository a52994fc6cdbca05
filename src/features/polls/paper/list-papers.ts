import { z } from 'zod';
import { decodeCursor, defineUseCase, toPage } from '../../../kernel/index.ts';
import { ensureDoor, pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import type { PaperStore } from './paper-store.ts';

interface Ports extends Pick<TakingPorts, 'polls'> {
  readonly papers: Pick<PaperStore, 'ofPoll' | 'countWaiting'>;
}

/** The paper ballots of a poll and how far each is entered, for those who enter them. */
export const listPapers = defineUseCase({
  name: 'polls.list-papers',
  input: z.object({
    pollId: z.string().max(64),
    after: z.string().max(200).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  async run({ papers, ...ports }: Ports, actor, { pollId, after, limit }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'paper');
    const start = after === undefined ? '' : decodeCursor(after);
    const found = await papers.ofPoll(pollId, { after: start, limit: limit + 1 });
    const page = toPage(
      found.map((paper) => ({ ...paper, id: paper.elector })),
      limit,
    );
    return { poll, page, waiting: await papers.countWaiting(pollId) };
  },
});
