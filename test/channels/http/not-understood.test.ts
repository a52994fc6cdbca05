import { describe, expect, it } from 'vitest';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';

async function aTalk() {
  const { app, ...people } = await aCommunity();
  const chat = aChat(app, { commands: [] });
  for (const text of ['第一句', '第二句 13812345678', '第三句']) {
    await chat.say('lin', text);
    people.time.pass(1000);
  }
  await chat.say('zhao', '河湾的话');
  const door = await aDoor(app);
  const { token } = await app.sessions.open(people.worker.id, 'console');
  const exported = () =>
    fetch(`${door.url}/api/v1/not-understood-labelled`, { headers: { authorization: `Bearer ${token}` } });
  return { app, exported, worker: await door.as(people.worker), lin: await door.as(people.lin) };
}

it('what the bot did not understand is listed for staff of the region, masked and without who said it', async () => {
  const { app, worker } = await aTalk();

  const first = await worker.get('/not-understood?limit=2');
  const second = await worker.get(`/not-understood?limit=2&after=${first.body.next}`);

  expect([...first.body.items, ...second.body.items].map(({ text }) => text)).toEqual([
    '第三句',
    '第二句 （电话）',
    '第一句',
  ]);
  const kept = await app.connection.model('not-understood').find({}).lean();
  expect(JSON.stringify(kept)).not.toMatch(/lin|13812345678/u);
});

it('staff say what was meant, and what they said leaves as JSON lines', async () => {
  const { exported, worker } = await aTalk();
  const { items } = (await worker.get('/not-understood')).body;

  await worker.put(`/not-understood/${items[0]!.id}/label`, { intent: 'polls.list' });
  await worker.put(`/not-understood/${items[1]!.id}/label`, { intent: 'polls.list' });
  const answer = await worker.put(`/not-understood/${items[1]!.id}/label`, { intent: null });

  expect(answer.body).toMatchObject({ text: '第二句 （电话）', intent: 'none' });
  const response = await exported();
  expect(response.headers.get('content-type')).toContain('application/x-ndjson');
  const lines = (await response.text()).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { text: '第二句 （电话）', intent: 'none' },
    { text: '第三句', intent: 'polls.list' },
  ]);
});

it('neighbours neither see nor label it, and an intent is the name of a command', async () => {
  const { worker, lin } = await aTalk();
  const [{ id }] = (await worker.get('/not-understood')).body.items as unknown as [{ id: string }];

  expect((await lin.get('/not-understood')).status).toBe(403);
  expect((await lin.put(`/not-understood/${id}/label`, { intent: null })).status).toBe(404);
  expect((await worker.put(`/not-understood/${id}/label`, { intent: '投票' })).status).toBe(400);
});

describe('what staff have labelled is understood from then on', () => {
  async function aLesson(intent: string) {
    const { app, worker, wang } = await aCommunity();
    const chat = aChat(app);
    const words = '就那样呗你懂的';
    expect(await chat.say('lin', words)).toEqual([expect.stringContaining('没听懂')]);
    const staff = await (await aDoor(app)).as(worker);
    const [{ id }] = (await staff.get('/not-understood')).body.items as unknown as [{ id: string }];
    await staff.put(`/not-understood/${id}/label`, { intent: intent === 'none' ? null : intent });
    const said = await chat.say(wang.id, `${words}！`);
    return { said, listed: (await staff.get('/not-understood')).body.items };
  }

  it('as a need, of which the bot asks what it must know', async () => {
    const { said, listed } = await aLesson('needs.intake');
    expect(said).toEqual([expect.stringContaining('在什么位置')]);
    expect(listed).toHaveLength(1);
  });

  it('as a command, which the bot asks to hear in its own words', async () => {
    expect((await aLesson('needs.track')).said).toEqual(['没太听懂。您是想“查进度”吗？请这样说：进度']);
  });

  it('as nothing for the bot', async () => {
    const { said, listed } = await aLesson('none');
    expect(said).toEqual([expect.stringContaining('没听懂')]);
    expect(listed).toHaveLength(1);
  });
});

it('of two meanings given to the same words the one that was given last counts', async () => {
  const { app, worker, time } = await aCommunity();
  const chat = aChat(app);
  for (let count = 0; count < 2; count += 1) {
    await chat.say('lin', '那啥咋整的嘞');
    time.pass(1000);
  }
  const staff = await (await aDoor(app)).as(worker);
  const { items } = (await staff.get('/not-understood')).body;
  const [newer, older] = items as unknown as [{ id: string }, { id: string }];
  await staff.put(`/not-understood/${newer.id}/label`, { intent: 'polls.list' });
  time.pass(1000);
  await staff.put(`/not-understood/${older.id}/label`, { intent: 'activities.list' });

  expect((await chat.say('lin', '那啥咋整的嘞')).join()).toContain('活动');
});
