import { describe, expect, it } from 'vitest';
import {
  asksForResult,
  asksForStatement,
  namedStance,
  readApproval,
  readClosing,
  readHiding,
  readNamedStance,
  readNewTopic,
  readProposal,
  readSide,
} from '../../../bots/understand/statements/statements.ts';

describe('readProposal()', () => {
  it.each([
    ['说说 大门晚上要关', '说说 大门晚上要关。', { text: '大门晚上要关。' }],
    ['我的观点:门要关', '我的观点：门要关', { text: '门要关' }],
    ['第二号议题 说说 门要关', '第二号议题 说说 门要关', { topic: 2, text: '门要关' }],
    ['议题2,说说 门要关', '议题2，说说 门要关', { topic: 2, text: '门要关' }],
  ])('reads %s', (text, typed, read) => {
    expect(readProposal(text, typed)).toEqual(read);
  });

  it.each(['说说', '我就随便说说', '说说话', '说说 最近有什么活动', '说说 门几点关?', '想找个人说说 心里话'])(
    'leaves %s to others',
    (text) => {
      expect(readProposal(text, text)).toBeNull();
    },
  );
});

describe('readNewTopic()', () => {
  it.each([
    ['发起议题 大门怎么管 截止 7天后', { title: '大门怎么管', closes: '7天后' }],
    ['发起议题大门怎么管,截止到3月9日', { title: '大门怎么管', closes: '3月9日' }],
    ['发起一个新议题:大门怎么管', { title: '大门怎么管', closes: '' }],
    ['发起议题', { title: '', closes: '' }],
  ])('reads %s', (text, read) => {
    expect(readNewTopic(text)).toEqual(read);
  });

  it.each(['发起议题的人是谁', '议题', '这单属于公共议题'])('leaves %s to others', (text) => {
    expect(readNewTopic(text)).toBeNull();
  });
});

it.each([
  ['同意', 'agree'],
  ['我也同意', 'agree'],
  ['不赞成', 'disagree'],
  ['我反对', 'disagree'],
  ['说不好', 'pass'],
  ['下一条', 'pass'],
  ['同意吗', null],
  ['同意加入', null],
])('readSide() reads %s as %s', (text, side) => {
  expect(readSide(text)).toBe(side);
});

it.each(['同意', '赞成', '反对', '跳过'])('readNamedStance() reads what the dialogue hands on: %s', (said) => {
  const read = readNamedStance(namedStance(12, 34, said).normalize('NFKC'));
  expect(read).toEqual({ topic: 12, statement: 34, side: readSide(said), isVoteWord: said === '赞成' });
});

it('numbers are read in digits and in words', () => {
  expect(readApproval('通过第三条')).toEqual({ statement: 3 });
  expect(readHiding('第2号议题 隐藏 3 说的是别的')).toEqual({ topic: 2, statement: 3, reason: '说的是别的' });
  expect(readClosing('结束第2号议题')).toEqual({ topic: 2 });
  expect(readClosing('结束议题')).toEqual({});
  expect(asksForStatement('表个态')).toEqual({});
  expect(asksForStatement('表态 第2号')).toEqual({ topic: 2 });
  expect(asksForResult('第2号议题大家怎么看')).toEqual({ topic: 2 });
  expect(asksForResult('大家怎么看医生')).toBeNull();
});
