import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';

const module = new URL('../../src/platform/lifecycle.ts', import.meta.url).href;
const logger = new URL('../../src/platform/logger.ts', import.meta.url).href;

describe('stopGracefully()', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('finishes what is under way on %s and ends well', async (signal) => {
    const program = await started('async () => { await pause(50); console.log("finished"); }');

    program.child.kill(signal);

    expect(await program.exitCode()).toBe(0);
    expect(program.said()).toContain('finished');
  });

  it('ends without what takes too long, and says so', async () => {
    const program = await started('() => pause(60_000)');

    program.child.kill('SIGTERM');

    expect(await program.exitCode()).toBe(1);
    expect(program.said()).toContain('did not stop within 300 ms');
  });

  it('ends at once on a second signal', async () => {
    const program = await started('() => { console.log("stopping"); return pause(60_000); }', { limitMs: 60_000 });
    program.child.kill('SIGTERM');
    await program.says('stopping');

    program.child.kill('SIGTERM');

    expect(await program.exitCode()).toBe(1);
  });

  it('says when stopping goes wrong', async () => {
    const program = await started('async () => { throw new RangeError("Lin, 3rd floor"); }');

    program.child.kill('SIGTERM');

    expect(await program.exitCode()).toBe(1);
    expect(program.said()).toContain('RangeError');
    expect(program.said()).not.toContain('Lin, 3rd floor');
  });

  it('ends on a defect without quoting what it was about', async () => {
    const program = await started('async () => {}', {
      after: 'setTimeout(() => { throw new TypeError("Lin, 3rd floor"); });',
    });

    expect(await program.exitCode()).toBe(1);
    expect(program.said()).toContain('TypeError');
    expect(program.said()).not.toContain('Lin, 3rd floor');
  });

  it('ends when its launcher is gone', async () => {
    const program = await started('async () => { console.log("finished"); }', { launched: true });

    program.child.disconnect();

    expect(await program.exitCode()).toBe(0);
    expect(program.said()).toContain('finished');
  });
});

interface Options {
  readonly limitMs?: number;
  /** Runs after everything is set up. */
  readonly after?: string;
  readonly launched?: boolean;
}

/** A process of its own that is stopped by the given function. */
async function started(stop: string, { limitMs = 300, after = '', launched = false }: Options = {}) {
  const script = `import { setTimeout as pause } from 'node:timers/promises';
    import { stopGracefully } from ${JSON.stringify(module)};
    import { createLogger } from ${JSON.stringify(logger)};
    setInterval(() => {}, 1_000);
    stopGracefully({ name: 'test', logger: createLogger('test', 'info'), limitMs: ${limitMs}, stop: ${stop} });
    console.log('running');
    ${after}`;
  const child = run(`data:text/javascript,${encodeURIComponent(script)}`, launched);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const exited = once(child, 'exit');
  const program = {
    child,
    said: () => text,
    async exitCode(): Promise<unknown> {
      return (await exited)[0];
    },
    async says(words: string): Promise<void> {
      while (!text.includes(words)) await once(child.stdout!, 'data');
    },
  };
  await program.says('running');
  return program;
}

function run(script: string, launched: boolean): ChildProcess {
  const loader = ['--import', 'tsx', '--import', script];
  if (launched) return fork('/dev/null', { execArgv: loader, silent: true });
  return spawn(process.execPath, [...loader, '/dev/null'], { stdio: 'pipe' });
}
