import { setTimeout as pause } from 'node:timers/promises';
import type { App } from '../../src/app.ts';

const LONGEST_MS = 10 * 60_000;
const QUIET_ROUNDS = 3;

/**
 * Waits until nothing is left to do: no happening waits in an outbox, no job waits or runs.
 * @throws Error when it does not come to an end
 */
export async function untilSettled(app: App): Promise<void> {
  const until = Date.now() + LONGEST_MS;
  let quiet = 0;
  while (quiet < QUIET_ROUNDS) {
    if (Date.now() > until) throw new Error('The jobs did not settle within ten minutes.');
    quiet = (await isQuiet(app)) ? quiet + 1 : 0;
    await pause(100);
  }
}

async function isQuiet({ outboxes, queue }: App): Promise<boolean> {
  const pending = await Promise.all(outboxes.map((outbox) => outbox.pending(1)));
  return pending.every((waiting) => waiting.length === 0) && (await queue.isIdle());
}
