import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunElection } from '../election/policy.ts';
import { mayOpenPoll } from '../policy.ts';
import type { PollStore } from '../poll-store.ts';
import { areAmong, papersInput, withPapers } from './notice.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly polls: Pick<PollStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/**
 * Adds papers to the notice of a poll, for whoever may put it, until it opens: what was on the notice then is what is voted on.
 * Adding one again changes nothing.
 */
export const addPapers = defineUseCase({
  name: 'polls.add-papers',
  input: z.object({ pollId: z.string().max(64), papers: papersInput.min(1) }),
  async run({ halls, polls, clock }: Ports, actor, { pollId, papers: added }) {
    const { hall, region, election } = found(await polls.find(pollId), 'polls.missing');
    if (election === undefined)
      allow(mayOpenPoll(actor, found(await halls.find(hall), 'halls.missing')), 'polls.not-organizer');
    else allow(mayRunElection(actor, region), 'polls.not-election-officer');
    const at = clock();

    const changed = await polls.change(pollId, (poll) => {
      const { number, state, opensAt, papers: before = [] } = poll;
      ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
      if (areAmong(before, added)) return { result: poll };
      ensure(state === 'announced' && at < opensAt, 'polls.notice-stands', { number });
      const papers = withPapers(before, added);
      const next = { ...poll, papers };
      const facts = { hall, papers: papers.length };
      return { next, happenings: [{ name: 'polls.papers-added', by: actor.id, at, region, facts }], result: next };
    });
    return found(changed, 'polls.missing');
  },
});
