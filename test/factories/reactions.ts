import { REACTIONS } from '../../jobs/index.ts';
import { jobRunner } from '../../jobs/worker.ts';
import type { App } from '../../src/app.ts';
import type { JobRequest } from '../../src/platform/queue.ts';
import { relayOnce } from '../../src/platform/relay.ts';

const MOST_ROUNDS = 50;

/** Does what follows from everything that has happened, and from that, until nothing more follows: as the worker would. */
export async function settleReactions(app: App): Promise<void> {
  const run = jobRunner(app, { reactions: REACTIONS, scheduled: [] });
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const jobs = await jobsWaiting(app);
    if (jobs.length === 0) return;
    for (const { name, data } of jobs) await run(name, JSON.parse(JSON.stringify(data)));
  }
  throw new Error(`Still not settled after ${MOST_ROUNDS} rounds.`);
}

async function jobsWaiting(app: App): Promise<readonly JobRequest[]> {
  const jobs: JobRequest[] = [];
  const queue = {
    ...app.queue,
    add: async (requests: readonly JobRequest[]) => {
      jobs.push(...requests);
    },
  };
  const reactionsTo = (name: string) => REACTIONS.filter(({ when }) => when === name).map((reaction) => reaction.name);
  await relayOnce({ ...app, queue, reactionsTo });
  return jobs;
}
