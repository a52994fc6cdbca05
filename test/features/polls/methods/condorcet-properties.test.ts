import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  condorcetWinner,
  copeland,
  minimax,
  pairwise,
  profileOf,
  rankedPairs,
  rankingOf,
  schulze,
  smithSet,
  type Pairwise,
  type Ranking,
  type RankedBallot,
  type StrengthRule,
} from '../../../../src/features/polls/index.ts';
import { ballots, OPTIONS, strictBallots } from './elections.ts';

const STRENGTHS: readonly StrengthRule[] = ['winning', 'margins', 'ratio'];
const pairsOf = (cast: readonly RankedBallot[], options: readonly string[] = OPTIONS): Pairwise =>
  pairwise(profileOf(options, cast), { unranked: 'last' });
const unrankedPolicy = fc.constantFrom('last' as const, 'not-compared' as const);

/** Methods that keep to Condorcet's criterion. */
const METHODS: Readonly<Record<string, (pairs: Pairwise) => Ranking>> = {
  'Schulze, winning': (pairs) => schulze(pairs, { strength: 'winning' }),
  'Schulze, margins': (pairs) => schulze(pairs, { strength: 'margins' }),
  'Schulze, ratio': (pairs) => schulze(pairs, { strength: 'ratio' }),
  'ranked pairs together': (pairs) => rankedPairs(pairs, { strength: 'winning', ties: { by: 'together' } }),
  'ranked pairs in order': (pairs) => rankedPairs(pairs, { strength: 'margins', ties: { by: 'order' } }),
  Copeland: (pairs) => rankingOf(copeland(pairs)),
  'minimax, winning': (pairs) => rankingOf(minimax(pairs, { worst: 'winning' })),
  'minimax, margins': (pairs) => rankingOf(minimax(pairs, { worst: 'margins' })),
};

describe.each(Object.entries(METHODS))('%s', (_, count) => {
  it('elects whoever beats everybody', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const winner = condorcetWinner(pairsOf(cast));
        fc.pre(winner !== undefined);
        expect(count(pairsOf(cast))[0]).toEqual([winner]);
      }),
    );
  });

  it('ranks everybody once', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        expect(count(pairsOf(cast)).flat().toSorted()).toEqual(OPTIONS);
      }),
    );
  });
});

// Minimax may elect from outside it.
const fromSmithSet = Object.entries(METHODS).filter(([name]) => !name.startsWith('minimax'));

it.each(fromSmithSet)('%s elects from the Smith set only', (_, count) => {
  fc.assert(
    fc.property(ballots, (cast) => {
      expect(smithSet(pairsOf(cast))).toEqual(expect.arrayContaining([...count(pairsOf(cast))[0]!]));
    }),
  );
});

describe('smithSet()', () => {
  it('is the smallest of all groups that beat everybody outside', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const { above } = pairsOf(cast);
        const beats = (one: number, other: number) => above[one * 5 + other]! > above[other * 5 + one]!;
        const groups = Array.from({ length: 31 }, (_, at) => [0, 1, 2, 3, 4].filter((each) => ((at + 1) >> each) & 1));
        const rest = (group: readonly number[]) => [0, 1, 2, 3, 4].filter((each) => !group.includes(each));
        const holding = groups.filter((group) => group.every((one) => rest(group).every((other) => beats(one, other))));
        const [smallest] = holding.toSorted((one, other) => one.length - other.length);
        expect(smithSet(pairsOf(cast))).toEqual(smallest!.map((number) => OPTIONS[number]));
      }),
    );
  });
});

describe('schulze()', () => {
  it.each(STRENGTHS)('finds what looking at every path finds, by %s', (strength) => {
    fc.assert(
      fc.property(ballots, unrankedPolicy, (cast, unranked) => {
        const pairs = pairwise(profileOf(OPTIONS, cast), { unranked });
        expect(schulze(pairs, { strength })).toEqual(slowSchulze(pairs, strength));
      }),
    );
  });

  it.each(STRENGTHS)('keeps a winner who is moved up on a ballot, by %s', (strength) => {
    fc.assert(
      fc.property(strictBallots, fc.nat(), (cast, at) => {
        const winners = schulze(pairsOf(cast), { strength })[0]!;
        fc.pre(cast.length > 0);
        const moved = cast[at % cast.length]!;
        for (const winner of winners) {
          const raised = { ...moved, ranking: [winner, ...moved.ranking.filter((option) => option !== winner)] };
          const after = schulze(pairsOf(cast.map((each) => (each === moved ? raised : each))), { strength });
          expect(after[0]).toContain(winner);
        }
      }),
    );
  });

  it.each(STRENGTHS)('elects the same when an option is put up twice, by %s', (strength) => {
    fc.assert(
      fc.property(strictBallots, (cast) => {
        const twice = cast.map((each) => ({
          ...each,
          ranking: each.ranking.flatMap((option) => (option === 'C' ? ['C', 'C2'] : [option])),
        }));
        const before = new Set(schulze(pairsOf(cast), { strength })[0]!);
        const after = schulze(pairsOf(twice, [...OPTIONS, 'C2']), { strength })[0]!;
        expect(new Set(after.map((option) => option.slice(0, 1)))).toEqual(before);
      }),
    );
  });
});

describe('rankedPairs()', () => {
  it.each(['winning', 'margins'] as const)('finds what adding one defeat after another finds, by %s', (strength) => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const pairs = pairsOf(cast);
        expect(rankedPairs(pairs, { strength, ties: { by: 'order' } })).toEqual(slowRankedPairs(pairs, strength));
      }),
    );
  });

  it('together or one after another is the same when no two defeats are equally strong', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const pairs = pairsOf(cast);
        const margins = defeatsOf(pairs).map(({ support, opposition }) => support - opposition);
        fc.pre(new Set(margins).size === margins.length);
        const inOrder = rankedPairs(pairs, { strength: 'margins', ties: { by: 'order' } });
        expect(rankedPairs(pairs, { strength: 'margins', ties: { by: 'together' } })).toEqual(inOrder);
      }),
    );
  });
});

interface SlowDefeat {
  readonly winner: string;
  readonly loser: string;
  readonly support: number;
  readonly opposition: number;
}

function defeatsOf({ options, above }: Pairwise): SlowDefeat[] {
  return options.flatMap((winner, one) =>
    options.flatMap((loser, other) => {
      const support = above[one * options.length + other]!;
      const opposition = above[other * options.length + one]!;
      return support > opposition ? [{ winner, loser, support, opposition }] : [];
    }),
  );
}

/** As a pair of numbers, compared one after the other: ratios against nobody come first, by support. */
const strengthOf = ({ support, opposition }: SlowDefeat, rule: StrengthRule): readonly [number, number] => {
  if (rule === 'winning') return [support, 0];
  if (rule === 'margins') return [support - opposition, 0];
  // Of small integers, quotients are equal only when the fractions are.
  return opposition === 0 ? [Infinity, support] : [support / opposition, 0];
};

const isStronger = (one: readonly [number, number], other: readonly [number, number]): boolean =>
  one[0] > other[0] || (one[0] === other[0] && one[1] > other[1]);

function slowSchulze(pairs: Pairwise, rule: StrengthRule): Ranking {
  const defeats = defeatsOf(pairs);
  const none = [-1, 0] as const;
  const strongest = (from: string, to: string, been: readonly string[]): readonly [number, number] => {
    let best: readonly [number, number] = none;
    for (const defeat of defeats.filter(({ winner, loser }) => winner === from && !been.includes(loser))) {
      const own = strengthOf(defeat, rule);
      const rest = defeat.loser === to ? own : strongest(defeat.loser, to, [...been, defeat.loser]);
      const path = isStronger(own, rest) ? rest : own;
      if (isStronger(path, best)) best = path;
    }
    return best;
  };
  return layers(pairs.options, (one, other) =>
    isStronger(strongest(one, other, [one]), strongest(other, one, [other])),
  );
}

function slowRankedPairs(pairs: Pairwise, rule: 'winning' | 'margins'): Ranking {
  const kept: SlowDefeat[] = [];
  const leads = (from: string, to: string): boolean =>
    kept.some(({ winner, loser }) => winner === from && (loser === to || leads(loser, to)));
  const sorted = defeatsOf(pairs).toSorted((one, other) => {
    const strongerFirst = strengthOf(other, rule)[0] - strengthOf(one, rule)[0];
    return strongerFirst || (rule === 'winning' ? one.opposition - other.opposition : 0);
  });
  for (const defeat of sorted) if (!leads(defeat.loser, defeat.winner)) kept.push(defeat);
  return layers(pairs.options, leads);
}

function layers(options: readonly string[], beats: (one: string, other: string) => boolean): Ranking {
  const free = options.filter((one) => !options.some((other) => beats(other, one)));
  const left = options.filter((one) => !free.includes(one));
  return left.length === 0 ? [free] : [free, ...layers(left, beats)];
}
