import { expect, it } from 'vitest';
import { dialogue, hears } from '../../../bots/command.ts';
import { aChat, aCommand, buildUtterance, repliesTo } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

const counting = dialogue<{ count: number }, { count: number }>({
  name: 'counting',
  version: 1,
  step({ count }, text) {
    if (text === '完') return { say: ['数完了'], effects: [{ count }] };
    return { state: { count: count + 1 }, say: [`第${count + 1}个`], effects: [] };
  },
  effect: async ({ once }, { count }) => ({ say: [`一共${count}个，${once}`] }),
});

const starting = hears({
  name: 'test.count',
  example: '数数',
  hear: (text) => (text === '数数' ? {} : null),
  run: async () => ({ say: ['开始'], start: { dialogue: 'counting', state: { count: 0 } } }),
});

const counted = { commands: [aCommand('报名'), starting], dialogues: [counting] };

it('createChat() goes on with a dialogue until it is over', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, counted);

  expect(await chat.say('lin', '数数')).toEqual(['开始']);
  expect(await chat.say('lin', '报名')).toEqual(['第1个']);
  expect(await chat.say('wang', '报名')).toEqual(['好的：报名']);
  expect(await chat.say('lin', '再来')).toEqual(['第2个']);
  expect(await chat.say('lin', '完')).toEqual(['数完了', '一共2个，terminal:lin-5']);
  expect(await chat.say('lin', '报名')).toEqual(['好的：报名']);
});

it('createChat() asks to be addressed when a dialogue goes on in a room', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, counted);
  const room = 'garden';

  expect(await chat.say('lin', '数数', { room })).toEqual(['开始\n在群里回答我，请先写@小邻。']);
  expect(await chat.say('lin', '再来', { room, addressed: false })).toEqual([]);
  expect(await chat.say('wang', '再来', { room })).toEqual([expect.stringContaining('没听懂')]);
  expect(await chat.say('lin', '完', { room })).toEqual(['数完了', expect.stringContaining('一共0个')]);
});

it('createChat() takes no step of a dialogue twice and repeats its words when a crash interrupted the turn', async () => {
  const { app, time } = await aCommunity();
  await aChat(app, counted).say('lin', '数数');
  const utterance = buildUtterance({ id: 'terminal:again', text: '再来' });
  const dying = aChat({ ...app, notices: { ...app.notices, add: fail } }, counted);
  await dying.receive(utterance);
  await dying.settled();
  time.pass(60_000);

  const chat = aChat(app, counted);
  await chat.start();
  await chat.settled();
  await chat.stop();

  expect((await repliesTo(app, utterance)).map(({ text }) => text)).toEqual(['第1个']);
  expect(await aChat(app, counted).say('lin', '再来', { id: 'terminal:more' })).toEqual(['第2个']);
});

it('createChat() carries out the effects of an interrupted turn with the same once', async () => {
  const { app, time } = await aCommunity();
  const onces: string[] = [];
  const noting = { ...counting, effect: async ({ once }: { once: string }) => ({ say: [String(onces.push(once))] }) };
  const noted = { ...counted, dialogues: [noting] };
  await aChat(app, noted).say('lin', '数数');
  const dying = aChat({ ...app, notices: { ...app.notices, add: fail } }, noted);
  await dying.receive(buildUtterance({ id: 'terminal:end', text: '完' }));
  await dying.settled();
  time.pass(60_000);

  const chat = aChat(app, noted);
  await chat.start();
  await chat.settled();
  await chat.stop();

  expect(onces).toEqual(['terminal:end', 'terminal:end']);
  expect(await app.utterances.countWaiting()).toBe(0);
});

it('createChat() ends a dialogue whose time is over and one that has changed since, and says so', async () => {
  const { app, time } = await aCommunity();
  await aChat(app, counted).say('lin', '数数');
  await aChat(app, counted).say('wang', '数数');
  const changed = { ...counted, dialogues: [{ ...counting, version: 2 }] };

  const over = '刚才没说完的那件事已经过了时间，请从头再说一遍。';
  expect(await aChat(app, changed).say('lin', '再来', { id: 'terminal:x' })).toEqual([over]);
  time.pass(60 * 60_000);
  expect(await aChat(app, counted).say('wang', '报名', { id: 'terminal:y' })).toEqual([over, '好的：报名']);
});

it('createChat() goes on with a dialogue that has changed since when it can carry the state over', async () => {
  const { app } = await aCommunity();
  await aChat(app, counted).say('lin', '数数');
  const from: number[] = [];
  const upgrade = (state: unknown, version: number) => {
    from.push(version);
    return { count: (state as { count: number }).count + 10 };
  };
  const chat = aChat(app, { ...counted, dialogues: [{ ...counting, version: 2, upgrade }] });

  expect(await chat.say('lin', '再来', { id: 'terminal:x' })).toEqual(['第11个']);
  expect(await chat.say('lin', '再来', { id: 'terminal:y' })).toEqual(['第12个']);
  expect(from).toEqual([1]);
});

const fail = async () => {
  throw new Error('the process died here');
};
