import { expect, it } from 'vitest';
import type { Utterance } from '../../../src/platform/chat/index.ts';
import { aChat, aCommand, buildUtterance, repliesTo } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

it('a red packet is declined', async () => {
  const { app } = await aCommunity();

  expect(await aChat(app).say('lin', '', { kind: 'red-packet' })).toEqual(['红包我不能收，心意领了。']);
});

it.each(['sticker', 'recall', 'quote'] as const)('a %s is answered with nothing', async (kind) => {
  const { app } = await aCommunity();
  const addressed = kind !== 'quote';

  expect(await aChat(app).say('lin', '', { kind, addressed })).toEqual([]);
});

it.each(['card', 'file', 'location', 'red-packet', 'sticker', 'picture', 'voice', 'other'] as const)(
  'a %s that neighbours send each other in a group is left alone',
  async (kind) => {
    const { app } = await aCommunity();

    expect(await aChat(app).say('lin', '', { kind, room: 'garden', addressed: false })).toEqual([]);
    expect(await app.connection.model('utterances').countDocuments({})).toBe(0);
  },
);

/** 林晓梅 says one thing after the other in private, while the bot is still at the first. */
async function aBusyChat() {
  const { app } = await aCommunity();
  let finishFirst: () => void = () => undefined;
  const first = new Promise<void>((resolve) => (finishFirst = resolve));
  const chat = aChat(app, { commands: [aCommand('慢', () => first), aCommand('快')] });
  const say = (id: string, text: string, given: Partial<Utterance> = {}) =>
    chat.receive(buildUtterance({ id: `terminal:${id}`, text, ...given }));
  await say('one', '慢');
  await say('two', '快');
  return {
    say,
    async repliesTo(id: string) {
      finishFirst();
      await chat.settled();
      return (await repliesTo(app, buildUtterance({ id: `terminal:${id}` }))).map(({ text }) => text);
    },
  };
}

it('what was taken back before it was answered is not answered', async () => {
  const chat = await aBusyChat();

  await chat.say('back', '', { kind: 'recall', recalls: 'terminal:two' });

  expect(await chat.repliesTo('two')).toEqual([]);
  expect(await chat.repliesTo('one')).toEqual(['好的：慢']);
});

it('a recall from another chat takes nothing back', async () => {
  const chat = await aBusyChat();

  await chat.say('back', '', { kind: 'recall', recalls: 'terminal:two', contact: 'wang' });

  expect(await chat.repliesTo('two')).toEqual(['好的：快']);
});
