import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonal, mask, maskName } from '../../../src/features/privacy/index.ts';
import { COVERS } from '../../../src/features/privacy/mask.ts';
import { inLocale } from '../../../src/phrases/index.ts';
import { anyMessage } from './any-message.ts';

describe('mask()', () => {
  it.each([
    ['请打13812345678找我', '请打（电话）找我'],
    ['0000000）5000000', '（号码）（电话）'],
    ['手机138 1234 5678，谢谢', '手机（电话），谢谢'],
    ['电话１３８１２３４５６７８', '电话（电话）'],
    ['座机0571-88886666', '座机（电话）'],
    ['号码幺三八幺二三四五六七八', '号码（电话）'],
    ['身份证11010519491231002X', '身份证（证件号）'],
    ['身份证尾号1234', '身份证尾号（证件号）'],
    ['退款打到6222 0212 0204 1701 029', '退款打到（银行卡号）'],
    ['3号楼2单元501室漏水', '3号楼（门牌）漏水'],
    ['5栋三单元六楼没有灯', '5栋（门牌）没有灯'],
    ['住在1203室', '住在（门牌）'],
    ['地址 3-2-501', '地址 （门牌）'],
    ['车牌浙A12345挡路', '车牌（车牌）挡路'],
    ['加微信linmei2020', '加微信（网络账号）'],
    ['我爸肺癌，要人陪', '我爸（健康情况），要人陪'],
    ['我叫王桂花', '我叫王＊＊'],
    ['欧阳娜娜和买买提·吐尔逊', '欧＊＊＊和买＊＊＊＊＊＊'],
    ['蒋门神、蔡依琳、贾乃亮都同意', '蒋＊＊、蔡＊＊、贾＊＊都同意'],
    ['3、白玉芬 1份', '3、白＊＊ 1份'],
    ['王 秀 英报名', '王＊＊＊＊报名'],
    ['李 娜：收到', '李＊＊：收到'],
    ['雷大头把我车刮了', '雷＊＊把我车刮了'],
    ['我叫撒贝男', '我叫撒＊＊'],
    ['My name is Anna Brown', 'My name is A＊＊＊＊＊＊＊＊＊'],
    ['Li Xiaoming报名2人', 'L＊＊＊＊＊＊＊＊＊＊报名2人'],
  ])('hides what leads to a person in %s', (text, masked) => {
    expect(mask(text)).toBe(masked);
  });

  it.each([
    '三楼楼道灯坏了好几天了',
    '12345没人接',
    '2026年3月2日停水',
    '交了300元物业费',
    '活动室的房间太小',
    '张大爷一个人住，李阿姨请假',
    '王大爷、张阿姨都同意，李某某反对',
    'This is Great News from Wang Fu Jing Street',
    '1、高温 2、停电',
    '我的编号Ｎ２０２６１１２２－４８２１９５',
  ])('leaves %s as it is', (text) => {
    expect(mask(text)).toBe(text);
  });

  it('speaks the language of the conversation, and knows its covers in every language', () => {
    const masked = inLocale('en', () => mask('Call 13812345678'));
    expect(masked).toBe('Call [phone]');
    expect(mask(masked)).toBe(masked);
  });

  it.each([13, 14, 16, 17, 19, 20])('lets no run of %i digits through', (length) => {
    expect(mask(`卡号${'6222021234567890123456'.slice(0, length)}请打款`)).not.toMatch(/\d{5}/u);
  });

  it('changes nothing when it is used again, whatever the text', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        expect(mask(mask(text))).toBe(mask(text));
      }),
    );
  });

  it('changes nothing but what was found', () => {
    fc.assert(
      fc.property(anyMessage, (text) => {
        const findings = findPersonal(text, COVERS);
        const kept = [0, ...findings.map(({ end }) => end)].map((start, index) =>
          text.slice(start, findings[index]?.start ?? text.length),
        );
        let from = 0;
        for (const part of kept) {
          expect(mask(text).indexOf(part, from)).toBeGreaterThanOrEqual(from);
          from = mask(text).indexOf(part, from) + part.length;
        }
      }),
    );
  });
});

describe('findPersonal()', () => {
  it('gives the end of one number to that number only', () => {
    expect(findPersonal('0000000）5000000')).toEqual([
      { kind: 'number', start: 0, end: 7 },
      { kind: 'phone', start: 7, end: 15 },
    ]);
  });

  it('gives passages inside the text, in order and apart, for any string', () => {
    const text = fc.oneof(anyMessage, fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(text, (given) => {
        let last = 0;
        for (const { start, end } of findPersonal(given)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(given.length);
      }),
    );
  });
});

describe('maskName()', () => {
  it.each([
    ['林晓梅', '林＊＊'],
    ['王', '王＊'],
    ['𠮷野家', '𠮷＊＊'],
  ])('shows of %s the first character only', (name, masked) => {
    expect(maskName(name)).toBe(masked);
  });
});
