import { describe, expect, it } from 'vitest';
import { readFalseAlarm } from '../../../bots/understand/false-alarm.ts';
import { asksForBot } from '../../../bots/understand/talk/bot.ts';
import { asksForHelp } from '../../../bots/understand/talk/help.ts';
import { asksForMore } from '../../../bots/understand/talk/more.ts';
import { asksForPerson } from '../../../bots/understand/talk/person.ts';

const TALK = [
  ['转人工', 'person'],
  ['我要找人工客服', 'person'],
  ['机器人听不懂我说的,转人工', 'person'],
  ['有没有真人啊', 'person'],
  ['我想跟人说话不想跟机器说', 'person'],
  ['叫个活人来', 'person'],
  ['你听不懂,叫个人来', 'person'],
  ['回到机器人', 'bot'],
  ['不用人工了,回到机器人', 'bot'],
  ['人工结束了', 'bot'],
  ['还是让机器人来吧', 'bot'],
  ['更多', 'more'],
  ['看看下一页', 'more'],
  ['后面还有没有', 'more'],
  ['还有没得', 'more'],
  ['转人工湖那边的荷花开了', 'nothing'],
  ['找个人帮我修灯', 'nothing'],
  ['还有没送到的吗', 'nothing'],
  ['人工费多少钱', 'nothing'],
  ['下一页纸在哪买', 'nothing'],
] as const;

it.each(TALK)('%s asks for %s', (text, asked) => {
  const heard = { person: asksForPerson(text), bot: asksForBot(text), more: asksForMore(text) };
  expect(Object.entries(heard).filter(([, isHeard]) => isHeard)).toEqual(asked === 'nothing' ? [] : [[asked, true]]);
});

describe('readFalseAlarm()', () => {
  it.each([
    ['误报 N20261122-482195 锅烧干了,没起火', { number: 'N20261122-482195', rest: '锅烧干了,没起火' }],
    ['N20261122-482195是误报', { number: 'N20261122-482195', rest: '' }],
    ['把N20261122-482195标记为误报', { number: 'N20261122-482195', rest: '' }],
    ['N20261122-482195 有人烧纸,虚惊一场', { number: 'N20261122-482195', rest: '有人烧纸' }],
    ['没事了,虚惊一场', { rest: '' }],
    ['误报:烧饭的烟', { rest: '烧饭的烟' }],
    ['误报了孩子的年龄', null],
    ['没解决 N20261122-482195', null],
  ])('reads %s', (text, read) => {
    expect(readFalseAlarm(text)).toEqual(read);
  });
});

it.each(['What can you do?', 'help', 'How does this work'])('%s asks for help', (text) => {
  expect(asksForHelp(text)).toBe(true);
});
