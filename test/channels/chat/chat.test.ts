import { expect, it } from 'vitest';
import { createChat } from '../../../bots/chat.ts';
import { listNotices } from '../../../src/features/broadcasts/index.ts';
import type { App } from '../../../src/app.ts';
import { HOUR, MINUTE, perform, Refusal } from '../../../src/kernel/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { aChat, aCommand, buildUtterance, repliesTo } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

it('createChat() answers a message delivered five times once, with one effect', async () => {
  const { app } = await aCommunity();
  const effects: string[] = [];
  const chat = aChat(app, {
    commands: [aCommand('报名', async ({ once }: { once: string }) => void effects.push(once))],
  });
  const utterance = buildUtterance({ text: '报名' });

  await Promise.all(Array.from({ length: 5 }, () => chat.receive(utterance)));
  await chat.settled();
  await chat.receive(utterance);
  await chat.settled();

  expect(effects).toEqual([utterance.id]);
  expect(await repliesTo(app, utterance)).toMatchObject([{ text: '好的：报名', to: { contact: 'lin' } }]);
  expect(await app.notices.counts('terminal')).toEqual({ queued: 1 });
});

it('createChat() makes a resident of whoever speaks for the first time', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, { commands: [aCommand('报名')] });

  await chat.say('stranger', '报名');

  expect(
    await app.residents.byContact({ channel: 'terminal', contact: 'stranger', key: 'terminal:stranger' }),
  ).toMatchObject({ trust: 'contact' });
});

it('createChat() answers the messages of one room in the order in which they came', async () => {
  const { app } = await aCommunity();
  const order: string[] = [];
  const slow = aCommand('慢', async () => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    order.push('慢');
  });
  const quick = aCommand('快', async () => void order.push('快'));
  const chat = aChat(app, { commands: [slow, quick] });

  for (const [index, text] of ['慢', '快', '慢', '快'].entries()) {
    await chat.receive(buildUtterance({ id: `terminal:${index}`, text, room: 'garden', contact: `person${index}` }));
  }
  await chat.settled();

  expect(order).toEqual(['慢', '快', '慢', '快']);
});

it('createChat() keeps what was said in one breath one after the other, so that it is answered in that order', async () => {
  const { app } = await aCommunity();
  const steps: string[] = [];
  const keep: App['utterances']['keep'] = async (utterance, now) => {
    steps.push(`${utterance.text} begun`);
    const isNew = await app.utterances.keep(utterance, now);
    steps.push(`${utterance.text} kept`);
    return isNew;
  };
  const chat = aChat({ ...app, utterances: { ...app.utterances, keep } });

  const said = ['确认', '撤回', '进度'].map((text) => buildUtterance({ id: `terminal:${text}`, text }));
  await Promise.all(said.map((utterance) => chat.receive(utterance)));
  await chat.settled();

  expect(steps).toEqual(['确认 begun', '确认 kept', '撤回 begun', '撤回 kept', '进度 begun', '进度 kept']);
});

it('createChat() is silent in a room, and keeps nothing of what neighbours say to each other', async () => {
  const { app } = await aCommunity();
  const certain = { ...aCommand('接龙'), unaddressed: true };
  const chat = aChat(app, { commands: [aCommand('报名'), certain] });
  const inRoom = { room: 'garden', addressed: false };

  expect(await chat.say('lin', '今天天气真好', inRoom)).toEqual([]);
  expect(await chat.say('lin', '报名', inRoom)).toEqual([]);
  expect(await chat.say('lin', '', { ...inRoom, kind: 'voice' })).toEqual([]);
  expect(await keptWords(app, 'terminal:lin-1')).toBeUndefined();
  expect(await chat.say('lin', '接龙', inRoom)).toEqual(['好的：接龙']);
  expect(await chat.say('lin', '报名', { room: 'garden' })).toEqual(['好的：报名']);
});

it('createChat() answers in the room, naming whom it answers', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, { commands: [aCommand('报名')] });
  const utterance = buildUtterance({ text: '报名', room: 'garden', roomName: '桂花群' });

  await chat.receive(utterance);
  await chat.settled();

  expect(await repliesTo(app, utterance)).toMatchObject([
    { to: { room: 'garden', mentions: ['lin'] }, recipient: 'terminal:garden' },
  ]);
  expect(await app.rooms.find('terminal:garden')).toMatchObject({ name: '桂花群' });
});

it('createChat() forgets the words of a message as soon as it has answered it', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, { commands: [aCommand('报名')] });

  await chat.say('lin', '报名');

  expect(await keptWords(app, 'terminal:lin-1')).toBe('');
  expect(await app.utterances.countWaiting()).toBe(0);
});

it('createChat() answers a refusal with its phrase', async () => {
  const { app } = await aCommunity();
  const refuse = aCommand('报名', async () => {
    throw new Refusal('missing', 'regions.missing');
  });
  const chat = aChat(app, { commands: [refuse] });

  expect(await chat.say('lin', '报名')).toEqual(['没有找到这个区域，请核对后再试。']);
});

it('createChat() apologizes once for a defect and goes on', async () => {
  const { app } = await aCommunity();
  const broken = aCommand('坏', async () => {
    throw new TypeError('no such thing');
  });
  const chat = aChat(app, { commands: [broken, aCommand('好')] });

  expect(await chat.say('lin', '坏')).toEqual(['抱歉，出了点问题，已经记下。请稍后再试，急事请直接打社区电话。']);
  expect(await chat.say('lin', '好')).toEqual(['好的：好']);
});

it('createChat() says so when it does not understand', async () => {
  const { app } = await aCommunity();

  expect(await aChat(app, { commands: [] }).say('lin', '嗯嗯嗯')).toEqual([
    '这句话我没听懂。您可以直接说要办什么事，或者发“帮助”看看我会做什么。',
  ]);
});

it.each([
  ['voice', '语音收到了'],
  ['picture', '图片收到了'],
  ['card', '名片或链接收到了'],
  ['file', '文件收到了'],
  ['location', '位置收到了'],
  ['other', '消息收到了'],
] as const)('createChat() gives a receipt for a %s message and passes it on to the workers', async (kind, receipt) => {
  const { app, worker } = await aCommunity();
  const chat = aChat(app);

  const [said] = await chat.say('lin', '', { kind });

  expect(said).toContain(receipt);
  expect((await perform(listNotices, app, worker, {})).items).toMatchObject([{ about: 'lin' }]);
});

it('createChat() reads a voice message that comes with a transcript', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app, { commands: [aCommand('报名')] });

  expect(await chat.say('lin', '报名', { kind: 'voice' })).toEqual(['好的：报名']);
});

it('createChat() takes up at its start what a process left unanswered when it died', async () => {
  const { app, time } = await aCommunity();
  const utterance = buildUtterance({ text: '报名' });
  await app.utterances.keep(utterance, app.clock());
  await app.utterances.takeNext('terminal:contact:lin', 'dead process', app.clock(), time.now());
  time.pass(1);

  const chat = createChat(app, { commands: [aCommand('报名')], dialogues: [] });
  await chat.start();
  await chat.settled();
  await chat.stop();

  expect(await repliesTo(app, utterance)).toMatchObject([{ text: '好的：报名' }]);
  expect(await app.utterances.waitingLanes(app.clock())).toEqual([]);
});

it('createChat() leaves a lane alone while another process is at it', async () => {
  const { app, time } = await aCommunity();
  await app.utterances.keep(buildUtterance({ text: '报名' }), app.clock());
  const until = new Date(time.now().getTime() + 1000);
  await app.utterances.takeNext('terminal:contact:lin', 'other process', app.clock(), until);
  const chat = aChat(app, { commands: [aCommand('报名')] });

  expect(await chat.say('lin', '报名')).toEqual([]);
  expect(await app.utterances.countWaiting()).toBe(2);
});

it.each([
  ['gives up with an apology on a message that kills every process for ten minutes', 2 * MINUTE + 1, '抱歉'],
  ['answers a message whose processes were killed five times within a minute', 10_000, '好的：报名'],
])('createChat() %s', async (_, between, answer) => {
  const { app, time } = await aCommunity();
  const utterance = buildUtterance({ text: '报名' });
  await app.utterances.keep(utterance, app.clock());
  for (let tries = 0; tries < 5; tries += 1) {
    await app.utterances.takeNext('terminal:contact:lin', `dead process ${tries}`, app.clock(), time.now());
    time.pass(between);
  }

  const chat = createChat(app, { commands: [aCommand('报名')], dialogues: [] });
  await chat.start();
  await chat.settled();
  await chat.stop();

  expect(await repliesTo(app, utterance)).toMatchObject([{ text: expect.stringContaining(answer) }]);
});

it('createChat() asks again for a message whose key was lost, and answers those after it', async () => {
  const { app } = await aCommunity();
  const lost = buildUtterance({ id: 'terminal:lost', text: '报名' });
  await app.utterances.keep(lost, app.clock());
  await app.keys.destroy(`words ${Math.floor(app.clock().getTime() / HOUR)}`);

  const chat = aChat(app, { commands: [aCommand('报名')] });
  await chat.start();
  await chat.settled();

  expect(await repliesTo(app, lost)).toMatchObject([{ text: say('chat.defect') }]);
  expect(await chat.say('lin', '报名')).toEqual(['好的：报名']);
  await chat.stop();
});

it('createChat() destroys the key of words when all of its hour were answered, and not before', async () => {
  const { app, time } = await aCommunity();
  const keyOfHour = `words ${Math.floor(app.clock().getTime() / HOUR)}`;
  await app.utterances.keep(buildUtterance({ id: 'terminal:waits', text: '报名' }), app.clock());
  const shredAfter = async (hours: number) => {
    time.pass(hours * HOUR);
    await app.utterances.shredWords(time.now());
    return (await app.keys.find(keyOfHour)) !== null;
  };

  expect(await shredAfter(3)).toBe(true);
  await app.utterances.finish('terminal:waits', time.now());
  expect(await shredAfter(1)).toBe(false);
});

/** What the store holds of the words of a message. */
async function keptWords(app: App, id: string): Promise<unknown> {
  const documents = app.connection.collection<{ _id: string; sealed: string }>('utterances');
  return (await documents.findOne({ _id: id }))?.sealed;
}
