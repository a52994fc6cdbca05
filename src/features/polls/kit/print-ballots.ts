import { z } from 'zod';
import { BALLOT_DOORS } from '../../../../config/polls/doors.ts';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { postedIn } from '../../regions/index.ts';
import { namedElectors, type NamePorts } from '../doors/elector-names.ts';
import { ensureDoor, pollTakenIn, type TakingPorts } from '../doors/taking-in.ts';
import type { ElectorateStore } from '../electorate/electorate-store.ts';
import { hasElectorate } from '../poll.ts';
import { ensureHasAgainst, lacksAgainst } from './against.ts';

interface Ports extends Pick<TakingPorts, 'polls'>, NamePorts {
  readonly electorates: Pick<ElectorateStore, 'find'>;
}

/**
 * What stands on the named paper ballots of a poll, a page for each elector, so many at once.
 * @throws Refusal when a ballot that decides something has no box against
 */
export const printBallots = defineUseCase({
  name: 'polls.print-ballots',
  input: z.object({
    pollId: z.string().max(64),
    /** Only this elector's. */
    electorId: z.string().max(64).optional(),
    /** Which of the files, each of so many ballots, counted from 1. */
    part: z.coerce.number().int().min(1).default(1),
  }),
  async run(ports: Ports, actor, { pollId, electorId, part }) {
    const poll = await pollTakenIn(ports, actor, pollId);
    ensureDoor(poll, 'paper');
    ensure(hasElectorate(poll), 'polls.not-yet-open', { number: poll.number });
    ensureHasAgainst(poll);
    const { electors } = found(await ports.electorates.find(pollId), 'polls.missing');
    const { ballotsPerFile } = BALLOT_DOORS;
    const chosen =
      electorId === undefined
        ? electors.slice((part - 1) * ballotsPerFile, part * ballotsPerFile)
        : electors.filter(({ id }) => id === electorId);
    found(chosen[0], 'doors.elector-missing');
    return {
      poll,
      posted: await postedIn(ports.regions, poll.region),
      electors: await namedElectors(ports, poll, chosen),
      lacksAgainst: lacksAgainst(poll),
    };
  },
});
