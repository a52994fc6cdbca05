import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/features/needs/learning/f-measure.ts';
import { percentile } from '../../scripts/measure/percentile.ts';
import { readLabelled } from '../../scripts/measure/labelled.ts';
import { pairsOf, reportOn as duplicatesReport } from '../../scripts/measure/duplicates.ts';
import { MEASURES } from '../../scripts/measure/index.ts';
import { reportOn } from '../../scripts/measure/needs.ts';

describe('figuresOf()', () => {
  it('agrees with an example counted by hand', () => {
    // a: 2 of 3 found, 1 of 3 answers "a" wrong: P 2/3, R 2/3, F1 2/3. b: 1 of 2 found, 2 answers: P 1/2, R 1/2, F1 1/2.
    // c: none found and never answered: F1 0. The answer "z" is outside the labels.
    const { macroF1, accuracy, labels } = figuresOf([
      { truth: 'a', answer: 'a' },
      { truth: 'a', answer: 'a' },
      { truth: 'a', answer: 'b' },
      { truth: 'b', answer: 'b' },
      { truth: 'b', answer: 'a' },
      { truth: 'c', answer: 'z' },
      { truth: 'c', answer: undefined },
    ]);

    expect(labels.map(({ label, f1 }) => [label, f1])).toEqual([
      ['a', 2 / 3],
      ['b', 1 / 2],
      ['c', 0],
    ]);
    expect(macroF1).toBeCloseTo((2 / 3 + 1 / 2) / 3, 12);
    expect(accuracy).toBeCloseTo(3 / 7, 12);
  });
});

describe('percentile()', () => {
  it('takes the nearest rank', () => {
    const hundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([], 0.5)).toBe(0);
  });
});

describe('measure needs', () => {
  const messages = [
    { id: '1', title: '公交车半小时不来一趟', detail: '', label: '交通运输' },
    { id: '2', title: '公司拖欠工资', detail: '三个月没有发工资', label: '劳动和社会保障' },
    { id: '3', title: '工厂排废气', detail: '', label: '劳动和社会保障' },
    { id: '4', title: '你好', detail: '', label: '交通运输' },
  ];

  it('counts small talk and foreign departments as abstained and wrong', () => {
    const { figures, lines } = reportOn(messages, false, 'the seeds alone');

    expect(figures).toMatchObject({ macroF1: 0.667, accuracy: 0.5, abstained: 2 });
    expect(figures.top2).toBeGreaterThanOrEqual(0.5);
    expect(lines.join('\n')).toContain('macro-F1 0.667');
  });

  it('looks at the title only when told so', () => {
    const [message] = messages;
    const misleading = { ...message!, detail: '拖欠工资，'.repeat(50) };
    expect(reportOn([misleading], true, 'the seeds alone').figures.accuracy).toBe(1);
  });
});

describe('readLabelled()', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linyi-labelled-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const fileOf = async (text: string): Promise<string> => {
    const file = join(folder, 'messages.jsonl');
    await writeFile(file, text);
    return file;
  };

  it('reads one message a line, whatever else is in it', async () => {
    const file = await fileOf('{"id":7,"title":"灯坏了","time":"2020","detail":"三天了","label":"城乡建设"}\n\n');
    expect(await readLabelled(file)).toEqual([{ id: '7', title: '灯坏了', detail: '三天了', label: '城乡建设' }]);
  });

  it.each([
    ['{"id":"1","title":"a","label":"b"}\nnot json', /messages\.jsonl, line 2 is not a JSON object/u],
    ['{"id":"1","label":"b"}', /line 1: title is wrong/u],
    ['', /messages\.jsonl is empty/u],
  ])('says where %j is wrong', async (text, message) => {
    await expect(readLabelled(await fileOf(text))).rejects.toThrow(message);
  });

  it('says so when there is no file', async () => {
    await expect(readLabelled(join(folder, 'nowhere.jsonl'))).rejects.toThrow(/nowhere\.jsonl: there is no such file/u);
  });
});

describe('MEASURES', () => {
  it.each(MEASURES)('$name says in a sentence which file it misses', async ({ run, name, usage }) => {
    expect(usage.startsWith(name)).toBe(true);
    await expect(run([])).rejects.toThrow(/^Say which file/u);
  });
});

describe('measure duplicates', () => {
  const message = (id: string, cluster: string, title: string) => ({
    id,
    cluster,
    title,
    detail: '',
    time: '2026-03-01 09:00:00',
  });

  it('compares every pair once, and counts both what is found wrongly and what is missed', () => {
    const pairs = pairsOf([
      message('a', 'lamp', '3号楼楼道灯坏了'),
      message('b', 'lamp', '三号楼楼道的灯不亮了'),
      message('c', 'rubbish', '东门的垃圾没人清'),
    ]);

    expect(pairs.map(({ one, other, isSame }) => [one, other, isSame])).toEqual([
      ['a', 'b', true],
      ['a', 'c', false],
      ['b', 'c', false],
    ]);
    expect(duplicatesReport(pairs).figures).toMatchObject({ pairF1: 1, precision: 1, recall: 1 });
    const oneWrong = pairs.map((pair) => ({ ...pair, score: pair.one === 'a' ? 1 : 0 }));
    expect(duplicatesReport(oneWrong).figures).toMatchObject({ pairF1: 0.667, precision: 0.5, recall: 1 });
    const noneFound = pairs.map((pair) => ({ ...pair, score: 0 }));
    expect(duplicatesReport(noneFound).figures).toMatchObject({ pairF1: 0, precision: 0, recall: 0 });
  });

  it('says what is wrong with a line', async () => {
    const measure = MEASURES.find(({ name }) => name === 'duplicates')!;
    await expect(measure.run([])).rejects.toThrow('Say which file to measure.');
    const broken = join(tmpdir(), `linyi-duplicates-${process.pid}.jsonl`);
    await writeFile(broken, '{"id": 1, "title": "a", "time": "2026-03-01 09:00:00"}\n');
    await expect(measure.run([broken])).rejects.toThrow('line 1: cluster is wrong');
    await rm(broken);
  });
});
