import { describe, expect, it } from 'vitest';
import { checkProxies, packIn, RULE_BOOK, type Proxy } from '../../../../src/features/polls/index.ts';

const village = packIn(RULE_BOOK, 'village-committee-election', '');
const residents = packIn(RULE_BOOK, 'committee-election', '');
const collective = packIn(RULE_BOOK, 'collective-economy', '');

const proxy = (voter: string, standIn: string, more: Partial<Proxy> = {}): Proxy => ({
  voter,
  standIn,
  written: true,
  relation: 'close-relative',
  ...more,
});

describe('checkProxies()', () => {
  it('finds nothing wrong with three written proxies of close relatives', () => {
    const three = ['a', 'b', 'c'].map((voter) => proxy(voter, 'lin'));
    expect(checkProxies(village, undefined, three, ['sun'])).toEqual([]);
  });

  it('finds all four wrong when there are four', () => {
    const four = ['a', 'b', 'c', 'd'].map((voter) => proxy(voter, 'lin'));
    expect(checkProxies(village, 'voters', four).map(({ problem, voter }) => [problem, voter])).toEqual([
      ['too-many', 'a'],
      ['too-many', 'b'],
      ['too-many', 'c'],
      ['too-many', 'd'],
    ]);
  });

  it.each([
    ['a spoken one', village, 'voters', proxy('a', 'lin', { written: false }), ['not-written']],
    ['a candidate', village, 'voters', proxy('a', 'sun'), ['candidate']],
    ['a neighbour in a village', village, 'voters', proxy('a', 'lin', { relation: 'anyone' }), ['not-related']],
    ['oneself', village, 'voters', proxy('lin', 'lin'), ['self']],
    ['a representative’s', residents, 'representatives', proxy('a', 'lin'), ['of-representatives']],
    [
      'a villager’s at a meeting',
      packIn(RULE_BOOK, 'villagers-meeting', ''),
      'adults',
      proxy('a', 'b'),
      ['not-allowed'],
    ],
    ['a relative of another household', collective, 'members', proxy('a', 'lin'), ['not-related']],
    [
      'everything at once',
      village,
      'voters',
      proxy('a', 'sun', { written: false, relation: 'anyone' }),
      ['not-written', 'candidate', 'not-related'],
    ],
  ] as const)('refuses %s', (_, pack, roll, one, problems) => {
    expect(checkProxies(pack, roll, [one], ['sun']).map(({ problem }) => problem)).toEqual(problems);
  });

  it('refuses two stand-ins of one voter', () => {
    const found = checkProxies(village, 'voters', [proxy('a', 'lin'), proxy('a', 'wang')]);
    expect(found.map(({ problem }) => problem)).toEqual(['several-stand-ins', 'several-stand-ins']);
  });

  it('knows no limit for owners, but wants it in writing', () => {
    const owners = packIn(RULE_BOOK, 'owners-general', '');
    const many = ['a', 'b', 'c', 'd', 'e'].map((voter) => proxy(voter, 'lin', { relation: 'anyone' }));
    expect(checkProxies(owners, undefined, many)).toEqual([]);
    expect(checkProxies(owners, undefined, [proxy('a', 'lin', { written: false })])).toHaveLength(1);
  });
});
