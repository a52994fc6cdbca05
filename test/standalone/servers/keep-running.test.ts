import { expect, it, vi } from 'vitest';
import { keepRunning, type Server } from '../../../standalone/keep-running.ts';

it('keepRunning() starts another server when one ends unasked', async () => {
  const first = buildServer();
  const second = buildServer();
  const start = vi.fn<() => Promise<Server>>().mockResolvedValue(second);
  const stop = keepRunning(first, start, () => {});

  first.fall();

  await vi.waitFor(() => expect(start).toHaveBeenCalledOnce());
  await stop();
  expect(second.isStopped()).toBe(true);
});

it('keepRunning() tries again when a start fails, and says so', async () => {
  const first = buildServer();
  const start = vi
    .fn<() => Promise<Server>>()
    .mockRejectedValueOnce(new Error('disk full'))
    .mockResolvedValue(buildServer());
  const said: string[] = [];
  const stop = keepRunning(first, start, (line) => said.push(line));

  first.fall();

  await vi.waitFor(() => expect(start).toHaveBeenCalledTimes(2), { timeout: 3_000 });
  expect(said).toContainEqual(expect.stringContaining('disk full'));
  await stop();
});

it('keepRunning() lets a stopped server rest', async () => {
  const start = vi.fn<() => Promise<Server>>();
  const stop = keepRunning(buildServer(), start, () => {});

  await stop();

  expect(start).not.toHaveBeenCalled();
});

function buildServer(): Server & { fall(): void; isStopped(): boolean } {
  let end: () => void = () => {};
  let stopped = false;
  const exited = new Promise<void>((resolve) => {
    end = resolve;
  });
  return {
    exited,
    fall: () => end(),
    isStopped: () => stopped,
    async stop() {
      stopped = true;
      end();
    },
  };
}
