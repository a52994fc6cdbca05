import { spawn } from 'node:child_process';
import { copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let clone: string;

beforeEach(async () => {
  clone = await mkdtemp(join(tmpdir(), 'linyi-setup-'));
  for (const part of ['scripts', 'package.json', 'package-lock.json'])
    await cp(part, join(clone, part), { recursive: true });
});

afterEach(async () => {
  await rm(clone, { recursive: true, force: true });
});

describe('the set-up says in a sentence what to do', () => {
  it('when Node is too old', async () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } })`;

    const { code, said } = await setUp({}, ['--import', `data:text/javascript,${old}`]);

    expect(code).toBe(1);
    expect(said.trim()).toBe(
      'Linyi needs Node 20.19 or newer; this is 20.18.3. Install it from https://nodejs.org and try again.',
    );
  });

  it('when packages are missing and the registry is out of reach', async () => {
    // Nothing listens there, and nothing is in store from former runs.
    const registry = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: join(clone, 'cache') };

    const { code, said } = await setUp(registry);

    expect(code).toBe(1);
    expect(said).toContain('The npm registry cannot be reached: connect to the network, or name your mirror');
    expect(said).toContain('ECONNREFUSED');
    expect(said).not.toContain('    at ');
  });

  it('when there is no redis-server and no way to unpack one', async () => {
    await haveAllPackages();

    const { code, said } = await setUp({ PATH: await programs({}) });

    expect(code).toBe(1);
    expect(said.trim()).toBe(
      'redis-server is missing. Install it (for example "apt-get install redis-server") or set REDIS_URL.',
    );
  });

  it('when redis-server cannot be unpacked', async () => {
    await haveAllPackages();
    const broken = '#!/bin/sh\necho "E: Could not resolve the host" >&2\nexit 100\n';

    const { code, said } = await setUp({ PATH: await programs({ 'apt-get': broken, 'dpkg-deb': broken }) });

    expect(code).toBe(1);
    expect(said).toMatch(
      /redis-server is missing\. Install it .+; it could not be unpacked here:\nE: Could not resolve/u,
    );
    expect(said).not.toContain('    at ');
  });
});

/** The list that npm leaves behind, without the packages: enough for a set-up that ends before it builds. */
async function haveAllPackages(): Promise<void> {
  await mkdir(join(clone, 'node_modules'));
  await copyFile('node_modules/.package-lock.json', join(clone, 'node_modules/.package-lock.json'));
}

/** A search path with these programs and no others. */
async function programs(scripts: Readonly<Record<string, string>>): Promise<string> {
  const bin = join(clone, 'bin');
  await mkdir(bin);
  for (const [name, script] of Object.entries(scripts)) await writeFile(join(bin, name), script, { mode: 0o755 });
  return bin;
}

/** As `npm start` runs it, without what this machine says of registries, proxies and servers. */
async function setUp(
  variables: Readonly<Record<string, string>>,
  options: readonly string[] = [],
): Promise<{ code: number | null; said: string }> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^npm_config_|proxy$|^REDIS_URL$/iu.test(name));
  const child = spawn(process.execPath, [...options, 'scripts/setup.mjs'], {
    cwd: clone,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...Object.fromEntries(inherited), ...variables },
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const code = await new Promise<number | null>((ended) => child.once('close', ended));
  return { code, said };
}
