import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { asMarkdown } from '../../../bots/wecom/markdown.ts';
import { createRoomLimit } from '../../../bots/wecom/room-limit.ts';
import { toUtterances } from '../../../bots/wecom/to-utterances.ts';
import { splitText } from '../../../src/kernel/index.ts';

const NOW = new Date('2026-03-02T09:00:00+08:00');

const said = fc
  .array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('通知', '。', '\n', '😀', '👨‍👩‍👧', 'é', 'a!')))
  .map((pieces) => pieces.join(''));

it('splitText() gives parts that are short enough, break no character, and joined are the text', () => {
  fc.assert(
    fc.property(said, fc.integer({ min: 32, max: 200 }), (text, most) => {
      const parts = splitText(text, most);

      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part !== '' && Buffer.byteLength(part) <= most)).toBe(true);
      expect(parts.every((part) => isWellFormed(part))).toBe(true);
      expect(parts.flatMap(charactersOf)).toEqual(charactersOf(text));
    }),
  );
});

it('splitText() cuts even a character that alone is too long, between code points', () => {
  const family = '👨‍👩‍👧‍👦';

  const parts = splitText(family, 4);

  expect(parts.join('')).toBe(family);
  expect(parts.every((part) => isWellFormed(part) && Buffer.byteLength(part) <= 4)).toBe(true);
});

it.each([
  ['一二三。四五六。七', 20, ['一二三。', '四五六。七']],
  ['一二\n三四五六七', 18, ['一二\n', '三四五六七']],
  ['一二三四五', 9, ['一二三', '四五']],
  ['短', 2048, ['短']],
  ['', 2048, []],
])('splitText(%j, %i) pauses where a reader does', (text, most, parts) => {
  expect(splitText(text, most)).toEqual(parts);
});

it('createRoomLimit() says how long to wait, and takes all places of a message or none', () => {
  const limit = createRoomLimit(3, 60_000);

  expect(limit.take('garden', 2, 0)).toBe(0);
  expect(limit.take('garden', 2, 10_000)).toBe(50_000);
  expect(limit.take('garden', 1, 10_000)).toBe(0);
  expect(limit.take('garden', 1, 20_000)).toBe(40_000);
  expect(limit.take('river', 3, 20_000)).toBe(0);
  expect(limit.take('garden', 2, 60_000)).toBe(0);
});

it('asMarkdown() keeps web addresses and makes everything else plain', () => {
  expect(asMarkdown('[点这里](http://a.cn/b_c#d) **急** <@all> 1. 见https://x.cn/y_z。')).toBe(
    '［点这里］(http://a.cn/b_c#d) ＊＊急＊＊ ＜@all＞ 1. 见https://x.cn/y_z。',
  );
});

it.each([
  ['a voice message, with its transcript', { msgtype: 'voice', voice: { content: '灯坏了' } }, [['voice', '灯坏了']]],
  ['a picture', { msgtype: 'image', image: { url: 'https://x' } }, [['picture', '']]],
  ['a film', { msgtype: 'video', video: { url: 'https://x' } }, [['picture', '']]],
  ['a file', { msgtype: 'file', file: { url: 'https://x' } }, [['file', '']]],
  ['what nobody has heard of', { msgtype: 'news' }, [['other', '']]],
  [
    'words and a picture, as two',
    { msgtype: 'mixed', mixed: { msg_item: [{ msgtype: 'text', text: { content: '灯坏了' } }, { msgtype: 'image' }] } },
    [
      ['text', '灯坏了'],
      ['picture', ''],
    ],
  ],
  [
    'what is typed, not what it quotes',
    { text: { content: '这个也坏了' }, quote: { msgtype: 'text', text: { content: '灯坏了' } } },
    [['text', '这个也坏了']],
  ],
])('toUtterances() makes of %s what was said', (_, given, expected) => {
  const utterances = toUtterances(buildMessage(given), NOW)!;

  expect(utterances.map(({ kind, text }) => [kind, text])).toEqual(expected);
  expect(new Set(utterances.map(({ id }) => id)).size).toBe(expected.length);
});

it.each([
  ['@小邻 三楼楼道灯坏了', '三楼楼道灯坏了'],
  ['@社区助手\u2005报名 2人', '报名 2人'],
  ['报名 @小邻', '报名'],
  ['@小邻', ''],
])('toUtterances() leaves the mention out of %j', (content, text) => {
  const group = { chattype: 'group', chatid: 'garden', text: { content } };

  expect(toUtterances(buildMessage(group), NOW)).toMatchObject([{ room: 'garden', text, addressed: true }]);
});

it.each([
  ['no message at all', null],
  ['nobody who says it', buildMessage({ from: {} })],
  ['a group without id', buildMessage({ chattype: 'group' })],
])('toUtterances() knows that %s is none of the shapes', (_, given) => {
  expect(toUtterances(given, NOW)).toBeNull();
});

function buildMessage(given: object = {}): object {
  return {
    msgid: 'm1',
    chattype: 'single',
    from: { userid: 'lin' },
    msgtype: 'text',
    text: { content: '在吗' },
    ...given,
  };
}

const isWellFormed = (text: string): boolean => Buffer.from(text).toString() === text;

function charactersOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(text), ({ segment }) => segment);
}
