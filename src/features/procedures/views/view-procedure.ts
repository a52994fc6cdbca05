import { z } from 'zod';
import { decodeNumberCursor, defineUseCase, found, pageInput, toPage, type Clock } from '../../../kernel/index.ts';
import type { OrganizationStore } from '../../directory/index.ts';
import type { HallStore } from '../../halls/index.ts';
import { maskName } from '../../privacy/index.ts';
import { pathsUp, postedIn, type RegionStore } from '../../regions/index.ts';
import { needResident, type ResidentStore } from '../../residents/index.ts';
import type { ItemStore } from '../board/item-store.ts';
import { PLANS } from '../course/plans.ts';
import type { Procedure } from '../course/procedure.ts';
import type { ProcedureStore } from '../course/procedure-store.ts';
import { countRatings } from '../ratings/rating.ts';
import type { RatingStore } from '../ratings/rating-store.ts';
import { inUrgency, isSettled, type Task } from '../tasks/task.ts';
import type { ProcedureView, TaskView } from './procedure-view.ts';
import { resultPack } from './result-pack.ts';
import { timelineOf } from './timeline.ts';

interface Ports {
  readonly procedures: Pick<ProcedureStore, 'find' | 'ofHall' | 'inRoom' | 'inRegions'>;
  readonly boardItems: Pick<ItemStore, 'ofProcedure'>;
  readonly procedureRatings: Pick<RatingStore, 'of'>;
  readonly organizations: Pick<OrganizationStore, 'find'>;
  readonly residents: Pick<ResidentStore, 'current'>;
  readonly halls: Pick<HallStore, 'find'>;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

/** The plans that procedures can go by. */
export const listPlans = defineUseCase({
  name: 'procedures.list-plans',
  input: z.object({}),
  run: () => Promise.resolve(PLANS),
});

const procedureId = z.string().max(64);

/** How far a procedure has come, with dates, what each step rests on, its tasks and what was disclosed; for anybody. */
export const viewProcedure = defineUseCase({
  name: 'procedures.view-procedure',
  input: z.object({ procedureId }),
  run: (ports: Ports, _actor, { procedureId: id }) => viewOf(ports, id),
});

/** The same, for a paper. */
export const printProcedure = defineUseCase({
  name: 'procedures.print-procedure',
  input: z.object({ procedureId }),
  run: async (ports: Ports, _actor, { procedureId: id }) => resultPack(await viewOf(ports, id)),
});

async function viewOf(ports: Ports, id: string): Promise<ProcedureView> {
  const procedure = found(await ports.procedures.find(id), 'procedures.missing', { number: 0 });
  const [items, ratings, tasks, hall, { place }] = await Promise.all([
    ports.boardItems.ofProcedure(procedure.id),
    ports.procedureRatings.of(procedure.id),
    Promise.all(procedure.tasks.map((task) => taskView(ports, procedure, task))),
    ports.halls.find(procedure.hall),
    postedIn(ports.regions, procedure.region),
  ]);
  return {
    procedure,
    timeline: timelineOf(procedure, ports.clock()),
    tasks,
    items,
    ratings: countRatings(ratings, procedure.state === 'completed'),
    hallName: found(hall, 'halls.missing').name,
    place,
    now: ports.clock(),
  };
}

/** Every procedure of a hall, latest first; for anybody. */
export const listProcedures = defineUseCase({
  name: 'procedures.list-procedures',
  input: z.object({ hallId: z.string().max(64), ...pageInput }),
  async run({ halls, procedures }: Ports, _actor, { hallId, after, limit }) {
    found(await halls.find(hallId), 'halls.missing');
    const start = after === undefined ? {} : { below: decodeNumberCursor(after) };
    const rows = await procedures.ofHall(hallId, { ...start, limit: limit + 1 });
    // Pages follow the procedures' numbers, not their ids.
    const page = toPage(
      rows.map((procedure) => ({ id: String(procedure.number), procedure })),
      limit,
    );
    return { items: page.items.map(({ procedure }) => procedure), next: page.next };
  },
});

const MOST_FOUND = 200;

/** What goes on in this chat room, or without one, where the one who asks lives: what runs first, then what is over. */
export const findProcedures = defineUseCase({
  name: 'procedures.find-procedures',
  input: z.object({ room: z.string().max(200).optional() }),
  async run({ procedures }: Ports, actor, { room }) {
    needResident(actor);
    const regions = actor.region === undefined ? [] : pathsUp(actor.region);
    const found =
      room === undefined ? await procedures.inRegions(regions, MOST_FOUND) : await procedures.inRoom(room, MOST_FOUND);
    return found.toSorted((one, other) => Number(other.state === 'running') - Number(one.state === 'running'));
  },
});

/** Tasks of a hall's procedures that are not settled, late ones first; for anybody. */
export const listTasks = defineUseCase({
  name: 'procedures.list-tasks',
  input: z.object({ hallId: z.string().max(64) }),
  async run(ports: Ports, _actor, { hallId }) {
    found(await ports.halls.find(hallId), 'halls.missing');
    return openTasks(ports, await ports.procedures.ofHall(hallId));
  },
});

/** The same of this chat room, or of where the one who asks lives. */
export const findTasks = defineUseCase({
  name: 'procedures.find-tasks',
  input: z.object({ room: z.string().max(200).optional() }),
  async run(ports: Ports, actor, { room }) {
    needResident(actor);
    const regions = actor.region === undefined ? [] : pathsUp(actor.region);
    return openTasks(
      ports,
      room === undefined
        ? await ports.procedures.inRegions(regions, MOST_FOUND)
        : await ports.procedures.inRoom(room, MOST_FOUND),
    );
  },
});

async function openTasks(
  ports: Ports,
  procedures: readonly Procedure[],
): Promise<{ readonly tasks: readonly TaskView[]; readonly now: Date }> {
  const now = ports.clock();
  const open = procedures
    .filter(({ state }) => state === 'running')
    .flatMap((procedure) => procedure.tasks.map((task) => ({ procedure, task })))
    .filter(({ task }) => !isSettled(task));
  const byTask = new Map(open.map((one) => [one.task, one.procedure]));
  const ordered = inUrgency([...byTask.keys()], now);
  return { tasks: await Promise.all(ordered.map((task) => taskView(ports, byTask.get(task)!, task))), now };
}

async function taskView(
  { organizations, residents }: Pick<Ports, 'organizations' | 'residents'>,
  procedure: Procedure,
  task: Task,
): Promise<TaskView> {
  const { owner } = task;
  if (owner.kind === 'vacant') return { procedure, task, owner: null };
  if (owner.kind === 'organization')
    return { procedure, task, owner: (await organizations.find(owner.organization))?.name ?? null };
  const name = (await residents.current(owner.resident))?.name;
  return { procedure, task, owner: name === undefined ? null : maskName(name) };
}
