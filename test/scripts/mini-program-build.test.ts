import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { isFull } from '../setup/size.ts';

const MOST_BYTES = 1_000_000;
const MOST_MS = 180_000;

it.runIf(isFull)(
  'the WeChat build says no warning, and its main package stays under 1 MB',
  () => {
    const { stdout, stderr } = spawnSync('npm', ['run', 'build:mp-weixin'], { cwd: 'miniprogram', encoding: 'utf8' });

    expect(`${stdout}${stderr}`).not.toMatch(/warn|error/iu);
    expect(sizeOf('miniprogram/dist/build/mp-weixin')).toBeLessThan(MOST_BYTES);
  },
  MOST_MS,
);

/** Without sub-packages all of it is the main package. */
function sizeOf(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}
