import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stanceOf } from '../../src/features/statements/index.ts';
import { adjustedRandIndex, ranks, spearman } from '../../scripts/measure/opinion-map/agreement.ts';
import { readCsv } from '../../scripts/measure/opinion-map/csv.ts';
import { opinionMap } from '../../scripts/measure/opinion-map/opinion-map.ts';
import { plantedMap } from '../factories/statements/planted.ts';

it('adjustedRandIndex() agrees with examples counted by hand', () => {
  expect(adjustedRandIndex([0, 0, 1, 1], [5, 5, 2, 2])).toBe(1);
  // One pair in common, expected 2 · 1 / 6, most (2 + 1) / 2.
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 0, 1, 2])).toBeCloseTo((1 - 1 / 3) / (1.5 - 1 / 3), 12);
  expect(adjustedRandIndex([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-0.5, 12);
  expect(() => adjustedRandIndex([0], [0, 1])).toThrow(RangeError);
});

it('spearman() shares ranks among equal values', () => {
  expect(ranks([30, 10, 10, 20])).toEqual([4, 1.5, 1.5, 3]);
  expect(spearman([1, 2, 3, 4], [10, 20, 30, 40])).toBeCloseTo(1, 12);
  expect(spearman([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1, 12);
  expect(spearman([1, 2, 3], [1, 3, 2])).toBeCloseTo(0.5, 12);
});

it('readCsv() reads quoted cells with commas, line ends and quotes', () => {
  expect(readCsv('a,b\r\n1,"x, ""y""\nz"\n,\n')).toEqual([
    { a: '1', b: 'x, "y"\nz' },
    { a: '', b: '' },
  ]);
});

it('the measure of opinion maps reads a conversation and leaves out what was moderated out', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'linyi-opinions-'));
  try {
    const { map, truth } = plantedMap({ groups: 2, noise: 0.05, participants: 60, statements: 20 });
    const columns = [...Array(20).keys()];
    const rows = truth.map((group, id) => [
      id,
      group,
      ...columns.map((statement) => (statement === 7 ? 1 : (stanceOf(map.votes, id, statement) ?? ''))),
    ]);
    await writeFile(join(folder, 'participants-votes.csv'), csv([['participant', 'group-id', ...columns], ...rows]));
    await writeFile(
      join(folder, 'comments.csv'),
      csv([['comment-id', 'moderated', 'comment-body'], ...columns.map((id) => [id, id === 7 ? -1 : 1, '"灯, 坏了"'])]),
    );
    const reference = columns.map((id) => ({ 'comment-id': String(id), group_aware_consensus_agree: id / 20 }));
    await writeFile(join(folder, 'consensus-reference.json'), JSON.stringify(reference));

    const { figures } = await opinionMap.run([folder]);
    const { figures: twice } = await opinionMap.run([folder, folder]);

    expect(figures).toMatchObject({ ari: 1, k: 2, polisK: 2 });
    expect(figures['stability']).toBeGreaterThan(0.95);
    expect(twice).toMatchObject({ ari: [1, 1], k: [2, 2] });
    await expect(opinionMap.run([])).rejects.toThrow('Say which');
    await expect(opinionMap.run([join(folder, 'none')])).rejects.toThrow('there is no such file');
  } finally {
    await rm(folder, { recursive: true });
  }
});

const csv = (rows: readonly (readonly (string | number)[])[]): string => rows.map((row) => row.join(',')).join('\n');
