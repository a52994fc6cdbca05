import { expect, it } from 'vitest';
import {
  readAudience,
  readBroadcast,
  readBroadcastStep,
  readProgress,
  readRecall,
  readWanted,
} from '../../../bots/understand/broadcast.ts';

it.each([
  ['群发 明天上午停水 发给 桂花社区 时间 今晚7点', { text: '明天上午停水', audience: '桂花社区', at: '今晚7点' }],
  ['群发 时间 今晚7点 发给 桂花社区', { text: '', audience: '桂花社区', at: '今晚7点' }],
  ['群发通知: 明天停水', { text: '明天停水' }],
  ['群发明天停水 发给桂花社区', { text: '明天停水', audience: '桂花社区' }],
  ['群发进度 3号', null],
  ['群发怎么用', null],
  ['我要群发红包', null],
])('readBroadcast(%s)', (text, words) => {
  expect(readBroadcast(text)).toEqual(words);
});

it('readBroadcast() keeps the marks of what was typed', () => {
  expect(readBroadcast('群发 明天停水,请接水 发给 桂花社区', '群发 明天停水，请接水。 发给 桂花社区')).toEqual({
    text: '明天停水，请接水。',
    audience: '桂花社区',
  });
});

it.each([
  ['桂花社区', { kind: 'place', place: '桂花社区' }],
  ['桂花社区居民', { kind: 'place', place: '桂花社区' }],
  ['桂花社区的全体居民', { kind: 'place', place: '桂花社区' }],
  ['桂花社区的群', { kind: 'rooms', place: '桂花社区' }],
  ['桂花社区各个群', { kind: 'rooms', place: '桂花社区' }],
  ['桂花社区的独居老人', { kind: 'tag', place: '桂花社区', tag: '独居老人' }],
  ['第3号投票没投票的人', { kind: 'non-voters', poll: 3 }],
  ['第3号没投票的人', { kind: 'non-voters', poll: 3 }],
  ['2号活动报名的人', { kind: 'signed-up', activity: 2, state: 'placed' }],
  ['第2号活动候补的人', { kind: 'signed-up', activity: 2, state: 'waiting' }],
])('readAudience(%s)', (words, audience) => {
  expect(readAudience(words)).toEqual(audience);
});

it.each([
  ['暂停群发 3号', 'pause', 3],
  ['暂停3号群发', 'pause', 3],
  ['继续群发3', 'resume', 3],
  ['恢复通知', 'resume', null],
  ['撤回群发 3号', 'recall', 3],
  ['撤回第3号投票', 'recall', null],
  ['同意群发 3号', 'approve', 3],
  ['暂停接单', 'pause', null],
] as const)('readBroadcastStep(%s, %s)', (text, step, number) => {
  expect(readBroadcastStep(text, step)).toBe(number);
});

it.each([
  ['群发进度 3号', { broadcast: 3 }],
  ['3号群发进度', { broadcast: 3 }],
  ['群发进度', {}],
  ['进度', null],
])('readProgress(%s)', (text, heard) => {
  expect(readProgress(text)).toEqual(heard);
});

it.each([
  ['撤回群发 3号', { broadcast: 3 }],
  ['撤回群发 3号 更正 改在后天', { broadcast: 3, correction: '改在后天' }],
  ['撤回群发 3号,更正:改在后天', { broadcast: 3, correction: '改在后天' }],
  ['撤回 N20261122-482195', null],
])('readRecall(%s)', (text, heard) => {
  expect(readRecall(text)).toEqual(heard);
});

it.each([
  ['退订', false],
  ['不要再给我发通知了', false],
  ['恢复通知', true],
  ['取消退订', true],
  ['订阅', null],
  ['退订牛奶', null],
])('readWanted(%s)', (text, wanted) => {
  expect(readWanted(text)).toBe(wanted);
});
