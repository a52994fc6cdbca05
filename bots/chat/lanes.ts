/** Work in lanes: each lane one thing after the other, different lanes side by side. */
export interface Lanes {
  /** Sees to it that the lane is worked off from now until nothing is left. */
  run(lane: string): void;
  /** Resolves when nothing is under way. */
  settled(): Promise<void>;
  /** Begins nothing new; resolves when what is under way is done. */
  stop(): Promise<void>;
}

/** @param workNext does the lane's next piece of work and never throws; false: nothing was left */
export function createLanes(workNext: (lane: string) => Promise<boolean>): Lanes {
  const running = new Map<string, { again: boolean; readonly done: Promise<void> }>();
  let stopped = false;

  return {
    run(lane) {
      const current = running.get(lane);
      if (current !== undefined) current.again = true;
      else if (!stopped) running.set(lane, { again: true, done: workOff(lane) });
    },
    settled,
    async stop() {
      stopped = true;
      await settled();
    },
  };

  async function settled(): Promise<void> {
    while (running.size > 0) await Promise.all([...running.values()].map(({ done }) => done));
  }

  /** What is added while the lane was found empty is not left lying. */
  async function workOff(lane: string): Promise<void> {
    await Promise.resolve();
    const current = running.get(lane)!;
    do {
      current.again = false;
      await untilEmpty(lane);
    } while (isWanted(current));
    running.delete(lane);
  }

  async function untilEmpty(lane: string): Promise<void> {
    let found = !stopped;
    while (found) found = (await workNext(lane)) && !stopped;
  }

  function isWanted({ again }: { readonly again: boolean }): boolean {
    return again && !stopped;
  }
}
