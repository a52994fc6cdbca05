import { z } from 'zod';
import type { Poll } from '../../../features/polls/index.ts';

/** What is read before a vote: what it is about, and papers with where they are. */
export const notice = {
  notice: z.string().nullable(),
  papers: z.array(z.object({ title: z.string(), link: z.string() })),
};

export const presentNotice = ({ notice: about, papers = [] }: Pick<Poll, 'notice' | 'papers'>) => ({
  notice: about ?? null,
  papers: papers.map(({ title, link }) => ({ title, link })),
});
