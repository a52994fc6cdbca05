import { z } from 'zod';
import { allow, defineUseCase, found, type Clock } from '../../../kernel/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { mayRunProcedures } from '../policy.ts';
import { planCalled } from './plans.ts';
import type { ProcedureStore } from './procedure-store.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly procedures: Pick<ProcedureStore, 'insertNumbered'>;
  readonly clock: Clock;
}

/** Opens a procedure in a hall, to go by the steps of a plan as it stands now. */
export const openProcedure = defineUseCase({
  name: 'procedures.open-procedure',
  input: z.object({ hallId: z.string().max(64), plan: z.string().max(60), title: z.string().trim().min(2).max(100) }),
  async run({ halls, procedures, clock }: Ports, actor, { hallId, plan, title }, call) {
    const hall = found(await halls.find(hallId), 'halls.missing');
    allow(mayRunProcedures(actor, hall), 'procedures.not-organizer');

    const { region, rooms } = hall;
    const openedAt = clock();
    const procedure = {
      id: call.newId('procedure'),
      hall: hall.id,
      region,
      rooms,
      title,
      plan: planCalled(plan),
      openedBy: actor.id,
      openedAt,
      state: 'running' as const,
      history: [],
      tasks: [],
      polls: [],
    };
    const happening = { name: 'procedures.opened', by: actor.id, at: openedAt, region };
    return procedures.insertNumbered(procedure, [{ ...happening, facts: { hall: hall.id, plan } }]);
  },
});
