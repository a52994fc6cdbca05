import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { mainPackageBytes } from './main-package.ts';
import { isFull } from '../setup/size.ts';

const MOST_BYTES = 1_000_000;
const MOST_MS = 180_000;

it.runIf(isFull)(
  'the WeChat build says no warning, and its main package stays under 1 MB',
  () => {
    const { stdout, stderr } = spawnSync('npm', ['run', 'build:mp-weixin'], { cwd: 'miniprogram', encoding: 'utf8' });

    expect(`${stdout}${stderr}`).not.toMatch(/warn|error/iu);
    expect(mainPackageBytes('miniprogram/dist/build/mp-weixin')).toBeLessThan(MOST_BYTES);
  },
  MOST_MS,
);
