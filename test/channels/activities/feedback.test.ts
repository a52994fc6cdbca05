import { describe, expect, it } from 'vitest';
import { readActivityFeedback, readFeedbackAsked } from '../../../bots/understand/activities/feedback.ts';
import { SIGN_UPS } from '../../../config/activities/sign-ups.ts';
import { FEEDBACK } from '../../../config/activities/feedback.ts';
import {
  askFeedback,
  findAnswerable,
  followJoined,
  giveFeedback,
  signUp,
  viewFeedback,
  type Activity,
} from '../../../src/features/activities/index.ts';
import { chooseBroadcasts } from '../../../src/features/broadcasts/index.ts';
import { contactOf } from '../../../src/features/residents/index.ts';
import { HOUR, later, MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse, buildNote } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed, LAMP } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildActor, buildResident } from '../../factories/residents.ts';

const END = new Date('2026-03-02T16:00:00+08:00');
const PEOPLE = ['lin', 'wang', 'p1', 'p2', 'p3', 'p4'];
const placed = (resident: string) => ({
  resident,
  people: 1,
  state: 'placed' as const,
  signedUpAt: later(END, -9 * HOUR),
});

/** The end of a tea party at which six were, and a seventh waited in vain. */
async function afterTea(given: Partial<Activity> = {}) {
  const tea = buildActivity({
    startsAt: later(END, -2 * HOUR),
    endsAt: END,
    state: 'finished',
    signUps: [...PEOPLE.map(placed), { ...placed('late'), state: 'waiting' }],
    ...given,
  });
  const community = await aCommunity({ activities: [tea] });
  const { app, settle, time } = community;
  for (const id of [...PEOPLE.slice(2), 'late'])
    await settle(buildResident({ id, name: `居民${id}`, contacts: [contactOf('terminal', id)] }));
  for (const id of [...PEOPLE, 'late']) await app.diaries.setOut(id, tea.id, `t-${id}`, { isFresh: true });
  time.set(later(END, HOUR).toISOString());
  const asked = () =>
    app.connection.collection('notices').countDocuments({ text: { $regex: '办得怎么样' }, inbox: { $exists: true } });
  return { ...community, asked, run: () => perform(askFeedback, app, SYSTEM, {}) };
}

describe('how it was', () => {
  it('is asked once of everybody with a place, an hour after the end, however often and wherever it is looked', async () => {
    const { app, time, run, asked } = await afterTea();
    time.set(later(END, HOUR - 1).toISOString());
    expect(await run()).toEqual({ asked: 0 });
    time.set(later(END, HOUR).toISOString());
    const looks = await Promise.all([1, 2, 3, 4].map(run));
    expect(looks.reduce((sum, { asked: people }) => sum + people, 0)).toBe(6);
    await settleReactions(app);
    await settleReactions(app);
    expect(await asked()).toBe(6);
    time.pass(HOUR);
    expect(await run()).toEqual({ asked: 0 });
  });

  it('is asked in the morning when it would be night, and not any more when it is long past', async () => {
    const evening = { startsAt: new Date('2026-03-02T19:00:00+08:00'), endsAt: new Date('2026-03-02T20:30:00+08:00') };
    const { time, run } = await afterTea(evening);
    time.set('2026-03-02T21:30:00+08:00');
    expect(await run()).toEqual({ asked: 0 });
    time.set('2026-03-03T08:00:00+08:00');
    expect(await run()).toEqual({ asked: 6 });
    const old = await afterTea();
    old.time.set(later(END, FEEDBACK.askWithinMs).toISOString());
    expect(await old.run()).toEqual({ asked: 0 });
  });

  it('is not asked of who wants no messages, of who stayed away, nor of a visit that has its own call', async () => {
    const { app, lin, run, asked } = await afterTea();
    await perform(chooseBroadcasts, app, lin, { wanted: false });
    await run();
    await settleReactions(app);
    expect(await asked()).toBe(5);

    const lessons = buildCourse().lessons!.map((lesson) => ({ ...lesson, startsAt: later(END, -HOUR), endsAt: END }));
    const attendance = [
      buildNote('1', false),
      buildNote('2', false),
      buildNote('1', false, 'wang'),
      buildNote('2', true, 'wang'),
    ];
    expect(await (await afterTea({ kind: 'course', lessons, attendance })).run()).toEqual({ asked: 5 });
    expect(await (await afterTea({ kind: 'elder-help' })).run()).toEqual({ asked: 0 });
  });

  it('is said in chat and over HTTP alike, changed until two weeks have passed, and only by who was there', async () => {
    const byChat = await afterTea();
    const byHttp = await afterTea();
    const chat = aChat(byChat.app);
    expect(await chat.say('lin', '满意，老师讲得清楚')).toEqual([expect.stringContaining('“重阳茶话会”记下了：满意')]);
    const door = await (await aDoor(byHttp.app)).as(byHttp.lin);
    const given = { verdict: 'satisfied', words: '老师讲得清楚' };
    expect((await door.put('/activities/tea/feedback', given)).status).toBe(200);
    expect(await byChat.app.feedback.find('tea')).toEqual(await byHttp.app.feedback.find('tea'));

    const { app, time, lin } = byHttp;
    time.set(later(END, FEEDBACK.answerWithinMs - 1).toISOString());
    await perform(giveFeedback, app, lin, { activityId: 'tea', verdict: 'so-so' });
    expect((await app.feedback.find('tea'))!.answers).toMatchObject([{ resident: 'lin', verdict: 'so-so' }]);
    time.pass(1);
    await expect(perform(giveFeedback, app, lin, { activityId: 'tea', verdict: 'satisfied' })).rejects.toMatchObject({
      code: 'activities.feedback-over',
    });
    expect(await perform(findAnswerable, app, lin, {})).toEqual([]);
    const late = buildActor({ id: 'late', region: '/d1/s1/c1/' });
    await expect(perform(giveFeedback, app, late, { activityId: 'tea', verdict: 'so-so' })).rejects.toMatchObject({
      code: 'activities.feedback-not-there',
    });
    await app.activities.insert(
      buildActivity({ id: 'soon', number: 2, signUps: [placed('lin')], endsAt: later(time.now(), MINUTE) }),
      [],
    );
    await expect(perform(giveFeedback, app, lin, { activityId: 'soon', verdict: 'so-so' })).rejects.toMatchObject({
      code: 'activities.feedback-too-early',
    });
  });

  it('is shown to those who ran it from five answers on, masked, and by nobody’s name', async () => {
    const { app, organizer, lin } = await afterTea();
    const say = (id: string, verdict: 'satisfied' | 'so-so' | 'dissatisfied' | 'not-there', words = '') =>
      perform(giveFeedback, app, buildActor({ id, region: '/d1/s1/c1/' }), { activityId: 'tea', verdict, words });
    const see = () => perform(viewFeedback, app, organizer, { activityId: 'tea' });
    await say('lin', 'satisfied', '诸葛小明13912345678讲得好');
    await say('wang', 'dissatisfied');
    await say('p1', 'satisfied');
    await say('p2', 'so-so');
    await say('p4', 'not-there');
    expect(await see()).toMatchObject({ there: 5, answered: 4, verdicts: null, words: null });
    const chat = aChat(app);
    expect((await chat.say('organizer', '评价结果 重阳茶话会')).join('')).toContain('5人在场，4人评价。满5人才显示');
    await say('p3', 'satisfied', '场地小');
    expect(await see()).toMatchObject({
      there: 5,
      answered: 5,
      verdicts: { satisfied: 3, 'so-so': 1, dissatisfied: 1 },
    });
    const shown = (await chat.say('organizer', '评价结果')).join('\n');
    expect(shown).toContain('满意3人，一般1人，不满意1人');
    expect(shown).toContain('场地小');
    expect(shown).not.toMatch(/13912345678|小明|居民/u);
    await expect(perform(viewFeedback, app, lin, { activityId: 'tea' })).rejects.toMatchObject({
      code: 'activities.not-organizer',
    });
  });

  it('asks which one is meant, takes the title out of what was said, and leaves a need a need', async () => {
    const { app, time } = await afterTea();
    const later2 = {
      id: 'dance',
      number: 2,
      title: '太极拳',
      startsAt: later(END, -HOUR),
      endsAt: END,
      state: 'finished' as const,
    };
    await app.activities.insert(buildActivity({ ...later2, signUps: [placed('lin')] }), []);
    await app.diaries.setOut('lin', 'dance', 't2', { isFresh: true });
    const chat = aChat(app);
    expect((await chat.say('lin', '一般')).join('')).toContain('您说的是哪一个');
    expect((await chat.say('lin', '一般 太极拳 人太多')).join('')).toContain('“太极拳”记下了：一般');
    expect((await app.feedback.find('dance'))!.answers).toMatchObject([{ verdict: 'so-so', words: '人太多' }]);
    expect((await chat.say('lin', '没去')).join('')).toContain('“重阳茶话会”记下了：没去');

    time.set(later(END, FEEDBACK.answerWithinMs).toISOString());
    expect((await chat.say('wang', '满意')).join('')).toContain('没有等您评价');
    expect((await chat.say('wang', '不满意，三楼楼道灯坏了好几天没人来修')).join('')).toMatch(/位置|我这样记/u);
  });

  it('said bare while a need of theirs is asked about too is asked back about, and then either is kept', async () => {
    const { app } = await afterTea();
    await app.needs.insert(buildNeed({ state: 'done' }), []);
    const chat = aChat(app);
    const [asked = ''] = await chat.say('lin', '不满意');
    expect(asked).toContain(`说活动请回复“不满意 重阳茶话会”，说${LAMP}请回复“评价 ${LAMP}”`);
    expect((await chat.say('lin', '不满意 重阳茶话会')).join('')).toContain('“重阳茶话会”记下了：不满意');
    expect((await chat.say('lin', `评价 ${LAMP}`)).join('')).toContain('联系');
  });

  it('can be said after the next sign-up, until it is long past; then the diary lets it go', async () => {
    const { app, lin, time } = await afterTea();
    const next = { startsAt: later(END, 60 * 24 * HOUR), endsAt: later(END, 61 * 24 * HOUR) };
    await app.activities.insert(buildActivity({ id: 'next', number: 2, ...next }), []);
    await perform(signUp, app, lin, { activityId: 'next' });
    expect((await aChat(app).say('lin', '满意')).join('')).toContain('“重阳茶话会”记下了：满意');

    const kept = async () => (await app.diaries.find('lin'))!.entries.map(({ activity }) => activity);
    expect(await kept()).toEqual(['tea', 'next']);
    time.set(later(END, SIGN_UPS.diaryKeptMs + 1).toISOString());
    await app.activities.insert(
      buildActivity({ id: 'third', number: 3, ...next, startsAt: next.endsAt, endsAt: later(next.endsAt, HOUR) }),
      [],
    );
    await perform(signUp, app, lin, { activityId: 'third' });
    expect(await kept()).toEqual(['next', 'third']);
  });

  it('of nothing at all is said so', async () => {
    const chat = aChat((await aCommunity()).app);
    expect(await chat.say('organizer', '评价结果')).toEqual(['最近没有您办的活动。']);
    expect(await chat.say('organizer', '活动数字 茶话会')).toEqual(['最近没有您办的活动。']);
  });

  it('goes along when two records are joined, and loses its words when somebody leaves', async () => {
    const { app, settle, lin } = await afterTea();
    await perform(giveFeedback, app, lin, { activityId: 'tea', verdict: 'so-so', words: '人太多' });
    await settle(buildResident({ id: 'younger', contacts: [], mergedInto: 'wang' }));
    await app.feedback.keep('tea', { resident: 'younger', verdict: 'satisfied', at: END });
    await perform(followJoined, app, SYSTEM, { residentId: 'younger' });
    const person = { id: 'lin', formerIds: [], contacts: [] };
    const own = JSON.stringify(await Promise.all(app.personalData.map((data) => data.export(person))));
    expect(own).toContain('人太多');
    await Promise.all(app.personalData.map(({ forget }) => forget(person)));
    const { answers } = (await app.feedback.find('tea'))!;
    expect(answers.map(({ at: _at, ...rest }) => rest)).toEqual([
      { resident: 'lin', verdict: 'so-so' },
      { resident: 'wang', verdict: 'satisfied' },
    ]);
  });
});

describe('reading', () => {
  it.each([
    ['满意', { verdict: 'satisfied', words: '' }],
    ['活动很满意，老师好', { verdict: 'satisfied', words: '老师好' }],
    ['不太满意 太挤了', { verdict: 'dissatisfied', words: '太挤了' }],
    ['一般般吧', { verdict: 'so-so', words: '' }],
    ['没去', { verdict: 'not-there', words: '' }],
    ['没参加 家里有事', { verdict: 'not-there', words: '家里有事' }],
    ['满意度调查什么时候做', null],
    ['不满意，N20260302-100001 没修好', null],
    ['一般晚上几点关门', null],
    ['没去过那个医院', null],
  ])('%s', (text, read) => {
    expect(readActivityFeedback(text)).toEqual(read);
  });

  it.each([
    ['评价结果 重阳茶话会', { activity: '重阳茶话会' }],
    ['看看活动反馈怎么样', { activity: '' }],
    ['评价 是是是', null],
  ])('%s for the organizer', (text, read) => {
    expect(readFeedbackAsked(text)).toEqual(read);
  });
});
