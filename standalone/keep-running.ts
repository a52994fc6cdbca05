import { setTimeout as pause } from 'node:timers/promises';

export interface Server {
  readonly exited: Promise<unknown>;
  stop(): Promise<void>;
}

const shortestPause = 200;
const longestPause = 30_000;

/**
 * Keeps a server running until it is stopped: when it ends unasked, another is started in its place, ever more slowly while
 * that fails.
 * @param start must bring it back at the address its users know
 * @param tell is given a line for people at each fall
 * @returns how to stop it
 */
export function keepRunning(
  first: Server,
  start: () => Promise<Server>,
  tell: (line: string) => void,
): () => Promise<void> {
  const stopping = new AbortController();
  let current = first;
  const watching = watch();

  return async () => {
    stopping.abort();
    await current.stop();
    await watching;
  };

  async function watch(): Promise<void> {
    while (!stopping.signal.aborted) {
      await current.exited;
      if (!stopping.signal.aborted) await startAgain(shortestPause);
    }
  }

  async function startAgain(wait: number): Promise<void> {
    tell(`it ended unasked and starts again in ${wait / 1000} s`);
    try {
      await pause(wait, undefined, { signal: stopping.signal });
      current = await start();
    } catch (error) {
      if (stopping.signal.aborted) return;
      tell(`it did not start again: ${error instanceof Error ? error.message : String(error)}`);
      await startAgain(Math.min(wait * 2, longestPause));
    }
    if (stopping.signal.aborted) await current.stop();
  }
}
