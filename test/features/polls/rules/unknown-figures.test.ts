import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge, packIn, RULE_BOOK, type Count, type Outcome } from '../../../../src/features/polls/index.ts';

const general = packIn(RULE_BOOK, 'owners-general', '');
const special = packIn(RULE_BOOK, 'owners-special', '');
const villagers = packIn(RULE_BOOK, 'villagers-meeting', '');
const collective = packIn(RULE_BOOK, 'collective-economy', '');

describe('judge() with figures that are not known', () => {
  const most = 7;
  const figure = fc.option(fc.integer({ min: 0, max: most }), { nil: null });
  const total = fc.integer({ min: 0, max: most });
  const choices = { agree: figure, against: figure, abstain: figure };
  const votes = fc.record({ total, voted: figure, ...choices }).filter((one) => waysOf(one, most).length > 0);
  const count = fc
    .record({ total, present: figure, voted: figure, ...choices })
    .filter((one) => waysOf(one, most).length > 0);

  it('finds possible exactly what trying every number finds, for votes', () => {
    fc.assert(
      fc.property(votes, votes, fc.constantFrom(general, special), (persons, area, pack) => {
        const share = pack === general ? [2, 1, false] : [4, 3, true];
        const tried = (one: Count): Set<string> =>
          new Set(waysOf(one, most).map((way) => tryOut(way.voted, way.total, way.agree, way.voted, [3, 2], share)));
        expect(new Set(judge(pack, { persons, area }).possible)).toEqual(combine(tried(persons), tried(area)));
      }),
      { numRuns: 400 },
    );
  });

  it('and for meetings, with agreement of those present or of everyone', () => {
    fc.assert(
      fc.property(count, fc.boolean(), (persons, ofEveryone) => {
        const tried = new Set(
          waysOf(persons, most).map(({ total: all, present, agree }) =>
            ofEveryone
              ? tryOut(present, all, agree, all, [3, 2], [3, 2, true])
              : tryOut(present, all, agree, present, [3, 2], [2, 1, false]),
          ),
        );
        const verdict = ofEveryone
          ? judge(collective, { roll: 'members', persons })
          : judge(villagers, { roll: 'households', persons });
        expect(new Set(verdict.possible)).toEqual(combine(tried));
      }),
      { numRuns: 600 },
    );
  });

  it('finds possible what trying every roll finds, when its size is not known', () => {
    const small = 4;
    const unknown = fc.option(fc.integer({ min: 0, max: small }), { nil: null });
    const open = fc
      .record({ present: unknown, voted: unknown, agree: unknown, against: unknown, abstain: unknown })
      .map((one) => ({ ...one, total: null }))
      .filter((one) => waysOf(one, small * 3).length > 0);
    fc.assert(
      fc.property(open, fc.boolean(), (persons, ofEveryone) => {
        const tried = new Set(
          waysOf(persons, 30).map(({ total: all, present, agree }) =>
            ofEveryone
              ? tryOut(present, all, agree, all, [3, 2], [3, 2, true])
              : tryOut(present, all, agree, present, [3, 2], [2, 1, false]),
          ),
        );
        const verdict = ofEveryone
          ? judge(collective, { roll: 'members', persons })
          : judge(villagers, { roll: 'households', persons });
        expect(new Set(verdict.possible)).toEqual(combine(tried));
      }),
      { numRuns: 60 },
    );
  });

  it('keeps a verdict when what was not known becomes known', () => {
    fc.assert(
      fc.property(votes, (persons) => {
        const area = { total: 3, voted: 3, agree: 3, against: 0, abstain: 0 };
        const before = judge(general, { persons, area });
        for (const { total: all, voted, agree } of waysOf(persons, most)) {
          const after = judge(general, { persons: { ...persons, total: all, voted, agree }, area });
          expect(before.possible).toEqual(expect.arrayContaining([...after.possible]));
        }
      }),
      { numRuns: 100 },
    );
  });
});

interface Way {
  readonly total: number;
  readonly present: number;
  readonly voted: number;
  readonly agree: number;
}

/** Every way in which what is not known can turn out, with nobody above the most. */
function waysOf({ total, present = null, voted, agree, against, abstain }: Count, most: number): Way[] {
  const numbers = (value: number | null, low: number, high: number): number[] =>
    value === null ? Array.from({ length: Math.max(0, high - low + 1) }, (_, at) => low + at) : [value];
  const others = (against ?? 0) + (abstain ?? 0);
  return numbers(total, 0, most).flatMap((all) =>
    numbers(present, 0, all).flatMap((there) =>
      numbers(voted, 0, there).flatMap((in_) =>
        numbers(agree, 0, in_ - others)
          .filter((for_) => for_ + others <= in_ && in_ <= there && there <= all)
          .map((for_) => ({ total: all, present: there, voted: in_, agree: for_ })),
      ),
    ),
  );
}

/** By hand: `[denominator, numerator]`, inclusive for participation. */
function tryOut(
  part: number,
  all: number,
  agree: number,
  of: number,
  [quorumBelow, quorumAbove]: readonly [number, number],
  [below, above, inclusive]: readonly (number | boolean)[],
): string {
  const valid = all > 0 && part * quorumBelow >= all * quorumAbove;
  const left = agree * Number(below);
  const right = of * Number(above);
  return `${valid} ${of > 0 && (inclusive ? left >= right : left > right)}`;
}

function combine(...measures: readonly ReadonlySet<string>[]): Set<Outcome> {
  const [first = new Set<string>(), second = new Set(['true true'])] = measures;
  return new Set(
    [...first].flatMap((one) =>
      [...second].map((other): Outcome => {
        if (one.startsWith('false') || other.startsWith('false')) return 'quorum-not-met';
        return one.endsWith('true') && other.endsWith('true') ? 'passed' : 'majority-not-met';
      }),
    ),
  );
}
