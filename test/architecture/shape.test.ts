import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { codeFolders } from './rules.ts';

const longest = 300;
const mostBesideEachOther = 16;

/** Whoever counts a record again gets it as one file. */
const standsAlone = ['scripts/verify-record.mjs'];

const code = trackedFiles(...codeFolders).filter((file) => /\.(ts|mjs)$/u.test(file));

it('no code file is longer than a reader can hold', () => {
  const tooLong = code
    .filter((file) => !standsAlone.includes(file))
    .map((file) => ({ file, lines: read(file).split('\n').length - 1 }))
    .filter(({ lines }) => lines > longest);

  expect(tooLong).toEqual([]);
});

it('no folder holds more code files beside each other than a reader can survey', () => {
  const folders = [...new Set(code.map((file) => dirname(file)))];
  const tooFull = folders.filter(
    (folder) => code.filter((file) => dirname(file) === folder).length > mostBesideEachOther,
  );

  expect(tooFull).toEqual([]);
});

it('the environment is read in config only', () => {
  const mayRead = /^(config|test|bench)\/|\.mjs$/u;
  const readers = code.filter(
    (file) => !mayRead.test(file) && /\bprocess\.env\b|\bimport\.meta\.env\b/u.test(read(file)),
  );

  expect(readers).toEqual([]);
});

it('stores are made in the composition root only', () => {
  const stores = code.filter((file) => /^src\/features\/.*-store\.ts$/u.test(file));
  const factories = stores.flatMap((file) =>
    [...read(file).matchAll(/^export (?:async )?function (\w+Store)\b/gmu)].map(([, name]) => name),
  );
  const application = code.filter(
    (file) => /^(src|bots|jobs)\//u.test(file) && file !== 'src/app.ts' && !stores.includes(file),
  );

  const makers = application.filter((file) =>
    factories.some((name) => new RegExp(`\\b${name}\\(`, 'u').test(read(file))),
  );

  expect(factories).not.toEqual([]);
  expect(makers).toEqual([]);
});

it('the lockfile names no registry, so that any mirror will do', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "https?:/u);
});

function trackedFiles(...paths: readonly string[]): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...paths], {
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => file !== '' && existsSync(file));
}

function read(file: string): string {
  return readFileSync(file, 'utf8');
}
