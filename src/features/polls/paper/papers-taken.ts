import { ensure, found } from '../../../kernel/index.ts';
import type { Poll } from '../poll.ts';
import type { Fence, PollStore } from '../poll-store.ts';
import { withoutEntry, type Paper } from './paper.ts';
import type { PaperStore } from './paper-store.ts';

export interface PaperPorts {
  readonly polls: Pick<PollStore, 'find' | 'fence'>;
  readonly papers: Pick<PaperStore, 'find' | 'insert' | 'change'>;
}

/** Goes on while papers are entered: from the opening until the end of entering, which is after the closing. */
export function ensureTakesPapers({ state, number, papersEndAt }: Poll, now: Date): void {
  ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
  ensure(state !== 'announced', 'polls.not-yet-open', { number });
  const isEntering = state === 'entering' && papersEndAt !== undefined && now < papersEndAt;
  ensure(state === 'open' || isEntering, 'doors.entry-over', { number });
}

/**
 * Writes an entry first and looks at the fence after, as votes do: when counting has not begun, it will find the entry. When
 * it has, the entry is taken back, unless it has been counted already.
 * @param decide puts the entry with this token on the paper
 */
export async function enterBeforeFence(
  { polls, papers }: PaperPorts,
  { id: pollId, number }: Poll,
  {
    paper,
    token,
    decide,
  }: { readonly paper: string; readonly token: string; readonly decide: (paper: Paper) => Paper },
): Promise<Paper> {
  const changed = await papers.change(paper, (known) => {
    const next = decide(known);
    if (next === known) return { result: { known, isOwn: false } };
    ensure(known.counted === 0, 'doors.entry-over', { number });
    return { next, result: { known: next, isOwn: true } };
  });
  const { known, isOwn } = found(changed, 'doors.paper-missing');
  const fence = found(await polls.fence(pollId), 'polls.missing');
  if (!isOwn || isTaking(fence)) return known;

  const isTakenBack = await papers.change(paper, (written) => {
    if (written.counted >= fence.round) return { result: false };
    return { next: withoutEntry(written, token), result: true };
  });
  ensure(isTakenBack === false, 'doors.entry-over', { number });
  return known;
}

const isTaking = ({ state }: Fence): boolean => state === 'open' || state === 'entering';
