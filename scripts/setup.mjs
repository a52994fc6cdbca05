// Makes a fresh clone ready: Node version, packages, redis-server, build. Uses nothing but Node itself, because nothing else
// is there yet, and does only what is missing, so that a second start costs no time.
import { installPackages } from './setup/packages.mjs';
import { buildWhenStale } from './setup/build.mjs';
import { findOrUnpackChromium } from './setup/chromium.mjs';
import { buildMiniProgramWhenStale } from './setup/mini-program.mjs';
import { findOrUnpackRedis } from './setup/redis.mjs';

/** Compared by hand: this must also run, and say its sentence, on a Node that is too old. */
function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(
      `Linyi needs Node 20.19 or newer; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
    );
  }
}

try {
  checkNode();
  await installPackages();
  await findOrUnpackRedis();
  await buildWhenStale();
  await buildMiniProgramWhenStale();
  if (process.argv.includes('--tests')) await findOrUnpackChromium();
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exit(1);
}
