import { describe, expect, it } from 'vitest';
import { asksForRolls, readRollObjection } from '../../../bots/understand/polls/rolls.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildEntry, buildFrozen, buildPublished } from '../../factories/rolls/roll.ts';

describe('asksForRolls()', () => {
  it.each([
    '名册',
    '查名册',
    '业主名册',
    '我在名册上吗',
    '我在不在名册上',
    '我家在业主名册里吗?',
    '名册上有没有我',
    '请问选民名单里有我吗',
    '看看名册上有没有我的名字',
  ])('hears %s', (text) => {
    expect(asksForRolls(text)).toBe(true);
  });

  it.each(['报名名册发我', '花名册', '名册异议', '名册什么时候公布', '把名册做好了', '同学名册找到了'])(
    'does not hear %s',
    (text) => {
      expect(asksForRolls(text)).toBe(false);
    },
  );
});

describe('readRollObjection()', () => {
  it.each([
    ['名册异议 我家面积少写了', { words: '我家面积少写了', kind: 'wrong', isAboutSelf: true }],
    ['名册异议:没有我', { words: '没有我', kind: 'missing', isAboutSelf: true }],
    ['名册异议 2 三楼老张搬走了', { number: 2, words: '三楼老张搬走了', kind: 'not-entitled', isAboutSelf: false }],
    ['对名册有异议,漏了我妈', { words: '漏了我妈', kind: 'missing', isAboutSelf: true }],
    ['我要提名册异议', { words: '', kind: 'wrong', isAboutSelf: false }],
    ['业主名册异议 3号楼写错了', { words: '3号楼写错了', kind: 'wrong', isAboutSelf: false }],
  ] as const)('reads %s', (text, said) => {
    expect(readRollObjection(text)).toEqual(said);
  });

  it.each(['名册有异议的人多吗', '我对垃圾房有异议', '名册', '异议'])('does not read %s', (text) => {
    expect(readRollObjection(text)).toBeNull();
  });
});

it('a resident asks whether they are on a roll, and objects, in a private chat', async () => {
  const { app } = await aCommunity({ rolls: [buildPublished()] });
  const chat = aChat(app);

  expect(await chat.say('lin', '我在名册上吗')).toEqual([
    '1. 《桂花社区业主名册》第1版：您在上面，是“林＊＊”。有差错，3月10日（周二）0:00前可以发“名册异议 1”加上哪里不对。',
  ]);
  expect(await chat.say('lin', '名册异议 我家面积少写了')).toEqual([
    '记下了您对《桂花社区业主名册》的异议。社区会在3月6日（周五）0:00前处理，结果和理由会和名册一起公布。',
  ]);
  expect((await app.rolls.find('roll'))!.objections).toMatchObject([
    { by: 'lin', kind: 'wrong', entry: 'e1', words: '我家面积少写了', isAboutSelf: true },
  ]);
  expect((await chat.say('chen', '名册')).join()).toContain('您不在上面');
});

it('with several rolls the number says which is meant, and nothing is kept before', async () => {
  const { app } = await aCommunity({
    rolls: [
      buildPublished(),
      buildFrozen({
        id: 'second',
        title: '居民名册',
        publishedAt: new Date('2026-03-02T10:00:00+08:00'),
        entries: [buildEntry({ voters: ['wang'] })],
      }),
    ],
  });
  const chat = aChat(app);

  expect((await chat.say('lin', '名册异议 没有我')).join()).toContain('2. 《居民名册》');
  expect((await chat.say('lin', '名册异议 9 没有我')).join()).toContain('2. 《居民名册》');
  expect((await chat.say('lin', '名册异议 2 没有我')).join()).toContain('《居民名册》的异议');

  expect((await app.rolls.find('roll'))!.objections).toEqual([]);
  expect((await app.rolls.find('second'))!.objections).toMatchObject([{ kind: 'missing', words: '没有我' }]);
});

it('says in a group neither who is on a roll nor what was said against it', async () => {
  const { app } = await aCommunity({ rolls: [buildPublished()] });
  const chat = aChat(app);

  for (const text of ['我在名册上吗', '名册异议 我家面积少写了']) {
    expect(await chat.say('lin', text, { room: 'g1', addressed: true })).toEqual([
      '名册上的事请私聊问我，不在群里说。',
    ]);
  }
  expect((await app.rolls.find('roll'))!.objections).toEqual([]);
  expect((await chat.say('lin', '名册异议')).join()).toContain('请写明哪里不对');
});
