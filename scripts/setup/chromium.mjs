import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { lastLines, run } from './run.mjs';
import { canUnpack, isOnPath, libraryFolders, unpackPackages } from './unpack.mjs';

const tools = resolve('.data/tools');
const wrapper = join(tools, 'bin', 'chromium');
const fonts = join(tools, 'share/fonts');

/**
 * The tests in a real browser need chromium and a Chinese font: those of the system, or unpacked now, without root.
 * Where neither can be had these tests say that they did not run; all others do.
 */
export async function findOrUnpackChromium() {
  try {
    if (!isOnPath('chromium') && !existsSync(wrapper)) unpackChromium();
    if (!existsSync(fonts)) unpackFont();
  } catch (error) {
    console.error(
      `chromium or its font could not be unpacked, so the tests in a browser will not run:\n${error.message}`,
    );
  }
}

function unpackChromium() {
  needTools();
  console.log("Unpacking chromium from the distribution's packages into .data/tools (once) …");
  const work = join(tools, 'chromium');
  unpackPackages(work, ['chromium', 'chromium-common'], 'usr/lib/chromium/chromium');
  const libraries = libraryFolders(work).map((folder) => `$tools/${relative(tools, folder)}`);
  const lines = [
    '#!/bin/sh',
    'tools=$(cd "$(dirname "$0")/.." && pwd)',
    `LD_LIBRARY_PATH="${libraries.join(':')}" exec "$tools/chromium/root/usr/lib/chromium/chromium" "$@"`,
  ];
  mkdirSync(join(tools, 'bin'), { recursive: true });
  writeFileSync(wrapper, `${lines.join('\n')}\n`, { mode: 0o755 });
  const { ok, output } = run(wrapper, ['--version']);
  if (ok) return;
  rmSync(wrapper);
  throw new Error(`chromium was unpacked but does not run here:\n${lastLines(output)}`);
}

/** Moved into place last, so that an interrupted set-up begins anew. */
function unpackFont() {
  needTools();
  const work = join(tools, 'font');
  unpackPackages(work, ['fonts-wqy-microhei']);
  mkdirSync(join(tools, 'share'), { recursive: true });
  renameSync(join(work, 'root/usr/share/fonts'), fonts);
}

function needTools() {
  if (!canUnpack()) throw new Error('There is no apt-get or dpkg-deb.');
}
