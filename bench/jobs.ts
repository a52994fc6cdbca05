/** Jobs per second: a reaction with its durable change and its mark, against bare BullMQ jobs that do nothing (the floor). */
import { z } from 'zod';
import { reaction } from '../jobs/define.ts';
import { startWorker } from '../jobs/worker.ts';
import type { App } from '../src/app.ts';
import { defineUseCase, newId } from '../src/kernel/index.ts';
import { createQueue } from '../src/platform/queue.ts';
import { aggregateStore } from '../src/platform/aggregate-store.ts';
import { compare, printTable } from './servers/harness.ts';
import { openInstallation } from './servers/installation.ts';

const JOBS = 2000;
const installation = await openInstallation();
const { app } = installation;
const lamps = aggregateStore<{ readonly id: string; readonly repairs: number }>(
  { connection: app.connection, onOutbox: () => app.nudges.send('outbox') },
  'bench_lamps',
  { repairs: Number },
);

const repair = defineUseCase({
  name: 'bench.repair',
  input: z.object({ lamp: z.string() }),
  run: async (_: App, _actor, { lamp }, call) =>
    lamps.change(lamp, (value) => ({ next: { ...value, repairs: value.repairs + 1 }, result: true }), {
      cause: call.once,
    }),
});

const worker = await startWorker(
  { ...app, outboxes: [lamps] },
  { reactions: [reaction('bench.lamp-broke', repair, ({ subject }) => ({ lamp: subject }))], scheduled: [] },
);

printTable(
  'Background jobs',
  'jobs/s',
  await compare(
    [
      { name: 'bare BullMQ jobs, same settings', run: bare },
      { name: 'happening kept → relayed → reaction done', run: whole },
    ],
    3,
  ),
);

await worker.stop();
await installation.close();

/** Jobs that a worker of its own takes and does nothing with. */
async function bare(): Promise<number> {
  const plain = createQueue(app.redis, `bare${newId()}:`, app.logger);
  const progress = { done: 0 };
  const taker = plain.work(async () => {
    progress.done += 1;
  }, 64);
  const started = performance.now();
  await plain.add(Array.from({ length: JOBS }, () => ({ name: 'nothing', id: newId(), data: {} })));
  while (progress.done < JOBS) await new Promise((resolve) => setTimeout(resolve, 5));
  const rate = (JOBS * 1000) / (performance.now() - started);
  await taker.close();
  await plain.close();
  return rate;
}

async function whole(): Promise<number> {
  const ids = Array.from({ length: JOBS }, () => newId());
  const started = performance.now();
  await Promise.all(
    ids.map((id) =>
      lamps.insert({ id, repairs: 0 }, [
        { name: 'bench.lamp-broke', by: 'bench', at: new Date(), region: '/d1/', facts: {} },
      ]),
    ),
  );
  while ((await lamps.model.countDocuments({ _id: { $in: ids }, repairs: 1 })) < JOBS) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return (JOBS * 1000) / (performance.now() - started);
}
