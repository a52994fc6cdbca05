import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hasPhrase } from '../../src/phrases/index.ts';

/** A call that refuses, up to its code: `Refusal('invalid', 'polls.closed'`, `found(await …, 'needs.missing'`. */
const REFUSING = /\b(?:Refusal|allow|ensure|found)\((?:[^;]*?[,?:]\s*)?'([a-z]+\.[a-z0-9-]+)'/g;

const codes = ['src', 'bots', 'jobs']
  .flatMap(filesBelow)
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(REFUSING)].map((match) => match[1]!));

it('every refusal has a sentence for people', () => {
  expect(codes.length).toBeGreaterThan(50);
  expect([...new Set(codes)].filter((code) => !hasPhrase(code))).toEqual([]);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file));
}
