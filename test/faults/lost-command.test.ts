import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Schema } from 'mongoose';
import { expect, it, onTestFinished, vi } from 'vitest';
import { connectMongo, isStoreAway } from '../../src/platform/mongo.ts';
import { sharedWrites } from '../../src/platform/shared-writes.ts';
import { startStandaloneMongo } from '../../standalone/mongo/spawn.ts';
import { freePort } from '../setup/doors.ts';
import { ensureBuilt } from '../setup/launcher.ts';

const LETTERS = 20_000;
const WRITES = 300;

it('a large write that is under way when the store falls silent ends, and those after it are done once it is back', async () => {
  await ensureBuilt();
  const dir = await mkdtemp(join(tmpdir(), 'linyi-lost-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const at = { dir, port: await freePort(), entry: 'dist/standalone/mongo/main.js' };
  const silent = await startStandaloneMongo(at);
  // So impatient that the driver closes its connections while the write waits for one of them to take it.
  const impatient = 'connectTimeoutMS=1000&heartbeatFrequencyMS=500';
  const connection = await connectMongo(`${silent.uri}${silent.uri.includes('?') ? '&' : '/?'}${impatient}`);
  onTestFinished(() => connection.close(true));
  const writes = sharedWrites(connection.model('things', new Schema({ _id: String, text: String })));
  await writes.insert({ _id: 'first', text: '' });

  process.kill(silent.pid, 'SIGSTOP');
  const text = 'x'.repeat(LETTERS);
  const lost = Array.from({ length: WRITES }, (_, index) => writes.insert({ _id: `thing ${index}`, text }));
  const outcomes = await Promise.allSettled(lost);
  expect(outcomes.filter((outcome) => outcome.status === 'rejected' && isStoreAway(outcome.reason))).toHaveLength(
    WRITES,
  );

  await silent.kill();
  const back = await startStandaloneMongo(at);
  onTestFinished(() => back.stop());
  await vi.waitFor(() => writes.insert({ _id: 'last', text: '' }), { timeout: 30_000, interval: 200 });
  expect(await connection.collection('things').countDocuments({ _id: { $in: ['first', 'last'] } as never })).toBe(2);
});
