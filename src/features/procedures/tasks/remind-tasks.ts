import { z } from 'zod';
import { TASKS } from '../../../../config/procedures/index.ts';
import { allow, defineUseCase, isSystem, SYSTEM, type Clock } from '../../../kernel/index.ts';
import { isQuiet } from '../../regions/index.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { isToRemind, nextLook } from './task.ts';

interface Ports {
  readonly procedures: Pick<ProcedureStore, 'dueToRemind' | 'change'>;
  readonly clock: Clock;
}

/**
 * Has the owners of late tasks told, once in a period and not at night. That it is done and the happening by which they are told
 * are one write: however often and wherever this runs, each hears of it once.
 */
export const remindTasks = defineUseCase({
  name: 'procedures.remind-tasks',
  input: z.object({}),
  async run({ procedures, clock }: Ports, actor) {
    allow(isSystem(actor), 'procedures.system-only');
    const now = clock();
    if (isQuiet(now, TASKS.quietHours)) return { reminded: 0 };
    const due = await procedures.dueToRemind(now);
    const reminded = await Promise.all(due.map(({ id }) => remindOnce(procedures, id, now)));
    return { reminded: reminded.reduce<number>((sum, tasks) => sum + (tasks ?? 0), 0) };
  },
});

const remindOnce = (procedures: Ports['procedures'], id: string, at: Date): Promise<number | null | undefined> =>
  procedures.change(id, (procedure) => {
    const late = procedure.tasks.filter((task) => isToRemind(task, at));
    if (procedure.state !== 'running' || late.length === 0) return { result: 0 };
    const tasks = procedure.tasks.map((task) => (late.includes(task) ? { ...task, remindedAt: at } : task));
    const happening = { name: 'procedures.task-overdue', by: SYSTEM.id, at, region: procedure.region };
    return {
      next: { ...procedure, tasks, nextTaskAt: nextLook(tasks) },
      happenings: late.map(({ number }) => ({ ...happening, facts: { hall: procedure.hall, task: number } })),
      result: late.length,
    };
  });
