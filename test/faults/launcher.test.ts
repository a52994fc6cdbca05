import { createServer, type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  endAndRemove,
  ensureBuilt,
  launch,
  newDataDir,
  pidOf,
  processesOf,
  throughNpm,
  untilReady,
  type Launched,
} from '../setup/launcher.ts';

const launched: Launched[] = [];

beforeAll(ensureBuilt);

afterAll(async () => {
  for (const one of launched) await endAndRemove(one);
});

describe('npm start', () => {
  it('starts everything, says where it is, and on Ctrl-C leaves no process behind', async () => {
    const linyi = start();
    await untilReady(linyi);

    expect(linyi.said()).toContain(linyi.run().api);
    expect(linyi.said()).toContain('standalone engine');
    expect(linyi.said()).toContain('npm run chat');
    expect((await fetch(`${linyi.run().api}/healthz`)).status).toBe(200);
    expect((await fetch(`${linyi.run().api}/readyz`)).status).toBe(200);
    linyi.process.kill('SIGINT');

    expect(await linyi.exited).toBe(0);
    expect(processesOf(linyi.dataDir)).toEqual(new Map());
    expect(linyi.said()).toContain('Stopped');
  });

  it('leaves no process behind when it is killed itself', async () => {
    const linyi = start();
    await untilReady(linyi);
    expect(processesOf(linyi.dataDir).size).toBeGreaterThan(4);

    linyi.process.kill('SIGKILL');

    await vi.waitFor(() => expect(processesOf(linyi.dataDir)).toEqual(new Map()), { timeout: 20_000, interval: 100 });
  });

  it('ends when npm, which started it, is killed', async () => {
    const linyi = launch(newDataDir(), { npm_lifecycle_event: 'start' }, throughNpm);
    launched.push(linyi);
    await untilReady(linyi);

    linyi.process.kill('SIGKILL');

    await vi.waitFor(() => expect(processesOf(linyi.dataDir)).toEqual(new Map()), { timeout: 20_000, interval: 100 });
  });

  it.each([
    ['API', 'dist/src/main.js'],
    ['bot', 'dist/bots/main.js'],
    ['worker', 'dist/jobs/main.js'],
    ['standalone engine', 'dist/standalone/mongo/main.js'],
    ['redis-server', 'redis-server 127.0.0.1'],
  ])('brings the %s back when it is killed, and says so', async (name, command) => {
    const linyi = await running();
    const before = pidOf(linyi.dataDir, command);

    process.kill(before, 'SIGKILL');

    await vi.waitFor(() => expect(pidOf(linyi.dataDir, command)).not.toBe(before), { timeout: 10_000 });
    await vi.waitFor(async () => expect((await fetch(`${linyi.run().api}/readyz`)).status).toBe(200), {
      timeout: 30_000,
      interval: 200,
    });
    expect(linyi.said()).toMatch(new RegExp(`^${name}\\b.* ended .*starts again in`, 'mu'));
  });

  it('refuses a second start over the same data in one sentence', async () => {
    const { dataDir } = await running();

    const second = launch(dataDir);

    expect(await second.exited).toBe(1);
    expect(second.said()).toContain('already running');
    expect(second.said()).not.toContain('    at ');
  });

  it('says which port is taken and what to do', async () => {
    const neighbour = createServer();
    await new Promise<void>((listening) => neighbour.listen(0, '127.0.0.1', listening));
    const { port } = neighbour.address() as AddressInfo;

    const linyi = start({ PORT: String(port) });

    expect(await linyi.exited).toBe(1);
    expect(linyi.said().trim()).toBe(`Port ${port} is in use. Choose another one: PORT=${port + 1} npm start`);
    expect(processesOf(linyi.dataDir)).toEqual(new Map());
    neighbour.close();
  });

  it('names every wrong setting at once', async () => {
    const linyi = start({ PORT: 'three', LOG_LEVEL: 'loud' });

    expect(await linyi.exited).toBe(1);
    expect(linyi.said()).toContain('PORT');
    expect(linyi.said()).toContain('LOG_LEVEL');
  });
});

let shared: Promise<Launched> | undefined;

/** One that the tests share which leave it running. */
async function running(): Promise<Launched> {
  shared ??= (async () => {
    const linyi = start();
    await untilReady(linyi);
    return linyi;
  })();
  return shared;
}

function start(variables: Readonly<Record<string, string>> = {}): Launched {
  const linyi = launch(newDataDir(), variables);
  launched.push(linyi);
  return linyi;
}
