import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rollHash, type RollEntry } from '../../../../src/features/polls/index.ts';

const entry: fc.Arbitrary<RollEntry> = fc
  .record(
    {
      id: fc.string({ minLength: 1 }),
      voters: fc.array(fc.string()),
      label: fc.string(),
      areaCm2: fc.integer({ min: 1 }),
      household: fc.string(),
    },
    { requiredKeys: ['id', 'voters', 'label'] },
  )
  .map((given) => given as RollEntry);

const entries = fc.uniqueArray(entry, { selector: ({ id }) => id, minLength: 1, maxLength: 12 });

it('rollHash() is what anybody works out from the published list', () => {
  const published = '["a",900000,"林＊＊"]\n["b",null,"王＊＊"]\n';

  expect(
    rollHash([
      { id: 'b', voters: [], label: '王＊＊' },
      { id: 'a', voters: ['lin'], label: '林＊＊', areaCm2: 900_000 },
    ]),
  ).toBe(createHash('sha256').update(published).digest('hex'));
});

it('rollHash() does not depend on the order of the entries, on who may cast them, nor on households', () => {
  fc.assert(
    fc.property(entries, fc.array(fc.string()), fc.integer({ min: 0, max: 11 }), (all, voters, turn) => {
      const turned = [...all.slice(turn), ...all.slice(0, turn)].toReversed();
      const others = turned.map(({ household: _household, ...one }) => ({ ...one, voters }));
      expect(rollHash(others)).toBe(rollHash(all));
    }),
  );
});

it('rollHash() is another one when an id, an area or a label is, or an entry comes or goes', () => {
  const changes: readonly ((one: RollEntry) => RollEntry)[] = [
    (one) => ({ ...one, id: `${one.id}!` }),
    (one) => ({ ...one, label: `${one.label}!` }),
    (one) => ({ ...one, areaCm2: (one.areaCm2 ?? 0) + 1 }),
  ];
  fc.assert(
    fc.property(entries, fc.nat(), fc.constantFrom(...changes), (all, place, change) => {
      const at = place % all.length;
      const changed = all.map((one, index) => (index === at ? change(one) : one));
      expect(rollHash(changed)).not.toBe(rollHash(all));
      expect(rollHash(all.toSpliced(at, 1))).not.toBe(rollHash(all));
    }),
  );
});

it('rollHash() does not take a label that looks like the end of a line for one', () => {
  const one = rollHash([{ id: 'a', voters: [], label: '林"]\n["b",null,"王' }]);
  const two = rollHash([
    { id: 'a', voters: [], label: '林' },
    { id: 'b', voters: [], label: '王' },
  ]);

  expect(one).not.toBe(two);
});
