import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeJielong, withChanges, type ListEntry } from '../../../../src/features/activities/index.ts';

const line = (name: string, quantity = 1, remark = ''): ListEntry => ({ name, quantity, remark });

const merge = (base: readonly ListEntry[], ours: readonly ListEntry[], theirs: readonly ListEntry[]) =>
  withChanges(ours, mergeJielong({ base, ours, theirs }));

describe('mergeJielong()', () => {
  const base = [line('张三'), line('李四', 2), line('王五')];

  it('finds who was added, changed and removed since the list was passed on', () => {
    const ours = [...base, line('赵六')];
    const theirs = [line('张三'), line('李四', 3), line('孙七', 2)];

    expect(mergeJielong({ base, ours, theirs })).toEqual({
      added: [line('孙七', 2)],
      changed: [{ before: line('李四', 2), quantity: 3 }],
      removed: [line('王五')],
    });
    expect(merge(base, ours, theirs)).toEqual([line('张三'), line('李四', 3), line('赵六'), line('孙七', 2)]);
  });

  it.each([
    ['who joined here meanwhile stays', base, [...base, line('赵六')], base, [...base, line('赵六')]],
    ['who left here meanwhile stays away', base, base.slice(1), base, base.slice(1)],
    ['who changed here meanwhile is not removed', base, [line('张三', 4)], [], [line('张三', 4)]],
    ['what both changed is as it came back', base, [line('张三', 4)], [line('张三', 2)], [line('张三', 2)]],
    [
      'a name written another way is the same',
      [line('王 阿姨')],
      [line('王 阿姨')],
      [line('王阿姨')],
      [line('王 阿姨')],
    ],
    ['a second line of one name is a second person', base, base, [...base, line('张三')], [...base, line('张三')]],
    ['a remark changes nothing', base, base, [line('张三', 1, '晚到'), ...base.slice(1)], base],
  ])('%s', (_, before, ours, theirs, merged) => {
    expect(merge(before, ours, theirs)).toEqual(merged);
  });
});

const name = fc.constantFrom('张三', '李四', '王五', '赵六', '孙七', 'Anna', '莓心', '3-501');
const list = fc.array(
  fc.record({ name, quantity: fc.integer({ min: 1, max: 4 }), remark: fc.constantFrom('', '晚到') }),
  { maxLength: 12 },
);

const counterexample = <Values extends [unknown, ...unknown[]]>(
  values: { [Index in keyof Values]: fc.Arbitrary<Values[Index]> },
  holds: (...values: Values) => boolean,
) => fc.check(fc.property(...values, holds), { numRuns: 500 }).counterexample;

const same = (one: readonly ListEntry[], other: readonly ListEntry[]): boolean =>
  JSON.stringify(one.map(({ name: who, quantity }) => [who, quantity])) ===
  JSON.stringify(other.map(({ name: who, quantity }) => [who, quantity]));

describe('whatever the lists', () => {
  it('one that comes back as it was passed on changes nothing', () => {
    expect(counterexample([list, list], (base, ours) => same(merge(base, ours, base), ours))).toBeNull();
  });

  it('our own changes nothing', () => {
    expect(counterexample([list, list], (base, ours) => same(merge(base, ours, ours), ours))).toBeNull();
  });

  it('one taken over a second time changes nothing more', () => {
    expect(
      counterexample([list, list, list], (base, ours, theirs) => {
        const merged = merge(base, ours, theirs);
        return same(merge(base, merged, theirs), merged);
      }),
    ).toBeNull();
  });

  it('as long as we changed nothing, ours becomes what came back', () => {
    const sorted = (entries: readonly ListEntry[]) =>
      entries.map(({ name: who, quantity }) => `${who} ${quantity}`).sort();
    expect(
      counterexample([list, list], (base, theirs) => {
        const merged = sorted(merge(base, base, theirs));
        return JSON.stringify(merged) === JSON.stringify(sorted(theirs));
      }),
    ).toBeNull();
  });

  it('of two that changed different lines, either may come first', () => {
    const mine = new Set(['张三', '李四', '王五', '赵六']);
    const edited = (base: readonly ListEntry[], wish: readonly ListEntry[], isTheirs: (who: string) => boolean) => [
      ...base.filter(({ name: who }) => !isTheirs(who)),
      ...wish.filter(({ name: who }) => isTheirs(who)),
    ];
    const lines = (entries: readonly ListEntry[]) =>
      entries.map(({ name: who, quantity }) => `${who} ${quantity}`).sort();

    expect(
      counterexample([list, list, list], (base, one, other) => {
        const first = edited(base, one, (who) => mine.has(who));
        const second = edited(base, other, (who) => !mine.has(who));
        const forwards = merge(base, merge(base, base, first), second);
        const backwards = merge(base, merge(base, base, second), first);
        return JSON.stringify(lines(forwards)) === JSON.stringify(lines(backwards));
      }),
    ).toBeNull();
  });
});
