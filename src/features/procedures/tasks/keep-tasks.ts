import { z } from 'zod';
import { TASKS } from '../../../../config/procedures/index.ts';
import {
  allow,
  chinaDay,
  defineUseCase,
  ensure,
  found,
  Refusal,
  type Actor,
  type Call,
  type Clock,
} from '../../../kernel/index.ts';
import type { OrganizationStore } from '../../directory/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { actorOf, type ResidentStore } from '../../residents/index.ts';
import { isAdopted, nextStep, type Procedure } from '../course/procedure.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { isOfficer, isOwner, mayRunProcedures } from '../policy.ts';
import { nextLook, settled, withReport, type Task } from './task.ts';

interface Ports {
  readonly halls: Pick<HallStore, 'find'>;
  readonly procedures: Pick<ProcedureStore, 'find' | 'change'>;
  readonly clock: Clock;
}

interface AddingPorts extends Ports {
  readonly organizations: Pick<OrganizationStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'current'>;
}

const procedureId = z.string().max(64);
const task = z.coerce.number().int().min(1);
const fen = z.number().int().min(0).max(TASKS.mostFen);

/** Adds what a resolution gives to do, once it was passed and until the step that settles the tasks is done. */
export const addTask = defineUseCase({
  name: 'procedures.add-task',
  input: z.object({
    procedureId,
    title: z.string().trim().min(2).max(100),
    owner: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('organization'), organization: z.string().max(64) }),
      z.strictObject({ kind: z.literal('officer'), resident: z.string().max(64) }),
    ]),
    dueOn: z.iso.date({ error: '应为日期，例如 2026-06-30' }),
    budgetFen: fen.default(0),
  }),
  async run(ports: AddingPorts, actor, { procedureId: id, owner, ...given }, call) {
    const { region } = await runBy(ports, actor, id);
    if (owner.kind === 'organization')
      found(await ports.organizations.find(owner.organization), 'directory.organization-missing');
    else {
      const resident = found(await ports.residents.current(owner.resident), 'residents.missing');
      if (!isOfficer(actorOf(resident), region)) throw new Refusal('invalid', 'procedures.owner-no-officer');
    }
    const now = ports.clock();
    if (given.dueOn < chinaDay(now).date) throw new Refusal('invalid', 'procedures.due-past');
    return keep(ports, call, id, { name: 'procedures.task-added', by: actor.id, at: now }, (procedure) => {
      ensureTakesTasks(procedure);
      const number = procedure.tasks.length + 1;
      ensure(number <= TASKS.most, 'procedures.too-many-tasks', { most: TASKS.most });
      const added: Task = { number, ...given, owner, reports: [], state: 'open', addedBy: actor.id, addedAt: now };
      return { tasks: [...procedure.tasks, added], task: number };
    });
  },
});

/** Says how far a task has come and what was spent. */
export const reportTask = defineUseCase({
  name: 'procedures.report-task',
  input: z.object({
    procedureId,
    task,
    text: z.string().trim().min(2).max(1000),
    link: z.url().max(500).optional(),
    spentFen: fen.default(0),
  }),
  async run(ports: Ports, actor, { procedureId: id, task: number, text, link, spentFen }, call) {
    await ownedOrRun(ports, actor, id, number);
    const now = ports.clock();
    const report = { text, ...(link !== undefined && { link }), spentFen, by: actor.id, at: now };
    return keep(ports, call, id, { name: 'procedures.task-reported', by: actor.id, at: now }, ({ tasks }) => ({
      tasks: tasks.map((one) => (one.number === number ? withReport(one, report) : one)),
      task: number,
    }));
  },
});

/** Says that a task is done and what came of it, or calls it off with the reason. */
export const settleTask = defineUseCase({
  name: 'procedures.settle-task',
  input: z.object({
    procedureId,
    task,
    state: z.enum(['done', 'cancelled']),
    reason: z.string().trim().min(4).max(500),
  }),
  async run(ports: Ports, actor, { procedureId: id, task: number, state, reason }, call) {
    if (state === 'done') await ownedOrRun(ports, actor, id, number);
    else await runBy(ports, actor, id);
    const now = ports.clock();
    const settling = { state, reason, by: actor.id, at: now };
    return keep(ports, call, id, { name: 'procedures.task-settled', by: actor.id, at: now }, ({ tasks }) => {
      const before = taskOf({ tasks }, number);
      const next = settled(before, settling);
      return { tasks: next === before ? tasks : tasks.map((one) => (one === before ? next : one)), task: number };
    });
  },
});

export const taskOf = ({ tasks }: Pick<Procedure, 'tasks'>, number: number): Task =>
  found(
    tasks.find((one) => one.number === number),
    'procedures.task-missing',
    { task: number },
  );

function ensureTakesTasks(procedure: Procedure): void {
  const { number, state, plan } = procedure;
  ensure(state === 'running' && isAdopted(procedure), 'procedures.nothing-adopted', { number });
  const settling = plan.steps.findIndex(({ settlesTasks }) => settlesTasks === true);
  const next = plan.steps.findIndex((step) => step === nextStep(procedure));
  ensure(settling >= 0 && next <= settling, 'procedures.tasks-over', { number });
}

async function runBy({ procedures, halls }: Ports, actor: Actor, id: string): Promise<Procedure> {
  const procedure = found(await procedures.find(id), 'procedures.missing', { number: 0 });
  const hall = found(await halls.find(procedure.hall), 'halls.missing');
  allow(mayRunProcedures(actor, hall), 'procedures.not-organizer');
  return procedure;
}

async function ownedOrRun(ports: Ports, actor: Actor, id: string, number: number): Promise<void> {
  const procedure = found(await ports.procedures.find(id), 'procedures.missing', { number: 0 });
  const hall = found(await ports.halls.find(procedure.hall), 'halls.missing');
  const { owner } = taskOf(procedure, number);
  allow(isOwner(actor, owner) || mayRunProcedures(actor, hall), 'procedures.not-owner');
}

interface Told {
  readonly name: string;
  readonly by: string;
  readonly at: Date;
}

/** Changes the tasks of a running procedure, once for one request, and says when they are to be looked at next. */
async function keep(
  { procedures }: Ports,
  { cause }: Call,
  id: string,
  told: Told,
  change: (procedure: Procedure) => { readonly tasks: readonly Task[]; readonly task: number },
): Promise<Procedure> {
  const changed = await procedures.change(
    id,
    (procedure) => {
      const { region, state, number } = procedure;
      ensure(state === 'running', 'procedures.over', { number });
      const { tasks, task: about } = change(procedure);
      if (tasks === procedure.tasks) return { result: procedure };
      const next = { ...procedure, tasks, nextTaskAt: nextLook(tasks) };
      return { next, happenings: [{ ...told, region, facts: { hall: procedure.hall, task: about } }], result: next };
    },
    { cause },
  );
  return changed ?? found(await procedures.find(id), 'procedures.missing', { number: 0 });
}
