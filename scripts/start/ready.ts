import { setTimeout as pause } from 'node:timers/promises';

/** Asks until the installation says it can be used. */
export async function untilReady(address: string, withinMs: number): Promise<boolean> {
  const deadline = Date.now() + withinMs;
  while (Date.now() < deadline) {
    if (await isReady(address)) return true;
    await pause(100);
  }
  return false;
}

async function isReady(address: string): Promise<boolean> {
  return fetch(address, { signal: AbortSignal.timeout(2_000) }).then(
    (response) => response.ok,
    () => false,
  );
}
