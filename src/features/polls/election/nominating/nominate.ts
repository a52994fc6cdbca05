import { z } from 'zod';
import { ELECTION_LIMITS } from '../../../../../config/polls/elections.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import type { RegisterStore } from '../../../register/index.ts';
import { needResident } from '../../../residents/index.ts';
import { ensureNominating, happened, type Election } from '../election.ts';
import { entryMeant, ownEntries, standRoll, votersRoll, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';

interface Ports extends RollPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly registers: Pick<RegisterStore, 'find'>;
  readonly clock: Clock;
}

/**
 * A voter nominates somebody who may stand: by the id of their entry on the roll, or by their name as it stands in the
 * register. Who is nominated is asked, and nobody else learns of it before they agree.
 */
export const nominate = defineUseCase({
  name: 'polls.nominate',
  input: z.object({
    electionId: z.string().max(64),
    entryId: z.string().max(64).optional(),
    name: z.string().trim().min(1).max(60).optional(),
  }),
  async run(ports: Ports, actor, { electionId, ...meant }) {
    needResident(actor);
    const { elections, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    const [own] = ownEntries(await votersRoll(ports, known), actor);
    allow(own !== undefined, 'polls.not-elector');
    const now = clock();
    ensureNominating(known, now);
    const { id } = await entryMeant(ports, await standRoll(ports, known), meant);

    const nominated = await elections.change(electionId, (election) => {
      ensureNominating(election, now);
      const nominee = election.nominees.find(({ entry }) => entry === id);
      if (nominee?.nominatedBy.includes(own.id)) return { result: election };
      ensureMayNominate(election, own.id);
      ensure(nominee === undefined || !HAVE_DECLINED.has(nominee.state), 'polls.nominee-declined');
      const isNew = nominee === undefined;
      const nominees = isNew
        ? [...election.nominees, { entry: id, nominatedBy: [own.id], state: 'asked' as const }]
        : election.nominees.map((one) =>
            one === nominee ? { ...one, nominatedBy: [...one.nominatedBy, own.id] } : one,
          );
      const next = { ...election, nominees };
      const happening = happened(election, 'polls.nominated', now, actor.id, { entry: id });
      return { next, happenings: isNew ? [happening] : [], result: next };
    });
    return found(nominated, 'polls.election-missing');
  },
});

const HAVE_DECLINED: ReadonlySet<string> = new Set(['declined', 'withdrawn']);

/** Nobody nominates more people than there are seats. */
function ensureMayNominate({ nominees, seats, number }: Election, entry: string): void {
  const before = nominees.filter(({ nominatedBy }) => nominatedBy.includes(entry)).length;
  ensure(before < seats, 'polls.nominations-used', { number, seats });
  ensure(nominees.length < ELECTION_LIMITS.nominees, 'polls.nominees-too-many', { most: ELECTION_LIMITS.nominees });
}
