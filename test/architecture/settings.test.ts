import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readEnv } from '../../config/env.ts';

const example = Object.fromEntries(
  readFileSync('.env.example', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('=', 2) as [string, string]),
);

it('.env.example names every variable that is read, and no other', () => {
  const read = [...readFileSync('config/env.ts', 'utf8').matchAll(/^ {2}([A-Z][A-Z_]+):/gmu)].map(([, name]) => name);

  expect(Object.keys(example).toSorted()).toEqual(read.toSorted());
});

it('.env.example gives the defaults', () => {
  expect(readEnv(example)).toEqual(readEnv({}));
});
