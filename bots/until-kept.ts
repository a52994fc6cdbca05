import { setTimeout as pause } from 'node:timers/promises';

const TRY_AGAIN_MS = 2000;

/** A platform delivers once: what it brings is handed in again and again until it is kept, or the channel stops. */
export async function untilKept(
  keep: () => Promise<void>,
  { stopping, onFailure }: { readonly stopping: AbortSignal; readonly onFailure: (error: unknown) => void },
): Promise<void> {
  while (!stopping.aborted) {
    try {
      await keep();
      return;
    } catch (error) {
      onFailure(error);
      await pause(TRY_AGAIN_MS, undefined, { ref: false });
    }
  }
}
