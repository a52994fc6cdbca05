import { expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import type { Actor } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { buildPoll } from '../factories/polls.ts';
import { buildResident } from '../factories/residents.ts';
import { aCommunity, type Community } from '../factories/community.ts';
import { aChat } from '../factories/chat.ts';
import { aDoor } from '../factories/door.ts';
import { handOver, statesOf, tick } from '../factories/sendings/steps.ts';

const TEXT = '明天上午停水，请提前接水。';
const REGION = '/d1/s1/c1/b1/';
const STARTS = '2026-03-02T10:30:00+08:00';

async function throughChat({ app, time }: Community): Promise<string[]> {
  const chat = aChat(app);
  const said = [
    ...(await chat.say('worker', `群发 ${TEXT} 发给 桂花社区1号楼 时间 今天上午10点半`)),
    ...(await chat.say('worker', '确认')),
  ];
  time.set(STARTS);
  await tick(app);
  said.push(...(await chat.say('worker', '暂停群发 1号')), ...(await chat.say('worker', '继续群发 1号')));
  await handOver(app, (await app.broadcasts.numbered(1))!.id, 'lin');
  await tick(app);
  said.push(...(await chat.say('worker', '群发进度 1号')));
  said.push(...(await chat.say('worker', '撤回群发 1号 更正 改在后天上午停水。')));
  await tick(app);
  said.push(...(await chat.say('lin', '退订')));
  return said;
}

async function throughHttp({ app, time, worker, lin }: Community): Promise<void> {
  const door = await aDoor(app);
  const caller = await door.as(worker);
  const to = { of: [{ region: REGION }] };
  const { body } = await caller.post('/broadcasts', { region: REGION, text: TEXT, to });
  const path = `/broadcasts/${String(body.id)}`;
  expect((await caller.get(`${path}/preview?at=${encodeURIComponent(STARTS)}`)).body).toMatchObject({
    recipients: 1,
    reachable: { terminal: 1 },
  });
  await caller.post(`${path}/schedule`, { at: STARTS });
  time.set(STARTS);
  await tick(app);
  await caller.post(`${path}/pause`);
  await caller.post(`${path}/resume`);
  await handOver(app, String(body.id), 'lin');
  await tick(app);
  expect((await caller.get(path)).body).toMatchObject({
    broadcast: { state: 'done' },
    counts: [{ state: 'sent', why: null, count: 1 }],
  });
  expect((await caller.get(`${path}/recipients`)).body.items).toMatchObject([{ name: '林晓梅', state: 'sent' }]);
  expect((await caller.get(`${path}/call-list`)).body.items).toEqual([]);
  await caller.post(`${path}/recall`, { correction: '改在后天上午停水。' });
  await tick(app);
  await (await door.as(lin)).put('/me/notice-preferences', { wanted: false });
  expect((await caller.get(`/broadcasts?region=${REGION}`)).body.items).toMatchObject([{ state: 'recalled' }]);
}

async function recordOf(app: App) {
  const broadcast = (await app.broadcasts.numbered(1))!;
  const { id, ...kept } = broadcast;
  const corrections = await app.broadcastNotices.page(`${id}/correction`, '', 10);
  return {
    kept: { ...kept, correction: broadcast.correction?.text },
    states: await statesOf(app, id),
    corrections: corrections.map(({ recipient, text, state }) => ({ recipient, text, state })),
    preference: (await app.preferences.find('lin'))?.optedOutAt,
  };
}

it('the same broadcast through chat and HTTP leaves the same record', async () => {
  const [one, other] = [await aCommunity(), await aCommunity()];

  const said = await throughChat(one);
  await throughHttp(other);

  const record = await recordOf(one.app);
  const same = await recordOf(other.app);
  expect(record).toEqual(same);
  expect(record.kept).toMatchObject({ text: TEXT, state: 'recalled', region: REGION });
  expect(record.corrections).toEqual([{ recipient: 'lin', text: '改在后天上午停水。', state: 'queued' }]);
  expect(said).toEqual([
    expect.stringContaining(
      '发给：1个（人或群）\n聊天能收到：1个\n不发：没有\n要打电话或上门：0人\n时间：3月2日（周一）10:30',
    ),
    '好的，1号群发3月2日（周一）10:30开始发。看进度请发：群发进度 1号',
    '1号群发已暂停：已发0个，还有1个没发。继续请发：继续群发 1号',
    '1号群发继续发，还有1个没发。',
    '1号群发（已发完）：\n已发1个，等着发0个。\n没送到0个，说不准0个，不发0个。',
    '1号群发已撤回：0个不再发；已经收到的1个会收到更正。',
    expect.stringContaining('以后不再给您发'),
  ]);
});

it('a broadcast that burdens neighbours goes out from a chat with a reason only', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);

  const [preview] = await chat.say('worker', '群发 领鸡蛋必须签到 发给 桂花社区1号楼');
  const [refused] = await chat.say('worker', '确认');
  const [agreed] = await chat.say('worker', '理由 按人头分发');

  expect(preview).toContain('理由请这样回');
  expect(refused).toContain('请回“理由');
  expect(agreed).toContain('1号群发马上开始发');
  expect(await app.broadcasts.numbered(1)).toMatchObject({ state: 'scheduled', excuse: '按人头分发' });
});

it.each([
  ['worker', '群发 明天停水 发给 月球社区', '没看懂发给谁'],
  ['worker', '群发 明天停水 发给 河湾社区', '只有本区域的组织者、社工和管理员可以群发'],
  ['worker', '群发 发给 桂花社区', '请这样写'],
  ['worker', '群发 有事打13812345678 发给 桂花社区', '不能写个人手机号'],
  ['lin', '群发 明天停水 发给 桂花社区', '只有本区域的组织者、社工和管理员可以群发'],
  ['worker', '暂停群发 9号', '没有找到9号群发'],
  ['worker', '群发进度', '还没有群发过'],
])('to %s saying “%s” the bot answers “%s…”', async (contact, text, answer) => {
  const { app } = await aCommunity();

  const [said] = await aChat(app).say(contact, text);

  expect(said).toContain(answer);
});

it('取消 leaves the draft unsent', async () => {
  const { app } = await aCommunity();
  const chat = aChat(app);

  await chat.say('worker', '群发 明天停水 发给 桂花社区1号楼');
  await chat.say('worker', '不发了');
  await tick(app);

  expect(await app.broadcasts.numbered(1)).toMatchObject({ state: 'draft' });
});

it('the call list comes as a table too, its names masked for an organizer', async () => {
  const { app, worker, organizer, settle } = await aCommunity();
  await settle(buildResident({ id: 'old', name: '=孙"奶奶', contacts: [], region: REGION }));
  const door = await aDoor(app);
  const { body } = await (
    await door.as(worker)
  ).post('/broadcasts', {
    region: REGION,
    text: TEXT,
    to: { of: [{ region: REGION }] },
  });
  const table = async (actor: Actor) => {
    const { token } = await app.sessions.open(actor.id, 'console');
    const headers = { authorization: `Bearer ${token}`, accept: 'text/csv' };
    const response = await fetch(`${door.url}/api/v1/broadcasts/${String(body.id)}/call-list`, { headers });
    return { type: response.headers.get('content-type'), lines: (await response.text()).split('\r\n') };
  };

  expect(await table(worker)).toEqual({
    type: 'text/csv; charset=utf-8',
    lines: ['id,name,phone,region,why', `old,"'=孙""奶奶",,${REGION},no-chat`, ''],
  });
  expect((await table(organizer)).lines[1]).toBe(`old,'=＊＊＊＊,,${REGION},no-chat`);
});

it.each([
  ['桂花社区的独居老人', { kind: 'service', to: { of: [{ tag: '独居老人', in: '/d1/s1/c1/' }] } }],
  ['本社区各个群', { kind: 'service', to: { of: [{ roomsOf: '/d1/s1/c1/' }] } }],
  ['第1号没投票的人', { kind: 'service', to: { of: [{ nonVoters: 'lamps' }] } }],
  ['1号活动候补的人', { kind: 'activity', to: { of: [{ signedUp: 'tea', state: 'waiting' }] } }],
])('a worker broadcasts from the chat to “%s”', async (words, expected) => {
  const { app } = await aCommunity({ polls: [buildPoll()], activities: [buildActivity()] });

  const [preview] = await aChat(app).say('worker', `群发 请看通知 发给 ${words}`);

  expect(preview).toContain('对就回“确认”');
  expect(await app.broadcasts.numbered(1)).toMatchObject(expected);
});
