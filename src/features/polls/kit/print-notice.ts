import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { postedIn, type RegionStore } from '../../regions/index.ts';
import { pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import { lacksAgainst } from './against.ts';
import { scrutineerNames, type ScrutineerPorts } from './scrutineers.ts';

interface Ports extends Pick<TakingPorts, 'polls'>, ScrutineerPorts {
  readonly regions: RegionStore;
}

/** What stands on the printed notice of a vote under a rule pack, to be posted and kept. */
export const printNotice = defineUseCase({
  name: 'polls.print-notice',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    const { number, state, rules, region } = poll;
    ensure(state !== 'withdrawn', 'polls.withdrawn', { number });
    ensure(rules !== undefined, 'doors.need-pack');
    return {
      poll,
      rules,
      posted: await postedIn(ports.regions, region),
      scrutineers: await scrutineerNames(ports, pollId),
      lacksAgainst: lacksAgainst(poll),
    };
  },
});
