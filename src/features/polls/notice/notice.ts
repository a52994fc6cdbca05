import { z } from 'zod';
import { POLL_NOTICES } from '../../../../config/polls/notices.ts';
import { ensure, Refusal } from '../../../kernel/index.ts';
import { linkedPaper, type LinkedPaper } from '../../halls/index.ts';

/** What people read before they vote; each part is absent where nothing was given. */
export interface Notice {
  /** What it is about, in plain text. */
  readonly notice?: string;
  /** Never changed or taken away; none is added once the poll has opened. */
  readonly papers?: readonly LinkedPaper[];
}

export const papersInput = z.array(linkedPaper).max(POLL_NOTICES.papers);

export const noticeInput = {
  /** What it is about, in plain text. */
  notice: z.string().trim().min(2).max(POLL_NOTICES.longest).optional(),
  /** What is to be read before one votes: a title and an https address each. */
  papers: papersInput.default([]),
};

/**
 * A notice as it is kept.
 * @throws Refusal when two papers of one title have different addresses
 */
export const noticeOf = ({
  notice,
  papers = [],
}: {
  readonly notice?: string | undefined;
  readonly papers?: readonly LinkedPaper[] | undefined;
}): Notice => ({
  ...(notice !== undefined && { notice }),
  ...(papers.length > 0 && { papers: withPapers([], papers) }),
});

/**
 * These papers and those added; one that is there already is not there twice.
 * @throws Refusal when another paper has the title already, which would look like it was changed, or when there are too many
 */
export function withPapers(papers: readonly LinkedPaper[], added: readonly LinkedPaper[]): readonly LinkedPaper[] {
  const all = [...papers];
  for (const { title, link } of added) {
    const same = all.find((paper) => paper.title === title);
    if (same === undefined) all.push({ title, link });
    else if (same.link !== link) throw new Refusal('conflict', 'polls.paper-title-taken', { title });
  }
  ensure(all.length <= POLL_NOTICES.papers, 'polls.papers-full', { most: POLL_NOTICES.papers });
  return all;
}

/** Are these there already? */
export const areAmong = (papers: readonly LinkedPaper[], given: readonly LinkedPaper[]): boolean =>
  given.every(({ title, link }) => papers.some((paper) => paper.title === title && paper.link === link));
