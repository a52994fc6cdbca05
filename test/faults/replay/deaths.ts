import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import type { App } from '../../../src/app.ts';
import { expireLocks } from '../../setup/locks.ts';
import { startDoor } from '../../setup/doors.ts';
import { untilNothingIsLeft } from '../../setup/patience.ts';
import { reactionsLeft } from '../../setup/settled.ts';
import type { FreshStorage } from '../../setup/storage.ts';
import type { Platform } from './platform.ts';

export interface DeathParts {
  readonly app: App;
  readonly storage: FreshStorage;
  readonly socketPath: string;
  readonly platform: Platform;
  readonly chance: () => number;
  /** How many messages there are from one death to the next, on an average. */
  readonly pace: number;
}

export interface Deaths {
  /** From now on both doors live. @returns how many of each died */
  end(): Promise<{ readonly bot: number; readonly worker: number }>;
  /** Ends both in good order once nothing is left to do. */
  rest(): Promise<void>;
}

/** Bot and worker, killed at random and started again, over and over. */
export async function startDying(parts: DeathParts): Promise<Deaths> {
  const { app, storage, socketPath, platform, chance, pace } = parts;
  const env = { LINYI_CHAT_SOCKET: socketPath, LOG_LEVEL: 'fatal' };
  const doors = { bot: startDoor('bots', storage, env), worker: startDoor('jobs', storage, env) };
  await platform.connect();
  const state = { ended: false, deaths: { bot: 0, worker: 0 } };
  const finished = run();
  onTestFinished(async () => {
    state.ended = true;
    await finished.finally(() => Promise.all([doors.bot.kill(), doors.worker.kill()]));
  });

  return {
    async end() {
      state.ended = true;
      await finished;
      while (state.deaths.bot === 0 || state.deaths.worker === 0) await die(nextVictim());
      return state.deaths;
    },
    async rest() {
      for (;;) {
        await untilNothingIsLeft(() => leftToDo(app));
        platform.disconnect();
        await Promise.all([doors.bot.stop(), doors.worker.stop()]);
        // What runs at its time may have begun something in between.
        if ((await leftToDo(app)) === null) return;
        await start();
      }
    },
  };

  async function start(): Promise<void> {
    Object.assign(doors, { bot: startDoor('bots', storage, env), worker: startDoor('jobs', storage, env) });
    await platform.connect();
  }

  async function run(): Promise<void> {
    for (let next = untilDeath(); !state.ended;) {
      if (platform.progress() < next) {
        await pause(20);
        continue;
      }
      await pause(chance() * LONGEST_PAUSE_MS);
      await die(nextVictim());
      next = platform.progress() + untilDeath();
    }
  }

  function untilDeath(): number {
    return chance() * 2 * pace;
  }

  /** Each dies at least once. */
  function nextVictim(): 'bot' | 'worker' {
    if (state.deaths.bot === 0) return 'bot';
    if (state.deaths.worker === 0) return 'worker';
    return chance() < 0.6 ? 'bot' : 'worker';
  }

  async function die(victim: 'bot' | 'worker'): Promise<void> {
    await doors[victim].kill();
    state.deaths[victim] += 1;
    if (victim === 'bot') {
      platform.disconnect();
      await expireLeases(app);
      doors.bot = startDoor('bots', storage, env);
      await platform.connect();
    } else {
      await expireLocks(app);
      doors.worker = startDoor('jobs', storage, env);
    }
  }
}

/** Death comes in the middle of something, not just after an answer. */
const LONGEST_PAUSE_MS = 300;

/** In words what is still to be answered, sent or done; null when nothing is. */
async function leftToDo(app: App): Promise<string | null> {
  const [unanswered, unsent] = await Promise.all([
    app.connection.collection('utterances').countDocuments({ state: 'received' }),
    app.connection.collection('notices').countDocuments({ channel: 'terminal', state: { $in: ['queued', 'sending'] } }),
  ]);
  const left = await reactionsLeft(app);
  if (left === null && unanswered + unsent === 0) return null;
  return `${left ?? 'no reactions are owed'}, ${unanswered} messages not answered, ${unsent} not sent`;
}

/** As if the time had passed after which a bot that does not finish is taken for dead. */
async function expireLeases({ connection }: App): Promise<void> {
  const over = new Date(0);
  await connection.collection('utterances').updateMany({ state: 'received' }, { $set: { 'lease.until': over } });
  await connection.collection('notices').updateMany({ state: 'sending' }, { $set: { 'claim.until': over } });
}
