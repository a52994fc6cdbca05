import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import type { RegisterStore } from '../../../register/index.ts';
import { secretToken } from '../../secret/secret-ballot.ts';
import { candidateWords, ensureFitForList } from '../candidate-words.ts';
import { happened } from '../election.ts';
import { entryMeant, standRoll, standsIn, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';
import type { Nominee } from '../nominee.ts';
import { mayRunElection } from '../policy.ts';

interface Ports extends RollPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly registers: Pick<RegisterStore, 'find'>;
  readonly clock: Clock;
}

/**
 * An officer enters somebody who agreed to stand by a letter, because they do not use this system: who was nominated, or put
 * themselves forward, in writing. What `letter` says of it is kept for those who conduct the election.
 */
export const enterCandidate = defineUseCase({
  name: 'polls.enter-candidate',
  input: z.object({
    electionId: z.string().max(64),
    /** Their entry on the roll; without it they are looked for by the name, as it stands in the register. */
    entryId: z.string().max(64).optional(),
    name: z.string().trim().min(2).max(30),
    letter: z.string().trim().min(4).max(200),
    /** What they say for themselves, as the letter has it. */
    words: candidateWords.optional(),
  }),
  async run(ports: Ports, actor, { electionId, entryId, name, letter, words }) {
    ensureFitForList(words);
    const { elections, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    allow(mayRunElection(actor, known.region), 'polls.not-election-officer');
    const roll = await standRoll(ports, known);
    const { id, voters } = await entryMeant(ports, roll, entryId === undefined ? { name } : { entryId });
    const now = clock();

    const entered = await elections.change(electionId, (election) => {
      const { number, state, nominees } = election;
      ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
      ensure(state === 'nominating', 'polls.list-public', { number });
      const before = nominees.find(({ entry }) => entry === id);
      if (before?.state === 'stands') return { result: election };
      const nominatedBy = before?.nominatedBy ?? [];
      const isOwn = voters.includes(actor.id) || standsIn(election, roll, actor.id);
      const candidate: Nominee = {
        entry: id,
        nominatedBy,
        state: 'stands',
        name,
        letter,
        salt: secretToken(),
        ...(words !== undefined && { words }),
        // Whoever enters them has read them, unless they stand themselves.
        ...(words !== undefined && !isOwn && { wordsRuling: { isApproved: true, by: actor.id, at: now } }),
      };
      const next = { ...election, nominees: [...nominees.filter((one) => one !== before), candidate] };
      const happening = happened(election, 'polls.candidacy-agreed', now, actor.id, { entry: id, byLetter: true });
      return { next, happenings: [happening], result: next };
    });
    return found(entered, 'polls.election-missing');
  },
});
