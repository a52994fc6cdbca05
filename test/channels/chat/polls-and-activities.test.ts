import { describe, expect, it } from 'vitest';
import { readFields } from '../../../bots/understand/fields.ts';
import { readSignUp } from '../../../bots/understand/sign-up/sign-up.ts';
import { findOption, readVote } from '../../../bots/understand/vote.ts';
import { optionsFor } from '../../../src/features/polls/index.ts';

describe('readVote()', () => {
  it.each([
    ['赞成', { choice: '赞成', isCertain: true }],
    ['我反对', { choice: '反对', isCertain: true }],
    ['第3号 赞成', { poll: 3, choice: '赞成', isCertain: true }],
    ['3号弃权', { poll: 3, choice: '弃权', isCertain: true }],
    ['投票 2', { choice: '2', isCertain: true }],
    ['投票2号', { choice: '2', isCertain: true }],
    ['投票 3号 2', { poll: 3, choice: '2', isCertain: true }],
    ['第3号投票 2', { poll: 3, choice: '2', isCertain: true }],
    ['投票 种花', { choice: '种花', isCertain: false }],
    ['选 种花', { choice: '种花', isCertain: false }],
    ['同意', { choice: '同意', isCertain: false }],
  ])('reads %s', (text, words) => {
    expect(readVote(text)).toEqual(words);
  });

  it.each(['投票', '赞成装灯的人很多', '我昨天投了', '灯坏了'])('reads no vote in “%s”', (text) => {
    expect(readVote(text)?.isCertain ?? false).toBe(false);
  });
});

describe('findOption()', () => {
  it.each([
    ['2', '2'],
    ['二', '2'],
    ['种花', '1'],
    ['4', undefined],
    ['种', undefined],
  ])('finds %s', (choice, id) => {
    expect(findOption(optionsFor('single', ['种花', '种菜', '铺地']), choice)?.id).toBe(id);
  });

  it('takes 同意 for 赞成', () => {
    expect(findOption(optionsFor('yes-no', []), '同意')?.id).toBe('yes');
    expect(findOption(optionsFor('yes-no', []), '不同意')?.id).toBe('no');
  });
});

describe('readSignUp()', () => {
  it.each([
    ['报名', '', 1],
    ['报名 2人', '', 2],
    ['报名2人', '', 2],
    ['我报名 两个人', '', 2],
    ['报名 +1', '', 1],
    ['报名 +2', '', 2],
    ['报名 我们俩', '', 2],
    ['报名 我们仨人', '', 3],
    ['报名 一共俩', '', 2],
    ['我们俩报名', '', 2],
    ['我们三个人报名 重阳茶话会', '重阳茶话会', 3],
    ['我们报名', '', 1],
    ['报名俩人', '', 2],
    ['报名 一家三口', '', 3],
    ['报名 重阳茶话会 我们俩', '重阳茶话会', 2],
    ['报名 带2人', '', 3],
    ['报名 3', '', 3],
    ['报名 3号', '3号', 1],
    ['报名 3号 2人', '3号', 2],
    ['报名 重阳茶话会 2人', '重阳茶话会', 2],
    ['报名 重阳茶话会', '重阳茶话会', 1],
    ['报名 五人制足球', '五人制足球', 1],
  ])('reads %s', (text, activity, people) => {
    expect(readSignUp(text)).toEqual({ activity, people, isCertain: true });
  });

  it.each(['报名表在哪里', '报名 在哪里呢', '报名吗', '报名人数够了', '我想报名'])(
    '“%s” is not certainly one',
    (text) => {
      expect(readSignUp(text)?.isCertain ?? false).toBe(false);
    },
  );
});

describe('readFields()', () => {
  it('takes a text apart in whatever order it comes', () => {
    expect(readFields(' 重阳茶话会 地点:社区活动室, 时间 11月25日 14:00', ['时间', '地点'])).toEqual({
      head: '重阳茶话会',
      of: { 地点: '社区活动室', 时间: '11月25日 14:00' },
    });
  });

  it('gives up when a field comes twice', () => {
    expect(readFields('茶话会 地点 一楼 地点 二楼', ['地点'])).toBeNull();
  });
});
