import { z } from 'zod';
import { allow, defineUseCase, found, Refusal, type Actor, type Call, type Clock } from '../../../kernel/index.ts';
import type { Hall, HallStore } from '../../halls/index.ts';
import { isOfficer, mayComplete, mayRunProcedures } from '../policy.ts';
import { decide, type Command } from './decide.ts';
import { evidenceInput } from './evidence.ts';
import { gatherProof, type ProofPorts } from './gather-proof.ts';
import { nextStep, type Procedure } from './procedure.ts';
import type { ProcedureStore } from './procedure-store.ts';

interface Ports extends ProofPorts {
  readonly halls: Pick<HallStore, 'find'>;
  readonly procedures: Pick<ProcedureStore, 'find' | 'change'>;
  readonly clock: Clock;
}

const procedureId = z.string().max(64);
const reason = z.string().trim().min(4).max(500);

/** Says that a step is done, and what it rests on. */
export const completeStep = defineUseCase({
  name: 'procedures.complete-step',
  input: z.object({ procedureId, step: z.string().max(60), evidence: evidenceInput }),
  async run(ports: Ports, actor, { procedureId: id, step, evidence }, call) {
    const { procedure, hall } = await placed(ports, id);
    const planned = procedure.plan.steps.find(({ key }) => key === step);
    if (planned === undefined)
      throw new Refusal('invalid', 'procedures.no-such-step', { steps: procedure.plan.steps.map(({ key }) => key) });
    allow(mayComplete(actor, hall, planned), refusedFor(planned.doneBy));
    const proof = await gatherProof(ports, actor, procedure, evidence);
    return goOn(ports, actor, procedure, { kind: 'complete', step, proof }, call);
  },
});

/** After a vote that failed: decides to go through it again, from the step the plan says. */
export const returnProcedure = defineUseCase({
  name: 'procedures.return-procedure',
  input: z.object({ procedureId, reason, evidence: evidenceInput }),
  async run(ports: Ports, actor, { procedureId: id, reason: why, evidence }, call) {
    const { procedure, hall } = await placed(ports, id);
    const doneBy = nextStep(procedure)?.doneBy ?? 'organizer';
    allow(mayComplete(actor, hall, { doneBy }), refusedFor(doneBy));
    const proof = await gatherProof(ports, actor, procedure, evidence);
    return goOn(ports, actor, procedure, { kind: 'return', proof, reason: why }, call);
  },
});

/** Ends a procedure before its last step: not adopted, by a vote that failed, or withdrawn before anything was decided. */
export const endProcedure = defineUseCase({
  name: 'procedures.end-procedure',
  input: z.object({
    procedureId,
    ending: z.discriminatedUnion('as', [
      z.strictObject({ as: z.literal('not-adopted'), reason, evidence: evidenceInput }),
      z.strictObject({ as: z.literal('withdrawn'), reason }),
    ]),
  }),
  async run(ports: Ports, actor, { procedureId: id, ending }, call) {
    const { procedure, hall } = await placed(ports, id);
    if (ending.as === 'withdrawn') {
      const may = mayRunProcedures(actor, hall) || isOfficer(actor, hall.region);
      allow(may, 'procedures.not-organizer');
      return goOn(ports, actor, procedure, { kind: 'withdraw', reason: ending.reason }, call);
    }
    const doneBy = nextStep(procedure)?.doneBy ?? 'organizer';
    allow(mayComplete(actor, hall, { doneBy }), refusedFor(doneBy));
    const proof = await gatherProof(ports, actor, procedure, ending.evidence);
    return goOn(ports, actor, procedure, { kind: 'not-adopted', proof, reason: ending.reason }, call);
  },
});

const refusedFor = (doneBy: 'organizer' | 'officer') =>
  doneBy === 'officer' ? 'procedures.not-officer' : 'procedures.not-organizer';

/** The procedure and its hall. */
async function placed(
  { procedures, halls }: Ports,
  id: string,
): Promise<{ readonly procedure: Procedure; readonly hall: Hall }> {
  const procedure = found(await procedures.find(id), 'procedures.missing', { number: 0 });
  return { procedure, hall: found(await halls.find(procedure.hall), 'halls.missing') };
}

/** Decides on the procedure as it is when it is written, and once for one request. */
async function goOn(
  { procedures, clock }: Ports,
  actor: Actor,
  { id, number }: Procedure,
  command: Command,
  call: Call,
): Promise<Procedure> {
  const now = clock();
  const changed = await procedures.change(
    id,
    (procedure) => {
      const next = decide(procedure, command, { by: actor.id, now });
      const entry = next.history.length - 1;
      const happening = { name: HAPPENED[next.history[entry]!.kind], by: actor.id, at: now, region: next.region };
      return { next, happenings: [{ ...happening, facts: { hall: next.hall, entry } }], result: next };
    },
    { cause: call.cause },
  );
  // The same request again is answered with what it made the first time.
  return changed ?? found(await procedures.find(id), 'procedures.missing', { number });
}

const HAPPENED = {
  done: 'procedures.step-done',
  returned: 'procedures.returned',
  ended: 'procedures.ended',
} as const;
