import { z } from 'zod';
import { ELECTION_DAYS } from '../../../../../config/polls/elections.ts';
import {
  allow,
  DAY,
  defineUseCase,
  ensure,
  found,
  idFrom,
  later,
  moment,
  type Clock,
} from '../../../../kernel/index.ts';
import { sayMoment } from '../../../../phrases/index.ts';
import { happened, type Round } from '../election.ts';
import type { ElectionStore } from '../election-store.ts';
import { mayRunElection } from '../policy.ts';
import { insertRoundPoll, type RoundPorts } from './round-poll.ts';

interface Ports extends RoundPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/** Announces another vote for the seats that are left, among those whom the count names, by the very same electors. */
export const openRunOff = defineUseCase({
  name: 'polls.open-run-off',
  input: z.object({ electionId: z.string().max(64), opensAt: moment, closesAt: moment }),
  async run(ports: Ports, actor, { electionId, opensAt, closesAt }) {
    const { elections, clock } = ports;
    const { region } = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, region), 'polls.not-election-officer');
    const now = clock();

    const listed = await elections.change(electionId, (election) => {
      const { number, state, runOff, runOffUntil, rounds, seatsLeft } = election;
      if (state === 'listed' && rounds.at(-1)?.kind === 'run-off') return { result: election };
      ensure(state === 'run-off-due' && runOff !== undefined && runOffUntil !== undefined, 'polls.no-run-off', {
        number,
      });
      ensure(opensAt < runOffUntil, 'polls.run-off-too-late', { until: sayMoment(runOffUntil) });
      const earliest = later(now, ELECTION_DAYS.runOffList * DAY);
      ensure(opensAt >= earliest, 'polls.list-too-late', {
        days: ELECTION_DAYS.runOffList,
        earliest: sayMoment(earliest),
      });
      ensure(closesAt > opensAt, 'polls.closes-too-early');
      const round: Round = {
        poll: idFrom('round', electionId, rounds.length),
        kind: 'run-off',
        seats: seatsLeft,
        candidates: runOff.toSorted((one, other) => Number(one) - Number(other)),
        opensAt,
        closesAt,
        by: actor.id,
        at: now,
      };
      const { runOff: _named, runOffUntil: _until, ...rest } = election;
      const next = { ...rest, state: 'listed' as const, rounds: [...rounds, round] };
      return { next, happenings: [happened(next, 'polls.candidates-listed', now, actor.id)], result: next };
    });
    const election = found(listed, 'polls.election-missing');
    return { election, poll: await insertRoundPoll(ports, election) };
  },
});
