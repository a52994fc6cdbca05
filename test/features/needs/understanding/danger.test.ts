import { describe, expect, it } from 'vitest';
import { isDanger } from '../../../../src/features/needs/understanding/index.ts';
import { DANGER, NEAR_MISSES } from './danger-sentences.ts';

describe('isDanger()', () => {
  it.each(DANGER)('hears danger: %s', (text) => {
    expect(isDanger(text)).toBe(true);
  });

  it.each(NEAR_MISSES)('hears no danger: %s', (text) => {
    expect(isDanger(text)).toBe(false);
  });

  it('takes a letter about what happened for a letter', () => {
    const letter = `尊敬的领导：${'我是本市一名普通居民，想反映一件事。'.repeat(8)}邻居大爷在楼道摔倒了，起不来，楼道灯一直没人修。`;
    expect(isDanger(letter)).toBe(false);
    expect(isDanger(`${letter}现在隔壁又着火了，快来人！`)).toBe(true);
  });
});
