import { describe, expect, it } from 'vitest';
import { judge, packIn, RULE_BOOK, type Poll } from '../../src/features/polls/index.ts';
import type { Procedure } from '../../src/features/procedures/index.ts';
import { DAY } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { aDoor } from '../factories/door.ts';
import { buildHall, buildPoll } from '../factories/polls.ts';
import { buildItem, buildProcedure, buildTask } from '../factories/procedures/procedures.ts';
import { settleReactions } from '../factories/reactions.ts';
import { buildTopic } from '../factories/statements/topics.ts';
import { toldIn } from '../factories/told.ts';

const at = new Date('2026-03-02T09:00:00+08:00');

/** A poll of the hall that has passed, opened and counted at the start of a test's day. */
function aPassedPoll(id: string, number: number): Poll {
  const pack = packIn(RULE_BOOK, 'residents-meeting', '/d1/s1/c1/');
  const persons = { total: 12, present: 9, voted: 9, agree: 6, against: 3, abstain: 0 };
  const standings = [
    { option: 'yes', votes: 6 },
    { option: 'no', votes: 3 },
  ];
  return buildPoll({
    id,
    number,
    state: 'closed',
    roll: 12,
    opensAt: at,
    closesAt: at,
    rules: { pack, roll: 'adults' },
    basis: { reference: '居民会议议事规则第五条', by: 'worker', at },
    result: {
      participants: 9,
      abstained: 0,
      standings,
      countedAt: at,
      verdict: judge(pack, { roll: 'adults', persons }),
    } as Poll['result'] & object,
  });
}

/** Without what names the procedure and what it rests on. */
const plain = ({ id: _id, number: _number, polls, history, ...rest }: Procedure) => ({
  ...rest,
  polls: polls.length,
  history: history.map((entry) => ({ ...entry, proof: { ...entry.proof, id: '', number: 0, procedure: '' } })),
});

describe('a procedure', () => {
  it('goes the same way through the chat and over HTTP, to its end', async () => {
    const { app, organizer, lin, time } = await aCommunity({
      halls: [buildHall()],
      polls: [aPassedPoll('p1', 1), aPassedPoll('p2', 2)],
      topics: [
        buildTopic({ id: 't1', state: 'closed', closedAt: at }),
        buildTopic({ id: 't2', number: 2, state: 'closed', closedAt: at }),
      ],
      procedures: [buildProcedure(), buildProcedure({ id: 'other', number: 2 })],
    });
    for (const topic of ['t1', 't2']) await app.stances.put({ topic, resident: 'lin', statement: 1, stance: 1, at });
    const chat = aChat(app);
    const door = await aDoor(app);
    // Log-ins end while an item is on the board: each is made when it is used.
    const byAnybody = await door.as();
    const http = {
      post: async (path: string, body: object) => (await door.as(organizer)).post(path, body),
      put: async (path: string, body: object) => (await door.as(organizer)).put(path, body),
    };
    const complete = (step: string, evidence: object, procedure = 'other') =>
      http.post(`/procedures/${procedure}/steps`, { step, evidence });
    const publish = (procedureId: string, step: string) =>
      http.post('/disclosures', {
        where: { kind: 'step', procedureId, step },
        kind: 'deliberation',
        title: '表决结果',
        text: '十二人中六人赞成。',
      });

    expect((await chat.say('organizer', '下一步 1'))[0]).toMatch(/下一步：征集意见[^]*“下一步 1 议题 编号”/u);
    expect((await chat.say('organizer', '下一步 1 投票 1'))[0]).toContain('“征集意见”要凭这些来办');
    expect((await complete('vote', { kind: 'poll', pollId: 'p2' })).status).toBe(409);
    expect((await publish('other', 'disclose')).status).toBe(409);
    expect(await chat.say('organizer', '下一步 1 议题 1')).toEqual(['第1号议事的“征集意见”做完了。']);
    expect((await complete('collect', { kind: 'topic', topicId: 't2' })).status).toBe(200);

    const meeting = {
      kind: 'record',
      heldOn: '2026-03-02',
      title: '协商会',
      document: '档案12',
      attended: 9,
      entitled: 12,
    };
    for (const procedure of ['lift', 'other'])
      expect((await complete('deliberate', meeting, procedure)).status).toBe(200);
    expect(await chat.say('organizer', '下一步 1 表决 1')).toEqual(['第1号议事的“表决”做完了。']);
    expect((await complete('vote', { kind: 'poll', pollId: 'p1' })).body).toMatchObject({
      code: 'procedures.poll-of-another',
    });
    await complete('vote', { kind: 'poll', pollId: 'p2' });

    const [first, second] = [await publish('lift', 'disclose'), await publish('other', 'disclose')];
    expect((await publish('other', 'disclose')).body).toMatchObject({ id: second.body.id });
    expect((await chat.say('organizer', `下一步 1 公示 ${Number(first.body.number)}`))[0]).toContain('现在还不行');
    time.pass(16 * DAY);
    await chat.say('organizer', `下一步 1 公示 ${Number(first.body.number)}`);
    await complete('disclose', { kind: 'disclosure', itemId: second.body.id });

    expect((await chat.say('organizer', '下一步 1 完成'))[0]).toContain('还没有任务');
    const task = {
      title: '签合同',
      owner: { kind: 'officer', resident: 'worker' },
      dueOn: '2026-05-01',
      budgetFen: 5000,
    };
    for (const id of ['lift', 'other']) {
      expect((await http.post(`/procedures/${id}/tasks`, task)).status).toBe(200);
      await http.post(`/procedures/${id}/tasks/1/reports`, { text: '付了定金', spentFen: 4000 });
      await http.put(`/procedures/${id}/tasks/1/settlement`, { state: 'done', reason: '合同签好了' });
    }
    await chat.say('organizer', '下一步 1 完成');
    await complete('carry-out', { kind: 'tasks' });
    const letter = { kind: 'record', heldOn: '2026-03-18', title: '致居民的信', document: '档案13' };
    for (const procedure of ['lift', 'other']) await complete('report-back', letter, procedure);

    expect((await chat.say('lin', '评议 1 满意', { room: 'g1' }))[0]).toContain('记下了');
    expect((await (await door.as(lin)).put('/procedures/other/rating', { verdict: 'satisfied' })).status).toBe(200);
    expect((await chat.say('wang', '评议 1 不满意'))[0]).toContain('您没有参与');
    for (const resident of ['n1', 'n2', 'n3', 'n4'])
      await app.procedureRatings.keep({ procedure: 'lift', resident, verdict: 'so-so', ratedAt: time.now() });
    expect((await byAnybody.get('/procedures/lift')).body).toMatchObject({ ratings: { answered: 5, satisfied: null } });
    time.pass(8 * DAY);
    expect(await chat.say('organizer', '下一步 1 完成')).toEqual(['第1号议事的“居民评议”做完了。']);
    await complete('evaluate', { kind: 'ratings' });

    const [inChat, inHttp] = [await app.procedures.find('lift'), await app.procedures.find('other')];
    expect(inChat?.state).toBe('completed');
    expect(plain(inChat!)).toEqual(plain(inHttp!));
    await settleReactions(app);
    const told = (await toldIn(app, 'terminal:g1')).map((text) =>
      text.replaceAll(/第?\d+号/gu, '').replaceAll(/ \d/gu, ''),
    );
    expect(told).toHaveLength(2 * (7 + 1));
    expect(new Set(told).size).toBe(8);

    const { body } = await byAnybody.get('/procedures/lift');
    expect(body).toMatchObject({
      format: 'linyi-procedure/1',
      state: 'completed',
      tasks: [{ spentFen: 4000, spent: '40元', state: 'done' }],
      ratings: { answered: 5, satisfied: 1, soSo: 4, dissatisfied: 0 },
    });
    expect((await byAnybody.get('/procedures/other')).body).toMatchObject({ ratings: { answered: null } });
    const paper = await byAnybody.get('/procedures/lift/results.pdf');
    expect(paper.headers.get('content-type')).toBe('application/pdf');
    expect(JSON.stringify(paper.body).slice(0, 20)).toContain('%PDF');
    expect((await chat.say('wang', '议事进度 1'))[0]).toMatch(
      /（议事厅议题，办完了）\n1\. 征集意见：2026年3月2日做完/u,
    );
  }, 60_000);
});

it('tasks that are late come first, for anybody to read', async () => {
  const tasks = [
    buildTask({ number: 1, title: '后做的', dueOn: '2026-03-05' }),
    buildTask({ number: 2, title: '晚了的', dueOn: '2026-03-01', owner: { kind: 'officer', resident: 'worker' } }),
  ];
  const { app } = await aCommunity({ halls: [buildHall()], procedures: [buildProcedure({ tasks })] });
  const chat = aChat(app);

  const [said] = await chat.say('lin', '议事任务', { room: 'g1' });
  const { items } = (await (await (await aDoor(app)).as()).get('/halls/hall/tasks')).body;

  expect(said).toMatch(/^【晚了1天】任务1-2：晚了的。负责：刘[^]*\n任务1-1：后做的/u);
  expect(said).not.toContain('刘洋');
  expect(items.map(({ number, isOverdue }) => [number, isOverdue])).toEqual([
    [2, true],
    [1, false],
  ]);
});

it('the board is read in the chat, and objected to in private only', async () => {
  const { app, worker } = await aCommunity({
    halls: [buildHall()],
    boardItems: [buildItem({ rooms: ['terminal:g1'] })],
  });
  const chat = aChat(app);
  const byWorker = await (await aDoor(app)).as(worker);

  expect((await chat.say('lin', '公示', { room: 'g1' }))[0]).toContain(
    '第1号公示［资金］二月份公共收益，挂到2026年3月17日',
  );
  expect((await chat.say('lin', '公示 1'))[0]).toContain('停车费收入一万二千元。');
  expect((await chat.say('lin', '公示异议 1 这个数对不上', { room: 'g1' }))[0]).toContain('不在群里说');
  expect((await chat.say('lin', '公示异议 1 这个数对不上，请找13800138000'))[0]).toContain('已经记下');
  const answered = await byWorker.put('/disclosures/funds/objections/1/answer', { text: '账单已经贴出来了' });
  await settleReactions(app);

  expect(JSON.stringify(answered.body)).not.toMatch(/13800138000|"lin"/u);
  expect(answered.body).toMatchObject({ objections: [{ number: 1, answer: '账单已经贴出来了' }] });
  expect((await app.boardItems.find('funds'))?.objections[0]?.text).toMatch(/^这个数对不上/u);
  expect(JSON.stringify(await app.boardItems.find('funds'))).not.toContain('13800138000');
  expect(await toldIn(app, 'lin')).toEqual([expect.stringContaining('有答复了：账单已经贴出来了')]);
});
