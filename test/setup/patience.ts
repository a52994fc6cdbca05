import { setTimeout as pause } from 'node:timers/promises';

/** How long nothing may move before a wait is given up; a busy machine makes everything slow, but keeps it moving. */
const PATIENCE_MS = 90_000;

/**
 * Waits until nothing is left to do, however long the whole takes.
 * @param leftNow says in words what is left, or null when everything is done
 * @throws Error with what is left when that has not changed for a while
 */
export async function untilNothingIsLeft(leftNow: () => Promise<string | null>): Promise<void> {
  let last = { left: '', since: Date.now() };
  for (;;) {
    const left = await leftNow();
    if (left === null) return;
    if (left !== last.left) last = { left, since: Date.now() };
    if (Date.now() - last.since > PATIENCE_MS) throw new Error(`Nothing has moved for a while: ${left}.`);
    await pause(200);
  }
}
