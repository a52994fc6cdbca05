import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One measured thing: `run` returns its rate or time, in the unit of the table it stands in. */
export interface Contestant {
  readonly name: string;
  run(): Promise<number>;
}

export interface Row {
  readonly name: string;
  readonly median: number;
  readonly spread: string;
  /** Against the first contestant, the floor. */
  readonly ratio: number;
}

/** Runs the contestants in turn, several rounds in one go, so that whatever disturbs the machine disturbs all alike. */
export async function compare(contestants: readonly Contestant[], rounds = 5): Promise<Row[]> {
  const figures = contestants.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) figures[index]!.push(await contestant.run());
  }
  const floor = median(figures[0]!);
  return contestants.map(({ name }, index) => {
    const own = figures[index]!;
    return {
      name,
      median: median(own),
      spread: `${format(Math.min(...own))}–${format(Math.max(...own))}`,
      ratio: median(own) / floor,
    };
  });
}

/** Prints a table as Markdown; `unit` names the column of medians. */
export function printTable(title: string, unit: string, rows: readonly Row[]): void {
  console.log(`\n### ${title}\n\n| | ${unit} (median) | range | against the first |\n|---|---:|---:|---:|`);
  for (const row of rows) {
    console.log(`| ${row.name} | ${format(row.median)} | ${row.spread} | ${row.ratio.toFixed(2)} |`);
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

export const format = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);

/** How many times per second `once` can be done by `atOnce` callers during `ms`. */
export async function ratePerSecond(
  once: (index: number) => Promise<unknown>,
  atOnce: number,
  ms = 2000,
): Promise<number> {
  const started = performance.now();
  const end = started + ms;
  let done = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (performance.now() < end) {
        await once(done);
        done += 1;
      }
    }),
  );
  return (done * 1000) / (performance.now() - started);
}

export interface Running {
  readonly child: ChildProcess;
  readonly line: string;
  stop(): Promise<void>;
}

/** Starts a TypeScript file as its own process, which ends with this one, and waits for the first line it prints on standard output. */
export async function startProcess(file: string, env: Record<string, string>, args: string[] = []): Promise<Running> {
  const child = spawn(process.execPath, ['--max-semi-space-size=64', '--import', 'tsx', file, ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill());
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.stdout.once('data', (data: Buffer) => resolve(data.toString().trim()));
  });
  return {
    child,
    line,
    async stop() {
      child.removeAllListeners('exit');
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

/** A directory that is gone when the process ends. */
export function scratchDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'linyi-bench-'));
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

export interface Load {
  readonly perSecond: number;
  readonly p99Ms: number;
  readonly failed: number;
}

/**
 * Load from `wrk` (a Debian package), which leaves the server its core.
 * @param script Lua script that makes the requests; it gets `args` after `--`
 */
export async function wrk(
  url: string,
  script: string,
  { connections, seconds = 5, args = [] }: { connections: number; seconds?: number; args?: readonly string[] },
): Promise<Load> {
  const stdout = await outputOf('wrk', [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--latency',
    '-s',
    script,
    url,
    '--',
    ...args,
  ]);
  const perSecond = Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]);
  const p99 = /99%\s+([\d.]+)(us|ms|s)/.exec(stdout);
  const failed = Number(/Non-2xx or 3xx responses: (\d+)/.exec(stdout)?.[1] ?? 0);
  if (!Number.isFinite(perSecond) || p99 === null) throw new Error(`wrk said something unexpected:\n${stdout}`);
  return { perSecond, p99Ms: Number(p99[1]) * { us: 0.001, ms: 1, s: 1000 }[p99[2] as 'us' | 'ms' | 's'], failed };
}

const outputOf = (program: string, args: readonly string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(program, args, (error, stdout) => {
      if (error) reject(error);
      else resolve(stdout);
    });
  });
