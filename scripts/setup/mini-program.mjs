import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installPackages } from './packages.mjs';
import { lastLines, run } from './run.mjs';

const folder = 'miniprogram';
const sources = ['src', 'scripts', 'index.html', 'vite.config.js', 'package.json', 'package-lock.json'];
const stamp = join(folder, 'dist/.built');

/**
 * Builds the residents' page when there is none of these very sources. It has packages of its own; where they cannot be
 * had everything else starts without the page, and that is said.
 */
export async function buildMiniProgramWhenStale() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  try {
    await installPackages(folder, "the packages of the residents' page");
    console.log("Building the residents' page (ten seconds) …");
    build();
    mkdirSync(join(folder, 'dist'), { recursive: true });
    writeFileSync(stamp, wanted);
  } catch (error) {
    console.error(`The residents' page at /m/ could not be built; all else works without it.\n${error.message}`);
  }
}

function build() {
  for (const program of [['node_modules/@dcloudio/vite-plugin-uni/bin/uni.js', 'build'], ['scripts/compress.mjs']]) {
    const { ok, output } = run(process.execPath, program, { cwd: folder });
    if (!ok) throw new Error(lastLines(output, 20));
  }
}

/** By content: a checkout gives old files new times. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesIn(join(folder, source)))) {
    hash.update(`${file}\0`).update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => filesIn(join(path, name)));
}
