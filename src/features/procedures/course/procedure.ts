import type { PlanStep, ProcedurePlan } from '../../../../config/procedures/index.ts';
import { chinaDay, DAY, later, type RegionPath } from '../../../kernel/index.ts';
import type { Task } from '../tasks/task.ts';
import { overAt, type Proof } from './proof.ts';

/** running → completed with its last step, or not-adopted after a vote that failed, or withdrawn before anything was decided. */
export const PROCEDURE_STATES = ['running', 'completed', 'not-adopted', 'withdrawn'] as const;
export type ProcedureState = (typeof PROCEDURE_STATES)[number];

interface Recorded {
  readonly by: string;
  readonly at: Date;
}

export interface StepDone extends Recorded {
  readonly kind: 'done';
  readonly step: string;
  readonly proof: Proof;
}

/** A vote failed, and it was decided to go through it again from an earlier step. */
export interface Returned extends Recorded {
  readonly kind: 'returned';
  readonly step: string;
  readonly to: string;
  readonly proof: Proof;
  readonly reason: string;
}

export interface Ended extends Recorded {
  readonly kind: 'ended';
  readonly as: 'not-adopted' | 'withdrawn';
  /** The vote that failed. */
  readonly proof?: Proof;
  readonly reason: string;
}

/** One line of the history, which only grows. */
export type Entry = StepDone | Returned | Ended;

/** Something a hall goes through step by step. */
export interface Procedure {
  readonly id: string;
  /** Short, unique in the installation, for saying in a chat which one is meant. */
  readonly number: number;
  readonly hall: string;
  readonly region: RegionPath;
  /** Rooms that are told: the hall's, as they were when it was opened. */
  readonly rooms: readonly string[];
  readonly title: string;
  /** Its steps as they stood when it was opened. */
  readonly plan: ProcedurePlan;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly state: ProcedureState;
  readonly history: readonly Entry[];
  /** What the resolution gives to do. */
  readonly tasks: readonly Task[];
  /** When its tasks are to be looked at next; absent while none of them can be late. */
  readonly nextTaskAt?: Date | undefined;
  /** Polls that its votes rest on, one procedure each. */
  readonly polls: readonly string[];
}

/** The steps that are done and were not taken back by a return, by key. */
export function doneIn({ plan, history }: Pick<Procedure, 'plan' | 'history'>): ReadonlyMap<string, StepDone> {
  const keys = plan.steps.map(({ key }) => key);
  let done = new Map<string, StepDone>();
  for (const entry of history) {
    if (entry.kind === 'done') done.set(entry.step, entry);
    if (entry.kind !== 'returned') continue;
    const from = keys.indexOf(entry.to);
    done = new Map([...done].filter(([key]) => keys.indexOf(key) < from));
  }
  return done;
}

/** The step to be done next; none when all are. */
export const nextStep = (procedure: Pick<Procedure, 'plan' | 'history'>): PlanStep | undefined => {
  const done = doneIn(procedure);
  return procedure.plan.steps.find(({ key }) => !done.has(key));
};

/** How often it is gone through: the first time is 1. */
export const roundOf = ({ history }: Pick<Procedure, 'history'>): number =>
  1 + history.filter(({ kind }) => kind === 'returned').length;

/** Was something decided, so that there can be tasks and nobody takes it back? */
export function isAdopted(procedure: Pick<Procedure, 'plan' | 'history'>): boolean {
  const done = doneIn(procedure);
  return procedure.plan.steps.some(({ decides, key }) => decides === true && done.has(key));
}

/** When all was over that the step needs, and the vote after which it is gone through again. Null where it needs nothing. */
export function overBefore(procedure: Pick<Procedure, 'plan' | 'history'>, step: PlanStep): Date | null {
  const done = doneIn(procedure);
  const all = [
    ...step.needs.flatMap((need) => done.get(need) ?? []),
    ...procedure.history.filter(({ kind }) => kind === 'returned'),
  ].flatMap((entry) => {
    if (entry.proof === undefined) return [];
    const over = overAt(entry.proof, entry.at);
    // People can only be asked about a step once it was recorded.
    return [step.evidence.includes('ratings') && entry.at > over ? entry.at : over];
  });
  return all.length === 0 ? null : all.reduce((latest, moment) => (moment > latest ? moment : latest));
}

/** The first moment after so many whole days, the day itself not counted. */
export const afterWholeDays = (from: Date, days: number): Date =>
  days === 0 ? from : later(chinaDay(from).end, days * DAY);
