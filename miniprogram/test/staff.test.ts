// @vitest-environment node
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sha256OfBytes } from '@/check/sha256';
import { keyOf, pilesOf, withKind } from '@/packages/staff/ballots/piles';
import { doorsOf, wordChoices, type Poll } from '@/packages/staff/ballots/taking';
import { movedBy, nominateUntilIn, voteIn } from '@/packages/staff/elections/dates';
import { barsOfLines, lastMonths, linesOf } from '@/packages/staff/figures/lines';
import { wordDue } from '@/packages/staff/needs/due';
import { momentOf, nextDays } from '@/packages/staff/parts/days';
import { standInOptions, standingOf, takesProxies, type Proxy } from '@/packages/staff/proxies/recording';
import { doorOptions, hasDoubts, whoseOptions } from '@/pages/hall/challenges/doubted';
import { askedFor, fenOf, missingIn, packsFor } from '@/packages/staff/sending/question';

it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 10_000])('sha256OfBytes() of %d bytes is what Node says', (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31 + 7) % 256);

  expect(sha256OfBytes(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});

const POLL = {
  method: 'yes-no',
  state: 'open',
  options: [
    { id: 'yes', label: '赞成', costFen: null },
    { id: 'no', label: '反对', costFen: null },
  ],
  doors: { others: ['paper', 'phone', 'proxy'] },
} as unknown as Poll;
const withGiven = (given: object): Poll => ({ ...POLL, ...given }) as Poll;

describe('taking ballots in', () => {
  it('has every door but the proxy while the vote lasts, then paper alone, then none', () => {
    expect(doorsOf(POLL)).toEqual(['paper', 'phone']);
    expect(doorsOf(withGiven({ state: 'entering' }))).toEqual(['paper']);
    expect(doorsOf(withGiven({ state: 'closed' }))).toEqual([]);
    expect(doorsOf(withGiven({ doors: null }))).toEqual([]);
  });

  it('reads back what was chosen, and that nothing was', () => {
    expect(wordChoices(POLL, ['no', 'yes'])).toBe('反对、赞成');
    expect(wordChoices(POLL, [])).toBe('没有选，作废票');
    expect(wordChoices(withGiven({ method: 'score' }), ['yes:5'])).toBe('赞成：5分');
  });
});

describe('recording a proxy', () => {
  it('is for polls that are open and have that door, and for those announced with a roll', () => {
    expect(takesProxies(POLL)).toBe(true);
    expect(takesProxies(withGiven({ state: 'announced', rollId: 'roll' }))).toBe(true);
    expect(takesProxies(withGiven({ state: 'announced', rollId: null }))).toBe(false);
    expect(takesProxies(withGiven({ state: 'announced', rollId: 'roll', doors: null }))).toBe(false);
    expect(takesProxies(withGiven({ state: 'entering' }))).toBe(false);
    expect(takesProxies(withGiven({ doors: { others: ['paper'] } }))).toBe(false);
    expect(takesProxies(withGiven({ doors: null }))).toBe(false);
  });

  it('can be undone until the proxy has voted', () => {
    const proxy = (given: object) => ({ authorisation: { isUsed: false, revokedAt: null, ...given } }) as Proxy;
    expect(standingOf(proxy({}))).toBe('stands');
    expect(standingOf(proxy({ isUsed: true }))).toBe('used');
    expect(standingOf(proxy({ revokedAt: '2026-03-02T09:00:00Z' }))).toBe('revoked');
  });

  it('says of people found by a name who stands on the roll', () => {
    const found = [
      { id: 'a', maskedName: '王＊＊', isElector: true },
      { id: 'b', maskedName: '王＊＊', isElector: false },
    ];
    expect(standInOptions(found).map(({ text }) => text)).toEqual(['王＊＊，在名册上', '王＊＊，不在名册上']);
  });
});

describe('a ballot that is doubted', () => {
  const papers = { others: ['paper'], precedence: 'paper', papersUntil: '2026-03-04T12:00:00Z' };

  it('is one of an open poll whose papers are looked through', () => {
    expect(hasDoubts(withGiven({ form: 'open', doors: papers }))).toBe(true);
    expect(hasDoubts(withGiven({ form: 'open', doors: papers, state: 'closed' }))).toBe(true);
    expect(hasDoubts(withGiven({ form: 'secret', doors: papers }))).toBe(false);
    expect(hasDoubts(withGiven({ form: 'open', doors: { ...papers, papersUntil: null } }))).toBe(false);
    expect(hasDoubts(withGiven({ form: 'open', doors: papers, state: 'announced' }))).toBe(false);
    expect(hasDoubts(withGiven({ form: 'open', doors: null }))).toBe(false);
  });

  it('is one’s own, and somebody else’s for who watches the count', () => {
    const own = [{ elector: 'e1', label: '林＊＊' }];
    expect(whoseOptions({ own, any: false, doors: [] })).toEqual([{ value: 'e1', text: '我的（林＊＊）' }]);
    expect(whoseOptions({ own: [], any: true, doors: [] })).toEqual([{ value: 'other', text: '别人的' }]);
    expect(doorOptions({ own, any: true, doors: ['online', 'paper'] })).toEqual([
      { value: 'online', text: '网上票' },
      { value: 'paper', text: '纸票' },
    ]);
  });
});

it('lastMonths() turns with the clock of China, over the new year', () => {
  expect(lastMonths(new Date('2026-01-31T15:59:59Z'), 3)).toEqual(['2026-01', '2025-12', '2025-11']);
  expect(lastMonths(new Date('2026-01-31T16:00:00Z'), 1)).toEqual(['2026-02']);
});

it('linesOf() puts the most first; what too few stand behind has no bar', () => {
  const lines = linesOf(
    [
      { key: 'a', counted: null },
      { key: 'b', counted: { count: 3, people: 3 } },
      { key: 'c', counted: { count: 9, people: 5 } },
    ],
    (key) => key.toUpperCase(),
  );

  expect(lines.map(({ name }) => name)).toEqual(['C', 'B', 'A']);
  expect(barsOfLines(lines)).toEqual([
    { label: 'C', count: 9 },
    { label: 'B', count: 3 },
  ]);
});

it('nextDays() begins tomorrow by the clock of China', () => {
  expect(nextDays(new Date('2026-02-27T15:59:59Z'), 2)).toEqual(['2026-02-28', '2026-03-01']);
  expect(nextDays(new Date('2026-02-27T16:00:00Z'), 1)).toEqual(['2026-03-01']);
  expect(momentOf('2026-03-01', '09:00').toISOString()).toBe('2026-03-01T01:00:00.000Z');
});

it('wordDue() says what is late in words, and what is paused', () => {
  const due = [
    { level: 'answer' as const, at: '2026-03-02T02:00:00Z', isOverdue: true, isProvisional: false },
    { level: 'solution' as const, at: '2026-03-04T02:00:00Z', isOverdue: false, isProvisional: false },
  ];
  const clock = { say: [], due, isPaused: false, pause: null };

  expect(wordDue({ clock })).toEqual([
    { kind: 'bad', text: '已超时：3月2日 10:00前该回复' },
    { kind: 'wait', text: '3月4日 10:00前要办好' },
  ]);
  expect(wordDue({ clock: { ...clock, due: [], isPaused: true } })).toEqual([{ kind: 'warn', text: '暂停计时' }]);
});

describe('envelopes as piles', () => {
  it('has a pile for every single choice and the invalid ones; of others, for each kind that was found', () => {
    expect(pilesOf(POLL, []).map(({ label }) => label)).toEqual(['赞成', '反对', '废票']);
    const approval = withGiven({ method: 'approval' });
    expect(pilesOf(approval, [['yes', 'no']])).toEqual([
      { label: '赞成、反对', choices: ['yes', 'no'] },
      { label: '废票', choices: [] },
    ]);
  });

  it('knows the same marks in another order as the same kind, but not another order of preference', () => {
    const [approval, ranked] = ['approval', 'ranked'].map((method) => withGiven({ method }));
    const kinds = [['yes', 'no']];

    expect(withKind(approval!, kinds, ['no', 'yes'])).toEqual(kinds);
    expect(withKind(ranked!, kinds, ['no', 'yes'])).toHaveLength(2);
    expect(keyOf(approval!, ['no', 'yes'])).toBe(keyOf(approval!, ['yes', 'no']));
  });
});

it.each([
  ['1200', 120_000],
  ['0.5', 50],
  [' 12.05 ', 1205],
  ['0', null],
  ['1.234', null],
  ['一百', null],
  ['', null],
])('fenOf(%s) is %s', (written, fen) => {
  expect(fenOf(written)).toBe(fen);
});

describe('a question that is put', () => {
  const written = {
    title: '空地做什么用',
    options: ['种花', '种菜'],
    highest: '10',
    total: '100',
    costs: ['60', '40.5'],
  };

  it('is told what is missing, and nothing where nothing is', () => {
    expect(missingIn({ ...written, method: 'single', options: ['种花'] })).toBe('请写问题；要选的写两个以上。');
    expect(missingIn({ ...written, method: 'budget', costs: ['60'] })).toBe('每个选项都要写多少元。');
    expect(missingIn({ ...written, method: 'budget', costs: ['60', '四十'] })).toBe('钱请写数字，如1200或1200.50。');
    expect(missingIn({ ...written, method: 'yes-no', options: [] })).toBe('');
    expect(missingIn({ ...written, method: 'budget' })).toBe('');
  });

  it('is sent with points or money only where the method has them', () => {
    expect(askedFor({ ...written, method: 'score' })).toEqual({
      title: '空地做什么用',
      method: 'score',
      options: ['种花', '种菜'],
      highest: 10,
    });
    expect(askedFor({ ...written, method: 'budget' })).toMatchObject({
      budget: { totalFen: 10_000, costsFen: [6000, 4050] },
    });
    expect(askedFor({ ...written, method: 'yes-no' }).options).toEqual([]);
  });

  it('has the packs that know its method, and no election', () => {
    const packs = [
      { id: 'owners', kind: 'decision', methods: ['yes-no'] },
      { id: 'advisory', kind: 'advisory', methods: ['yes-no', 'budget'] },
      { id: 'election', kind: 'election', methods: ['yes-no'] },
    ] as unknown as Parameters<typeof packsFor>[0];

    expect(packsFor(packs, 'yes-no').map(({ id }) => id)).toEqual(['owners', 'advisory']);
    expect(packsFor(packs, 'budget').map(({ id }) => id)).toEqual(['advisory']);
  });
});

it('dates of an election are by the clock of China, and are moved by whole days', () => {
  const now = new Date('2026-03-02T01:00:00Z');

  expect(nominateUntilIn(now, 7)).toBe('2026-03-09T10:00:00.000Z');
  expect(voteIn(now, 30, 1)).toEqual({ opensAt: '2026-04-01T00:00:00.000Z', closesAt: '2026-04-02T10:00:00.000Z' });
  expect(movedBy({ opensAt: '2026-04-01T00:00:00.000Z' }, 3)).toEqual({ opensAt: '2026-04-04T00:00:00.000Z' });
});
