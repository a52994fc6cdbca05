import { describe, expect, it } from 'vitest';
import { heardInRoom } from '../../../bots/wechat/to-utterance.ts';
import { setDutyRota } from '../../../src/features/needs/index.ts';
import { setPreferences } from '../../../src/features/residents/index.ts';
import { MINUTE, perform } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildAlert, buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildRegion } from '../../factories/regions.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { toldIn } from '../../factories/told.ts';

const FIRE = '我家着火了，快来人';
const ROOM = { room: 'garden', addressed: false };
const LINE = '- - - - - - - - - - - - - - -';
/** The numbers, the community's own phone, and that somebody is called. */
const ANSWER = /119.*120.*110.*0000-1101.*正在呼叫值班人员/su;

const aRoom = async () => {
  const community = await aCommunity();
  await community.app.rooms.put({ channel: 'terminal', room: 'garden', region: '/d1/s1/c1/' });
  return community;
};

const quoting = heardInRoom('text', `「王建国：谁家在烧烤」\n${LINE}\n${FIRE}`, ['小邻'], false);

describe('danger is heard', () => {
  it.each([
    ['in private', FIRE, {}],
    ['in a group where nobody mentions the bot', FIRE, ROOM],
    ['in the transcript of a voice message', FIRE, { kind: 'voice' }],
    ['in the transcript of a voice message in a group', FIRE, { kind: 'voice', ...ROOM }],
    ['in what answers a neighbour’s words', quoting.text, { ...quoting, ...ROOM }],
    ['at the end of 4,000 letters', `${'今天说说绿化的事。'.repeat(444)}${FIRE}`.slice(-4000), {}],
    ['in the middle of 12,000', `${'今天说说绿化的事。'.repeat(600)}${FIRE}。${'再说说停车。'.repeat(1000)}`, {}],
  ] as const)('%s', async (_, text, given) => {
    const { app } = await aRoom();

    const said = await aChat(app).say('lin', text, given);
    await settleReactions(app);

    expect(said).toEqual([expect.stringMatching(ANSWER)]);
    expect(await app.needs.findWhere({})).toMatchObject([{ state: 'alerted', alert: { called: ['duty-worker'] } }]);
    expect((await toldIn(app, 'duty-worker')).join()).toContain('着火了');
  });

  it('in the middle of the questions about a need, which are over then', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', '想找师傅修一下水龙头');

    expect(await chat.say('lin', FIRE)).toEqual([
      expect.stringMatching(ANSWER),
      '刚才没说完的事（想找师傅修一下水龙头）先停下了，没有提交。',
    ]);
    expect((await chat.say('lin', '厨房')).join()).not.toContain('谁需要帮助');
    expect(await app.needs.findWhere({})).toMatchObject([{ route: 'duty' }]);
  });

  it('from somebody who is spoken to in another language', async () => {
    const { app, lin } = await aCommunity();
    await perform(setPreferences, app, lin, { locale: 'en' });

    const [said] = await aChat(app).say('lin', FIRE);

    expect(said).toMatch(/119.*120.*110.*0000-1101.*calling the duty worker/su);
  });

  it('at night, and the duty worker is called at once', async () => {
    const { app } = await aCommunity({ time: aTime('2026-03-02T03:00:00+08:00') });

    await aChat(app).say('lin', FIRE);
    await settleReactions(app);

    const calls = await app.connection.collection('notices').find({ recipient: 'duty-worker' }).toArray();
    expect(calls).toMatchObject([{ state: 'queued', priority: 0, dueAt: app.clock() }]);
  });

  it('once, though the message comes twice', async () => {
    const { app } = await aCommunity();
    const again = { id: 'terminal:same-message' };

    await aChat(app).say('lin', FIRE, again);
    await aChat(app).say('lin', FIRE, again);
    await settleReactions(app);

    expect(await app.needs.findWhere({})).toHaveLength(1);
    expect(await toldIn(app, 'duty-worker')).toHaveLength(1);
  });

  it('that was not over, and the answer says whom to ring', async () => {
    const { app } = await aCommunity({ needs: [buildNeed({ route: 'duty', state: 'done' })] });
    expect(await aChat(app).say('lin', '没解决')).toEqual([
      expect.stringMatching(/已重新打开.*119.*0000-1101.*正在呼叫/su),
    ]);
  });

  it('where nobody can be called, and the answer says whom to ring instead', async () => {
    const { app } = await aCommunity();
    await app.residents.model.updateMany({}, { $set: { grants: [] } });

    const [said] = await aChat(app).say('lin', FIRE);

    expect(said).toMatch(/119.*没能叫到值班人员.*0000-1101/su);
    expect(said).not.toContain('正在呼叫');
  });
});

describe('what a worker registers for two callers', () => {
  it('is two dangers', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);

    const said = await chat.say('worker', '代登记 张大爷没有手机，来电说他老伴晕倒了叫不醒');
    await chat.say('worker', '代登记 王阿姨不会打字，来电说厨房着火了');

    expect(said.join()).toMatch(ANSWER);
    const kept = await app.needs.findWhere({});
    expect(kept.map(({ onBehalf }) => onBehalf).toSorted()).toEqual(
      ['张大爷没有手机，来电', '王阿姨不会打字，来电'].toSorted(),
    );
  });
});

describe('several messages of one person', () => {
  it('are one danger, and each is answered with the numbers', async () => {
    const { app, time } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', FIRE);
    time.pass(MINUTE);

    const said = await chat.say('lin', '着火的是2号楼，老人还困在里面');
    await settleReactions(app);

    expect(said).toEqual([expect.stringMatching(ANSWER)]);
    const needs = await app.needs.findWhere({});
    expect(needs).toHaveLength(1);
    expect(needs[0]!.timeline.at(-1)).toMatchObject({ step: 'say-more', note: '着火的是2号楼，老人还困在里面' });
    expect((await toldIn(app, 'duty-worker')).at(-1)).toContain('居民又说：着火的是2号楼');
  });

  it('of whom somebody has one in hand say so', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    await chat.say('lin', FIRE);
    await chat.say('duty-worker', '接手');

    expect((await chat.say('lin', '着火的是2号楼')).join()).toMatch(/119.*已经接手.*转给/su);
    await settleReactions(app);
    expect((await toldIn(app, 'duty-worker')).at(-1)).toContain('2号楼');
    expect(await toldIn(app, 'worker')).toEqual([]);
  });
});

describe('接手', () => {
  const alerts = (...numbers: string[]) =>
    numbers.map((number, index) =>
      buildNeed({ id: `alert-${index}`, number, route: 'duty', state: 'alerted', alert: buildAlert() }),
    );

  it('without a number is the only one that waits', async () => {
    const { app } = await aCommunity({ needs: alerts('N20260302-100001') });
    expect((await aChat(app).say('duty-worker', '接手')).join()).toContain('N20260302-100001由您接手');
  });

  it('without a number is the one the worker was called about', async () => {
    const needs = alerts('N20260302-100001', 'N20260302-100002');
    const called = { ...needs[1]!, alert: buildAlert({ called: ['duty-worker'] }) };
    const { app } = await aCommunity({ needs: [needs[0]!, called] });
    expect((await aChat(app).say('duty-worker', '接手')).join()).toContain('N20260302-100002由您接手');
  });

  it('without a number asks which, when several wait', async () => {
    const { app } = await aCommunity({ needs: alerts('N20260302-100001', 'N20260302-100002') });
    const said = (await aChat(app).say('duty-worker', '接手')).join();
    expect(said).toMatch(/N20260302-100001、N20260302-100002.*接手 N20260302-10000/su);
    expect(await app.needs.findWhere({ state: 'acknowledged' })).toEqual([]);
  });

  it.each(['duty-worker', 'other-worker', 'lin'])('without a number says to %s when none waits', async (who) => {
    const needs = who === 'duty-worker' ? [] : alerts('N20260302-100001');
    const { app } = await aCommunity({ needs });
    expect((await aChat(app).say(who, '接手')).join()).toContain('没有等您接手的');
  });

  it('that arrives twice is answered twice with the same', async () => {
    const { app, dutyWorker } = await aCommunity({ needs: alerts('N20260302-100001') });
    const again = { id: 'terminal:same-message' };
    const first = await aChat(app).say('duty-worker', '接手', again);
    await app.needs.insert({ ...alerts('N20260302-100003')[0]!, id: 'later' }, []);

    expect(await aChat(app).say('duty-worker', '接手', again)).toEqual(first);
    expect(await app.needs.find('later')).toMatchObject({ state: 'alerted' });
    expect(dutyWorker.id).toBe('duty-worker');
  });
});

describe('误报', () => {
  it.each(['误报', '误报 是烧烤的烟', '误报N20260302-100001,是烧烤的烟'])(
    '“%s” closes the alert and keeps why, when that was said',
    async (text) => {
      const alert = buildAlert({ called: ['duty-worker', 'worker'] });
      const need = buildNeed({ route: 'duty', state: 'alerted', alert });
      const { app } = await aCommunity({ needs: [need] });

      expect((await aChat(app).say('worker', text)).join()).toContain('按误报结束');
      await settleReactions(app);

      const { state, timeline, text: words } = (await app.needs.find('lamp'))!;
      expect({ state, words, note: timeline.at(-1)?.note }).toEqual({
        state: 'false-alarm',
        words: need.text,
        note: text === '误报' ? undefined : '是烧烤的烟',
      });
      expect(await toldIn(app, 'lin')).toEqual([expect.stringMatching(/没有危险.*谢谢.*119/su)]);
      expect(await toldIn(app, 'duty-worker')).toEqual([expect.stringContaining('刘洋核实N20260302-100001是误报')]);
      expect(await toldIn(app, 'worker')).toEqual([]);
    },
  );

  it('is not heard in 误报警', async () => {
    const { app } = await aCommunity();
    expect((await aChat(app).say('lin', '误报警了怎么办')).join()).not.toContain('接手');
  });

  it('is not for residents', async () => {
    const need = buildNeed({ route: 'duty', state: 'alerted', alert: buildAlert() });
    const { app } = await aCommunity({ needs: [need] });
    expect((await aChat(app).say('wang', '误报 N20260302-100001')).join()).toContain('不能处理');
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'alerted' });
  });
});

describe('值班', () => {
  it('sets the duty list of the worker’s community and shows it', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    expect((await chat.say('worker', '值班表')).join()).toContain('还没有排');

    const list = '桂花社区值班表（先叫前面的）：\n1. 马超（duty-worker）\n2. 刘洋（worker）';
    expect(await chat.say('worker', '值班 duty-worker worker')).toEqual([list]);
    expect(await chat.say('duty-worker', '值班表')).toEqual([list]);
  });

  it('shows the rota and who is on duty now', async () => {
    const { app, worker } = await aCommunity();
    const shifts = [{ days: [1, 5], from: '18:00', to: '08:00', members: ['duty-worker'] }];
    await perform(setDutyRota, app, worker, { region: '/d1/s1/c1/', shifts });
    const chat = aChat(app);

    const nobody = await chat.say('worker', '今晚谁值班');
    await perform(setDutyRota, app, worker, { region: '/d1/s1/c1/', shifts: [{ ...shifts[0]!, from: '08:00' }] });

    expect(nobody).toEqual([
      '社区值班电话：0000-1101。有人有危险，先打119、120或110。',
      '桂花社区排班：\n周一、周五 18:00－次日08:00：马超\n现在这个时间没有排人，有危险先叫值班表上的人。',
    ]);
    expect((await chat.say('worker', '值班表')).join()).toContain('现在值班：马超');
  });

  it.each(['值班电话多少', '今晚哪个值班', '居委会电话给我一个'])(
    'tells a resident who asks “%s” the phone, no names',
    async (asked) => {
      const { app } = await aCommunity();
      expect(await aChat(app).say('lin', asked)).toEqual(['社区值班电话：0000-1101。有人有危险，先打119、120或110。']);
    },
  );

  it('tells those of a place without a phone how to reach somebody', async () => {
    const nowhere = buildRegion({ id: '/d9/', name: '新区', kind: 'district' });
    const { app, settle } = await aCommunity({ regions: [nowhere] });
    await settle(buildResident({ id: 'newcomer', region: '/d9/' }));
    expect((await aChat(app).say('newcomer', '值班电话')).join()).toContain('转人工');
  });

  it('of one who works in several places is that of the group it is said in', async () => {
    const { app, settle } = await aRoom();
    const grants = [buildGrant('worker'), buildGrant('worker', '/d1/s1/c2/')];
    await settle(buildResident({ id: 'two-places', grants }));
    const chat = aChat(app);

    expect((await chat.say('two-places', '值班 two-places')).join()).toContain('那个社区的群里');
    expect(await chat.say('two-places', '值班 two-places', { room: 'garden' })).toEqual([
      '桂花社区值班表上有1人。要看名字，请私聊我发“值班表”。',
    ]);
    const lists = (await chat.say('two-places', '值班表')).join();
    expect(lists).toMatch(/桂花社区值班表.*1\. 林晓梅.*河湾社区还没有排/su);
  });

  it.each([
    ['lin', '值班表', '由本社区的工作人员'],
    ['duty-worker', '值班 duty-worker', '由本社区的工作人员'],
    ['worker', '值班 lin', '不能排进值班表'],
  ])('%s says %s and hears that %s', async (who, text, answer) => {
    const { app } = await aRoom();
    expect((await aChat(app).say(who, text, { room: 'garden' })).join()).toContain(answer);
  });
});
