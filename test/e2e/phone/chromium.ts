import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { MINI_PROGRAM_FOLDER } from '../../../src/http/pages/mini-program.ts';

const TOOLS = resolve('.data/tools');

/** Where the browser is: on PATH, or unpacked by the set-up. */
export const browserPath = [...(process.env.PATH ?? '').split(delimiter), join(TOOLS, 'bin')]
  .map((folder) => join(folder, 'chromium'))
  .find((path) => existsSync(path));

/** Why the tests in a browser cannot run here; null where they can. */
export const whyNot: string | null =
  browserPath === undefined
    ? 'there is no chromium'
    : existsSync(join(MINI_PROGRAM_FOLDER, 'index.html'))
      ? null
      : "the residents' page has not been built";

if (whyNot !== null) console.error(`\n*** THE TESTS IN A BROWSER DID NOT RUN: ${whyNot}. ***\n`);

/** Chinese letters come from the font that the set-up unpacked, where the system has none. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath ?? '',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    env: { ...process.env, XDG_DATA_HOME: join(TOOLS, 'share') },
  });
