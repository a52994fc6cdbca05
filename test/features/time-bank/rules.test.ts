import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRedeemAt, rulesForServed, takenOf } from '../../../src/features/time-bank/index.ts';
import {
  applyHold,
  available,
  dropHold,
  expected,
  placeHold,
  type Account,
} from '../../../src/features/time-bank/accounts/account.ts';
import { entry, isBalanced, reversed } from '../../../src/features/time-bank/transfers/transfer.ts';
import { buildTimeAccount } from '../../factories/volunteers/time-bank.ts';
import { TIME_BANK_RULES } from '../../../config/volunteers/time-bank.ts';
import { readGift, readMinutes, readPayee } from '../../../bots/understand/volunteers/hours.ts';
import { sayMinutes } from '../../../src/phrases/index.ts';

const at = new Date('2026-03-02T01:00:00Z');

describe('placeHold(), applyHold() and dropHold()', () => {
  type Step = { readonly minutes: number; readonly ends: 'applied' | 'dropped' | 'open' };
  const steps = fc.array(
    fc.record({ minutes: fc.integer({ min: -300, max: 300 }), ends: fc.constantFrom('applied', 'dropped', 'open') }),
    { maxLength: 40 },
  );

  it('keep the balance within its limits, whichever transfers under way come about', () => {
    const most = 900;
    fc.assert(
      fc.property(steps, fc.infiniteStream(fc.boolean()), (taken, comesAbout) => {
        let account: Account = buildTimeAccount();
        for (const [index, { minutes, ends }] of (taken as Step[]).entries()) {
          const hold = { token: `t${index}`, transfer: `x${index}`, minutes, at };
          const placed = placeHold(account, { minutes, least: 0, most, isLast: false }, hold);
          if (typeof placed === 'string') continue;
          if (ends === 'applied') account = applyHold(placed, hold.token);
          else account = ends === 'dropped' ? dropHold(placed, hold.token) : placed;
        }
        for (const { token } of account.holds)
          account = comesAbout.next().value === true ? applyHold(account, token) : dropHold(account, token);
        expect(account.balance).toBeGreaterThanOrEqual(0);
        expect(account.balance).toBeLessThanOrEqual(most);
        expect(account.holds).toEqual([]);
        expect([available(account), expected(account)]).toEqual([account.balance, account.balance]);
      }),
    );
  });

  it('do nothing a second time, and nothing with a hold that was not booked', () => {
    const hold = { token: 'first', transfer: 'x', minutes: -60, at };
    const ask = { minutes: -60, least: 0, most: null, isLast: false };
    const placed = placeHold(buildTimeAccount(), ask, hold) as Account;

    expect(placeHold(placed, ask, { ...hold, token: 'second' })).toBe(placed);
    const applied = applyHold(placed, 'first');
    expect(applied.balance).toBe(540);
    expect(applyHold(applied, 'first')).toBe(applied);
    expect(applyHold(placed, 'second')).toBe(placed);
    expect(dropHold(applied, 'first')).toBe(applied);
  });

  it.each([
    ['takes what is there', -600, 'open', 0],
    ['takes no minute more', -601, 'open', 'overdrawn'],
    ['takes up to the limit', 300, 'open', 900],
    ['takes no minute beyond it', 301, 'open', 'full'],
    ['that is closing takes part in nothing new', -1, 'closing', 'closed'],
    ['that is closed takes part in nothing', -1, 'closed', 'closed'],
  ] as const)('an account %s', (_, minutes, state, comesTo) => {
    const hold = { token: 't', transfer: 'x', minutes, at };
    const placed = placeHold(buildTimeAccount({ state }), { minutes, least: 0, most: 900, isLast: false }, hold);
    expect(typeof placed === 'string' ? placed : applyHold(placed, 't').balance).toBe(comesTo);
  });
});

describe('isBalanced()', () => {
  const here = { bank: '/d1/s1/c1/' };
  const there = { bank: '/d1/s1/c2/' };

  it('holds of lines between paired banks, in each by itself, and of the same lines reversed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30_000 }), (minutes) => {
        const lines = [
          entry({ id: 'a', ...here }, -minutes),
          entry({ id: 'owed', ...here }, minutes),
          entry({ id: 'owing', ...there }, -minutes),
          entry({ id: 'b', ...there }, minutes),
        ];
        expect(isBalanced(lines)).toBe(true);
        expect(isBalanced(reversed(lines, () => 0))).toBe(true);
        expect(
          reversed(
            reversed(lines, () => null),
            () => null,
          ),
        ).toEqual(lines);
      }),
    );
  });

  it.each([
    ['nothing', []],
    ['one line', [entry({ id: 'a', ...here }, 1)]],
    ['what passes between banks without clearing', [entry({ id: 'a', ...here }, -1), entry({ id: 'b', ...there }, 1)]],
    ['parts of minutes', [entry({ id: 'a', ...here }, -0.5), entry({ id: 'b', ...here }, 0.5)]],
    ['lines of nothing', [entry({ id: 'a', ...here }, 0), entry({ id: 'b', ...here }, 0)]],
    ['one account twice', [entry({ id: 'a', ...here }, -1), entry({ id: 'a', ...here }, 1)]],
  ])('is false for %s', (_, lines) => {
    expect(isBalanced(lines)).toBe(false);
  });
});

describe('mayRedeemAt()', () => {
  it.each([
    ['the day before the birthday', '1966-03-02', '2026-03-01T12:00:00+08:00', false],
    ['in its last second in China', '1966-03-02', '2026-03-01T23:59:59+08:00', false],
    ['on the birthday', '1966-03-02', '2026-03-02T00:00:00+08:00', true],
    ['born on 29 February, on 28 February', '1964-02-29', '2024-02-28T12:00:00+08:00', false],
    ['born on 29 February, on 29 February', '1964-02-29', '2024-02-29T00:00:00+08:00', true],
    ['a day that is no leap day', '1965-02-28', '2025-02-28T00:00:00+08:00', true],
  ])('%s, sixty years old', (_, bornOn, now, may) => {
    expect(mayRedeemAt(60, bornOn, new Date(now))).toBe(may);
  });

  it('lets nobody redeem whose birthday nobody has seen, but where every age may', () => {
    expect(mayRedeemAt(60, undefined, at)).toBe(false);
    expect(mayRedeemAt(null, undefined, at)).toBe(true);
  });
});

it.each([
  ['below the limit', 60, 89_900, 60],
  ['up to the limit', 100, 89_900, 100],
  ['beyond it', 101, 89_900, 100],
  ['at the limit', 60, 90_000, 0],
  ['above a limit that was lowered', 60, 95_000, 0],
])('takenOf() %s of 1,500 hours', (_, minutes, balance, taken) => {
  expect(takenOf(minutes, balance, TIME_BANK_RULES.nanjing.mostMinutes)).toBe(taken);
});

it('rulesForServed() follows the group of whoever is served', () => {
  expect(rulesForServed(TIME_BANK_RULES.nanjing, [])).toEqual({ service: 'served', redeemsFrom: 60 });
  expect(rulesForServed(TIME_BANK_RULES.nanjing, ['重点空巢独居老人'])).toMatchObject({ service: 'issue' });
});

it.each([
  ['转2小时给3栋王阿姨', 120, { place: '3栋', name: '王阿姨' }],
  ['转两个小时给桂花社区1号楼王建国', 120, { place: '桂花社区1号楼', name: '王建国' }],
  ['我要转1个半小时给12号', 90, { number: 12 }],
  ['给12号转30分钟', 30, { number: 12 }],
  ['送1.5小时给王阿姨', 90, { name: '王阿姨' }],
])('readGift() hears %s', (text, minutes, payee) => {
  const gift = readGift(text);
  expect(gift?.minutes).toBe(minutes);
  expect(readPayee(gift?.to ?? '')).toEqual(payee);
});

it.each(['转账100元给王阿姨', '2小时后转告王阿姨', '请转告王阿姨2小时后开会', '送2小时的课'])(
  '%s is no gift of hours',
  (text) => {
    expect(readGift(text)).toBeNull();
  },
);

it('readMinutes() reads what sayMinutes() says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30_000 }), (minutes) => {
      expect(readMinutes(sayMinutes(minutes))).toBe(minutes);
    }),
  );
});
