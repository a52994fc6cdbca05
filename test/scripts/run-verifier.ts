import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs the verifier of records as a citizen would, with nothing but the file. @returns whether it agrees, and what it says */
export async function verify(
  published: unknown,
  digest?: string,
): Promise<{ readonly agrees: boolean; readonly says: string }> {
  const directory = await mkdtemp(join(tmpdir(), 'linyi-record-'));
  const file = join(directory, 'record.json');
  await writeFile(file, JSON.stringify(published));
  const args = ['scripts/verify-record.mjs', file, ...(digest === undefined ? [] : [digest])];
  const answer = await new Promise<{ readonly agrees: boolean; readonly says: string }>((resolve) => {
    execFile(process.execPath, args, (error, says) => resolve({ agrees: error === null, says }));
  });
  await rm(directory, { recursive: true });
  return answer;
}
