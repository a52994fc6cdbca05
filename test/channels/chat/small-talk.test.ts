import { expect, it } from 'vitest';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

const LAMP = '三楼楼道灯坏了好几天了，老人晚上不敢下楼';

it.each([
  ['你好', '您好，有什么事可以直接跟我说。'],
  ['谢谢！', '不客气，有事随时找我。'],
])('“%s” gets one friendly sentence', async (words, sentence) => {
  const { app } = await aCommunity();

  expect(await aChat(app).say('lin', words)).toEqual([sentence]);
});

it('a greeting in a room that is not for the bot stays unanswered', async () => {
  const { app } = await aCommunity();

  expect(await aChat(app).say('lin', '你好', { room: 'garden', addressed: false })).toEqual([]);
});

it('帮助 in a dialogue says what is being asked, 全部帮助 everything, and the question stays open', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);
  await chat.say('lin', LAMP);

  const [inDialogue] = await chat.say('lin', '帮助');
  const [whole] = await chat.say('lin', '全部帮助');
  const [thanked] = await chat.say('lin', '谢谢');

  expect(inDialogue).toContain('正在问您：');
  expect(inDialogue).toContain('确认');
  expect(whole).toContain('· ');
  expect(thanked).toBe('不客气，有事随时找我。');
  expect(await chat.say('lin', '取消')).toEqual(['好的，刚才的事先不办了。']);
});
