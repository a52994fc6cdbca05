import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwise, parseRanking, printRanking, profileOf } from '../../../../src/features/polls/index.ts';
import { ballot, ballots, OPTIONS, preferring } from './elections.ts';

describe('profileOf()', () => {
  it('counts all votes, blank ones included', () => {
    expect(profileOf(['A', 'B'], [ballot('A > B', 3), { ranking: [] }]).votes).toBe(4);
  });

  it.each([
    ['names what was not put to the vote', [ballot('A > Z')], 'was not put to the vote'],
    ['ranks an option twice', [ballot('A > B > A')], 'twice'],
    ['ranks an option twice in one place', [ballot('A = A')], 'twice'],
    ['stands for no votes', [ballot('A', 0)], 'positive integer'],
    ['stands for half a vote', [ballot('A', 0.5)], 'positive integer'],
    ['stands for more votes than can be counted', [ballot('A', 2 ** 52)], 'counted exactly'],
  ])('refuses a ballot that %s', (_, cast, message) => {
    expect(() => profileOf(['A', 'B'], cast)).toThrow(message);
  });

  it('refuses an option that is put to the vote twice', () => {
    expect(() => profileOf(['A', 'A'], [])).toThrow('twice');
  });
});

describe('parseRanking()', () => {
  it.each([
    ['A > B = C', ['A', ['B', 'C']]],
    ['  老王 >小李 ', ['老王', '小李']],
    ['', []],
  ])('reads %j', (text, ranking) => {
    expect(parseRanking(text)).toEqual(ranking);
  });

  it('refuses an empty place', () => {
    expect(() => parseRanking('A > > B')).toThrow('empty');
  });

  it('reads what printRanking() writes', () => {
    expect(printRanking(parseRanking('A>B=C'))).toBe('A > B = C');
  });
});

describe('pairwise()', () => {
  it('finds what counting ballot by ballot finds', () => {
    fc.assert(
      fc.property(ballots, (cast) => {
        const { above } = pairwise(profileOf(OPTIONS, cast), { unranked: 'last' });
        const slow = OPTIONS.flatMap((one) => OPTIONS.map((other) => preferring(cast, one, other)));
        expect([...above]).toEqual(slow);
      }),
    );
  });

  it('says nothing about options that are not compared', () => {
    const { above } = pairwise(profileOf(['A', 'B', 'C'], [ballot('A > B', 2)]), { unranked: 'not-compared' });
    expect([...above]).toEqual([0, 2, 0, 0, 0, 0, 0, 0, 0]);
  });
});
