import { z } from 'zod';
import { allow, defineUseCase, ensure, found, moment, type Clock } from '../../../../kernel/index.ts';
import { happened } from '../election.ts';
import type { ElectionStore } from '../election-store.ts';
import { checkDays } from '../open-election.ts';
import { mayRunElection } from '../policy.ts';

interface Ports {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/** Gives more time to nominate, say because there are not more candidates than seats; the vote moves with it. */
export const extendNominations = defineUseCase({
  name: 'polls.extend-nominations',
  input: z.object({
    electionId: z.string().max(64),
    nominateUntil: moment,
    opensAt: moment,
    closesAt: moment,
  }),
  async run({ elections, clock }: Ports, actor, { electionId, ...dates }) {
    const { region } = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, region), 'polls.not-election-officer');
    const now = clock();

    const extended = await elections.change(electionId, (election) => {
      const { number, state, nominateUntil, opensAt } = election;
      ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
      ensure(state === 'nominating', 'polls.list-public', { number });
      const isSame = nominateUntil.getTime() === dates.nominateUntil.getTime();
      if (isSame && opensAt.getTime() === dates.opensAt.getTime()) return { result: election };
      ensure(dates.nominateUntil > nominateUntil && dates.opensAt >= opensAt, 'polls.only-longer', { number });
      checkDays(dates, now);
      const next = { ...election, ...dates };
      return { next, happenings: [happened(next, 'polls.nominations-extended', now, actor.id)], result: next };
    });
    return found(extended, 'polls.election-missing');
  },
});
