import { pino, type Logger } from 'pino';

export type { Logger } from 'pino';

/** Structured log for the person on duty. Give ids only: never names, phones or what people wrote. */
export function createLogger(name: string, level: string): Logger {
  return pino({ name, level, base: { name }, timestamp: pino.stdTimeFunctions.isoTime });
}

/** What may be logged of a thrown value: kind and place, without the message of a driver that may quote a document. */
export function describeError(error: unknown): { error: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error ? ` ${String(error.code)}` : '';
  return {
    error: `${error.name}${code}`,
    stack: error.stack
      ?.split('\n')
      .filter((line) => line.trimStart().startsWith('at '))
      .slice(0, 12)
      .join('\n'),
  };
}
