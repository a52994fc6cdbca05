import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { drawLots, elect } from '../../../../src/features/polls/index.ts';

describe('drawLots()', () => {
  it('can be drawn again by everybody with a SHA-256 program', () => {
    const hash = (option: string) => createHash('sha256').update(`开奖号码 0731\n${option}`).digest('hex');
    const options = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(drawLots(options, '开奖号码 0731')).toEqual(
      options.toSorted((one, other) => (hash(one) < hash(other) ? -1 : 1)),
    );
  });

  it('does not depend on the order of the options, and does on the seed', () => {
    const options = ['A', 'B', 'C', 'D', 'E', 'F'];
    expect(drawLots(options.toReversed(), 'seed')).toEqual(drawLots(options, 'seed'));
    expect(drawLots(options, 'another seed')).not.toEqual(drawLots(options, 'seed'));
  });
});

describe('elect()', () => {
  const options = ['A', 'B', 'C', 'D'];

  it('needs no tie rule when groups of equals fit', () => {
    expect(
      elect(
        options,
        [
          ['B', 'C'],
          ['A', 'D'],
        ],
        2,
        { by: 'order' },
      ),
    ).toEqual({ elected: ['B', 'C'], ties: [] });
  });

  it('takes what was put to the vote earlier, and says so', () => {
    expect(elect(options, [['D'], ['C', 'B', 'A']], 2, { by: 'order' })).toEqual({
      elected: ['D', 'A'],
      ties: [{ tied: ['C', 'B', 'A'], chosen: 'A', to: 'elect', by: 'order' }],
    });
  });

  it('draws by the published seed', () => {
    const [first] = drawLots(['A', 'B', 'C'], 'seed');
    const { elected, ties } = elect(options, [['A', 'B', 'C'], ['D']], 1, { by: 'lot', seed: 'seed' });
    expect(elected).toEqual([first]);
    expect(ties).toMatchObject([{ chosen: first, by: 'lot' }]);
  });

  it('follows a draw already made, which must name everybody', () => {
    expect(elect(options, [options], 1, { by: 'drawn', order: ['C', 'A', 'D', 'B'] }).elected).toEqual(['C']);
    expect(() => elect(options, [options], 1, { by: 'drawn', order: ['C', 'A'] })).toThrow('leaves out B');
  });

  it('elects all when there are more seats than options', () => {
    expect(
      elect(
        options,
        [
          ['A', 'B'],
          ['C', 'D'],
        ],
        9,
        { by: 'order' },
      ).elected,
    ).toEqual(options);
  });
});
