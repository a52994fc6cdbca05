import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { budgetByEqualShares, budgetByVotes, type Project } from '../../../../src/features/polls/index.ts';

const ties = { by: 'order' } as const;

/** 1,000 yuan for a bench, a garden, a lamp and a ramp. */
const projects: readonly Project[] = [
  { id: 'garden', cost: 60_000 },
  { id: 'bench', cost: 50_000 },
  { id: 'lamp', cost: 30_000 },
  { id: 'ramp', cost: 20_000 },
];

describe('budgetByVotes()', () => {
  it('funds by votes and passes over what does not fit any more', () => {
    const cast = [
      { approved: ['garden', 'bench'], weight: 5 },
      { approved: ['lamp', 'garden'], weight: 2 },
      { approved: ['ramp'], weight: 1 },
    ];
    expect(budgetByVotes(projects, cast, { budget: 100_000, ties })).toEqual({
      funded: ['garden', 'lamp'],
      spent: 90_000,
      ties: [],
    });
  });

  it('decides between equals only when they do not fit together', () => {
    const cast = [{ approved: ['bench', 'lamp', 'ramp'] }];
    expect(budgetByVotes(projects, cast, { budget: 100_000, ties })).toMatchObject({ spent: 100_000, ties: [] });
    expect(budgetByVotes(projects, cast, { budget: 60_000, ties })).toEqual({
      funded: ['bench'],
      spent: 50_000,
      ties: [{ tied: ['bench', 'lamp', 'ramp'], chosen: 'bench', to: 'fund', by: 'order' }],
    });
  });

  it.each([
    ['a budget with part of a fen', projects, 0.5],
    ['a budget below nothing', projects, -1],
    ['a project that costs nothing', [{ id: 'air', cost: 0 }], 1],
  ])('refuses %s', (_, some, budget) => {
    expect(() => budgetByVotes(some, [], { budget, ties })).toThrow('whole fen');
  });
});

describe('budgetByEqualShares()', () => {
  it('leaves a minority its share, which most votes would take', () => {
    // Ten voters, 100 yuan each. Six want garden and bench, four lamp and ramp.
    const cast = [
      { approved: ['garden', 'bench'], weight: 6 },
      { approved: ['lamp', 'ramp'], weight: 4 },
    ];
    const rule = { budget: 100_000, ties, rest: 'kept' } as const;
    expect(budgetByVotes(projects, cast, { budget: 100_000, ties }).funded).toEqual(['garden', 'lamp']);
    // Each part of the price per payer: a sixth for both of the six, so the tie rule; a quarter for both of the four; 100 yuan
    // pay for 60,000 ÷ 6 = 100 yuan of the garden, and for 7,500 fen of the lamp; then too little is left for the ramp.
    expect(budgetByEqualShares(projects, cast, rule)).toEqual({
      funded: ['garden', 'lamp'],
      spent: 90_000,
      ties: [
        { tied: ['garden', 'bench'], chosen: 'garden', to: 'fund', by: 'order' },
        { tied: ['lamp', 'ramp'], chosen: 'lamp', to: 'fund', by: 'order' },
      ],
    });
  });

  it('spends what is left by votes when that is declared', () => {
    const cast = [{ approved: ['garden'], weight: 3 }, { approved: ['ramp'] }, { approved: ['lamp'] }];
    // 160 yuan each: three cannot pay 600, one cannot pay 200.
    const rule = { budget: 80_000, ties } as const;
    expect(budgetByEqualShares(projects, cast, { ...rule, rest: 'kept' }).funded).toEqual([]);
    expect(budgetByEqualShares(projects, cast, { ...rule, rest: 'by-votes' })).toMatchObject({
      funded: ['garden', 'ramp'],
      spent: 80_000,
    });
  });

  it('lets whoever has less pay all they have left, and the others the rest alike', () => {
    // 100 fen each. c: three voters pay 40 each; a: four pay 60 each would be 240, but only one has 100 left: 3 × 60 + 60.
    const some = [
      { id: 'c', cost: 120 },
      { id: 'a', cost: 260 },
    ];
    const cast = [{ approved: ['c', 'a'], weight: 3 }, { approved: ['a'] }];
    const { funded, spent } = budgetByEqualShares(some, cast, { budget: 400, ties, rest: 'kept' });
    // a costs each of four 65, a quarter of its price; c a third: a first, then three have 35 left, too little for c.
    expect({ funded, spent }).toEqual({ funded: ['a'], spent: 260 });
    const cheaper = budgetByEqualShares([{ id: 'c', cost: 105 }, some[1]!], cast, { budget: 400, ties, rest: 'kept' });
    expect(cheaper.funded).toEqual(['a', 'c']);
  });
});

const someProjects = fc
  .array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 5 })
  .map((costs) => costs.map((cost, at) => ({ id: `P${at}`, cost })));
const allotted = someProjects.chain((some) =>
  fc.record({
    some: fc.constant(some),
    cast: fc.array(
      fc.record({
        approved: fc.subarray(some.map(({ id }) => id)),
        weight: fc.integer({ min: 1, max: 4 }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    budget: fc.integer({ min: 0, max: 120 }),
  }),
);

describe.each(['by votes', 'by equal shares', 'by equal shares, then by votes'])('allotting %s', (how) => {
  it('never spends more than there is, and each fen on what was put to the vote once', () => {
    fc.assert(
      fc.property(allotted, ({ some, cast, budget }) => {
        const { funded, spent } =
          how === 'by votes'
            ? budgetByVotes(some, cast, { budget, ties })
            : budgetByEqualShares(some, cast, { budget, ties, rest: how.endsWith('votes') ? 'by-votes' : 'kept' });
        const costs = new Map(some.map(({ id, cost }) => [id, cost]));
        expect(new Set(funded).size).toBe(funded.length);
        expect(funded.reduce((sum, id) => sum + costs.get(id)!, 0)).toBe(spent);
        expect(spent).toBeLessThanOrEqual(budget);
        // Spending by votes ends only when nothing fits any more.
        const fitting = some.filter(({ id, cost }) => !funded.includes(id) && cost <= budget - spent);
        expect(how.endsWith('votes') ? fitting : []).toEqual([]);
      }),
    );
  });
});

describe('budgetByEqualShares()', () => {
  it('funds something for every group whose shares would pay for a project that all of it want', () => {
    fc.assert(
      fc.property(allotted, ({ some, cast, budget }) => {
        const { funded } = budgetByEqualShares(some, cast, { budget, ties, rest: 'kept' });
        const all = cast.reduce((sum, { weight }) => sum + weight, 0);
        for (const { id, cost } of some) {
          // Those who want it and got nothing at all: if they could pay for it, they would have.
          const without = cast.filter(
            ({ approved }) => approved.includes(id) && !approved.some((each) => funded.includes(each)),
          );
          const voters = without.reduce((sum, { weight }) => sum + weight, 0);
          expect(voters * budget).toBeLessThan(voters === 0 ? 1 : cost * all);
        }
      }),
    );
  });
});
