import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CATEGORIES,
  DEPARTMENTS,
  NOBODY_SEEDS,
  ROUTE_SEEDS,
  SMALL_TALK_SEEDS,
} from '../../../../config/taxonomy/index.ts';
import { figuresOf } from '../../../../src/features/needs/learning/f-measure.ts';
import { train } from '../../../../src/features/needs/understanding/model/linear-model.ts';

describe('the taxonomy', () => {
  it('names every category once', () => {
    const codes = CATEGORIES.map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('has at least 40 seed sentences for every department, none of them twice', () => {
    const all = CATEGORIES.flatMap(({ seeds }) => seeds);
    const counts = DEPARTMENTS.map(
      (department) => CATEGORIES.filter((own) => own.department === department).flatMap(({ seeds }) => seeds).length,
    );

    expect(Math.min(...counts)).toBeGreaterThanOrEqual(40);
    expect(new Set(all).size).toBe(all.length);
    expect(new Set(SMALL_TALK_SEEDS).size).toBe(SMALL_TALK_SEEDS.length);
    expect(Object.values(ROUTE_SEEDS).every((seeds) => seeds.length >= 30)).toBe(true);
  });

  it('says of no sentence twice whom it is for, and of none that is measured', () => {
    const seeds = [...Object.values(ROUTE_SEEDS).flat(), ...NOBODY_SEEDS];
    const measured = readFileSync('test/corpus/kinds.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);

    expect(new Set([...seeds, ...measured]).size).toBe(seeds.length + measured.length);
  });
});

describe('train()', () => {
  const seeds = CATEGORIES.flatMap(({ seeds: texts, department }) =>
    texts.map((text) => ({ text, label: department as string })),
  );
  const keywords = CATEGORIES.flatMap(({ keywords: words, department }) =>
    words.split(' ').map((text) => ({ text, label: department as string, weight: 2 })),
  );

  it('recognizes the department of seeds it has not seen', () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((fold) => {
      const model = train([...seeds.filter((_, place) => place % 5 !== fold), ...keywords]);
      return seeds
        .filter((_, place) => place % 5 === fold)
        .map(({ text, label }) => ({ truth: label, answer: model.score(text)[0]!.label }));
    });

    expect(figuresOf(pairs).macroF1).toBeGreaterThan(0.82);
  });

  it('gives the same model for the same examples', () => {
    const scores = () => train(seeds.slice(0, 200)).score('公交车不来');
    expect(scores()).toEqual(scores());
  });

  it('separates what can be separated', () => {
    const model = train([
      { text: '苹果', label: 'fruit' },
      { text: '香蕉', label: 'fruit' },
      { text: '汽车', label: 'vehicle' },
      { text: '火车', label: 'vehicle' },
    ]);
    expect(model.score('红苹果')[0]!.label).toBe('fruit');
    expect(model.score('小汽车')[0]!.label).toBe('vehicle');
  });
});
