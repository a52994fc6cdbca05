import { idFrom, later, MINUTE, type Clock, type Happening } from '../kernel/index.ts';
import type { HappeningStore } from './happening-store.ts';
import { describeError, type Logger } from './logger.ts';
import type { Outbox } from './outbox.ts';
import type { JobQueue, JobRequest } from './queue.ts';
import type { Nudges } from './redis.ts';

export interface RelayParts {
  readonly outboxes: readonly Outbox[];
  readonly happenings: HappeningStore;
  readonly queue: JobQueue;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Names of the reactions that a happening of this name calls for. */
  reactionsTo(name: string): readonly string[];
}

const BATCH = 200;
const OWED_AFTER = MINUTE;
/** What was queued again and is still owed then, is queued once more; meanwhile others have their turn. */
const REMIND_AFTER = 10 * MINUTE;

/**
 * Moves waiting happenings from their aggregates to the record and their reactions to the queue, then clears them. Each
 * step may be repeated after a crash: records have deterministic ids, jobs too, and a reaction marks its own change.
 * @returns how many happenings were moved
 */
export async function relayOnce(parts: RelayParts): Promise<number> {
  let moved = 0;
  for (const outbox of parts.outboxes) {
    const waiting = await outbox.pending(BATCH);
    const happenings = waiting.flatMap((document) => document.happenings);
    await parts.happenings.append(
      happenings.map((happening) => ({
        ...happening,
        owed: parts.reactionsTo(happening.name),
        dueAt: later(parts.clock(), OWED_AFTER),
      })),
    );
    await parts.queue.add(happenings.flatMap((happening) => jobsFor(happening, parts.reactionsTo(happening.name))));
    await Promise.all(
      waiting.map(({ id, happenings: own }) =>
        outbox.clear(
          id,
          own.map((happening) => happening.id),
        ),
      ),
    );
    moved += happenings.length;
  }
  return moved;
}

/** Queues again what is still owed after a while: the queue lost it, or the process that took it died. */
export async function requeueOwed({ happenings, queue, clock }: RelayParts): Promise<number> {
  const now = clock();
  const owing = await happenings.owing(now, BATCH);
  await queue.addAgain(owing.flatMap((happening) => jobsFor(happening, happening.owed)));
  await happenings.remindOf(
    owing.map(({ id }) => id),
    later(now, REMIND_AFTER),
  );
  return owing.length;
}

/** Keeps relaying until stopped: at once when nudged, else every second. */
export async function startRelay(parts: RelayParts, nudges: Nudges): Promise<{ stop(): Promise<void> }> {
  const state = { stopped: false };
  let wake: () => void = () => undefined;
  let nudged = false;
  const unsubscribe = await nudges.on('outbox', () => {
    nudged = true;
    wake();
  });
  const finished = run();

  return {
    async stop() {
      state.stopped = true;
      wake();
      await Promise.all([finished, unsubscribe()]);
    },
  };

  async function run(): Promise<void> {
    let lastSweep = 0;
    while (!state.stopped) {
      nudged = false;
      try {
        const moved = await relayOnce(parts);
        if (Date.now() - lastSweep > OWED_AFTER) {
          await requeueOwed(parts);
          lastSweep = Date.now();
        }
        if (moved > 0) continue;
      } catch (error) {
        parts.logger.warn(describeError(error), 'relay will try again');
      }
      if (!nudged && !state.stopped) await sleepOrWake();
    }
  }

  function sleepOrWake(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, 1000);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

const jobsFor = (happening: Happening, reactions: readonly string[]): JobRequest[] =>
  reactions.map((reaction) => ({
    name: reaction,
    id: idFrom(happening.id, reaction),
    data: {
      happening: happening.id,
      name: happening.name,
      subject: happening.subject,
      region: happening.region,
      by: happening.by,
      at: happening.at.toISOString(),
      facts: happening.facts,
    },
  }));
