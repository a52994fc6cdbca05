import { describe, expect, it } from 'vitest';
import { castAssisted, digestOf, type PollRecord } from '../../src/features/polls/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { aRecord } from '../factories/polls/counted.ts';
import { size } from '../setup/size.ts';
import { aVoteOfOwners } from '../factories/polls/doors.ts';
import { verify } from './run-verifier.ts';
import { anElectionRecord } from '../factories/polls/elections.ts';

/** Every value in a JSON, as the path to it. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) =>
    pathsIn(inner, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

/** The same with another value in one place. */
function mutated<Value>(value: Value, path: readonly (string | number)[]): Value {
  const copy = structuredClone(value);
  let place = copy as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) place = place[step] as typeof place;
  const last = path.at(-1)!;
  const before = place[last];
  if (typeof before === 'number') place[last] = before + 1;
  else if (typeof before === 'string') place[last] = `${before.slice(0, -1)}${before.endsWith('x') ? 'y' : 'x'}`;
  else place[last] = before === null ? 1 : before !== true;
  return copy;
}

const SHAPES = [
  ['a secret question', { form: 'secret' as const }],
  ['an open one under a rule pack', { pack: 'residents-representatives' }],
] as const;

/** The record of a vote of owners that came in on paper, by phone and online, one of them twice. */
async function aRecordOfDoors(): Promise<PollRecord> {
  const { app, id, worker, lin, wang, vote, agree, count, record } = await aVoteOfOwners();
  await vote(lin, 'yes');
  await agree('e1', 'no');
  await vote(wang, 'yes');
  await perform(castAssisted, app, worker, { pollId: id, electorId: 'e4', door: 'phone', choices: ['yes'] });
  await agree('e5');
  await count();
  return record();
}

const NOTICE = {
  notice: '三家报价，都在材料里。',
  papers: [
    { title: '施工方案', link: 'https://example.cn/plan.pdf' },
    { title: '报价', link: 'https://example.cn/prices.pdf' },
  ],
};
const APPROVALS = [['1', '2'], ['1'], ['3', '2']] as const;
const COSTS = { totalFen: 10_000, costsFen: [4000, 3500, 3000] };
const SHARES = { budget: { ...COSTS, by: 'equal-shares' } };
const KEPT = { budget: { ...COSTS, by: 'equal-shares', rest: 'kept' } };
const BY_VOTES = { budget: { ...COSTS, by: 'votes' } };

/** Every day some of them, others each time; at full size all. */
function sampled<Path>(paths: readonly Path[], one = 12): readonly Path[] {
  const every = size(one, 1);
  const first = Math.floor(Math.random() * every);
  return paths.filter((_, index) => index % every === first);
}

describe('verify-record.mjs', () => {
  it.each([
    ...SHAPES,
    ['a ranking', { form: 'secret' as const, choices: [['2', '1'], ['2'], ['3', '2']] }, 'ranked'],
    ['an approval', { form: 'secret' as const, choices: [['2', '1'], ['2'], ['3']] }, 'approval'],
    ['points', { form: 'secret' as const, choices: [['2:5', '1:3'], ['2:0'], ['3:5', '1:2']] }, 'score'],
    ['no points at all', { form: 'secret' as const, choices: [] }, 'score'],
    ['a budget in equal shares', { form: 'secret' as const, choices: APPROVALS }, 'budget', SHARES],
    ['one of which a rest is kept', { form: 'secret' as const, choices: APPROVALS }, 'budget', KEPT],
    ['a budget by votes', { form: 'secret' as const, choices: APPROVALS }, 'budget', BY_VOTES],
    ['a budget nobody voted on', { form: 'secret' as const, choices: [] }, 'budget', SHARES],
  ] as const)('agrees with the record of %s as it was published', async (_, given, method?: string, more?: object) => {
    const asked = method === undefined ? {} : { method, options: ['种花', '种菜', '铺地'], ...more };
    const { record, digest } = await aRecord(given, asked);
    const { agrees, says } = await verify({ record, digest }, digest);
    expect(says).toContain('Everything agrees.');
    expect(agrees).toBe(true);
  });

  it.each(SHAPES)('fails on the record of %s when any one field is another', { timeout: 120_000 }, async (_, given) => {
    const { record, digest } = await aRecord(given);
    const paths = sampled(pathsIn(record), 3);
    expect(paths.length).toBeGreaterThan(10);
    const passed: string[] = [];
    for (let start = 0; start < paths.length; start += 4)
      await Promise.all(
        paths.slice(start, start + 4).map(async (path) => {
          if ((await verify({ record: mutated(record, path), digest }, digest)).agrees) passed.push(path.join('.'));
        }),
      );
    expect(passed).toEqual([]);
  });

  it('fails when an explanation or a paper of the notice is another, gone or there twice', async () => {
    const { record, digest } = await aRecord({ pack: 'residents-representatives' }, NOTICE);
    const told = await verify({ record, digest }, digest);
    expect(told.says).toContain('to read: 施工方案 https://example.cn/plan.pdf');
    expect(told.agrees).toBe(true);

    const paths = pathsIn(record).filter(
      ([part, field]) => part === 'poll' && (field === 'notice' || field === 'papers'),
    );
    expect(paths).toHaveLength(5);
    for (const path of paths)
      expect(await verify({ record: mutated(record, path), digest }, digest)).toMatchObject({ agrees: false });
    const { notice: _notice, ...withoutNotice } = record.poll;
    const papers = record.poll.papers!;
    for (const poll of [withoutNotice, { ...record.poll, papers: papers.slice(1) }])
      expect((await verify({ record: { ...record, poll }, digest }, digest)).agrees).toBe(false);
    for (const forged of [[], [papers[0]!, papers[0]!], [{ ...papers[0]!, link: 'file:///etc/plan' }]]) {
      const other = { ...record, poll: { ...record.poll, papers: forged } };
      expect((await verify({ record: other, digest: digestOf(other) })).agrees).toBe(false);
    }
  });

  it.each([
    ['a ballot is another', (record: PollRecord) => mutated(record, ['ballots', 0, 'choices', 0])],
    ['a ballot is gone', (record: PollRecord) => ({ ...record, ballots: record.ballots.slice(1) })],
    [
      'a ballot was added',
      (record: PollRecord) => ({
        ...record,
        ballots: [...record.ballots, { code: 'AAAA-AAAA-AAAA', choices: ['yes'] }],
      }),
    ],
    [
      'the roll is shorter',
      (record: PollRecord) => ({ ...record, roll: { ...record.roll, electors: record.roll.electors.slice(1) } }),
    ],
    [
      'somebody is said to have voted who did not',
      ({ roll, ...record }: PollRecord) => {
        const silent = roll.electors.map(({ id }) => id).filter((id) => !roll.voted.includes(id));
        return { ...record, roll: { ...roll, voted: [...roll.voted.slice(1), ...silent.slice(0, 1)] } };
      },
    ],
    ['the count is another', (record: PollRecord) => mutated(record, ['tally', 'standings', 0, 'votes'])],
  ])('fails when %s and the digest was made anew', async (_, altered) => {
    const { record } = await aRecord({ pack: 'residents-representatives' });
    const other = altered(record);
    expect((await verify({ record: other, digest: digestOf(other) })).agrees).toBe(false);
  });

  it.each([
    ['points', { choices: [['2:5', '1:3'], ['2:0'], ['3:5', '1:2']] }, { method: 'score' }],
    ['a budget', { choices: APPROVALS }, { method: 'budget', ...SHARES }],
  ] as const)(
    'fails on the record of %s when any one number of it is another and the digest was made anew',
    async (_, given, more) => {
      const { record } = await aRecord({ form: 'secret', ...given }, { options: ['种花', '种菜', '铺地'], ...more });
      const paths = pathsIn(record).filter(
        ([part, field, index, name]) =>
          (part === 'ballots' && index === 'choices') ||
          part === 'tally' ||
          (part === 'poll' && (field === 'budget' || (name === 'costFen' && index === 0))),
      );
      expect(paths.length).toBeGreaterThan(15);
      const results = await Promise.all(
        paths.map(async (path) => {
          const other = mutated(record, path);
          return (await verify({ record: other, digest: digestOf(other) })).agrees ? [path.join('.')] : [];
        }),
      );
      expect(results.flat()).toEqual([]);
    },
  );

  it('never agrees with a method that it cannot count again, and says so', async () => {
    const { record } = await aRecord({ form: 'secret' });
    const other = { ...record, poll: { ...record.poll, method: 'lots' } } as unknown as PollRecord;
    const { agrees, says } = await verify({ record: other, digest: digestOf(other) });
    expect(says).toContain('does not know the method lots and cannot count it again');
    expect(says).not.toContain('agrees');
    expect(agrees).toBe(false);
    const unknown = await aRecord(
      { form: 'secret', choices: APPROVALS },
      { method: 'budget', options: ['种花', '种菜', '铺地'], ...SHARES },
    );
    const budget = { ...unknown.record.poll.budget!, by: 'lots' };
    const drawn = { ...unknown.record, poll: { ...unknown.record.poll, budget } } as unknown as PollRecord;
    const told = await verify({ record: drawn, digest: digestOf(drawn) });
    expect(told.says).toContain('does not know how to spend a budget by lots');
    expect(told.agrees).toBe(false);
  });

  it('counts ballots of several doors again, and fails on another door, precedence or superseded ballot with a digest made anew', async () => {
    const record = await aRecordOfDoors();
    const { agrees, says } = await verify({ record, digest: digestOf(record) }, digestOf(record));
    expect(says).toContain('Everything agrees.');
    expect(agrees).toBe(true);

    const { superseded, ballots } = record;
    expect(superseded).toHaveLength(1);
    const paper = ballots.findIndex(({ elector }) => elector === 'e1');
    const other = superseded![0]!;
    const poll = { ...record.poll, doors: { ...record.poll.doors!, precedence: 'online' as const } };
    const swapped = ballots.with(paper, { ...ballots[paper]!, door: other.door, choices: other.choices });
    const { doors: _doors, ...onlyOnline } = record.poll;
    const forgeries: PollRecord[] = [
      { ...record, poll },
      { ...record, ballots: ballots.with(paper, { ...ballots[paper]!, door: 'online' }) },
      { ...record, ballots: ballots.with(paper, { ...ballots[paper]!, door: 'envelope' }) },
      { ...record, ballots: swapped, superseded: [{ ...other, door: 'paper', choices: ['no'] }] },
      { ...record, superseded: [other, other] },
      { ...record, superseded: [{ ...other, choices: ['perhaps'] }] },
      { ...record, superseded: [{ ...other, elector: 'e3' }] },
      { ...record, poll: onlyOnline },
      { ...record, format: 'linyi-poll-record/1' },
      { ...record, poll: { ...record.poll, doors: { ...record.poll.doors!, others: ['paper', 'phone', 'envelope'] } } },
      mutated(record, ['tally', 'participants']),
    ];
    const results = await Promise.all(forgeries.map((one) => verify({ record: one, digest: digestOf(one) })));
    expect(results.map((result) => result.agrees)).toEqual(forgeries.map(() => false));
  });

  it('fails on the record of several doors when any one field is another', { timeout: 120_000 }, async () => {
    const record = await aRecordOfDoors();
    const digest = digestOf(record);
    const paths = sampled(
      pathsIn(record).filter(([part, , field]) => part !== 'rules' && (part !== 'verdict' || field !== 'by')),
    );
    const passed: string[] = [];
    for (let start = 0; start < paths.length; start += 4)
      await Promise.all(
        paths.slice(start, start + 4).map(async (path) => {
          if ((await verify({ record: mutated(record, path), digest }, digest)).agrees) passed.push(path.join('.'));
        }),
      );
    expect(passed).toEqual([]);
  });

  describe('of an election', { timeout: 120_000 }, () => {
    it.each(['first', 'run-off'] as const)('agrees with the record of its %s round', async (round) => {
      const published = await anElectionRecord(round);
      const { record, digest, names } = published;
      const { agrees, says } = await verify(published, digest);
      expect(names.map(({ option }) => option).toSorted()).toEqual(record.poll.options.map(({ id }) => id));
      const others = names.map((one) => ({ ...one, name: `${one.name}英` }));
      expect((await verify({ ...published, names: others }, digest)).agrees).toBe(false);
      expect(says).toContain(`elected: ${record.election!.elected.join(', ')}`);
      expect(agrees).toBe(true);
    });

    it('fails when any one field is another', { timeout: 120_000 }, async () => {
      const { record, digest } = await anElectionRecord('first');
      const paths = sampled(pathsIn(record), 9);
      const passed: string[] = [];
      for (let start = 0; start < paths.length; start += 4)
        await Promise.all(
          paths.slice(start, start + 4).map(async (path) => {
            if ((await verify({ record: mutated(record, path), digest }, digest)).agrees) passed.push(path.join('.'));
          }),
        );
      expect(passed).toEqual([]);
    });

    it.each([
      ['a mark is another', ['ballots', 0, 'choices', 0]],
      ['who is elected is another', ['election', 'elected', 0]],
      ['the seats left are more', ['election', 'seatsLeft']],
      ['who stands in the run-off is another', ['election', 'runOff', 0]],
      ['the outcome is another', ['election', 'outcome']],
      ['the votes of a candidate are more', ['election', 'lines', 2, 'part']],
      ['what a candidate needs is more', ['election', 'lines', 1, 'needed']],
      ['a candidate is said to have enough', ['election', 'lines', 2, 'met']],
      ['there was another seat', ['poll', 'election', 'seats']],
      ['it was a run-off', ['poll', 'election', 'round']],
      ['the majority of the pack is another', ['rules', 'pack', 'rolls', 0, 'passes', 0, 'numerator']],
      ['the roll is longer', ['roll', 'electors', 0, 'id']],
    ] as const)('fails when %s and the digest was made anew', async (_, path) => {
      const { record } = await anElectionRecord('first');
      const round = path.at(-1) === 'round' ? { ...record.poll.election!, round: 'run-off' as const } : undefined;
      const other =
        round === undefined ? mutated(record, path) : { ...record, poll: { ...record.poll, election: round } };
      expect((await verify({ record: other, digest: digestOf(other) })).agrees).toBe(false);
    });
  });
});
