import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../../src/features/matching/ranking/search/best.ts';
import { textIndex, type Asking, type Field } from '../../../src/features/matching/ranking/search/bm25.ts';
import { fallingSlots } from '../../../src/features/matching/ranking/search/falling.ts';

const term = fc.constantFrom(...'灯水饭浴药车棋戏');
const terms = fc.array(term, { maxLength: 12 });
const fields = fc.array(fc.record({ terms, weight: fc.constantFrom(0.5, 1, 3) }), { maxLength: 3 });
const changes = fc.array(fc.record({ slot: fc.nat(20), fields: fc.option(fields, { nil: undefined }) }), {
  maxLength: 60,
});

const inOrder = (numbers: Iterable<number>): number[] => [...numbers].toSorted((one, other) => one - other);

/** BM25 as the paper writes it, reckoned from the documents alone. */
function plainScores(documents: ReadonlyMap<number, readonly Field[]>, asked: Asking): Map<number, number> {
  const timesIn = (document: readonly Field[], term: string) =>
    document.reduce((sum, { terms: own, weight }) => sum + weight * own.filter((one) => one === term).length, 0);
  const lengthOf = (document: readonly Field[]) =>
    document.reduce((sum, { terms: own, weight }) => sum + weight * own.length, 0);
  const all = [...documents.values()];
  const average = all.reduce((sum, document) => sum + lengthOf(document), 0) / all.length;
  const scores = [...documents].map(([slot, document]): [number, number] => {
    const parts = [...asked].map(([term, weight]) => {
      const having = all.filter((other) => timesIn(other, term) > 0).length;
      const rarity = Math.log(1 + (Math.max(all.length, 50) - having + 0.5) / (having + 0.5));
      const times = timesIn(document, term);
      return times === 0
        ? 0
        : (weight * rarity * times * 2.2) / (times + 1.2 * (1 - 0.6 + (0.6 * lengthOf(document)) / average));
    });
    return [slot, parts.reduce((sum, part) => sum + part, 0)];
  });
  return new Map(scores.filter(([, score]) => score > 0));
}

it('textIndex() gives every document the score of plain BM25, whatever was set, changed and removed before', () => {
  fc.assert(
    fc.property(changes, fc.array(fc.tuple(term, fc.constantFrom(1, 2))), (steps, pairs) => {
      const asked = new Map(pairs);
      const index = textIndex();
      const documents = new Map<number, readonly Field[]>();
      for (const { slot, fields: given } of steps) {
        if (given === undefined) {
          index.remove(slot);
          documents.delete(slot);
        } else {
          index.set(slot, given);
          documents.set(slot, given);
        }
        index.search(new Map(pairs.slice(0, slot)));
      }

      const expected = plainScores(documents, asked);
      const { found, slots, scores } = index.search(asked);
      expect(index.size).toBe(documents.size);
      expect(inOrder(slots.subarray(0, found))).toEqual(inOrder(expected.keys()));
      for (const [slot, score] of expected) {
        expect(scores[slot]).toBeCloseTo(score, 9);
        expect(index.scoreOf(slot, asked)).toBeCloseTo(score, 9);
      }
    }),
  );
});

it('textIndex() names what a document shares with a query, the rarest first', () => {
  const index = textIndex();
  index.set(0, [{ terms: ['送餐', '上门', '老人'], weight: 1 }]);
  index.set(7, [{ terms: ['上门', '老人'], weight: 1 }]);
  index.set(3, [{ terms: ['老人'], weight: 1 }]);

  const asked = new Map(['老人', '上门', '送餐', '洗衣'].map((word) => [word, 1]));
  expect(index.shared(0, asked)).toEqual(['送餐', '上门', '老人']);
  expect(index.shared(5, asked)).toEqual([]);
  expect(index.share('上门')).toBeCloseTo(2 / 3, 9);
});

it('best() keeps what sorting all would put first', () => {
  const things = fc.array(fc.record({ worth: fc.nat(9), name: fc.string({ maxLength: 2 }) }));
  fc.assert(
    fc.property(things, fc.nat(6), (all, most) => {
      const order = (one: { worth: number }, other: { worth: number }) => other.worth - one.worth;
      const few = best(most, order);
      for (const thing of all) few.offer(thing);
      expect(few.kept).toEqual(all.toSorted(order).slice(0, most));
    }),
  );
});

it('fallingSlots() gives each slot with enough once, the highest first to within a 255th of the span', () => {
  const some = fc.array(fc.double({ min: Number.MIN_VALUE, max: 200, noNaN: true }), { maxLength: 50 });
  fc.assert(
    fc.property(some, fc.double({ min: 0, max: 50, noNaN: true }), (given, fewest) => {
      const scores = Float64Array.from(given);
      const slots = Int32Array.from(given, (_, place) => given.length - 1 - place);

      const falling = fallingSlots({ found: given.length, slots, scores }, fewest);

      const enough = given.flatMap((score, slot) => (score >= fewest ? [slot] : []));
      expect(inOrder(falling)).toEqual(enough);
      const step = (Math.max(fewest, ...given) - fewest) / 255;
      let lowest = Infinity;
      for (const slot of falling) {
        expect(scores[slot]).toBeLessThanOrEqual(lowest + step * 1.001 + Number.EPSILON);
        lowest = Math.min(lowest, scores[slot]!);
      }
    }),
  );
});
