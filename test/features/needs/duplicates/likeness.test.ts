import fc from 'fast-check';
import { describe as group, expect, it } from 'vitest';
import { DUPLICATES } from '../../../../config/duplicates.ts';
import { describe, likeness, needIndex, rarityAmong, type Described } from '../../../../src/features/needs/index.ts';
import { nearness, whereaboutsOf } from '../../../../src/features/needs/duplicates/whereabouts.ts';

const AT = new Date('2026-03-02T01:00:00Z');

const described = (text: string, given: Partial<Parameters<typeof describe>[0]> = {}): Described =>
  describe({ text, category: 'construction/property-management', submittedAt: AT, ...given });
const allRare = (): number => rarityAmong(1, 1);
const scoreOf = (one: string, other: string): number => likeness(described(one), described(other), allRare).score;

group('likeness()', () => {
  it.each([
    ['3号楼楼道灯坏了好几天', '三号楼楼道的灯不亮了'],
    ['小区东门垃圾堆了好几天没人清，臭得很', '东门口的垃圾桶满了没人收，夏天味道大'],
    ['楼下烧烤店油烟直往家里灌', '一楼烧烤店的油烟味太呛了，窗户不敢开'],
  ])('“%s” is likely the same as “%s”', (one, other) => {
    expect(scoreOf(one, other)).toBeGreaterThan(DUPLICATES.askResidentFrom);
  });

  it.each([
    ['3号楼楼道灯坏了好几天', '小区东门垃圾堆了好几天没人清'],
    ['3号楼楼道灯坏了', '5号楼楼道灯坏了'],
    ['3号楼2单元漏水', '3号楼1单元漏水'],
    ['想申请低保，要准备什么材料', '楼下烧烤店油烟直往家里灌'],
  ])('“%s” is not likely the same as “%s”', (one, other) => {
    expect(scoreOf(one, other)).toBeLessThan(DUPLICATES.askResidentFrom);
  });

  it('is the less the longer the two lie apart, and says how many days', () => {
    const [one, soon, late] = [0, 1, 365].map((days) =>
      described('楼道灯坏了', { submittedAt: new Date(AT.getTime() + days * 86_400_000) }),
    );

    expect(likeness(one!, late!, allRare).score).toBeLessThan(likeness(one!, soon!, allRare).score);
    expect([likeness(one!, soon!, allRare).days, likeness(one!, late!, allRare).days]).toEqual([1, 365]);
  });

  it('lies between 0 and 1 and is the same both ways, whatever is said', () => {
    const texts = fc.oneof(fc.string(), fc.stringMatching(/^[楼道灯坏漏水三3号东门吵臭\s，。]{0,40}$/u));
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const [there, back] = [scoreOf(one, other), scoreOf(other, one)];
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(1);
        expect(back).toBeCloseTo(there, 9);
      }),
    );
  });
});

group('nearness()', () => {
  it.each([
    ['3号楼', '三号楼', 'same'],
    ['十二栋', '12幢', 'same'],
    ['3号楼三楼', '3栋5楼', 'other-floor'],
    ['3号楼', '5号楼', 'other'],
    ['东门', '西门', 'other'],
    ['3号楼2单元', '3号楼二单元', 'same'],
    ['3号楼', '东门', 'unknown'],
    ['楼道里', '3号楼', 'unknown'],
  ])('of %s and %s is: %s', (one, other, expected) => {
    expect(nearness(whereaboutsOf(one), whereaboutsOf(other))).toBe(expected);
  });
});

group('rarityAmong()', () => {
  it('falls from nearly 1 for what one has, but not below what is set', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), (total, some) => {
        const having = 1 + (some % total);
        const rarity = rarityAmong(total, having);
        expect(rarity).toBeGreaterThanOrEqual(DUPLICATES.leastRarity);
        expect(rarity).toBeLessThan(1);
        expect(rarityAmong(total, having - 1)).toBeGreaterThanOrEqual(rarity);
      }),
    );
  });
});

group('needIndex()', () => {
  const WORDS = ['楼道灯坏了', '电梯停了', '东门垃圾', '广场舞太吵', '漏水', '3号楼', '5号楼', '停水', '狗不牵绳'];
  const texts = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('，'));

  it('finds what comparing one by one finds, with the same scores, after whatever was put in and taken out', () => {
    const changes = fc.array(fc.tuple(fc.nat(9), fc.option(texts)), { maxLength: 30 });
    fc.assert(
      fc.property(changes, texts, (done, asked) => {
        const index = needIndex();
        const left = new Map<string, Described>();
        for (const [place, text] of done) {
          const id = `n${place}`;
          if (text === null) {
            index.remove(id);
            left.delete(id);
          } else {
            index.put(id, described(text));
            left.set(id, described(text));
          }
        }

        const found = index.search(described(asked), { from: 0.1, most: 100 });

        const having = (term: string) => [...left.values()].filter(({ terms }) => terms.has(term)).length;
        const rarity = (term: string) => rarityAmong(left.size, having(term));
        const all = [...left]
          .map(([id, other]) => ({ id, score: likeness(described(asked), other, rarity).score }))
          .filter(({ score }) => score >= 0.1);
        expect(index.size).toBe(left.size);
        expect(new Set(found.map(({ id }) => id))).toEqual(new Set(all.map(({ id }) => id)));
        for (const { id, score } of found) expect(score).toBeCloseTo(all.find((one) => one.id === id)!.score, 5);
        const scores = found.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
      }),
    );
  });

  it('finds what everybody says when the water fails', () => {
    const index = needIndex();
    for (let number = 0; number < 400; number += 1) {
      index.put(`water${number}`, described('家里停水了，什么时候来水'));
      index.put(`other${number}`, described(WORDS[number % 5]!));
    }

    const [found] = index.search(described('我们家也停水了'), { from: DUPLICATES.askResidentFrom, most: 1 });

    expect(found?.id).toContain('water');
  });

  it('keeps the likest of many that share its words', () => {
    const index = needIndex();
    for (let number = 0; number < 200; number += 1) index.put(`far${number}`, described(`${number + 10}号楼电梯坏了`));
    index.put('near', described('3号楼电梯坏了，上不去楼'));

    const [first] = index.search(described('三号楼的电梯坏了'), { from: 0.2, most: 1 });

    expect(first?.id).toBe('near');
  });
});
