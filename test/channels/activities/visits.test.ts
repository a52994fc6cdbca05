import { beforeAll, describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { aDoor, type Caller } from '../../factories/door.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';
import { buildCare, buildHelpers, PRESSURE } from '../../factories/volunteers/visits.ts';

const START = '2026-03-05T09:00:00+08:00';
const AFTER = '2026-03-05T09:40:00+08:00';

const aTeam = () => aCommunity({ needs: [buildCare()], teams: [buildHelpers({ leader: 'lin' })] });

/** What is left of the story, without ids and the moments at which it was told. */
async function recordOf(app: App) {
  const need = (await app.needs.findByNumber(PRESSURE))!;
  const activity = (await app.activities.find(need.visit!))!;
  const records = await app.serviceRecords.naming('chen');
  return {
    need: { state: need.state, steps: need.timeline.map(({ step, by, note }) => [step, by, note]) },
    visit: {
      title: activity.title,
      place: activity.place,
      startsAt: activity.startsAt,
      endsAt: activity.endsAt,
      signUps: activity.signUps.map(({ resident, state }) => [resident, state]),
      missed: activity.visit?.missed.map(({ resident, why, note }) => [resident, why, note]),
      report: activity.visit?.report?.note,
    },
    notes: (await app.careNotes.of('chen')).map(({ kind, text, by }) => [kind, text, by]),
    records: records.map(({ volunteer, minutes, content }) => [volunteer, minutes, content]).sort(),
  };
}

async function throughHttp({ app, worker, lin, wang, chen, time }: Community): Promise<void> {
  const door = await aDoor(app);
  const as = async (actor: typeof lin): Promise<Caller> => door.as(actor);
  const staff = await as(worker);
  await staff.post('/residents/chen/care-notes', { kind: 'pet', text: '家里有狗' });
  const plan = { task: 'blood-pressure', startsAt: START, endsAt: '2026-03-05T09:30:00+08:00' };
  const { body, status } = await staff.post(`/needs/${PRESSURE}/visit`, plan);
  expect(status).toBe(201);
  const id = String(body['id']);
  const helpers = (await staff.get(`/visits/${id}/helpers`)).body as unknown as {
    candidates: { name: string; reasons: string[] }[];
  };
  expect(helpers.candidates.map(({ name }) => name)).toEqual(['林晓梅', '王建国']);
  expect(helpers.candidates[0]?.reasons).toEqual(['住得近', '最近上门不多', '会做这件事']);

  await staff.post(`/visits/${id}/invitations`, {});
  const [one, other] = [await as(lin), await as(wang)];
  await other.post(`/activities/${id}/offer-answer`, { wants: false, note: '没空' });
  expect((await staff.post(`/visits/${id}/confirmation`)).body).toMatchObject({ code: 'elder-help.too-few-helpers' });
  // He has found the time after all, and told the worker so.
  await staff.post(`/visits/${id}/invitations`, { helpers: ['wang'] });
  await one.post(`/activities/${id}/offer-answer`, { wants: true });
  await other.post(`/activities/${id}/offer-answer`, { wants: true });
  await staff.post(`/visits/${id}/confirmation`);
  expect((await one.get(`/visits/${id}`)).body).toMatchObject({ visitedName: '陈阿姨', notes: [{ text: '家里有狗' }] });
  expect((await (await as(chen)).get(`/visits/${id}`)).body).toMatchObject({ notes: null, steered: null });
  expect((await (await door.as()).get(`/visits/${id}`)).status).toBe(404);
  await settleReactions(app);

  time.set(AFTER);
  await (await as(lin)).post(`/visits/${id}/report`, { note: '量了血压一切正常' });
  await settleReactions(app);
}

async function throughChat({ app, time }: Community): Promise<void> {
  const chat = aChat(app);
  await chat.say('worker', `上门须知 ${PRESSURE} 家里有狗`);
  expect((await chat.say('worker', `安排上门 ${PRESSURE} 量血压 3月5日上午9点到9点半`)).join()).toContain(
    '1号“上门量血压”',
  );
  const proposed = (await chat.say('worker', '上门推荐 1')).join('\n');
  expect(proposed).toContain('1. 林晓梅（住得近、最近上门不多、会做这件事）');
  await chat.say('worker', '邀请上门 1');
  await settleReactions(app);
  expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('接 1')]);

  expect((await chat.say('wang', '婉拒 没空')).join()).toContain('另请别人');
  expect((await chat.say('worker', '确认上门 1')).join()).toContain('人还不够');
  await chat.say('worker', '邀请上门 1 王建国');
  expect((await chat.say('lin', '接')).join()).toContain('谢谢您');
  expect((await chat.say('wang', '接 1')).join()).toContain('谢谢您');
  expect((await chat.say('worker', '确认上门 1')).join()).toContain('确认好了');
  expect((await chat.say('lin', '上门 1')).join()).toContain('家里有狗');
  const inRoom = await chat.say('lin', '上门 1', { room: 'g1' });
  expect(inRoom.join()).not.toContain('家里有狗');
  expect((await chat.say('chen', '上门 1')).join()).toMatch(/林晓梅、王建国/u);
  await settleReactions(app);

  time.set(AFTER);
  expect((await chat.say('lin', '上门完成 1 量了血压一切正常')).join()).toContain('做完了');
  await settleReactions(app);
}

describe('a visit', () => {
  let overHttp: Awaited<ReturnType<typeof recordOf>>;

  beforeAll(async () => {
    const community = await aTeam();
    await throughHttp(community);
    overHttp = await recordOf(community.app);
  });

  it('leaves the same record through chat as through HTTP', async () => {
    const community = await aTeam();

    await throughChat(community);

    const record = await recordOf(community.app);
    expect(record).toEqual(overHttp);
    expect(record).toMatchObject({
      need: { state: 'done' },
      visit: {
        signUps: [
          ['lin', 'placed'],
          ['wang', 'placed'],
        ],
      },
      records: [
        ['lin', 30, '量血压'],
        ['wang', 30, '量血压'],
      ],
    });
  });

  it('is closed in the chat: called about afterwards, seen and put right by whoever was visited, not solved', async () => {
    const { app, time } = await aTeam();
    const chat = aChat(app);
    await chat.say('worker', `安排上门 ${PRESSURE} 陪聊 3月5日上午9点到10点 一个人`);
    await chat.say('worker', '邀请上门 1 王建国');
    await chat.say('wang', '接');
    await chat.say('worker', '确认上门 1');
    await chat.say('worker', `上门须知 ${PRESSURE} 耳朵背，敲门要响`);
    expect((await chat.say('chen', '我的上门须知')).join()).toContain('耳朵背');
    expect(await chat.say('chen', '改上门须知 1 换了助听器，不用敲太响')).toEqual(['改好了。']);
    expect((await chat.say('wang', '上门 1')).join()).toContain('换了助听器');
    expect(await chat.say('chen', '删上门须知 1')).toEqual(['删掉了。']);
    await settleReactions(app);

    time.set('2026-03-05T10:10:00+08:00');
    expect((await chat.say('wang', '上门完成 1 说了说话')).join()).toContain('打电话回访');
    expect((await chat.say('wang', '回访 1 安好')).join()).toContain('没有去上门的人');
    expect((await chat.say('lin', '回访 1 没接通')).join()).toContain('没接通');
    expect((await chat.say('lin', '回访 1 安好')).join()).toContain('安好');
    await settleReactions(app);
    expect((await chat.say('chen', '没解决')).join()).toContain(PRESSURE);
    expect((await app.needs.findByNumber(PRESSURE))?.state).toBe('reopened');
  });
});
