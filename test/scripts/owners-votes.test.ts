import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ownersVotes } from '../../scripts/measure/owners-votes.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'linyi-owners-votes-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function measure(...cases: readonly object[]) {
  const file = join(folder, 'cases.jsonl');
  await writeFile(file, cases.map((one) => JSON.stringify(one)).join('\n'));
  return ownersVotes.run([file]);
}

describe('measure owners-votes', () => {
  const quorum = { id: 'few', question: 'general', owners: 100, returned: 60, agree: 60, verdict: 'quorum not met' };
  const passed = {
    id: 'all',
    question: 'special',
    owners: 4,
    returned: 4,
    agree: 3,
    areaTotal_cm2: 8,
    areaReturned_cm2: 8,
    areaAgree_cm2: 6,
    verdict: 'passed',
  };
  const least = { id: 'least', owners: 10, areaTotal_cm2: 1_000_001, least: { owners: 7, area_cm2: 666_668 } };

  it('counts what was worked out otherwise', async () => {
    const { figures, lines } = await measure(quorum, passed, least, { ...quorum, id: 'other', verdict: 'passed' });
    expect(figures).toEqual({ checked: 4, wrong: 1 });
    expect(lines.join('\n')).toContain('wrong: other');
    expect(lines.join('\n')).toContain('应到业主100人，参与表决60人，没有达到三分之二（67人），还差7人。');
  });

  it('lets silence count where a case says that adopted rules do', async () => {
    const silent = { ...passed, id: 'silent', returned: 2, agree: 2, against: 0, silent: 2 };
    const { figures } = await measure(
      { ...silent, areaReturned_cm2: 8, areaAgainst_cm2: 0, silenceCountsWithMajority: true },
      { ...silent, id: 'not', verdict: 'quorum not met' },
    );
    expect(figures).toEqual({ checked: 2, wrong: 0 });
  });

  it('says which line is wrong', async () => {
    await expect(measure({ id: 'neither', owners: 3 })).rejects.toThrow('line 1');
    await expect(ownersVotes.run([])).rejects.toThrow('which file');
  });
});
