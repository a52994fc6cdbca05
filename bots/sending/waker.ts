/** Lets a loop sleep until there is something to do, it was long enough, or it shall stop. */
export interface Waker {
  /** Called before looking for work: what wakes from now on cuts the next sleep short. */
  listen(): void;
  wake(): void;
  stop(): void;
  isStopped(): boolean;
  sleep(milliseconds: number): Promise<void>;
}

export function createWaker(): Waker {
  let woken = false;
  let stopped = false;
  let endSleep: () => void = () => undefined;

  return {
    listen() {
      woken = false;
    },
    wake() {
      woken = true;
      endSleep();
    },
    stop() {
      stopped = true;
      endSleep();
    },
    isStopped: () => stopped,
    async sleep(milliseconds) {
      if (woken || stopped) return;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        endSleep = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    },
  };
}
