import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ballots } from '../../scripts/measure/ballots/ballots.ts';
import { readBlt } from '../../scripts/measure/ballots/blt.ts';

describe('readBlt()', () => {
  it('reads weights, withdrawn candidates, lots, nicknames and equals, and nothing behind the title', () => {
    const text = `4 2  # four candidates, two seats
      -2
      [nick 林 王 周 吴] [tie 周 吴]
      3 林 王 - 周 0
      1 周=吴=王 0
      (x7) 吴 0
      0
      "林阿姨" "王叔" "周老师" "吴婆婆" "楼组长"
      and 4 0 more words`;
    expect(readBlt(text)).toEqual({
      seats: 2,
      options: ['1', '3', '4'],
      drawn: ['3', '4', '1', '2'],
      ballots: [
        { ranking: [['1'], ['3']], weight: 3 },
        { ranking: [['3', '4']], weight: 1 },
        { ranking: [['4']], weight: 1 },
      ],
    });
  });

  it.each([
    ['whose ballots do not end', '2 1 1 1 0', 'do not end'],
    ['whose last ballot is cut off', '2 1 1 1', 'does not end'],
    ['that prefers nobody known', '2 1 1 3 0 0', '3 is none of the candidates'],
  ])('refuses a file %s', (_, text, message) => {
    expect(() => readBlt(text)).toThrow(message);
  });
});

describe('measure ballots', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'linyi-ballots-'));
    await mkdir(join(folder, 'blt'));
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const written = async (name: string, content: unknown): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
    return file;
  };

  it('compares winners or whole rankings, and tells what cannot be compared', async () => {
    const file = await written('rankings.json', [
      {
        test: 'three towns',
        candidates: ['A', 'B', 'C'],
        votes: ['first || A > B > C * 4', 'B > C > A ^ 2 * 2', 'C > B > Z ^ 3'],
        implicit_ranking: true,
        weights: true,
        expected: [
          { method: 'Copeland', winner: 'B' },
          { method: 'Schulze Winning', ranking: { 1: 'B', 2: 'C', 3: 'A' } },
          { method: 'Fptp', ranking: { 1: ['A', 'B'], 3: 'C' } },
          { method: 'Borda Count', winner: '$this' },
          { method: 'a method of theirs', winner: 'A' },
        ],
      },
    ]);

    const { lines, figures } = await ballots.run([file]);

    expect(figures).toEqual({ checked: 3, wrong: 0, unreadable: 1 });
    expect(lines).toContain('rankings: 3 of 3 right');
    expect(lines.join('\n')).toContain('not comparable: rankings, Borda Count');
  });

  it('counts winners of small profiles, those with equals too, and leaves out graphs', async () => {
    const file = await written('profiles.json', [
      {
        method: 'plurality',
        profile: 'two of three',
        spec: {
          type: 'Profile',
          args: [
            [
              [0, 1],
              [1, 0],
            ],
          ],
          kw: { rcounts: [2, 1] },
        },
        winners: [0],
      },
      {
        method: 'minimax',
        profile: 'equals',
        spec: { type: 'ProfileWithTies', args: [[{ a: 1, b: 1, c: 2 }]], kw: {} },
        winners: ['a'],
      },
      { method: 'copeland', profile: 'graph', spec: { type: 'MarginGraph', args: [[0], []], kw: {} }, winners: [0] },
    ]);

    const { lines, figures } = await ballots.run([file]);

    expect(figures).toEqual({ checked: 2, wrong: 1, unreadable: 0 });
    expect(lines.at(-1)).toBe('wrong: profiles, minimax,  equals: expected a; counted a = b');
  });

  it('counts the BLT files beside the list in order of election', async () => {
    await written('blt/court.blt', '3 2 5 1 2 0 3 2 0 2 3 0 0 "A" "B" "C" "court"');
    const expected = { blt: 'court.blt', seats: 2, elected_order: ['1', '2'] };
    const file = await written('expected.json', [
      { ...expected, rule: 'scotland' },
      { ...expected, rule: 'meek' },
      { ...expected, rule: 'qpq' },
    ]);

    expect((await ballots.run([file])).figures).toEqual({ checked: 2, wrong: 0, unreadable: 0 });
  });

  it.each([
    ['no file', undefined, 'Say which files'],
    ['no list', '{}', 'not a JSON list'],
    ['another form', [{ a: 1 }], 'no elections in a form'],
    ['a list with something missing', [{ votes: [] }], 'test is wrong'],
  ])('refuses %s', async (_, content, message) => {
    const files = content === undefined ? [] : [await written('refused.json', content)];
    await expect(ballots.run(files)).rejects.toThrow(message);
  });
});
