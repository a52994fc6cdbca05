import { z } from 'zod';
import { defineUseCase, type Actor } from '../../../kernel/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import { electorsFor } from '../electorate/electors-for.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { recordId } from '../record/record.ts';
import type { PollRecordStore } from '../record/record-store.ts';
import { votedAmong, type VotersPorts } from '../secret/ballot-names.ts';

interface Ports extends VotersPorts {
  readonly polls: Pick<PollStore, 'find' | 'latestOf'>;
  readonly pollRecords: Pick<PollRecordStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'electorsOf' | 'pollsOf'>;
  readonly ballots: Pick<BallotStore, 'votersAmong' | 'ofVoter'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
}

/** In how many polls one looks, the latest ones. */
const LOOKED_AT = 50;

/** In which polls somebody has voted, latest first: that they did, not how. */
export const findOwnVotes = defineUseCase({
  name: 'polls.find-own-votes',
  input: z.object({}),
  async run(ports: Ports, actor): Promise<Poll[]> {
    needResident(actor);
    const ids = [actor.id, ...(await ports.residents.joinedFrom([actor.id])).keys()];
    const byName = new Set((await ports.ballots.ofVoter(ids)).map(({ poll }) => poll));
    const onRoll = await ports.electorates.pollsOf(ids);
    const polls = await ports.polls.latestOf([...byName, ...onRoll], LOOKED_AT);
    const isVoted = await Promise.all(polls.map((poll) => byName.has(poll.id) || hasVoted(ports, poll, actor)));
    return polls.filter((_, place) => isVoted[place]);
  },
});

/** By the published record once it was counted: of a secret poll nothing else is kept then. */
async function hasVoted(ports: Ports, poll: Poll, actor: Actor): Promise<boolean> {
  if (poll.state === 'withdrawn') return false;
  const electors = (await electorsFor(ports, poll, actor)).map(({ id }) => id);
  if (poll.state !== 'closed') return (await votedAmong(ports, poll, electors)).size > 0;
  const kept = await ports.pollRecords.find(recordId(poll.id, poll.round));
  return kept !== null && electors.some((id) => kept.record.roll.voted.includes(id));
}
