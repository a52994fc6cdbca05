import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end.
 * @returns whether it went well, and everything it said
 */
export function run(program, args, options = {}) {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    ...options,
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
}

/** The last lines, which is where programs say what went wrong. */
export function lastLines(output, count = 5) {
  return output.trim().split('\n').slice(-count).join('\n');
}
