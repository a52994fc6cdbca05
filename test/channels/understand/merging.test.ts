import { describe, expect, it } from 'vitest';
import { asHeard } from '../../../bots/understand/normalize.ts';
import {
  asksForLikely,
  readFollow,
  readMerge,
  readUnfollow,
  readUnmerge,
} from '../../../bots/understand/needs/merging.ts';

const ONE = 'N20261122-482195';
const TWO = 'N20261121-100023';

describe('readMerge()', () => {
  it.each([
    [`合并 ${ONE} 到 ${TWO}`, ONE, TWO],
    [`把${ONE}并入${TWO}`, ONE, TWO],
    [`${ONE} 合并到 ${TWO}`, ONE, TWO],
    [`请把 n20261122 482195 并到 n20261121 100023`, ONE, TWO],
    [`合并 ${ONE} 和 ${TWO}`, TWO, ONE],
    [`${ONE}、${TWO}是一件事，合并`, TWO, ONE],
  ])('“%s”', (text, number, into) => {
    expect(readMerge(asHeard(text))).toEqual({ number, into });
  });

  it.each([
    [`合并 ${ONE}`, { number: ONE }],
    ['合并需求', {}],
  ])('“%s” leaves something to ask', (text, heard) => {
    expect(readMerge(asHeard(text))).toEqual(heard);
  });

  it.each([`取消合并 ${ONE}`, `进度 ${ONE}`, '两个小区合并以后物业没人管', `${ONE} ${TWO}`])('“%s” is none', (text) => {
    expect(readMerge(asHeard(text))).toBeNull();
  });
});

it.each([`拆开 ${ONE}`, `把${ONE}拆出来`, `${ONE} 单独办理`, `取消合并 ${ONE}`, `${ONE}并错了`, `${ONE} 并错了，拆开`])(
  '“%s” takes apart',
  (text) => {
    expect(readUnmerge(asHeard(text))).toEqual({ number: ONE });
  },
);

it.each([`查重 ${ONE}`, `${ONE} 有没有重复的`, `查一下重复 ${ONE}`])('“%s” asks for what is the same', (text) => {
  expect(asksForLikely(asHeard(text))).toEqual({ number: ONE });
});

it.each([`我也遇到 ${ONE}`, `+1 ${ONE}`, `${ONE} 加一`, `我家也是 ${ONE}`, `关注 ${ONE}`, `${ONE}我们楼也遇到了`])(
  '“%s” follows',
  (text) => {
    expect(readFollow(asHeard(text))).toEqual({ number: ONE });
  },
);

it.each([`不再关注 ${ONE}`, `取消关注 ${ONE}`, `${ONE} 取消加一`])('“%s” follows no longer', (text) => {
  expect(readUnfollow(asHeard(text))).toEqual({ number: ONE });
});

it.each(['我也遇到', '+1', '加一', '不再关注', '拆开', '查重'])('“%s” alone names no need', (text) => {
  const heard = asHeard(text);
  expect([readFollow, readUnfollow, readUnmerge, asksForLikely, readMerge].map((read) => read(heard))).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});
