import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal, type Clock } from '../../../../kernel/index.ts';
import type { RegisterStore } from '../../../register/index.ts';
import { needResident, type ResidentStore } from '../../../residents/index.ts';
import { secretToken } from '../../secret/secret-ballot.ts';
import { candidateWords, ensureFitForList } from '../candidate-words.ts';
import { ensureNominating, happened, type Election } from '../election.ts';
import { ownEntries, registeredName, standRoll, type RollPorts } from '../election-rolls.ts';
import type { ElectionStore } from '../election-store.ts';
import type { Nominee } from '../nominee.ts';

interface Ports extends RollPorts {
  readonly elections: Pick<ElectionStore, 'find' | 'change'>;
  readonly registers: Pick<RegisterStore, 'linking'>;
  readonly residents: Pick<ResidentStore, 'find'>;
  readonly clock: Clock;
}

/**
 * Says that one stands, nominated or by oneself, or that one does not. Whoever stands agrees that their name is published:
 * the one in the register, and only where that does not know them, the one they give. They may withdraw until the list of
 * candidates is public.
 */
export const answerNomination = defineUseCase({
  name: 'polls.answer-nomination',
  input: z.object({
    electionId: z.string().max(64),
    stands: z.boolean(),
    name: z.string().trim().min(2).max(30).optional(),
    /** What they say for themselves; given again, it takes the place of what they said. */
    words: candidateWords.optional(),
  }),
  async run(ports: Ports, actor, { electionId, stands, name, words }) {
    needResident(actor);
    ensureFitForList(words);
    const { elections, clock } = ports;
    const known = found(await elections.find(electionId), 'polls.election-missing');
    const own = ownEntries(await standRoll(ports, known), actor).map(({ id }) => id);
    const [first] = own;
    allow(first !== undefined, 'polls.not-eligible');
    const shown = stands ? await nameOf(ports, actor.id, name) : undefined;
    const now = clock();

    const answered = await elections.change(electionId, (election) => {
      ensureBeforeList(election);
      const nominee = election.nominees.find(({ entry }) => own.includes(entry));
      if (nominee === undefined && !stands) throw new Refusal('missing', 'polls.not-nominated');
      if (nominee === undefined) ensureNominating(election, now);
      const next =
        shown === undefined
          ? declined(election, nominee!)
          : standing(election, nominee, { entry: first, resident: actor.id, name: shown, words });
      if (next === election) return { result: election };
      const isReworded = stands && nominee?.state === 'stands';
      const what = stands ? (isReworded ? 'candidate-reworded' : 'candidacy-agreed') : 'candidacy-declined';
      const facts = { entry: nominee?.entry ?? first };
      return { next, happenings: [happened(election, `polls.${what}`, now, actor.id, facts)], result: next };
    });
    return found(answered, 'polls.election-missing');
  },
});

function ensureBeforeList({ state, number }: Election): void {
  ensure(state !== 'withdrawn', 'polls.election-withdrawn', { number });
  ensure(state === 'nominating', 'polls.list-public', { number });
}

function declined(election: Election, nominee: Nominee): Election {
  const state = nominee.state === 'stands' || nominee.state === 'withdrawn' ? 'withdrawn' : 'declined';
  if (nominee.state === state) return election;
  const { entry, nominatedBy } = nominee;
  return {
    ...election,
    nominees: election.nominees.map((one) => (one === nominee ? { entry, nominatedBy, state } : one)),
  };
}

interface Standing {
  readonly entry: string;
  readonly resident: string;
  readonly name: string;
  readonly words: string | undefined;
}

function standing(
  election: Election,
  nominee: Nominee | undefined,
  { entry, resident, name, words }: Standing,
): Election {
  const said = words === undefined ? {} : { words };
  if (nominee?.state === 'stands' && (words === undefined || words === nominee.words)) return election;
  const stands: Nominee =
    nominee?.state === 'stands'
      ? { ...withoutRuling(nominee), ...said }
      : { ...(nominee ?? { entry, nominatedBy: [] }), state: 'stands', resident, name, salt: secretToken(), ...said };
  return { ...election, nominees: [...election.nominees.filter((one) => one !== nominee), stands] };
}

/** Said anew, they are read anew. */
const withoutRuling = ({ wordsRuling: _ruling, ...nominee }: Nominee): Nominee => nominee;

async function nameOf({ registers, residents }: Ports, id: string, given: string | undefined): Promise<string> {
  const name = (await registeredName({ registers }, id)) ?? given ?? (await residents.find(id))?.name;
  if (name === undefined) throw new Refusal('invalid', 'polls.candidate-name-needed');
  return name;
}
