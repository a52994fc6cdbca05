import { VISIT_TASKS, VISITS, type VisitTask } from '../../../../config/volunteers/elder-help.ts';
import { chinaDay, HOUR, ensure } from '../../../kernel/index.ts';

export const TASK_NAMES = Object.keys(VISIT_TASKS) as (keyof typeof VISIT_TASKS)[];

export const taskOf = (task: string): VisitTask => (VISIT_TASKS as Record<string, VisitTask>)[task]!;

/** How many go, and whether somebody calls afterwards. */
export interface VisitForm {
  readonly helpers: number;
  readonly callsBack: boolean;
}

/**
 * Two go together, unless one is asked for and the task and the whole time allow it: then somebody else calls afterwards.
 * @throws Refusal `elder-help.needs-two` where one may not go alone
 */
export function formOf(task: string, startsAt: Date, endsAt: Date, isAlone: boolean): VisitForm {
  if (!isAlone) return { helpers: VISITS.helpers.together, callsBack: false };
  ensure(mayGoAlone(taskOf(task), startsAt, endsAt), 'elder-help.needs-two', { task: taskOf(task).word });
  return { helpers: VISITS.helpers.alone, callsBack: true };
}

/** The first hour counts, and a visit may end when the last begins. */
function mayGoAlone({ alone }: VisitTask, startsAt: Date, endsAt: Date): boolean {
  if (alone === undefined) return false;
  const day = chinaDay(startsAt).start.getTime();
  return startsAt.getTime() >= day + alone.from * HOUR && endsAt.getTime() <= day + alone.to * HOUR;
}
