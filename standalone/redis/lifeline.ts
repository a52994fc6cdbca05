import { spawn, type ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** A program that ends when its starter ends, however that happens. */
export interface Lifeline {
  readonly child: ChildProcess;
  readonly output: Readable;
  /** Resolves with the exit code, or null when a signal ended it. */
  readonly exited: Promise<number | null>;
  /** Asks the program to end (SIGTERM) and waits until it has. */
  stop(): Promise<void>;
}

/**
 * The shell holds the reading end of a pipe whose writing end is ours. When this process goes away, be it by kill -9, the
 * kernel closes our end, the read returns, and the program is told to end. The programs are in a process group of their
 * own, so that Ctrl-C reaches only the launcher, which then stops them in order.
 */
const watch =
  'exec 3<&0; "$0" "$@" </dev/null & program=$!; { read -r _ <&3; kill -TERM "$program"; } 2>/dev/null & wait "$program"';

export function startOnLifeline(program: string, args: readonly string[]): Lifeline {
  const child = spawn('/bin/sh', ['-c', watch, program, ...args], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const [line, output] = pipesOf(child);
  // The pipe may break before we close it ourselves: the program is gone then, which `exited` tells.
  line.on('error', () => line.destroy());
  const exited = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      line.destroy();
      resolve(code);
    });
  });

  return {
    child,
    output,
    exited,
    async stop() {
      line.end();
      await exited;
    },
  };
}

function pipesOf(child: ChildProcess): [Writable, Readable] {
  if (!child.stdin || !child.stdout) throw new Error('The program was started without pipes.');
  child.stderr?.resume();
  return [child.stdin, child.stdout];
}
