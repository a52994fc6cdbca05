import { describe, expect, it } from 'vitest';
import { inLocale } from '../../../../src/phrases/index.ts';
import { PACK_DATA } from '../../../../config/rule-packs/index.ts';
import { judge, packIn, readRuleBook, RULE_BOOK, wordVerdict } from '../../../../src/features/polls/index.ts';
import { buildVariant } from '../../../factories/polls/variants.ts';

const general = packIn(RULE_BOOK, 'owners-general', '');
const count = (total: number, voted: number, agree: number) => ({
  total,
  voted,
  agree,
  against: voted - agree,
  abstain: 0,
});

describe('wordVerdict()', () => {
  it('reads the arithmetic out', () => {
    const verdict = judge(general, { persons: count(300, 210, 106), area: count(30_000_000, 20_000_000, 10_005_000) });
    expect(wordVerdict(verdict, 'recorded')).toBe(
      [
        '通过。',
        '应到业主300人，参与表决210人，达到了三分之二（200人）。',
        '专有部分总面积3000平方米，参与表决的2000平方米，达到了三分之二（2000平方米）。',
        '参与表决210人，同意106人，超过了一半（至少106人）。',
        '参与表决的面积2000平方米，同意的1000.5平方米，超过了一半（至少1000.0001平方米）。',
        '依据：《中华人民共和国民法典》第二百七十八条。',
      ].join('\n'),
    );
  });

  it('says how much is missing, and that nothing is decided before the legal basis is recorded', () => {
    const pack = packIn(RULE_BOOK, 'villagers-meeting', '');
    const verdict = judge(pack, { roll: 'households', persons: { ...count(90, 59, 59), present: 59 } });
    expect(wordVerdict(verdict, 'not-recorded').split('\n')).toEqual([
      '参加的不够，这次表决不算数。',
      '应到户代表90户，到会59户，没有达到三分之二（60户），还差1户。',
      '到会59户，同意59户，超过了一半（至少30户）。',
      '依据：《中华人民共和国村民委员会组织法》第二十二条。',
      '在负责人登记法律依据以前，这个结果只供参考。',
    ]);
  });

  it('says what is not known, and what holds whatever it is', () => {
    const persons = { ...count(30, 30, 15), voted: null };
    const text = wordVerdict(judge(general, { persons }), 'recorded');
    expect(text).toContain('应到业主30人，参与表决（数目不清楚），不管怎么算都达到了三分之二。');
    expect(text).toContain('不管怎么算都没有超过一半');
    expect(text).toContain('专有部分总面积（数目不清楚），参与表决的（数目不清楚），有没有达到三分之二还说不准。');
    expect(text).toMatch(/^有的数字还不清楚，但不管是多少都不会通过。/u);
  });

  it('names the rules by which silence counted', () => {
    const rules = buildVariant({ changes: { silence: 'with-majority' } });
    const pack = packIn(readRuleBook(PACK_DATA, [rules]), 'owners-general', 'cn/a/');
    const half = { ...count(30, 20, 20), silent: 5 };
    expect(wordVerdict(judge(pack, { persons: half, area: half }), 'recorded')).toContain(
      '依照《花园小区业主大会议事规则》第九条，送到了没有答复的算作同意。',
    );
  });

  it('calls asking for opinions no decision', () => {
    const verdict = judge(packIn(RULE_BOOK, 'advisory', ''), { persons: count(9, 9, 9) });
    expect(wordVerdict(verdict, 'not-recorded')).toBe('这是征求意见，只供商量时参考，不作决定。');
  });

  it('is said in English, too', () => {
    const verdict = judge(general, { persons: count(3, 2, 1), area: count(30_000, 20_000, 20_000) });
    expect(inLocale('en', () => wordVerdict(verdict, 'recorded'))).toContain(
      '2 took part, 1 agreed: this is not more than half (at least 2); 1 are missing.',
    );
  });
});
