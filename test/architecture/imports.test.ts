import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { beforeAll, expect, it } from 'vitest';
import type { ICruiseResult } from 'dependency-cruiser';
import { cruiseProject, violationsOf } from './cruise.ts';
import { codeFolders, rows } from './rules.ts';

let project: ICruiseResult;

beforeAll(async () => {
  project = await cruiseProject(process.cwd());
});

it('every import keeps the rules', () => {
  expect(violationsOf(project)).toEqual([]);
});

it('the cruiser sees every file', () => {
  const known = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', ...codeFolders], {
    encoding: 'utf8',
  });
  const onDisk = known.split('\n').filter((file) => /\.(ts|mjs)$/u.test(file) && existsSync(file));

  const seen = new Set(project.modules.map((module) => module.source));

  expect(onDisk.filter((file) => !seen.has(file))).toEqual([]);
  expect(onDisk.length).toBeGreaterThan(20);
});

it('the cruiser sees what the files import', () => {
  const imports = project.modules.flatMap((module) => module.dependencies);

  expect(imports.length).toBeGreaterThan(project.modules.length);
});

it('every feature has its row', () => {
  const features = readdirSync('src/features', { withFileTypes: true }).filter((entry) => entry.isDirectory());

  expect(rows.flat()).toEqual(expect.arrayContaining(features.map((entry) => entry.name)));
});
