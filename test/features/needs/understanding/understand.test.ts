import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCategory } from '../../../../config/taxonomy/index.ts';
import { understand } from '../../../../src/features/needs/understanding/index.ts';

describe('understand()', () => {
  it('reads the whole of a message', () => {
    expect(understand('３楼楼道灯坏了好几天了，老人晚上不敢下楼')).toMatchObject({
      kind: 'need',
      danger: false,
      category: 'construction/property-management',
      department: '城乡建设',
      route: 'hall',
      urgency: 'urgent',
      place: '3楼楼道',
      affected: ['老人'],
    });
  });

  it.each([
    ['奶奶一个人在家，想找人送午饭', 'civil/elder-care', 'organization'],
    ['老板拖欠我两个月工资', 'labour/wages', 'organization'],
    ['孩子放学没人接，有没有托管班', 'education/tutoring', 'organization'],
    ['想请律师看看租房合同', 'justice/legal-aid', 'organization'],
    ['和楼上邻居为漏水吵架，想请人调解', 'justice/mediation', 'organization'],
    ['楼上卫生间漏水到我家厨房', 'justice/mediation', 'organization'],
    ['小区里有人贩毒', 'justice/public-security', 'authority'],
    ['健身房跑路，会员卡的钱退不了', 'commerce/consumer', 'organization'],
    ['最近总失眠，想找人聊聊', 'health/mental', 'organization'],
    ['想报名学书法', 'education/culture-sport', 'organization'],
    ['社保断缴了怎么补', 'labour/social-insurance', 'organization'],
    ['门口的公交车半小时才来一趟', 'transport/bus-coach', 'authority'],
    ['工厂半夜排废气，味道刺鼻', 'environment/air', 'authority'],
    ['饭店的菜里吃出了虫子', 'health/food-safety', 'authority'],
    ['开发商逾期一年不交房', 'construction/housing-market', 'authority'],
    ['河里有人偷排污水', 'environment/water', 'authority'],
    ['自来水发黄，一股怪味', 'construction/utilities', 'authority'],
    ['出租车司机拒载', 'transport/taxi', 'authority'],
    ['小区车位怎么分，大家商量一下', 'construction/shared-matters', 'hall'],
    ['我们单元想加装电梯，一楼不同意', 'construction/shared-matters', 'hall'],
    ['垃圾桶放谁家楼下都不愿意', 'construction/shared-matters', 'hall'],
    ['要不要动用维修资金修屋顶', 'construction/property-management', 'hall'],
    ['业委会什么时候换届', 'construction/property-management', 'hall'],
  ])('takes %s for %s, and for the %s', (text, category, route) => {
    expect(understand(text)).toMatchObject({ kind: 'need', category, route });
  });

  it.each([
    ['桂花小区3栋2单元5楼漏水', '桂花小区3栋2单元5楼'],
    ['12号楼电梯坏了', '12号楼'],
    ['二组的水管冻裂了', '二组'],
    ['幸福里8幢楼梯扶手松了', '幸福里8幢'],
    ['菜市场门口电动车乱停', '菜市场门口'],
    ['3号楼301没暖气', '3号楼301'],
    ['想去医院检查', undefined],
    ['A栋902室漏水', 'A栋902室'],
    ['二单元一楼堆满杂物', '二单元一楼'],
    ['我们小区门口的路坑坑洼洼', '小区门口'],
    ['住在河湾家园5幢的老人没人照看', '河湾家园5幢'],
    ['中山路88号的餐馆油烟大', '中山路88号'],
    ['梧桐路与青年路交叉口红绿灯不亮', '梧桐路与青年路交叉口'],
    ['地下室进水了', '地下室'],
    ['8幢地下车库漏雨', '8幢地下车库'],
    ['水管冻裂了，地址：松涛苑南广场', '松涛苑南广场'],
    ['4-2-301下水道反味', '4-2-301'],
    ['机井房旁边的水泥路塌了半截', '机井房旁边'],
    ['流浪狗早上在滨河步道追人', '滨河步道'],
    ['轮椅送到B区9栋304', 'B区9栋304'],
    ['南门岗亭的升降杆砸到车顶', '南门岗亭'],
    ['超市买的奶粉过期了', undefined],
    ['能不能盖个遮雨的车棚', undefined],
    ['老板跑路了工钱没发', undefined],
    ['公司拖欠工资三个月', undefined],
    ['想学书法', undefined],
  ])('finds the place in %s: %s', (text, place) => {
    expect(understand(text).place).toBe(place);
  });

  it.each([
    ['水管爆了快来修', 'urgent'],
    ['电线垂下来很危险', 'urgent'],
    ['楼道灯坏了三天', 'general'],
    ['物业费怎么交', 'general'],
    ['建议小区增加晾衣架', 'low'],
    ['不急，有空帮我看看', 'low'],
    ['家里着火了', 'urgent'],
  ])('finds %s %s', (text, urgency) => {
    expect(understand(text).urgency).toBe(urgency);
  });

  it.each([
    ['孙女放学没人接', ['儿童']],
    ['坐轮椅的奶奶下不了楼', ['老人', '残障']],
    ['农民工讨薪', ['务工人员']],
    ['路灯不亮', []],
  ])('names who is affected in %s', (text, affected) => {
    expect(understand(text).affected).toEqual(affected);
  });

  it.each(['你好呀', '今天天气真不错', '谢谢你啊', '给我讲个笑话吧', '哈哈哈哈', '在干嘛呢', '👍👍'])(
    'takes %s for small talk',
    (text) => {
      expect(understand(text).kind).toBe('small-talk');
    },
  );

  it.each(['灯坏了', '停水了', '想找护工', '垃圾没人收', '退休金没到', '没热水', '你好，楼道灯坏了', '救命'])(
    'takes %s for a need, however short',
    (text) => {
      expect(understand(text).kind).toBe('need');
    },
  );

  it('knows of most messages it never saw whom they are for, and takes hardly a need for small talk', () => {
    const lines = readFileSync('test/corpus/kinds.jsonl', 'utf8').trim().split('\n');
    const judged = lines.map((line) => {
      const { text, kind: expected } = JSON.parse(line) as { text: string; kind: string };
      const { kind, route } = understand(text);
      return { expected, answer: kind === 'small-talk' ? 'none' : route };
    });
    const right = judged.filter(({ expected, answer }) => expected === answer).length;
    const lost = judged.filter(({ expected, answer }) => expected !== 'none' && answer === 'none').length;

    expect(lines.length).toBeGreaterThan(600);
    expect(right / judged.length).toBeGreaterThan(0.85);
    expect(lost / judged.length).toBeLessThan(0.02);
  });

  it('offers other categories, best first, every department among them', () => {
    const { category, candidates } = understand('学校门口的公交站被小摊占了');
    const scores = candidates.map(({ score }) => score);

    expect(candidates[0]!.category).toBe(category);
    expect(scores).toEqual([...scores].sort((left, right) => right - left));
    expect(new Set(candidates.map(({ department }) => department)).size).toBe(9);
    expect(scores.reduce((sum, score) => sum + score, 0)).toBeLessThanOrEqual(1 + 1e-9);
  });

  it('understands anything, the same way every time', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), (text) => {
        const understanding = understand(text);
        expect(findCategory(understanding.category)).toBeDefined();
        expect(understand(text)).toEqual(understanding);
      }),
      { numRuns: 60 },
    );
  });
});
