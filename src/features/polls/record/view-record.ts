import { createHash } from 'node:crypto';
import { z } from 'zod';
import { allow, checkCode, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import type { ElectionStore } from '../election/election-store.ts';
import { electorsFor, type ElectorPorts } from '../electorate/electors-for.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { needsElectorate, optionIds, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { votedAmong } from '../secret/ballot-names.ts';
import { keyFor, type KeyPorts } from '../secret/key-for.ts';
import { codeOf, pseudonymOf } from '../secret/secret-ballot.ts';
import { recordId } from './record.ts';
import type { PollRecordStore } from './record-store.ts';

interface Ports extends ElectorPorts, KeyPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly pollRecords: Pick<PollRecordStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'electorsOf' | 'find'>;
  readonly ballots: Pick<BallotStore, 'votersAmong' | 'isHeld'>;
  readonly papers: Pick<PaperStore, 'agreedElectors'>;
  readonly elections: Pick<ElectionStore, 'find'>;
}

/** A candidate's name and what shows that it belongs to the fingerprint in the record. */
export interface RecordedName {
  readonly option: string;
  readonly name: string;
  readonly salt: string;
}

/** The published record of a poll that was counted, for anybody to count again; of an election with the names of its candidates. */
export const viewRecord = defineUseCase({
  name: 'polls.view-record',
  input: z.object({ pollId: z.string().max(64) }),
  async run({ polls, pollRecords, elections }: Pick<Ports, 'polls' | 'pollRecords' | 'elections'>, _actor, { pollId }) {
    const poll = found(await polls.find(pollId), 'polls.missing');
    const { digest } = poll.result ?? {};
    ensure(digest !== undefined, 'polls.no-record', { number: poll.number });
    const { record } = found(await pollRecords.find(recordId(poll.id, poll.round)), 'polls.missing');
    return {
      record,
      digest,
      names: poll.election === undefined ? [] : await namesIn(elections, poll, poll.election.id),
    };
  },
});

/**
 * The codes by which one finds one's own ballots in the record; mostly one. Of a secret poll they can be asked for until it is
 * counted; then nobody knows them any more but those who wrote them down.
 */
export const viewReceipt = defineUseCase({
  name: 'polls.view-receipt',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    ensure(needsElectorate(poll) && poll.state !== 'announced', 'polls.no-record', { number: poll.number });
    const electors = await electorsFor(ports, poll, actor);
    allow(electors.length > 0, 'polls.not-on-roll');
    const own = [
      ...(await votedAmong(
        ports,
        poll,
        electors.map(({ id }) => id),
      )),
    ];
    ensure(own.length > 0, 'polls.not-voted', { number: poll.number });
    if (poll.form !== 'secret') return { poll, codes: own.map((elector) => openCode(poll, elector)) };
    const key = await keyFor(ports, poll);
    // Nobody knows which ballot of the envelopes is whose.
    const isEnclosed = await Promise.all(
      own.map((elector) => ports.ballots.isHeld(poll.id, pseudonymOf(key, elector))),
    );
    ensure(!isEnclosed.includes(true), 'doors.envelope-has-no-code', { number: poll.number });
    return { poll, codes: own.map((elector) => codeOf(key, elector)) };
  },
});

/** Of those who stood in this vote; of whoever had their data deleted there is none. */
async function namesIn(elections: Ports['elections'], poll: Poll, id: string): Promise<RecordedName[]> {
  const stood = new Set(optionIds(poll));
  const { nominees } = found(await elections.find(id), 'polls.election-missing');
  return nominees.flatMap(({ number: option, name, salt }) =>
    option === undefined || !stood.has(option) || name === undefined || name === '' || salt === undefined
      ? []
      : [{ option, name, salt }],
  );
}

/** The code of an open ballot follows from what is published anyway. */
export const openCode = ({ id }: Pick<Poll, 'id'>, elector: string): string =>
  checkCode(createHash('sha256').update(`${id} ${elector}`).digest());
