import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished, vi } from 'vitest';
import type { ToBot } from '../../bots/terminal/protocol.ts';
import { createApp } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { buildUtterance, repliesTo } from '../factories/chat.ts';
import type { Notice } from '../../src/features/broadcasts/index.ts';
import { REGION_TREE } from '../factories/regions.ts';
import { untilNothingIsLeft } from '../setup/patience.ts';
import { size } from '../setup/size.ts';
import { freshStorage } from '../setup/storage.ts';

const MESSAGES = size(60, 600);
const KILLS = size(3, 40);
const SPEAKERS = 12;

it('the bot killed again and again answers every message once, and each has one effect', async () => {
  const { app, bot } = await aBot();
  const messages = Array.from({ length: MESSAGES }, (_, index) => ({
    id: `m${index}`,
    contact: `speaker${index % SPEAKERS}`,
    text: `${index}号楼着火了，快来人`,
  }));

  for (let kill = 0; kill < KILLS; kill += 1) {
    const { child, socket } = await bot();
    for (const message of messages) tell(socket, { say: message });
    await pause(Math.random() * 400);
    await killed(child, socket);
    await app.connection
      .collection('utterances')
      .updateMany({ state: 'received' }, { $set: { 'lease.until': new Date(0) } });
  }
  const { socket } = await bot();
  for (const message of messages) tell(socket, { say: message });
  await untilNothingIsLeft(async () => {
    const left = MESSAGES - (await countDone());
    return left === 0 ? null : `${left} messages are not answered`;
  });

  // What one person says again within minutes belongs to the same danger.
  const needs = await app.needs.findWhere({});
  const effects = needs.flatMap(({ text, timeline }) => [
    text,
    ...timeline.filter(({ step }) => step === 'say-more').map(({ note }) => note),
  ]);
  expect(effects.toSorted()).toEqual(messages.map(({ text }) => text).toSorted());
  for (const { id, contact } of messages) {
    const replies = await repliesTo(app, buildUtterance({ id: `terminal:${id}`, contact }));
    expect(replies).toHaveLength(1);
    const [{ state, text }] = replies as [Notice];
    expect(text).toMatch(state === 'sent' ? /^$/ : /119/);
  }

  function countDone(): Promise<number> {
    return app.connection.collection('utterances').countDocuments({ state: 'done' });
  }
});

async function aBot() {
  const storage = freshStorage();
  const { uri: MONGODB_URI, redisUrl: REDIS_URL, keyPrefix: LINYI_KEY_PREFIX } = storage;
  const parts = { mongoUri: MONGODB_URI, redisUrl: REDIS_URL, keyPrefix: LINYI_KEY_PREFIX };
  const app = await createApp({ name: 'test', ...parts, logLevel: 'silent', clock: wallClock });
  await Promise.all(REGION_TREE.map((region) => app.regions.insert(region, [])));
  const folder = mkdtempSync(join(tmpdir(), 'linyi-bot-'));
  const socketPath = join(folder, 'chat.sock');
  onTestFinished(async () => {
    await app.close();
    await storage.drop();
    rmSync(folder, { recursive: true });
  });

  return {
    app,
    async bot(): Promise<{ child: ChildProcess; socket: Socket }> {
      const child = spawn(process.execPath, ['--import', 'tsx', 'bots/main.ts'], {
        env: {
          ...process.env,
          MONGODB_URI,
          REDIS_URL,
          LINYI_KEY_PREFIX,
          LINYI_CHAT_SOCKET: socketPath,
          LOG_LEVEL: 'fatal',
        },
        stdio: 'inherit',
      });
      onTestFinished(() => void child.kill('SIGKILL'));
      const socket = await vi.waitFor(() => reached(socketPath), { timeout: 30_000, interval: 20 });
      return { child, socket };
    },
  };
}

async function reached(socketPath: string): Promise<Socket> {
  const socket = connect(socketPath);
  await once(socket, 'connect');
  socket.on('error', () => socket.destroy());
  socket.resume();
  return socket;
}

const tell = (socket: Socket, line: ToBot): void => void socket.write(`${JSON.stringify(line)}\n`);

async function killed(child: ChildProcess, socket: Socket): Promise<void> {
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  socket.destroy();
}
