import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import { needResident } from '../../residents/index.ts';
import type { PollStore } from '../poll-store.ts';
import { recordId } from '../record/record.ts';
import type { PollRecordStore } from '../record/record-store.ts';
import { scrutineerNames, type ScrutineerPorts } from './scrutineers.ts';

interface Ports extends ScrutineerPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly pollRecords: Pick<PollRecordStore, 'find'>;
  readonly regions: RegionStore;
}

/** What stands on the result sheet of a vote that was counted: each threshold with who took part and what share agreed. */
export const printResult = defineUseCase({
  name: 'polls.print-result',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    const { result, number } = poll;
    ensure(result?.digest !== undefined, 'polls.no-record', { number });
    const { record } = found(await ports.pollRecords.find(recordId(poll.id, poll.round)), 'polls.missing');
    return {
      poll,
      result,
      record,
      posted: await postedIn(ports.regions, poll.region),
      scrutineers: await scrutineerNames(ports, pollId),
    };
  },
});
