import { describeError, type Logger } from './logger.ts';

export interface Stoppable {
  readonly name: string;
  readonly logger: Logger;
  /** Finishes what is under way, then closes connections. */
  stop(): Promise<void>;
  /** How long `stop` may take before the process ends without it. */
  readonly limitMs?: number;
}

/**
 * Ends this process in good order when it is told to (SIGTERM, Ctrl-C) or when the launcher that started it is gone; a
 * second signal ends it at once. A defect nobody caught ends it too: what starts processes starts a fresh one.
 */
export function stopGracefully({ name, logger, stop, limitMs = 10_000 }: Stoppable): void {
  let stopping = false;

  const end = (reason: string, withinMs = limitMs) => {
    if (stopping) process.exit(1);
    stopping = true;
    logger.info({ reason }, `${name} stops`);
    setTimeout(() => {
      logger.error(`${name} did not stop within ${withinMs} ms`);
      process.exit(1);
    }, withinMs).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        logger.error(describeError(error), `${name} did not stop in order`);
        process.exit(1);
      },
    );
  };

  process.on('SIGTERM', () => end('SIGTERM'));
  process.on('SIGINT', () => end('SIGINT'));
  process.on('uncaughtException', (error) => {
    logger.fatal(describeError(error), `${name} met a defect and ends`);
    process.exit(1);
  });
  // The launcher's own storage and queue go with it: there is little to wait for.
  whenLauncherIsGone(() => end('the launcher is gone', Math.min(limitMs, orphanLimitMs)));
}

const orphanLimitMs = 2_000;

/** A process started with a message channel loses it when its launcher dies, even by kill -9. */
function whenLauncherIsGone(act: () => void): void {
  if (process.send === undefined) return;
  process.once('disconnect', act);
  if (!process.connected) act();
}
