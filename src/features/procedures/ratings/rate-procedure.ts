import { z } from 'zod';
import { allow, defineUseCase, ensure, found, isTrusted, type Actor, type Clock } from '../../../kernel/index.ts';
import { isVoter, type HallStore } from '../../halls/index.ts';
import { cameTo, type HearingStore } from '../../hearings/index.ts';
import { votersAmong, type PollStore, type VotersPorts } from '../../polls/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { StanceStore } from '../../statements/index.ts';
import { nextStep, type Procedure } from '../course/procedure.ts';
import type { Proof } from '../course/proof.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { RATING_VERDICTS } from './rating.ts';
import type { RatingStore } from './rating-store.ts';

interface Ports extends VotersPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly procedures: Pick<ProcedureStore, 'find'>;
  readonly procedureRatings: Pick<RatingStore, 'keep'>;
  readonly polls: Pick<PollStore, 'find'>;
  readonly stances: Pick<StanceStore, 'find'>;
  readonly hearings: Pick<HearingStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
  readonly clock: Clock;
}

/** Says how it went, for whoever took part, while the procedure asks for it. Said again, the last holds. */
export const rateProcedure = defineUseCase({
  name: 'procedures.rate-procedure',
  input: z.object({ procedureId: z.string().max(64), verdict: z.enum(RATING_VERDICTS) }),
  async run(ports: Ports, actor, { procedureId, verdict }) {
    const procedure = found(await ports.procedures.find(procedureId), 'procedures.missing', { number: 0 });
    allow(await tookPart(ports, procedure, actor), 'procedures.took-no-part');
    const asks = procedure.state === 'running' && nextStep(procedure)?.evidence.includes('ratings') === true;
    ensure(asks, 'procedures.not-asked-now', { number: procedure.number });
    const rating = { procedure: procedure.id, resident: actor.id, verdict, ratedAt: ports.clock() };
    return { procedure, rating: await ports.procedureRatings.keep(rating) };
  },
});

/**
 * Did they answer a statement, come to a hearing or vote where it rests on such? Of a secret poll nobody knows who voted once it is counted, so
 * whoever could vote counts. Where all was on paper, whomever the hall admits.
 */
async function tookPart(ports: Ports, { history, hall: hallId }: Procedure, actor: Actor): Promise<boolean> {
  if (!isTrusted(actor, 'verified')) return false;
  const proofs = history.flatMap(({ proof }) =>
    proof?.kind === 'topic' || proof?.kind === 'hearing' || proof?.kind === 'poll' ? [proof] : [],
  );
  for (const proof of proofs) if (await did(ports, proof, actor)) return true;
  if (proofs.length > 0) return false;
  const hall = found(await ports.halls.find(hallId), 'halls.missing');
  return isVoter(actor, hall.voters, hall.region);
}

async function did(ports: Ports, { kind, id }: Pick<Proof, 'kind'> & { id: string }, actor: Actor): Promise<boolean> {
  if (kind === 'topic') return (await ports.stances.find(id, actor.id)) !== null;
  if (kind === 'hearing') return cameTo(found(await ports.hearings.find(id), 'hearings.missing')).has(actor.id);
  return votedIn(ports, id, actor);
}

/** Under any record of theirs: ballots stay with the one they were cast by. */
async function votedIn(ports: Ports, id: string, actor: Actor): Promise<boolean> {
  const poll = found(await ports.polls.find(id), 'polls.missing');
  const ids = [actor.id, ...(await ports.residents.joinedFrom([actor.id])).keys()];
  if (poll.form !== 'secret') return (await votersAmong(ports, id, ids)).size > 0;
  const electors = await Promise.all(ids.map((resident) => ports.electorates.electorsOf(id, resident)));
  return electors.flat().length > 0;
}
