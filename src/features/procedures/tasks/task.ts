import { TASKS } from '../../../../config/procedures/index.ts';
import { chinaDay, ensure, later } from '../../../kernel/index.ts';
import { startOfDay } from '../course/proof.ts';

/** Who answers for a task: an organization of the directory, an officer, or, once that one has left, the region's workers. */
export type TaskOwner =
  | { readonly kind: 'organization'; readonly organization: string }
  | { readonly kind: 'officer'; readonly resident: string }
  | { readonly kind: 'vacant' };

/** How far it has come, as its owner or whoever runs the hall says. */
export interface TaskReport {
  readonly text: string;
  readonly link?: string;
  /** What was spent since the report before, in fen. */
  readonly spentFen: number;
  readonly by: string;
  readonly at: Date;
}

export type TaskState = 'open' | 'done' | 'cancelled';

/** Something a resolution gives to do. */
export interface Task {
  /** Of its procedure, from 1. */
  readonly number: number;
  readonly title: string;
  readonly owner: TaskOwner;
  /** The last day in China, `2026-06-30`. */
  readonly dueOn: string;
  readonly budgetFen: number;
  readonly reports: readonly TaskReport[];
  readonly state: TaskState;
  /** What came of it, or why it was called off. */
  readonly reason?: string;
  readonly settledAt?: Date;
  readonly settledBy?: string;
  readonly addedBy: string;
  readonly addedAt: Date;
  /** When its owner last heard that it is late. */
  readonly remindedAt?: Date;
}

export const isSettled = ({ state }: Pick<Task, 'state'>): boolean => state !== 'open';

/** The end of its last day. */
export const dueAt = ({ dueOn }: Pick<Task, 'dueOn'>): Date => chinaDay(startOfDay(dueOn)).end;

export const isOverdue = (task: Pick<Task, 'dueOn' | 'state'>, now: Date): boolean =>
  !isSettled(task) && now >= dueAt(task);

export const spentFen = ({ reports }: Pick<Task, 'reports'>): number =>
  reports.reduce((sum, report) => sum + report.spentFen, 0);

/** When its owner is to hear that it is late: after its last day, then once in a period. Null when it is settled. */
const remindAt = (task: Task): Date | null => {
  if (isSettled(task)) return null;
  return task.remindedAt === undefined ? dueAt(task) : later(task.remindedAt, TASKS.remindEveryMs);
};

/** Is its owner to hear now that it is late? */
export function isToRemind(task: Task, now: Date): boolean {
  const at = remindAt(task);
  return at !== null && now >= at;
}

/** When the tasks are to be looked at next. */
export function nextLook(tasks: readonly Task[]): Date | undefined {
  const moments = tasks.map(remindAt).filter((moment) => moment !== null);
  return moments.toSorted((one, other) => one.getTime() - other.getTime())[0];
}

/** The task with a report more. */
export function withReport(task: Task, report: TaskReport): Task {
  ensure(!isSettled(task), 'procedures.task-settled', { task: task.number });
  ensure(task.reports.length < TASKS.mostReports, 'procedures.too-many-reports', { most: TASKS.mostReports });
  ensure(spentFen(task) + report.spentFen <= TASKS.mostFen, 'procedures.too-much-money');
  return { ...task, reports: [...task.reports, report] };
}

/** The task done or called off; the same said again changes nothing. */
export function settled(
  task: Task,
  {
    state,
    reason,
    by,
    at,
  }: { readonly state: 'done' | 'cancelled'; readonly reason: string } & {
    readonly by: string;
    readonly at: Date;
  },
): Task {
  if (task.state === state && task.reason === reason) return task;
  ensure(!isSettled(task), 'procedures.task-settled', { task: task.number });
  return { ...task, state, reason, settledAt: at, settledBy: by };
}

/** Those that are late first, then by their last day. */
export const inUrgency = <T extends Pick<Task, 'dueOn' | 'state'>>(tasks: readonly T[], now: Date): T[] =>
  tasks.toSorted(
    (one, other) => Number(isOverdue(other, now)) - Number(isOverdue(one, now)) || one.dueOn.localeCompare(other.dueOn),
  );
