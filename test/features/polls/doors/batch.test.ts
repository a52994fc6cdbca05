import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gathered, sumOf } from '../../../../src/features/polls/envelopes/batch.ts';
import { openBatch, sealBatch, sealMark } from '../../../../src/features/polls/secret/secret-ballot.ts';

const sorts = fc.array(fc.record({ choices: fc.subarray(['1', '2', '3']), count: fc.integer({ min: 0, max: 5 }) }), {
  maxLength: 12,
});

describe('gathered()', () => {
  it('adds up the same sorts, and is the same in whatever order they were counted', () => {
    const { failed } = fc.check(
      fc.property(sorts, (found) => {
        const once = gathered(found);
        const keys = once.map(({ choices }) => choices.join());
        const isSame = JSON.stringify(gathered(found.toReversed())) === JSON.stringify(once);
        return isSame && sumOf(once) === sumOf(found) && new Set(keys).size === keys.length;
      }),
    );
    expect(failed).toBe(false);
  });
});

describe('a sealed batch', () => {
  it('opens with its key only, is as long whatever it says, and its mark says no more than whether two are the same', () => {
    const [key, other] = [randomBytes(32), randomBytes(32)];
    const [few, many] = [JSON.stringify([]), JSON.stringify([{ choices: ['1'], count: 300 }])];
    const sealed = sealBatch(key, 'poll', many);
    expect(JSON.parse(openBatch(key, 'poll', sealed))).toEqual(JSON.parse(many));
    expect(sealed).toHaveLength(sealBatch(key, 'poll', few).length);
    expect(() => openBatch(other, 'poll', sealed)).toThrow(/authenticate/u);
    expect(sealMark(key, many)).toBe(sealMark(key, many));
    expect(sealMark(other, many)).not.toBe(sealMark(key, many));
  });
});
