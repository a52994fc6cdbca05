import { spawn, type ChildProcess } from 'node:child_process';
import { openSync, readFileSync, closeSync } from 'node:fs';

export interface Program {
  readonly name: string;
  /** The bundled file. */
  readonly file: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Where everything it prints goes. */
  readonly log: string;
  /** Says a line to the person who started everything. */
  readonly tell: (line: string) => void;
}

export interface Supervised {
  readonly name: string;
  /** Asks it to end, waits, and after the limit makes it. */
  stop(): Promise<void>;
}

/** Requests leave much short-lived garbage: with more room for it, collecting takes a tenth less of a busy process. */
const youngSpace = '--max-semi-space-size=64';
const shortestPause = 500;
const longestPause = 30_000;
/** Who has run this long is healthy: the next fall counts as the first. */
const steadyAfter = 60_000;
const stopWithin = 15_000;

/** Keeps one program running: starts it again, ever more slowly, when it ends unasked. */
export function supervise(program: Program): Supervised {
  let child = launch(program);
  let falls = 0;
  let stopping = false;
  let pause: NodeJS.Timeout | undefined;
  watch();

  return {
    name: program.name,
    async stop() {
      stopping = true;
      clearTimeout(pause);
      await end(child);
    },
  };

  function watch(): void {
    const startedAt = Date.now();
    child.once('exit', (code, signal) => {
      if (stopping) return;
      falls = Date.now() - startedAt > steadyAfter ? 1 : falls + 1;
      const wait = Math.min(shortestPause * 2 ** (falls - 1), longestPause);
      program.tell(
        `${program.name} ended (${signal ?? `code ${code}`}); it starts again in ${wait / 1000} s. Its log: ${program.log}`,
      );
      pause = setTimeout(() => {
        child = launch(program);
        watch();
      }, wait);
    });
  }
}

/** What a program printed last, for telling why it did not come up. */
export function lastWords(log: string, lines = 5): string {
  return readFileSync(log, 'utf8').trim().split('\n').slice(-lines).join('\n');
}

/**
 * The message channel is what the program notices our death by (see src/platform/lifecycle.ts); the process group of its
 * own keeps Ctrl-C from reaching it before its turn.
 */
function launch({ file, variables, log }: Program): ChildProcess {
  const output = openSync(log, 'a', 0o600);
  try {
    return spawn(process.execPath, ['--enable-source-maps', youngSpace, file], {
      stdio: ['ignore', output, output, 'ipc'],
      detached: true,
      env: variables,
    });
  } finally {
    closeSync(output);
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const limit = setTimeout(() => child.kill('SIGKILL'), stopWithin);
  await exited;
  clearTimeout(limit);
}
