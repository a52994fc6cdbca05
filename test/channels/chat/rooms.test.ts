import { describe, expect, it } from 'vitest';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';

const codeIn = (said: readonly string[]): string => /是(\d{6})，/u.exec(said.join())![1]!;

const inRoom = (room: string) => ({ room, addressed: false });

describe('binding a room by a code', () => {
  it('places the room in which an officer types it', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);

    const code = codeIn(await chat.say('worker', '群绑定码 桂花社区'));
    const said = await chat.say('worker', `绑定本群 ${code}`, inRoom('garden'));

    expect(said.join()).toContain('本群属于');
    expect((await app.rooms.find('terminal:garden'))?.region).toBe('/d1/s1/c1/');
  });

  it('is done once: another room needs another code', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    const code = codeIn(await chat.say('worker', '群绑定码 桂花社区'));
    await chat.say('worker', `绑定本群 ${code}`, inRoom('garden'));

    const said = await chat.say('worker', `绑定本群 ${code}`, inRoom('other'));

    expect(said.join()).toContain('已经用在别的群了');
    expect((await app.rooms.find('terminal:other'))?.region).toBeUndefined();
  });

  it.each([
    ['a neighbour', 'lin'],
    ['a worker of another community', 'other-worker'],
  ])('is refused to %s, who does not use the code up', async (_, who) => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    const code = codeIn(await chat.say('worker', '群绑定码 桂花社区'));

    const said = await chat.say(who, `绑定本群 ${code}`, inRoom('garden'));

    expect(said.join()).toContain('不归您负责');
    expect((await app.rooms.find('terminal:garden'))?.region).toBeUndefined();
    await chat.say('worker', `绑定本群 ${code}`, inRoom('garden'));
    expect((await app.rooms.find('terminal:garden'))?.region).toBe('/d1/s1/c1/');
  });

  it('is refused with a code that is wrong or over, and after too many tries', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    const code = codeIn(await chat.say('worker', '群绑定码 桂花社区'));
    await app.redis.del(`${app.keyPrefix}room-code:${code}`);

    const tries = [];
    for (let count = 0; count < 7; count += 1) {
      tries.push((await chat.say('worker', `绑定本群 ${code}`, inRoom('garden'))).join());
    }

    expect(tries.slice(0, 6).every((said) => said.includes('已经过了时间'))).toBe(true);
    expect(tries[6]).toContain('试的次数太多了');
  });

  it.each([
    ['lin', '群绑定码 桂花社区', {}, '不归您负责'],
    ['other-worker', '群绑定码 桂花社区', {}, '不归您负责'],
    ['worker', '群绑定码 桂花社区', { room: 'garden' }, '请私聊我'],
    ['worker', '群绑定码', {}, '没有找到这个地方'],
    ['worker', '绑定本群 123456', {}, '发到要绑定的群里'],
  ])('%s: %s is answered with what would work', async (who, text, given, words) => {
    const { app } = await aCommunity();

    expect((await aChat(app).say(who, text, given)).join()).toContain(words);
  });
});
