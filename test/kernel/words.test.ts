import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeCursor,
  decodeNumberCursor,
  holds,
  idFrom,
  isTrusted,
  isWithin,
  newId,
  toPage,
  TRUST_STEPS,
  type Actor,
} from '../../src/kernel/index.ts';

const worker: Actor = {
  kind: 'resident',
  id: 'chen',
  trust: 'verified',
  region: '/d1/s1/c1/',
  grants: [{ role: 'worker', region: '/d1/s1/' }],
};

describe('holds()', () => {
  it.each([
    ['/d1/s1/', true],
    ['/d1/s1/c1/b3/', true],
    ['/d1/', false],
    ['/d1/s10/', false],
  ])('a role granted for /d1/s1/ in %s: %s', (region, expected) => {
    expect(holds(worker, 'worker', region)).toBe(expected);
    expect(holds(worker, 'steward', region)).toBe(false);
  });

  it('isWithin() never takes a region for its neighbour with a longer name', () => {
    expect(isWithin('/d1/s11/', '/d1/s1/')).toBe(false);
  });
});

describe('isTrusted()', () => {
  it.each(TRUST_STEPS.map((step, index) => [step, index <= TRUST_STEPS.indexOf('verified')] as const))(
    'a verified resident reaches %s: %s',
    (step, expected) => expect(isTrusted(worker, step)).toBe(expected),
  );

  it('the system is not a resident of any step', () => {
    expect(isTrusted({ ...worker, kind: 'system' }, 'contact')).toBe(false);
  });
});

describe('ids', () => {
  it('newId() sorts by time and is fit for a job id', () => {
    const earlier = newId(new Date(1_700_000_000_000));
    const after = newId(new Date(1_700_000_000_001));

    expect(earlier < after).toBe(true);
    expect(earlier).toMatch(/^[0-9a-z]{26}$/);
    expect(newId(new Date(0))).not.toBe(newId(new Date(0)));
  });

  it('idFrom() tells apart parts that only look alike when joined', () => {
    const parts = fc.array(fc.string(), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(parts, parts, (left, right) => {
        expect(idFrom(...left) === idFrom(...right)).toBe(JSON.stringify(left) === JSON.stringify(right));
      }),
    );
  });
});

describe('paging', () => {
  it('toPage() hands out every row once, in order', () => {
    const rows = Array.from({ length: 7 }, (_, index) => ({ id: `row${index}` }));
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const rest = rows.filter((row) => after === undefined || row.id > decodeCursor(after));
      const page = toPage(rest.slice(0, 3 + 1), 3);
      seen.push(...page.items.map((row) => row.id));
      after = page.next ?? undefined;
    } while (after !== undefined);

    expect(seen).toEqual(rows.map((row) => row.id));
  });

  it.each(['abc', '1.5', '1e400', 'NaN'])('decodeNumberCursor() refuses %s, which no page was called', (text) => {
    expect(() => decodeNumberCursor(Buffer.from(text).toString('base64url'))).toThrow(
      expect.objectContaining({ code: 'paging.cursor' }),
    );
  });

  it.each(['!!', 'a b', 'cm93MQ=='])('decodeCursor() refuses %s', (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'paging.cursor' }));
  });
});
