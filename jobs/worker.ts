import type { App } from '../src/app.ts';
import {
  isRefusal,
  isTemporary,
  perform,
  SYSTEM,
  type AnyUseCase,
  type Happening,
  type UseCase,
} from '../src/kernel/index.ts';
import { describeError } from '../src/platform/logger.ts';
import type { JobData } from '../src/platform/queue.ts';
import { startRelay } from '../src/platform/relay.ts';
import type { Reaction, ScheduledJob } from './define.ts';

export interface Definitions {
  readonly reactions: readonly Reaction[];
  readonly scheduled: readonly ScheduledJob[];
}

/** Jobs taken at once; they share round trips and flushes, so many at once are cheaper than few. */
const CONCURRENCY = 64;
const HEARTBEAT_MS = 3000;

/** Readiness asks for this key; its value is the worker's last sign of life in epoch milliseconds. */
const heartbeatKey = (app: Pick<App, 'keyPrefix'>): string => `${app.keyPrefix}worker:alive`;

/**
 * Relays happenings, performs reactions and schedules, and gives signs of life.
 * @throws Error at the start when two jobs have one name: one of them would never run
 */
export async function startWorker(app: App, definitions: Definitions): Promise<{ stop(): Promise<void> }> {
  const run = jobRunner(app, definitions);
  await app.queue.keepSchedules(definitions.scheduled.map((job) => job.name));
  for (const job of definitions.scheduled) await app.queue.schedule(job.name, job.schedule, {});

  const relay = await startRelay({ ...app, reactionsTo: namesByHappening(definitions.reactions) }, app.nudges);
  const worker = app.queue.work(run, CONCURRENCY);
  const heartbeat = setInterval(beat, HEARTBEAT_MS);
  beat();

  return {
    async stop() {
      clearInterval(heartbeat);
      await relay.stop();
      await worker.close();
      await app.redis.del(heartbeatKey(app));
    },
  };

  function beat(): void {
    if (!worker.isRunning()) return;
    app.redis
      .set(heartbeatKey(app), Date.now(), 'PX', HEARTBEAT_MS * 5)
      .catch((error) => app.logger.warn(describeError(error), 'heartbeat not kept'));
  }
}

/** Which reactions a happening calls for, by its name. */
export function namesByHappening(reactions: readonly Reaction[]): (happening: string) => readonly string[] {
  const names = new Map<string, string[]>();
  for (const { when, name } of reactions) names.set(when, [...(names.get(when) ?? []), name]);
  return (happening) => names.get(happening) ?? [];
}

/** What a queue worker calls for each job. */
export function jobRunner(app: App, definitions: Definitions): (name: string, data: JobData) => Promise<void> {
  const reactions = byName(definitions.reactions);
  const scheduled = byName(definitions.scheduled);
  const twice = [...reactions.keys()].find((name) => scheduled.has(name));
  if (twice !== undefined) throw new Error(`Two jobs are named ${twice}.`);

  return async (name, data) => {
    const job = scheduled.get(name);
    if (job !== undefined) return performAsSystem(app, job.useCase, job.input());

    const reaction = reactions.get(name);
    if (reaction === undefined) throw new Error(`No job is named ${name}.`);
    const cause = toHappening(data);
    await react(app, reaction, cause);
  };
}

/** Performs the reaction and strikes it off; a refusal is an answer too, so it is struck off before it is passed on. */
async function react(app: App, reaction: Reaction, cause: Happening): Promise<void> {
  try {
    await performAsSystem(app, reaction.useCase, reaction.input(cause), cause.id);
  } catch (error) {
    if (isRefusal(error) && !isTemporary(error)) await app.happenings.settle(cause.id, reaction.name);
    throw error;
  }
  await app.happenings.settle(cause.id, reaction.name);
}

async function performAsSystem(app: App, useCase: AnyUseCase, input: unknown, once?: string): Promise<void> {
  await perform(useCase as unknown as UseCase<App, typeof useCase.input, unknown>, app, SYSTEM, input, { once });
}

function byName<Job extends { readonly name: string }>(jobs: readonly Job[]): Map<string, Job> {
  const named = new Map<string, Job>();
  for (const job of jobs) {
    if (named.has(job.name)) throw new Error(`Two jobs are named ${job.name}.`);
    named.set(job.name, job);
  }
  return named;
}

/** The queue carries JSON; a happening's time comes back as text. */
function toHappening(data: JobData): Happening {
  const { happening, at, ...rest } = data as unknown as Omit<Happening, 'id' | 'at'> & {
    happening: string;
    at: string;
  };
  return { ...rest, id: happening, at: new Date(at) };
}
