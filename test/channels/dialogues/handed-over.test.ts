import { beforeEach, describe, expect, it } from 'vitest';
import { HANDOVERS } from '../../../config/handovers.ts';
import { forgetHandoverContacts } from '../../../src/features/broadcasts/index.ts';
import { MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat, type TestChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { toldIn } from '../../factories/told.ts';

let community: Community;
let chat: TestChat;

beforeEach(async () => {
  community = await aCommunity();
  chat = aChat(community.app);
});

/** What this contact was told beside the bot's own answers, in order. */
const told = (who: string) => toldIn(community.app, `terminal:${who}`);

describe('what does not fit into one message', () => {
  const story = Array.from({ length: 300 }, (_, index) => `第${index}件事。`).join('');

  it('comes in parts, in order, to the worker and back', async () => {
    await chat.say('lin', '转人工');

    expect(await chat.say('lin', story)).toEqual([]);
    expect(await chat.say('worker', `回 1 ${story}`)).toEqual(['已经发给#1。']);

    const words = async (who: string, before: string) =>
      (await told(who)).filter((text) => text.startsWith(before)).map((text) => text.slice(before.length));
    const [there, back] = [await words('worker', '#1 林晓梅：'), await words('lin', '社区工作人员刘洋：')];
    expect([there.length > 1, there.join(''), back.join('')]).toEqual([true, story, story]);
    expect(Math.max(...there.map(({ length }) => length))).toBeLessThanOrEqual(HANDOVERS.mostCharacters);
  });

  it('is said to have been cut when even that is too little', async () => {
    await chat.say('lin', '转人工');
    const endless = '我有话说。'.repeat(2000);

    expect(await chat.say('lin', endless)).toEqual(['您的话太长，前5000个字已经转给工作人员。后面的请分开再发一次。']);
    expect(await chat.say('worker', `回 1 ${endless}`)).toEqual(['太长了，只发给#1前5000个字。后面的请分开再发。']);
    expect(await told('lin')).toHaveLength(HANDOVERS.mostParts);
  });
});

describe('a hand-over that a colleague took', () => {
  beforeEach(async () => {
    await community.settle(buildResident({ id: 'second', name: '李强', grants: [buildGrant('worker')] }));
    await chat.say('lin', '转人工');
    await chat.say('worker', '回 1 您好');
  });

  it.each([
    ['another worker', 'second', '#1是刘洋在回，要由刘洋或枢纽管理员来结束。', 'open'],
    ['the worker', 'worker', '#1已经结束，居民再说话由机器人来接。', 'ended'],
    ['a steward', 'steward', '#1已经结束，居民再说话由机器人来接。', 'ended'],
  ])('%s wants to end', async (_, who, answer, state) => {
    expect(await chat.say(who, '结束 1')).toEqual([answer]);
    expect(await community.app.handovers.numbered(1)).toMatchObject({ state });
  });

  it('is another’s to end once that colleague has lost their role', async () => {
    await community.app.residents.change('worker', (resident) => ({
      next: { ...resident, grants: [] },
      result: undefined,
    }));

    expect((await chat.say('second', '结束 1')).join()).toContain('#1已经结束');
  });

  it('brings pictures and voice to that colleague only, and the resident hears that they came', async () => {
    const before = (await told('second')).length;

    const said = await chat.say('lin', '', { kind: 'picture' });
    await chat.say('lin', '', { kind: 'voice' });

    expect(said).toEqual([expect.stringContaining('图片收到了')]);
    expect((await told('worker')).slice(-2)).toEqual([
      '#1 林晓梅发来一张图片，机器人转不了，请回话问清楚。',
      '#1 林晓梅发来一条语音，机器人转不了，请回话问清楚。',
    ]);
    expect(await told('second')).toHaveLength(before);
  });

  it('that is over brings pictures to all workers again', async () => {
    await chat.say('worker', '结束 1');
    await chat.say('lin', '', { kind: 'picture' });

    expect((await toldIn(community.app, 'second')).at(-1)).toContain('发来一张图片');
  });
});

it('what only staff say to the bot is said to the person by a neighbour, and by staff to the bot', async () => {
  await community.settle(buildResident({ id: 'second', name: '李强', grants: [buildGrant('worker')] }));
  await chat.say('lin', '转人工');
  await chat.say('second', '转人工');

  expect(await chat.say('lin', '值班表')).toEqual([]);
  expect((await told('worker')).at(-1)).toBe('#1 林晓梅：值班表');
  expect((await chat.say('second', '值班表')).join()).toContain('还没有排值班表');
  expect((await chat.say('lin', '回到机器人'))[0]).toContain('现在又是我');
});

it('some time after the end only who spoke with whom is kept, no contact and no room', async () => {
  const { app, time } = community;
  await chat.say('lin', '转人工', { room: 'garden' });
  await chat.say('wang', '转人工');
  await chat.say('worker', '结束 1');
  const look = async () => {
    await perform(forgetHandoverContacts, app, SYSTEM, {});
    return Promise.all([1, 2].map((number) => app.handovers.numbered(number)));
  };

  time.pass(HANDOVERS.contactsKeptMs - MINUTE);
  expect(await look()).toMatchObject([{ contact: 'lin', room: 'garden' }, { contact: 'wang' }]);
  time.pass(2 * MINUTE);
  const [ended, open] = await look();

  expect(ended).toMatchObject({ resident: 'lin', state: 'ended', told: ['worker'] });
  expect(Object.keys(ended!)).not.toEqual(expect.arrayContaining([expect.stringMatching(/contact|room/u)]));
  expect(open).toMatchObject({ contact: 'wang', state: 'open' });
});
