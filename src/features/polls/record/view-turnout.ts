import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { BallotStore } from '../ballot-store.ts';
import { hasDoor } from '../doors/declared.ts';
import type { Elector } from '../electorate/electorate.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import type { PaperStore } from '../paper/paper-store.ts';
import { needsElectorate, type Poll } from '../poll.ts';
import type { PollStore } from '../poll-store.ts';
import { votedAmong } from '../secret/ballot-names.ts';
import type { KeyPorts } from '../secret/key-for.ts';

interface Ports extends KeyPorts {
  readonly polls: Pick<PollStore, 'find'>;
  readonly electorates: Pick<ElectorateStore, 'held'>;
  readonly ballots: Pick<BallotStore, 'votersAmong' | 'countCast' | 'readOnce'>;
  readonly papers: Pick<PaperStore, 'agreedElectors'>;
}

interface Turnout {
  readonly electors: { readonly total: number; readonly voted: number };
  /** In cm²; null where it is not added up. */
  readonly areaCm2: { readonly total: number; readonly voted: number } | null;
}

/** How many have voted so far: electors, and their floor area where the rules add it up. How, nobody learns. */
export const viewTurnout = defineUseCase({
  name: 'polls.view-turnout',
  input: z.object({ pollId: z.string().max(64) }),
  async run(ports: Ports, actor, { pollId }) {
    needResident(actor);
    const poll = found(await ports.polls.find(pollId), 'polls.missing');
    ensure(needsElectorate(poll) && poll.state === 'open', 'polls.no-turnout', { number: poll.number });
    return { poll, ...(await ports.ballots.readOnce(poll.id, () => turnoutOf(ports, poll))) };
  },
});

/** Who has voted is looked up only where a number will not do: their areas are added up, or some voted on paper as well. */
async function turnoutOf(ports: Ports, poll: Poll): Promise<Turnout> {
  const { electors } = found(await ports.electorates.held(poll.id), 'polls.missing');
  const isWeighed = electors.every(({ areaCm2 }) => areaCm2 !== undefined);
  const total = electors.length;
  if (!isWeighed && !hasDoor(poll, 'paper'))
    return { electors: { total, voted: await ports.ballots.countCast(poll.id) }, areaCm2: null };
  const voted = await votedAmong(
    ports,
    poll,
    electors.map(({ id }) => id),
  );
  const areaCm2 = isWeighed
    ? { total: areaOf(electors), voted: areaOf(electors.filter(({ id }) => voted.has(id))) }
    : null;
  return { electors: { total, voted: voted.size }, areaCm2 };
}

const areaOf = (electors: readonly Elector[]): number => electors.reduce((sum, { areaCm2 = 0 }) => sum + areaCm2, 0);
