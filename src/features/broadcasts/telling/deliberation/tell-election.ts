import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import {
  ELECTION_NEWS,
  standRoll,
  wordElection,
  wordNomination,
  WORDS_NEWS,
  wordsStateOf,
  wordWordsRead,
  type ElectionStore,
  type RollStore,
} from '../../../polls/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly elections: Pick<ElectionStore, 'find'>;
  readonly rolls: Pick<RollStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the rooms of a hall what became of its election; its votes are told as polls. */
export const tellElection = defineUseCase({
  name: 'broadcasts.tell-election',
  input: z.object({ electionId: z.string(), news: z.enum(ELECTION_NEWS) }),
  async run({ elections, clock, ...ports }: Ports, actor, { electionId, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const election = found(await elections.find(electionId), 'polls.election-missing');
    const hall = found(await ports.halls.find(election.hall), 'halls.missing');
    if (hall.rooms.length === 0) return { told: 0 };
    const cause = `${call.once ?? newId()}:${news}`;
    const to = { rooms: [...hall.rooms], within: election.region };
    const text = wordElection(election, news);
    return { told: await keepNotices(ports, { cause, to, text, about: election.id, now: clock() }) };
  },
});

/** Asks somebody who was nominated whether they stand, in private. Whom nobody knows here is asked by the officers. */
export const tellNominee = defineUseCase({
  name: 'broadcasts.tell-nominee',
  input: z.object({ electionId: z.string(), entry: z.string() }),
  async run({ elections, rolls, clock, ...ports }: Ports, actor, { electionId, entry }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const election = found(await elections.find(electionId), 'polls.election-missing');
    const nominee = election.nominees.find((one) => one.entry === entry);
    const { entries } = await standRoll({ rolls }, election);
    const voters = entries.find(({ id }) => id === entry)?.voters ?? [];
    // Answered meanwhile, or not to be reached here.
    if (nominee?.state !== 'asked' || voters.length === 0) return { told: 0 };
    const cause = `${call.once ?? newId()}:nominee`;
    const text = () => wordNomination(election);
    const to = { residents: [...voters] };
    return { told: await keepNotices(ports, { cause, to, text, about: election.id, now: clock() }) };
  },
});

/** Tells the workers of the region that a candidate's words wait to be read, and the candidate that theirs were refused. */
export const tellCandidateWords = defineUseCase({
  name: 'broadcasts.tell-candidate-words',
  input: z.object({ electionId: z.string(), entry: z.string(), news: z.enum(WORDS_NEWS) }),
  async run({ elections, clock, ...ports }: Ports, actor, { electionId, entry, news }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const election = found(await elections.find(electionId), 'polls.election-missing');
    const nominee = election.nominees.find((one) => one.entry === entry);
    // Nothing was said, or it was read or said anew meanwhile.
    if (nominee === undefined || wordsStateOf(nominee) !== news) return { told: 0 };
    const to: Audience =
      news === 'waiting'
        ? { role: 'worker', region: election.region }
        : { residents: nominee.resident === undefined ? [] : [nominee.resident] };
    const text = () => wordWordsRead(election, news, nominee.wordsRuling?.reason);
    const cause = `${call.once ?? newId()}:words-${news}`;
    return { told: await keepNotices(ports, { cause, to, text, about: election.id, now: clock() }) };
  },
});
