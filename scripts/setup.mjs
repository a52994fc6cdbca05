// Makes a fresh clone ready: Node version, packages, redis-server, build. Uses nothing but Node itself, because nothing else
// is there yet, and does only what is missing, so that a second start costs no time. What all else works without is done
// meanwhile in processes of its own.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
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

/** By the name under which a process of its own does it; each says itself what could not be had. */
const ASIDE = { page: buildMiniProgramWhenStale, browser: findOrUnpackChromium };

/**
 * Its words are kept back until what everything needs is there: where that fails, only that is said. It is never cut off, so
 * that no npm goes on alone while somebody tries again.
 */
function startAside(name) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), `--aside=${name}`]);
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => said.push(words));
  const ended = new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  return { said, ended };
}

async function setUp() {
  checkNode();
  const aside = ['page', ...(process.argv.includes('--tests') ? ['browser'] : [])].map(startAside);
  await installPackages();
  await findOrUnpackRedis();
  await buildWhenStale();
  for (const { said, ended } of aside) {
    const status = await ended;
    process.stdout.write(Buffer.concat(said));
    if (status !== 0) process.exitCode = 1;
  }
}

try {
  const aside = process.argv.find((argument) => argument.startsWith('--aside='))?.slice('--aside='.length);
  await (aside === undefined ? setUp() : ASIDE[aside]());
} catch (error) {
  console.error(`\n${error.message}\n`);
  process.exitCode = 1;
}
