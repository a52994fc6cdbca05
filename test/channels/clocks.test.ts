import { describe, expect, it } from 'vitest';
import { pauseClock, submitNeed } from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { settleReactions } from '../factories/reactions.ts';
import { aTime } from '../factories/time.ts';
import { toldIn } from '../factories/told.ts';

const MATTER = { text: '3号楼楼道的灯坏了，想请大家商量一下怎么修', place: '3号楼', route: 'hall' as const };

async function aNeed(start = '2026-03-02T09:00:00+08:00') {
  const community = await aCommunity({ time: aTime(start) });
  const { number } = await perform(submitNeed, community.app, community.lin, MATTER);
  await settleReactions(community.app);
  return { ...community, number, chat: aChat(community.app) };
}

describe('until when, in 进度', () => {
  it('is said in plain words: first the answer, then the end', async () => {
    const { chat, number } = await aNeed();
    const [said] = await chat.say('lin', `进度 ${number}`);
    expect(said!.split('\n').slice(-2)).toEqual([
      '最迟3月2日（周一）11:00前有人答复您。',
      '最迟3月20日（周五）18:00前办好。',
    ]);
  });

  it('says that it may still move when the holidays of that year are not known', async () => {
    const { chat, number } = await aNeed('2098-12-25T09:00:00+08:00');
    const [said] = await chat.say('lin', `进度 ${number}`);
    expect(said!.split('\n').at(-1)).toBe('那一年放假怎么安排还没公布，时间可能会变。');
  });

  it('says why the clock stands to those involved in private, and to nobody else', async () => {
    const { app, worker, chat, number } = await aNeed();
    await perform(pauseClock, app, worker, { number, reason: '等家属回复' });

    const [own] = await chat.say('lin', `进度 ${number}`);
    const [inRoom] = await chat.say('lin', `进度 ${number}`, { room: 'garden' });
    const [others] = await chat.say('wang', `进度 ${number}`);

    expect(own).toContain('现在暂停计时，原因：等家属回复。最晚4月13日（周一）18:00接着办。');
    expect([inRoom, others].map((said) => said!.split('\n').at(-1))).toEqual(['现在暂停计时。', '现在暂停计时。']);
  });
});

describe('a worker in the chat', () => {
  it('answers, pauses and goes on, and the resident hears of it', async () => {
    const { app, chat, number } = await aNeed();

    const said = [
      await chat.say('worker', `答复 ${number} 师傅明天上午来修`),
      await chat.say('worker', `暂停 ${number} 等家属回复`),
      await chat.say('worker', `继续 ${number}`),
    ].flat();
    await settleReactions(app);

    expect(said).toEqual([
      `${number}的答复已转告居民。`,
      expect.stringContaining(`要早些，请发：继续 ${number}`),
      `${number}接着计时，最迟3月20日（周五）18:00前办好。`,
    ]);
    expect(await toldIn(app, 'lin')).toEqual([
      `社区答复您的需求 ${number}：师傅明天上午来修`,
      expect.stringContaining('原因：等家属回复'),
      expect.stringContaining('接着办了'),
    ]);
  });

  it.each([
    ['暂停 #', '请写明为什么暂停'],
    ['答复 #', '请写上答复居民的话'],
    ['继续 #', '没有暂停'],
  ])('who says “%s” hears what is missing', async (words, hint) => {
    const { chat, number } = await aNeed();
    expect((await chat.say('worker', words.replace('#', number))).join()).toContain(hint);
  });

  it('and residents may not', async () => {
    const { chat, number } = await aNeed();
    expect(await chat.say('lin', `暂停 ${number} 等家属回复`)).toEqual([
      '这条需求不在您负责的区域，您看得到，但不能处理。',
    ]);
  });
});

it('the same over HTTP: everyone sees until when, and not why it is paused', async () => {
  const { app, worker, number } = await aNeed();
  const { url } = await aDoor(app);
  const timeline = async () => (await fetch(`${url}/api/v1/needs/${number}/timeline`)).json();

  expect(await timeline()).toMatchObject({
    clock: {
      say: ['最迟3月2日（周一）11:00前有人答复您。', '最迟3月20日（周五）18:00前办好。'],
      due: [
        { level: 'answer', at: '2026-03-02T03:00:00.000Z', isOverdue: false, isProvisional: false },
        { level: 'solution', at: '2026-03-20T10:00:00.000Z', isOverdue: false, isProvisional: false },
      ],
      isPaused: false,
    },
  });
  await perform(pauseClock, app, worker, { number, reason: '等家属回复' });
  const paused = await timeline();
  expect(paused).toMatchObject({ clock: { say: ['现在暂停计时。'], due: [], isPaused: true } });
  expect(JSON.stringify(paused)).not.toContain('家属');
});

it('a worker does all of it over HTTP, too, and those involved see why', async () => {
  const { app, worker, steward, number } = await aNeed();
  const door = await aDoor(app);
  const [staff, hub] = [await door.as(worker), await door.as(steward)];

  const days = [{ date: '2026-03-03', isWorking: false, name: '停电' }];
  expect(await hub.put('/working-calendars', { region: '/d1/', days })).toMatchObject({ status: 200, body: { days } });
  const due = await staff.get('/needs/due?region=/d1/s1/c1/');
  expect(due.body).toMatchObject({ overdue: { count: 0 }, today: { count: 1, first: [{ number }] } });
  expect(await staff.post(`/needs/${number}/answer`, { answer: '师傅明天来' })).toMatchObject({ status: 200 });
  const paused = await staff.post(`/needs/${number}/pause`, {
    reason: '等家属回复',
    until: '2026-03-05T09:00:00+08:00',
  });
  expect(paused.body).toMatchObject({
    clock: { isPaused: true, pause: { reason: '等家属回复', until: '2026-03-05T01:00:00.000Z' } },
  });
  const resumed = await staff.post(`/needs/${number}/resumption`);
  expect(resumed.body).toMatchObject({ clock: { due: [{ level: 'solution' }], isPaused: false, pause: null } });
  expect(await staff.post(`/needs/${number}/resumption`)).toMatchObject({
    status: 409,
    body: { detail: `${number}没有暂停，不用继续。` },
  });
});
