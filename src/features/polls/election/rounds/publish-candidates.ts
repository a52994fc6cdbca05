import { z } from 'zod';
import { ELECTION_DAYS, ELECTION_LIMITS } from '../../../../../config/polls/elections.ts';
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
import { drawLots } from '../../methods/index.ts';
import { wordsStateOf } from '../candidate-words.ts';
import { happened, type Election, type Round } from '../election.ts';
import { standRoll, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';
import { mayRunElection } from '../policy.ts';
import { insertRoundPoll, type RoundPorts } from './round-poll.ts';

interface Ports extends RollPorts, RoundPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly clock: Clock;
}

/**
 * Publishes who stands, in an order drawn by lot (the seed is the election’s id, which was public before anybody was
 * nominated), and announces the vote among them. There must be more of them than seats, what they say must have been read, and
 * the list must be public for so many days; where too few are left, the vote moves to a later day.
 */
export const publishCandidates = defineUseCase({
  name: 'polls.publish-candidates',
  input: z.object({
    electionId: z.string().max(64),
    /** A later day for the vote. */
    opensAt: moment.optional(),
    closesAt: moment.optional(),
  }),
  async run(ports: Ports, actor, { electionId, ...dates }) {
    const { elections, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, known.region), 'polls.not-election-officer');
    const now = clock();
    const entitled = new Set((await standRoll(ports, known)).entries.map(({ id }) => id));

    const listed = await elections.change(electionId, (election) => {
      const { number, state, nominateUntil, opensAt, closesAt } = election;
      ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
      if (state === 'listed') return { result: election };
      ensure(state === 'nominating', 'polls.list-public', { number });
      ensure(now >= nominateUntil, 'polls.nominations-still', { until: sayMoment(nominateUntil) });
      const opens = dates.opensAt ?? opensAt;
      const closes = dates.closesAt ?? closesAt;
      const earliest = later(now, ELECTION_DAYS.list * DAY);
      ensure(opens >= earliest, 'polls.list-too-late', { days: ELECTION_DAYS.list, earliest: sayMoment(earliest) });
      ensure(opens >= opensAt, 'polls.only-longer', { number });
      ensure(closes > opens, 'polls.closes-too-early');
      const next = listedWith(election, entitled, { opensAt: opens, closesAt: closes, by: actor.id, at: now });
      return { next, happenings: [happened(next, 'polls.candidates-listed', now, actor.id)], result: next };
    });
    const election = found(listed, 'polls.election-missing');
    return { election, poll: await insertRoundPoll(ports, election) };
  },
});

type Dates = Pick<Round, 'opensAt' | 'closesAt' | 'by' | 'at'>;

/** With numbers for those who stand and may; who was taken off the roll meanwhile has none. */
function listedWith(election: Election, entitled: ReadonlySet<string>, dates: Dates): Election {
  const { seats, nominees, rounds, id, number } = election;
  const standing = nominees.filter(({ state, entry }) => state === 'stands' && entitled.has(entry));
  ensure(standing.length > seats, 'polls.too-few-candidates', {
    candidates: standing.length,
    seats,
    missing: seats + 1 - standing.length,
  });
  ensure(standing.length <= ELECTION_LIMITS.candidates, 'polls.too-many-candidates', {
    most: ELECTION_LIMITS.candidates,
  });
  const unread = standing.filter((nominee) => wordsStateOf(nominee) === 'waiting').length;
  ensure(unread === 0, 'polls.words-wait', { number, waiting: unread });
  const drawn = drawLots(
    standing.map(({ entry }) => entry),
    id,
  );
  const numbers = new Map(drawn.map((entry, index) => [entry, String(index + 1)]));
  const round: Round = {
    poll: idFrom('round', id, rounds.length),
    kind: 'first',
    seats,
    candidates: [...numbers.values()],
    ...dates,
  };
  const numbered = nominees.map((nominee) => {
    const number = numbers.get(nominee.entry);
    return number === undefined ? nominee : { ...nominee, number };
  });
  const { opensAt, closesAt } = dates;
  return { ...election, state: 'listed', nominees: numbered, rounds: [...rounds, round], opensAt, closesAt };
}
