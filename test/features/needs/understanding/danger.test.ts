import { describe, expect, it } from 'vitest';
import { danger } from '../../../../scripts/measure/danger.ts';
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

  it.each(['--odd', '--even'])(
    'hears 99 of 100 dangers in the corpus and 1 of 100 near-misses at most: %s',
    async (half) => {
      const { recall, falseAlarms } = (await danger.run([half, 'test/corpus/danger.jsonl'])).figures;
      expect(recall).toBeGreaterThanOrEqual(0.99);
      expect(falseAlarms).toBeLessThanOrEqual(0.01);
    },
  );

  it('hears none in a long text that nobody typed in good faith', () => {
    const hostile = ['妈', '老人', '有人', '着', '怕', '救', '被电', '在打', '，', ' ', 'a '].map((piece) =>
      piece.repeat(4000 / piece.length),
    );
    for (const text of hostile) expect(isDanger(text)).toBe(false);
  });

  it('hears danger in long chatter, in other spelling and in pieces', () => {
    expect(isDanger(`${'我跟你讲今天买菜的事情哦'.repeat(330)}我老伴突然晕倒了叫不醒`)).toBe(true);
    expect(isDanger('樓上著火了')).toBe(true);
    expect(isDanger('着 火 了')).toBe(true);
    expect(isDanger('着伙了')).toBe(true);
  });
});
