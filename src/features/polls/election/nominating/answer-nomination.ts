import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal, type Clock } from '../../../../kernel/index.ts';
import type { RegisterStore } from '../../../register/index.ts';
import { needResident, type ResidentStore } from '../../../residents/index.ts';
import { secretToken } from '../../secret/secret-ballot.ts';
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
  }),
  async run(ports: Ports, actor, { electionId, stands, name }) {
    needResident(actor);
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
        shown === undefined ? declined(election, nominee!) : standing(election, nominee, first, shown, actor.id);
      if (next === election) return { result: election };
      const happening = happened(
        election,
        stands ? 'polls.candidacy-agreed' : 'polls.candidacy-declined',
        now,
        actor.id,
      );
      return { next, happenings: [happening], result: next };
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

function standing(
  election: Election,
  nominee: Nominee | undefined,
  entry: string,
  name: string,
  resident: string,
): Election {
  if (nominee?.state === 'stands') return election;
  const before = nominee ?? { entry, nominatedBy: [] };
  const stands: Nominee = { ...before, state: 'stands', resident, name, salt: secretToken() };
  return { ...election, nominees: [...election.nominees.filter((one) => one !== nominee), stands] };
}

async function nameOf({ registers, residents }: Ports, id: string, given: string | undefined): Promise<string> {
  const name = (await registeredName({ registers }, id)) ?? given ?? (await residents.find(id))?.name;
  if (name === undefined) throw new Refusal('invalid', 'polls.candidate-name-needed');
  return name;
}
