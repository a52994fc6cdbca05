import { expect, it } from 'vitest';
import {
  asksForBoard,
  asksForProcedures,
  asksForTasks,
  readItemAsked,
  readNext,
  readObjection,
  readProgressAsked,
  readRating,
} from '../../../bots/understand/statements/procedures.ts';

it.each([
  [readProgressAsked('进度 3'), { number: 3 }],
  [readProgressAsked('议题进度 三号'), { number: 3 }],
  [readProgressAsked('第3号议事到哪一步了'), { number: 3 }],
  [readProgressAsked('进度 N20261122-482195'), null],
  [readProgressAsked('进度'), null],
  [readItemAsked('第2号公示'), { number: 2 }],
  [readObjection('公示异议 2 数不对', '公示异议 2 数不对！'), { number: 2, text: '数不对！' }],
  [readRating('评议 3 不满意'), { number: 3, verdict: 'dissatisfied' }],
  [readRating('评议 3 门坏了'), null],
  [readNext('下一步 3'), { number: 3, rests: null }],
  [readNext('下一步 3 投票 5'), { number: 3, rests: { kind: 'poll', number: 5 } }],
  [readNext('下一步 3 完成'), { number: 3, rests: 'itself' }],
  [readNext('下一步怎么办'), null],
])('reads %j', (read, expected) => {
  expect(read).toEqual(expected);
});

it('leaves 任务 and 议题 alone to others', () => {
  expect([asksForTasks('任务'), asksForProcedures('议题'), asksForBoard('公示栏里的灯坏了')]).toEqual([
    false,
    false,
    false,
  ]);
});
