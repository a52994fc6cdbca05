import { z } from 'zod';
import { allow, defineUseCase, found, isSystem, newId, type Clock } from '../../../../kernel/index.ts';
import { taskOf, wordLate, wordNews, type ProcedureStore, type TaskOwner } from '../../../procedures/index.ts';
import type { Audience } from '../../audience.ts';
import { keepNotices, type TellingPorts } from '../../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly procedures: Pick<ProcedureStore, 'find'>;
  readonly clock: Clock;
}

/** Tells the rooms of a hall that a procedure was opened, or a line of its history. */
export const tellProcedure = defineUseCase({
  name: 'broadcasts.tell-procedure',
  input: z.object({ procedureId: z.string(), entry: z.number().int().min(0).nullable() }),
  async run({ procedures, clock, ...ports }: Ports, actor, { procedureId, entry }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const procedure = found(await procedures.find(procedureId), 'procedures.missing', { number: 0 });
    if (procedure.rooms.length === 0) return { told: 0 };

    const cause = `${call.once ?? newId()}:${entry ?? 'opened'}`;
    const to = { rooms: [...procedure.rooms], within: procedure.region };
    const text = () => wordNews(procedure, entry);
    return { told: await keepNotices(ports, { cause, to, text, about: procedure.id, now: clock() }) };
  },
});

/** Tells whoever answers for a task that it is late; of one that was settled meanwhile nobody hears. */
export const tellLateTask = defineUseCase({
  name: 'broadcasts.tell-late-task',
  input: z.object({ procedureId: z.string(), task: z.number().int().min(1) }),
  async run({ procedures, clock, ...ports }: Ports, actor, { procedureId, task: number }, call) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const procedure = found(await procedures.find(procedureId), 'procedures.missing', { number: 0 });
    const task = taskOf(procedure, number);
    if (task.state !== 'open') return { told: 0 };

    const now = clock();
    const to = ownersOf(task.owner, procedure.region);
    const telling = { to, text: () => wordLate(procedure, task, now), about: procedure.id, now };
    return { told: await keepNotices(ports, { ...telling, cause: `${call.once ?? newId()}:late` }) };
  },
});

function ownersOf(owner: TaskOwner, region: string): Audience {
  if (owner.kind === 'organization') return { staffOf: owner.organization };
  return owner.kind === 'officer' ? { residents: [owner.resident] } : { role: 'worker', region };
}
