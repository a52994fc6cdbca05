import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DANGER_EXAMPLES, NEAR_MISSES as HARMLESS_EXAMPLES } from '../../../../config/taxonomy/danger/index.ts';
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

  it('hears most dangers of an author from whom nothing was learnt, in words that do not name them', async () => {
    const { recall, falseAlarms } = (await danger.run(['test/corpus/danger-fresh.jsonl'])).figures;
    expect(recall).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms).toBeLessThanOrEqual(0.13);
  });

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

describe('isDanger() goes by examples where no list of words has it', () => {
  it.each([
    '厂房氨气漏了，几个工人咳得站不起来',
    '小囡在菜场一转身就没影了，穿红裙子，四岁',
    '阿婆脑子糊涂，天没亮就走出去了，到现在没找着',
    '刀片就放在枕头边，我撑不下去了',
    '围墙垮了，下头压着两个捡废品的',
  ])('%s', (sentence) => expect(isDanger(sentence)).toBe(true));

  it.each([
    '去年厂房氨气漏过，几个工人咳得站不起来',
    '这鸡汤鲜得我舌头都快吞下去了',
    '灯泡憋了，我一个老太婆够不着换',
    '春天的脚步近了，小草也张开了眼',
    '冬天的雪花睡着了，大地盖上了白被子',
    '月亮悄悄爬上树梢，星星眨着眼睛',
    '小草从土里探出头来，睁开了眼睛看世界',
    '烈火真金见真情，祝各位龙马精神',
    '人生自古谁无死，留取丹心照汗青',
  ])('but not %s', (sentence) => expect(isDanger(sentence)).toBe(false));
});

it('the examples of danger are none of the sentences by which it is measured', () => {
  const measured = new Set(
    readFileSync('test/corpus/danger.jsonl', 'utf8')
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text),
  );
  expect([...DANGER_EXAMPLES, ...HARMLESS_EXAMPLES].filter((text) => measured.has(text))).toEqual([]);
});
