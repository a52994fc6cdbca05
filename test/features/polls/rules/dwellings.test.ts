import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseOf,
  judge,
  packIn,
  participation,
  RULE_BOOK,
  type Dwelling,
  type OwnerBallot,
} from '../../../../src/features/polls/index.ts';

const flat = (id: string, owners: readonly string[], more: Partial<Dwelling> = {}): Dwelling => ({
  id,
  area: 900_000,
  state: 'handed-over',
  owners,
  ...more,
});

describe('baseOf()', () => {
  it('counts an owner of several dwellings once, with the sum of their area', () => {
    const base = baseOf([flat('1', ['lin']), flat('2', ['lin'], { area: 600_000 }), flat('3', ['wang'])]);
    expect(base).toMatchObject({
      persons: 2,
      area: 2_400_000,
      holders: [{ dwellings: ['1', '2'], area: 1_500_000 }, { dwellings: ['3'] }],
    });
  });

  it('counts a dwelling of several owners once, in whatever order they are written', () => {
    expect(baseOf([flat('1', ['lin', 'chen']), flat('2', ['chen', 'lin'])]).persons).toBe(1);
    expect(baseOf([flat('1', ['lin', 'chen']), flat('2', ['lin'])]).persons).toBe(2);
  });

  it('counts all that is unsold or not handed over once, for the developer', () => {
    const dwellings = [
      flat('1', ['lin']),
      flat('2', ['developer'], { state: 'unsold' }),
      flat('3', ['developer'], { state: 'not-handed-over' }),
    ];
    expect(baseOf(dwellings)).toMatchObject({ persons: 2, holders: [{ area: 900_000 }, { area: 1_800_000 }] });
  });

  it.each([
    ['the same dwelling twice', [flat('1', ['lin']), flat('1', ['wang'])], 'twice'],
    ['a dwelling of nobody', [flat('1', [])], "nobody's"],
    ['an area that is no whole number', [flat('1', ['lin'], { area: 0.5 })], 'whole cm²'],
    ['no area', [flat('1', ['lin'], { area: 0 })], 'whole cm²'],
  ])('refuses %s', (_, dwellings, message) => {
    expect(() => baseOf(dwellings)).toThrow(message);
  });
});

describe('participation()', () => {
  const dwellings = [
    flat('1', ['lin']),
    flat('2', ['lin']),
    flat('3', ['wang', 'zhao']),
    flat('4', ['sun']),
    flat('5', ['developer'], { state: 'unsold', area: 3_000_000 }),
  ];

  it('adds ballots up by owners and by area, ready to be judged', () => {
    const figures = participation(dwellings, [
      { dwelling: '1', choice: 'yes' },
      { dwelling: '3', choice: 'no' },
      { dwelling: '5', choice: 'yes' },
    ]);

    expect(figures).toEqual({
      persons: { total: 4, voted: 3, agree: 2, against: 1, abstain: 0 },
      area: { total: 6_600_000, voted: 5_700_000, agree: 4_800_000, against: 900_000, abstain: 0 },
    });
    expect(judge(packIn(RULE_BOOK, 'owners-general', ''), figures).outcome).toBe('passed');
    expect(judge(packIn(RULE_BOOK, 'owners-special', ''), figures).outcome).toBe('majority-not-met');
  });

  it('keeps the later ballot of an owner, whichever dwelling it is for', () => {
    const figures = participation(dwellings, [
      { dwelling: '1', choice: 'yes' },
      { dwelling: '2', choice: 'no' },
    ]);
    expect(figures.persons).toMatchObject({ voted: 1, agree: 0, against: 1 });
    expect(figures.area).toMatchObject({ voted: 1_800_000, against: 1_800_000 });
  });

  it('lets an invalid ballot take part without choosing', () => {
    expect(participation(dwellings, [{ dwelling: '4', choice: 'invalid' }]).persons).toEqual({
      total: 4,
      voted: 1,
      agree: 0,
      against: 0,
      abstain: 0,
    });
  });

  it('refuses a ballot for a dwelling that is not there', () => {
    expect(() => participation(dwellings, [{ dwelling: '9', choice: 'yes' }])).toThrow('no dwelling here');
  });

  it('never counts more than there is, and nothing twice', () => {
    const owners = fc.uniqueArray(fc.constantFrom('lin', 'wang', 'sun'), { minLength: 1 });
    const state = fc.constantFrom('handed-over', 'unsold', 'not-handed-over' as const);
    const some = fc
      .array(fc.record({ owners, state, area: fc.integer({ min: 1, max: 1e10 }) }), { minLength: 1, maxLength: 12 })
      .map((all) => all.map((one, at): Dwelling => ({ ...one, id: String(at) })));
    const choice = fc.constantFrom<OwnerBallot['choice'][]>('yes', 'no', 'abstain', 'invalid');
    fc.assert(
      fc.property(some, fc.array(fc.tuple(fc.nat(), choice), { maxLength: 20 }), (all, answers) => {
        const ballots = answers.map(([at, one]) => ({ dwelling: String(at % all.length), choice: one }));
        const { persons, area } = participation(all, ballots);

        expect(area.total).toBe(all.reduce((sum, one) => sum + one.area, 0));
        expect(persons.total).toBeLessThanOrEqual(all.length);
        for (const count of [persons, area]) {
          expect(count.agree! + count.against! + count.abstain!).toBeLessThanOrEqual(count.voted!);
          expect(count.voted!).toBeLessThanOrEqual(count.total!);
        }
        expect(participation(all.toReversed(), ballots)).toEqual({ persons, area });
      }),
    );
  });
});
