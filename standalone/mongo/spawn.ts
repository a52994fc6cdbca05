import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

export type SpawnOptions = {
  readonly dir: string;
  /** Zero lets the operating system choose. */
  readonly port?: number;
  /** The program to run instead of main.ts, when it has been bundled. */
  readonly entry?: string;
  /** Milliseconds between two looks for expired documents. */
  readonly sweepEvery?: number;
};

export type StandaloneMongo = {
  readonly uri: string;
  readonly pid: number;
  /** Resolves when it ends, asked or not. */
  readonly exited: Promise<void>;
  /** Stops it the orderly way and waits until it is gone. */
  readonly stop: () => Promise<void>;
  /** Ends it at once, as a crash would, and waits until it is gone. */
  readonly kill: () => Promise<void>;
};

const startMilliseconds = 30_000;

/** Starts the engine as a child process that ends when its parent does. */
export async function startStandaloneMongo({
  dir,
  port = 0,
  entry,
  sweepEvery,
}: SpawnOptions): Promise<StandaloneMongo> {
  const program = entry ?? fileURLToPath(new URL('main.ts', import.meta.url));
  const loader = program.endsWith('.ts')
    ? ['--import', pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href]
    : [];
  const sweeping = sweepEvery === undefined ? [] : ['--sweep-every', String(sweepEvery)];
  const options = ['--dir', dir, '--port', String(port), '--stop-with-parent', ...sweeping];
  // A process group of its own: Ctrl-C reaches the launcher only, which stops the engine's users first.
  const child = spawn(process.execPath, [...loader, program, ...options], {
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const uri = await readiness(child);
  return {
    uri,
    pid: child.pid!,
    exited,
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`standalone-mongo was not ready after ${startMilliseconds} ms: ${output}`));
    }, startMilliseconds);
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const uri = /ready on (\S+)\n/.exec(output)?.[1];
      if (uri === undefined) return;
      clearTimeout(timer);
      resolve(uri);
    });
    child.stderr!.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      process.stderr.write(chunk);
    });
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      reject(new Error(`standalone-mongo ended (${code ?? signal}) before it was ready: ${output}`));
    });
  });
}

function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.kill(signal);
  });
}
