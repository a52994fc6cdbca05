import { Queue, UnrecoverableError, Worker, type Job } from 'bullmq';
import { isRefusal, isTemporary } from '../kernel/index.ts';
import { describeError, type Logger } from './logger.ts';
import type { Redis } from './redis.ts';

/** Ids and small facts only; a job finds the rest in the store when it runs. */
export type JobData = Readonly<Record<string, unknown>>;

export interface JobRequest {
  readonly name: string;
  readonly data: JobData;
  /** The same id is queued once while it is known to the queue; no `:` and not a plain integer. */
  readonly id: string;
}

/** When a job comes back on its own. */
export interface Schedule {
  readonly everyMs: number;
}

export interface JobQueue {
  add(requests: readonly JobRequest[]): Promise<void>;
  /** Like `add`, and jobs that had failed for good are tried once more. */
  addAgain(requests: readonly JobRequest[]): Promise<void>;
  schedule(name: string, schedule: Schedule, data: JobData): Promise<void>;
  /** Removes schedules that are no longer defined. */
  keepSchedules(names: readonly string[]): Promise<void>;
  /** Starts taking jobs. A refusal ends a job for good; a defect is tried again with growing pauses. */
  work(run: (name: string, data: JobData) => Promise<void>, concurrency: number): QueueWorker;
  counts(): Promise<Record<string, number>>;
  /** Are there jobs waiting, delayed for a retry, or running (scheduled ones that wait for their time do not count)? */
  isIdle(): Promise<boolean>;
  /** The BullMQ object, for its board and nothing else. */
  readonly raw: Queue;
  close(): Promise<void>;
}

export interface QueueWorker {
  isRunning(): boolean;
  close(): Promise<void>;
}

const QUEUE = 'linyi';

/** @param prefix keeps installations (and tests) on one Redis apart */
export function createQueue(redis: Redis, prefix: string, logger: Logger): JobQueue {
  const options = { prefix: `${prefix}bull` };
  const connection = ownConnection(redis, logger);
  const queue = new Queue(QUEUE, {
    ...options,
    connection,
    defaultJobOptions: {
      attempts: 8,
      backoff: { type: 'exponential', delay: 500, jitter: 0.5 },
      removeOnComplete: { age: 3600, count: 5000 },
      removeOnFail: { age: 14 * 24 * 3600 },
    },
  });
  queue.on('error', (error) => logger.warn(describeError(error), 'queue'));

  return {
    raw: queue,
    async add(requests) {
      if (requests.length === 0) return;
      await queue.addBulk(requests.map(({ name, data, id }) => ({ name, data, opts: { jobId: id } })));
    },
    async addAgain(requests) {
      await this.add(requests);
      for (const { id } of requests) {
        const job = await queue.getJob(id);
        if (await job?.isFailed()) await job?.retry('failed');
      }
    },
    async schedule(name, { everyMs: every }, data) {
      const opts = { attempts: 1, removeOnComplete: { count: 20 }, removeOnFail: { count: 100 } };
      await queue.upsertJobScheduler(name, { every }, { name, data, opts });
    },
    async keepSchedules(names) {
      for (const { key } of await queue.getJobSchedulers()) {
        if (!names.includes(key)) await queue.removeJobScheduler(key);
      }
    },
    work(run, concurrency) {
      const own = ownConnection(redis, logger);
      const worker = new Worker(QUEUE, (job) => runOnce(job, run), {
        ...options,
        connection: own,
        concurrency,
        stalledInterval: 5000,
        lockDuration: 15_000,
        maxStalledCount: 1000,
      });
      worker.on('error', (error) => logger.warn(describeError(error), 'worker'));
      worker.on('failed', (job, error) => logFailure(logger, job, error));
      return {
        isRunning: () => worker.isRunning(),
        async close() {
          await worker.close();
          own.disconnect();
        },
      };
    },
    counts: () => queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed', 'prioritized'),
    async isIdle() {
      const { waiting = 0, active = 0, prioritized = 0 } = await queue.getJobCounts('waiting', 'active', 'prioritized');
      if (waiting + active + prioritized > 0) return false;
      const delayed = await queue.getDelayed();
      return delayed.every((job) => job.repeatJobKey !== undefined);
    },
    async close() {
      await queue.close();
      connection.disconnect();
    },
  };
}

/** BullMQ blocks on its connections and leaves those it is given for their owner to close. */
function ownConnection(redis: Redis, logger: Logger): Redis {
  const connection = redis.duplicate({ enableAutoPipelining: false, maxRetriesPerRequest: null });
  connection.on('error', (error) => logger.warn(describeError(error), 'queue connection'));
  return connection;
}

async function runOnce(job: Job, run: (name: string, data: JobData) => Promise<void>): Promise<void> {
  try {
    await run(job.name, job.data as JobData);
  } catch (error) {
    if (isRefusal(error) && !isTemporary(error)) throw new UnrecoverableError(error.message);
    throw error;
  }
}

function logFailure(logger: Logger, job: Job | undefined, error: Error): void {
  const isLast =
    job !== undefined && (job.attemptsMade >= (job.opts.attempts ?? 1) || error instanceof UnrecoverableError);
  const facts = { ...describeError(error), job: job?.name, jobId: job?.id };
  if (error instanceof UnrecoverableError) logger.info({ ...facts, refusal: error.message }, 'job refused');
  else logger[isLast ? 'error' : 'warn'](facts, isLast ? 'job failed for good' : 'job will be tried again');
}
