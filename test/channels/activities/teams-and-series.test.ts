import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { signUpQuestions, type SignUpQuestions } from '../../../bots/dialogues/activities/sign-up-questions.ts';
import { readRecurrence } from '../../../bots/understand/activities/recurrence.ts';
import { readCourse, readSeries } from '../../../bots/understand/activities/series.ts';
import { readJoining } from '../../../bots/understand/activities/teams.ts';
import { readAboutSelf } from '../../../bots/understand/residents/about-self.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildResident } from '../../factories/residents.ts';
import { buildMember, buildTeam } from '../../factories/volunteers/teams.ts';

const inRoom = { room: 'g1' };

describe('readRecurrence()', () => {
  it.each([
    ['每周三下午两点太极拳', 'FREQ=WEEKLY;BYDAY=WE'],
    ['每周一、三、五早上', 'FREQ=WEEKLY;BYDAY=MO,WE,FR'],
    ['每个星期六和周日', 'FREQ=WEEKLY;BYDAY=SA,SU'],
    ['每周一到周五', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'],
    ['每两周的周六', 'FREQ=WEEKLY;BYDAY=SA;INTERVAL=2'],
    ['每月第一个周六', 'FREQ=MONTHLY;BYDAY=1SA'],
    ['每月最后一个周日', 'FREQ=MONTHLY;BYDAY=-1SU'],
    ['每月15号', 'FREQ=MONTHLY;BYMONTHDAY=15'],
    ['每天早上七点', 'FREQ=DAILY'],
    ['工作日', undefined],
    ['每月40号', undefined],
  ])('%s', (text, rule) => {
    expect(readRecurrence(text)?.rule).toBe(rule);
  });

  it.each([
    ['每周三下午两点太极拳,20人', true],
    ['发起活动 每天早上七点 晨练 名额30', true],
    ['每周三下午两点楼下20人跳舞吵死了', false],
    ['想请人每周读一次信', false],
    ['每天中午想有人送饭', false],
    ['每周三有活动吗', false],
  ])('readSeries() of %s', (text, isOne) => {
    expect(readSeries(text) !== null).toBe(isOne);
  });

  it('readCourse() takes the number of lessons out', () => {
    expect(readCourse('开课 手机课 每周二上午9点到10点 8次 地点 教室 名额 30')).toMatchObject({
      rule: 'FREQ=WEEKLY;BYDAY=TU',
      before: '手机课 ',
      count: 8,
    });
    expect(readCourse('开课 手机课')).toBe('unclear');
    expect(readCourse('开学了')).toBeNull();
  });

  it.each([
    ['我的生日 1958年3月5日', { bornOn: '1958-03-05' }],
    ['我是1958年生的', { bornOn: '1958' }],
    ['出生年月 1958-3', { bornOn: '1958-03' }],
    ['我的门牌 3单元502', { dwelling: '3单元502' }],
    ['今天是我生日', null],
    ['门牌掉了', null],
  ])('readAboutSelf() of %s', (text, said) => {
    expect(readAboutSelf(text)).toEqual(said);
  });

  it.each([
    ['加入银龄帮帮团', '银龄帮帮团'],
    ['我想加入“读书会”', '读书会'],
    ['加入N20261119-012', undefined],
    ['我也要加入 N20261121-040 我在5单元三楼', undefined],
    ['加入的人想退出怎么办', undefined],
  ])('readJoining() of %s', (text, team) => {
    expect(readJoining(text)?.team).toBe(team);
  });
});

describe('teams in the chat', () => {
  const helpers = buildTeam({ id: 'helpers', kind: 'elder-help', name: '银龄帮帮团' });

  it('are joined by the word that was asked for, seen, and left; over HTTP it is the same', async () => {
    const community = await aCommunity({ teams: [helpers, buildTeam()] });
    const { app } = community;
    const chat = aChat(app);

    expect(await chat.say('lin', '加入银龄帮帮团')).toEqual([expect.stringContaining('要看年龄')]);
    expect(await chat.say('lin', '我的生日 1960年', inRoom)).toEqual([expect.stringContaining('私聊')]);
    await chat.say('lin', '我的生日 1960年');
    expect(await chat.say('lin', '加入银龄帮帮团')).toEqual([expect.stringContaining('要您本人同意')]);
    expect(await chat.say('lin', '好的')).toEqual([expect.stringContaining('要您本人同意')]);
    expect(await chat.say('lin', '同意')).toEqual([expect.stringContaining('已替您申请加入“银龄帮帮团”')]);
    await chat.say('lin', '加入读书会');
    expect(await chat.say('lin', '我的队伍')).toEqual(['您的队伍：\n银龄帮帮团（等队长同意）\n读书会（队员）']);

    const worker = await (await aDoor(app)).as(community.worker);
    const { status } = await worker.put('/teams/helpers/members/lin', { takesIn: true });
    expect(status).toBe(200);
    expect((await chat.say('lin', '我的队伍')).join('')).toContain('银龄帮帮团（队员）');
    expect(await chat.say('lin', '退出银龄帮帮团')).toEqual(['您已经退出“银龄帮帮团”。']);
    expect((await app.teams.find('helpers'))?.members).toEqual([]);
  });

  it('are nobody else’s business, and another name is a sign-up', async () => {
    const { app } = await aCommunity({
      teams: [buildTeam({ members: [buildMember('lin')] })],
      activities: [buildActivity()],
    });
    const chat = aChat(app);
    expect(await chat.say('lin', '加入读书会', inRoom)).toEqual([expect.stringContaining('私聊')]);
    expect(await chat.say('lin', '我的队伍', inRoom)).toEqual([expect.stringContaining('私聊')]);
    expect(await chat.say('lin', '加入重阳茶话会')).toEqual([expect.stringContaining('报上了')]);
    expect(await chat.say('wang', '加入太极队')).toEqual([expect.stringContaining('没有找到叫“太极队”的队伍')]);
    expect(await chat.say('wang', '我的队伍')).toEqual([expect.stringContaining('想加入，请发“加入读书会”')]);
  });
});

describe('questions before a sign-up', () => {
  const conditions = {
    isRisky: true,
    questions: [
      { id: 'shirt', text: '穿多大的衣服？', options: ['大号', '中号', '小号'], isRequired: true },
      { id: 'diet', text: '有什么不吃的？', isRequired: false },
    ],
  };

  it('are asked one after another, corrected, and answered to the organizer alone', async () => {
    const { app } = await aCommunity({ activities: [buildActivity({ conditions })] });
    const chat = aChat(app);

    expect(await chat.say('lin', '报名', inRoom)).toEqual([expect.stringContaining('请私聊我发“报名 重阳茶话会”')]);
    expect(await chat.say('lin', '报名 2人')).toEqual([
      expect.stringContaining('报名前有3个问题'),
      expect.stringContaining('意外保险'),
    ]);
    expect(await chat.say('lin', '买了')).toEqual(['穿多大的衣服？请选一个：大号、中号、小号。']);
    expect(await chat.say('lin', '红的')).toEqual([expect.stringContaining('没有听懂')]);
    expect(await chat.say('lin', '2')).toEqual(['有什么不吃的？（不想答请回复“跳过”）']);
    expect(await chat.say('lin', '说错了，小号')).toEqual(['有什么不吃的？（不想答请回复“跳过”）']);
    expect(await chat.say('lin', '花生')).toEqual([expect.stringContaining('报上了：“重阳茶话会”，2人')]);

    expect((await app.activities.find('tea'))?.signUps).toMatchObject([
      { people: 2, given: { isInsured: true, answers: { shirt: '小号', diet: '花生' } } },
    ]);
  });

  it('end without a sign-up when somebody stops, or is not insured', async () => {
    const { app } = await aCommunity({ activities: [buildActivity({ conditions })] });
    const chat = aChat(app);
    await chat.say('lin', '报名');
    expect(await chat.say('lin', '不报了')).toEqual(['好的，没有报“重阳茶话会”。']);
    await chat.say('lin', '报名');
    expect(await chat.say('lin', '没买')).toEqual([expect.stringContaining('要有意外保险才能报名')]);
    expect((await app.activities.find('tea'))?.signUps).toEqual([]);
  });

  it('are not asked of whoever cannot come anyway, and a child names a guardian', async () => {
    const community = await aCommunity({ activities: [buildActivity({ conditions: { ...conditions, minAge: 16 } })] });
    const { app } = community;
    await community.settle(buildResident({ id: 'xiao', bornOn: '2009-06-01' }));
    const chat = aChat(app);
    expect(await chat.say('lin', '报名')).toEqual([expect.stringContaining('要看年龄')]);
    expect((await chat.say('xiao', '报名')).at(-1)).toContain('监护人');
    expect(await chat.say('xiao', '王建国')).toEqual([expect.stringContaining('意外保险')]);
    expect(await chat.say('xiao', '上一题')).toEqual([expect.stringContaining('监护人')]);
  });

  it('are finished by their answers after whatever was said', () => {
    const begin: SignUpQuestions = {
      activityId: 'tea',
      title: '茶话会',
      people: 1,
      asks: [
        { kind: 'guardian' },
        { kind: 'insured' },
        { kind: 'certificate', certificate: '电工证' },
        ...conditions.questions.map((question) => ({ kind: 'question' as const, question })),
      ],
      at: 0,
      given: {},
    };
    const said = fc.oneof(
      fc.constantFrom('上一题', '跳过', '买了', '大号', '说错了,中号', '改成中号', '', '9'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(said, { maxLength: 20 }), (words) => {
        let state: unknown = begin;
        const saying = [
          ...words,
          '王建国',
          '买了',
          '王建国',
          '大号',
          '跳过',
          '买了',
          '王建国',
          '大号',
          '跳过',
          '大号',
          '跳过',
          '跳过',
        ];
        for (const text of saying) {
          if (state === undefined) break;
          const step = signUpQuestions.step(state, text, new Date(0), text);
          state = step.state;
          for (const { given } of step.effects as SignUpQuestions[]) {
            expect(given.answers?.['shirt']).toMatch(/^[大中小]号$/u);
            expect(given).toMatchObject({ isInsured: true });
          }
        }
        expect(state).toBeUndefined();
      }),
    );
  });
});

describe('a series in the chat', () => {
  it('is planned in a sentence, asked where, changed and called off from one on', async () => {
    const { app, time } = await aCommunity();
    const chat = aChat(app);

    expect(await chat.say('organizer', '每周三下午两点太极拳，20人')).toEqual([
      expect.stringContaining('“太极拳”在哪里办？'),
    ]);
    expect(await chat.say('organizer', '社区广场')).toEqual([
      '“太极拳”定好了：每周三。最近一次3月4日（周三）14:00－16:00，编号1，报名已经开始。以后每次提前7天开放报名。',
    ]);
    expect(await chat.say('organizer', '以后都改 太极拳 地点 大厅 时间 下午三点到四点')).toEqual([
      '“太极拳”从这次起都改好了：时间：3月4日（周三）15:00－16:00，地点：大厅，名额：20人。报了名的人会收到通知。',
    ]);
    expect(await chat.say('lin', '报名 太极拳')).toEqual([expect.stringContaining('15:00－16:00，地点：大厅')]);
    expect(await chat.say('organizer', '以后都取消 太极拳')).toEqual([expect.stringContaining('从这次起都取消了')]);
    expect(time.now() < new Date('2026-03-03T00:00:00+08:00')).toBe(true);
    expect(await app.activities.findWhere({})).toMatchObject([{ state: 'cancelled', signUps: [{ resident: 'lin' }] }]);
  });

  it('is announced over HTTP as in the chat', async () => {
    const community = await aCommunity();
    const { app, organizer } = community;
    await aChat(app).say('organizer', '发起活动 每周三下午2点到4点 太极拳 名额20 地点 社区广场');
    const caller = await (await aDoor(app)).as(organizer);
    const { status, body } = await caller.post('/activity-series', {
      region: '/d1/s1/c1/',
      rule: 'FREQ=WEEKLY;BYDAY=WE',
      title: '太极拳',
      place: '社区广场',
      startsAt: '2026-03-04T14:00:00+08:00',
      endsAt: '2026-03-04T16:00:00+08:00',
      capacity: 20,
    });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: { rule: 'FREQ=WEEKLY;BYDAY=WE', minute: 840, minutes: 120 },
    });
    const [byChat, byHttp] = await app.series.findWhere({});
    const own = { id: '', dueAt: null };
    expect({ ...byHttp, ...own }).toEqual({ ...byChat, ...own });
  });

  it('is not planned by those who run nothing: it may be a need', async () => {
    const { app } = await aCommunity();
    const said = await aChat(app).say('lin', '每周三下午两点太极拳，20人，地点 广场');
    expect(said.join('')).not.toContain('定好了');
    expect(await app.series.findWhere({})).toEqual([]);
  });

  it('with lessons is a course', async () => {
    const { app } = await aCommunity();
    const chat = aChat(app);
    expect(await chat.say('organizer', '开课 手机课 每周二上午9点到10点 8次 地点 社区教室 名额 30')).toEqual([
      '“手机课”开课了，编号1，共8节：3月3日（周二）9:00－4月21日（周二）10:00。报名已经开始。',
    ]);
    expect(await chat.say('organizer', '开课 手机课 每周二上午9点')).toEqual([expect.stringContaining('请这样写')]);
    const [course] = await app.activities.findWhere({});
    expect(course?.lessons).toHaveLength(8);
    expect(course).toMatchObject({ kind: 'course', companions: 0, capacity: 30, place: '社区教室' });
  });
});
