import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, describeSelf, householdOf, ineligible, isAdult } from '../../../src/features/residents/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { hasPhrase } from '../../../src/phrases/index.ts';
import { aSharedCommunity } from '../../factories/community.ts';
import { buildResident } from '../../factories/residents.ts';

describe('ageOn()', () => {
  it.each([
    ['the day before the birthday', '1958-03-05', '2018-03-04', 59, 59],
    ['the birthday', '1958-03-05', '2018-03-05', 60, 60],
    ['28 February of one born on the 29th', '2008-02-29', '2026-02-28', 17, 17],
    ['1 March of one born on the 29th', '2008-02-29', '2026-03-01', 18, 18],
    ['29 February of one born on the 29th', '2008-02-29', '2028-02-29', 20, 20],
    ['a year that is all that is known', '1958', '2018-06-01', 59, 60],
    ['the first day of that year', '1958', '2018-01-01', 59, 60],
    ['the last day of that year', '1958', '2018-12-31', 60, 60],
    ['a month that is known', '1958-03', '2018-03-30', 59, 60],
    ['the month after it', '1958-03', '2018-04-01', 60, 60],
  ])('on %s', (_, born, date, least, most) => {
    expect(ageOn(born, date)).toEqual({ least, most });
  });

  it('knows no more of the year than of the day: the exact age lies between', () => {
    const day = fc
      .date({ min: new Date('1910-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, fc.constantFrom(4, 7), (born, date, known) => {
        const exact = ageOn(born, date);
        const { least, most } = ageOn(born.slice(0, known), date);
        expect(exact.least).toBe(exact.most);
        expect(least <= exact.least && exact.most <= most && most - least <= 1).toBe(true);
      }),
    );
  });

  it('isAdult() leaves open what the year does not say', () => {
    expect([
      isAdult('2008', '2026-06-01', 18),
      isAdult('2009', '2026-06-01', 18),
      isAdult('2007', '2026-06-01', 18),
    ]).toEqual([null, false, true]);
    expect(isAdult(undefined, '2026-06-01', 18)).toBeNull();
  });
});

describe('ineligible()', () => {
  const rules = { minAge: 60, maxAge: 75, trust: 'verified', tags: ['独居老人', '低保'] } as const;
  const codes = (given: Partial<Parameters<typeof ineligible>[1]>, date = '2026-03-05') =>
    ineligible(rules, { trust: 'verified', tags: ['低保'], bornOn: '1960-01-01', ...given }, date).map(
      ({ code }) => code,
    );

  it.each([
    ['nobody who meets all', {}, []],
    ['who turns 60 tomorrow', { bornOn: '1966-03-06' }, ['residents.too-young']],
    ['nobody who turns 60 today', { bornOn: '1966-03-05' }, []],
    ['nobody who is 75 until tomorrow', { bornOn: '1950-03-06' }, []],
    ['who turns 76 today', { bornOn: '1950-03-05' }, ['residents.too-old']],
    ['nobody who may be 60 this year', { bornOn: '1966' }, []],
    ['who has not said', { bornOn: undefined }, ['residents.age-unknown']],
    ['a step of trust too low', { trust: 'declared' }, ['residents.needs-verified']],
    ['nobody with more trust', { trust: 'owner' }, []],
    ['none of the tags', { tags: ['党员'] }, ['residents.needs-tag']],
    [
      'no tags at all and no age, trust first',
      { tags: undefined, bornOn: undefined, trust: 'contact' },
      ['residents.needs-verified', 'residents.age-unknown', 'residents.needs-tag'],
    ],
  ] as const)('keeps out %s', (_, given, expected) => {
    expect(codes(given as never)).toEqual(expected);
    expect(expected.filter((code) => !hasPhrase(code))).toEqual([]);
  });
});

describe('describeSelf()', () => {
  const shared = aSharedCommunity();

  it('keeps what was said, writes doors in one form, and takes back', async () => {
    const { app, lin } = await shared();

    await perform(describeSelf, app, lin, { bornOn: '1958', dwelling: '3单元502室' });
    expect(await app.residents.find('lin')).toMatchObject({ bornOn: '1958', dwelling: '3-502' });
    await perform(describeSelf, app, lin, { bornOn: null });
    const kept = await app.residents.find('lin');
    expect([kept?.bornOn, kept?.dwelling]).toEqual([undefined, '3-502']);
  });

  it.each([
    ['a day that is none', 'lin', { bornOn: '1958-02-30' }, 'input.invalid'],
    ['a door without letters', 'lin', { dwelling: ' 室 ' }, 'input.invalid'],
    ['a door of somebody who lives nowhere', 'guest', { dwelling: '3-502' }, 'residents.say-where-first'],
  ] as const)('refuses %s', async (_, who, given, code) => {
    const { app, [who]: actor } = await shared();
    await expect(perform(describeSelf, app, actor, given)).rejects.toMatchObject({ code });
  });

  it('householdOf() is one for the same door of the same building only', () => {
    const at = (region: string, dwelling: string) => householdOf(buildResident({ region, dwelling }));
    expect(at('/d1/s1/c1/b1/', '3-502')).toBe(at('/d1/s1/c1/b1/', '3-502'));
    expect(at('/d1/s1/c1/b1/', '3-502')).not.toBe(at('/d1/s1/c1/b2/', '3-502'));
    expect(householdOf(buildResident())).toBeUndefined();
  });
});
