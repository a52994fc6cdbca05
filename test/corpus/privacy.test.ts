import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PERSONAL_KINDS } from '../../src/features/privacy/index.ts';
import { privacy } from '../../scripts/measure/privacy.ts';

const file = (part: string): string => new URL(`privacy-${part}.jsonl`, import.meta.url).pathname;

interface Line {
  readonly text: string;
  readonly personal: readonly { readonly kind: string }[];
}

const linesOf = (part: string): Line[] =>
  readFileSync(file(part), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('the corpus of personal data', () => {
  const all = ['first', 'second', 'names'].flatMap(linesOf);

  it('has at least 500 lines, traps among them, and no text twice', () => {
    expect(all.length).toBeGreaterThanOrEqual(500);
    expect(all.filter(({ personal }) => personal.length === 0).length).toBeGreaterThanOrEqual(200);
    expect(new Set(all.map(({ text }) => text)).size).toBe(all.length);
  });

  it.each(['first', 'second'])('has every kind in the %s part', (part) => {
    const kinds = new Set(linesOf(part).flatMap(({ personal }) => personal.map(({ kind }) => kind)));
    expect([...kinds].sort()).toEqual(PERSONAL_KINDS.filter((kind) => kind !== 'number').sort());
  });
});

describe('what leads to a person is hidden, and little else', () => {
  it('in the part that rules were mended after', async () => {
    const { recall, precision } = (await privacy.run([file('first')])).figures;
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it('in the part about names', async () => {
    const { recall, precision } = (await privacy.run([file('names')])).figures;
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });

  it('in the part that nobody looked at', async () => {
    const { recall, precision } = (await privacy.run([file('second')])).figures;
    expect(recall).toBeGreaterThanOrEqual(0.99);
    expect(precision).toBeGreaterThanOrEqual(0.97);
  });
});
