import { describe, expect, it } from 'vitest';
import {
  addLesson,
  cancelActivity,
  cancelLesson,
  changeLesson,
  editActivity,
  listAttendance,
  markAttendance,
  openCourse,
  remindLessons,
  signUp,
  viewCourse,
} from '../../../src/features/activities/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse, buildLesson } from '../../factories/activities.ts';
import { aCommunity, aSharedCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';

/** Hours of a day in March as they are typed. */
const on = (day: number, from = '09:00', to = '10:00') => ({
  startsAt: `2026-03-${String(day).padStart(2, '0')}T${from}:00+08:00`,
  endsAt: `2026-03-${String(day).padStart(2, '0')}T${to}:00+08:00`,
});

const WEEKS = {
  region: '/d1/s1/c1/',
  title: '手机课',
  place: '教室',
  capacity: 2,
  lessons: [
    {
      ...on(5),
      materials: [{ title: '讲义', url: 'https://example.org/1.pdf' }],
    },
    { title: '微信', ...on(12) },
  ],
};

const open = ({ app, organizer }: Community, given: object = {}) =>
  perform(openCourse, app, organizer, { ...WEEKS, ...given });

describe('a course', () => {
  it('is signed up for once, shows its materials to those with a place, and says how far they are', async () => {
    const community = await aCommunity();
    const { app, lin, wang, organizer, time } = community;
    const { id: activityId } = await open(community);
    await perform(signUp, app, lin, { activityId });

    time.set('2026-03-05T10:30:00+08:00');
    await perform(markAttendance, app, organizer, { activityId, lessonId: '1', residentId: 'lin', came: true });
    await perform(markAttendance, app, organizer, { activityId, lessonId: '1', residentId: 'lin', came: true });

    const seen = await perform(viewCourse, app, lin, { activityId });
    expect(seen.own).toEqual({ attended: 1, madeUp: 0, of: 2, isComplete: false });
    expect(seen.lessons).toMatchObject([
      { title: '手机课 1', came: true, materials: [{ title: '讲义' }] },
      { title: '微信', came: null },
    ]);
    expect((await perform(viewCourse, app, wang, { activityId })).lessons[0]).toMatchObject({
      materials: [],
      came: null,
    });
    expect((await perform(listAttendance, app, organizer, { activityId })).attendants).toMatchObject([
      { name: '林晓梅', progress: { attended: 1 } },
    ]);
    expect((await app.activities.find(activityId))?.attendance).toHaveLength(1);
  });

  it('tells exactly those on its list of a lesson that is moved, called off or added', async () => {
    const community = await aCommunity();
    const { app, lin, organizer } = community;
    const { id: activityId } = await open(community);
    await perform(signUp, app, lin, { activityId });

    await perform(changeLesson, app, organizer, { activityId, lessonId: '2', place: '大厅' });
    await perform(changeLesson, app, organizer, { activityId, lessonId: '2', materials: [] });
    await perform(addLesson, app, organizer, {
      activityId,
      ...on(20),
      makesUpFor: '1',
    });
    await perform(cancelLesson, app, organizer, { activityId, lessonId: '1' });
    await settleReactions(app);

    expect((await toldIn(app, 'lin')).toSorted()).toEqual([
      '您报名的“手机课”加了一节课：手机课 1，时间：3月20日（周五）9:00－10:00，地点：教室。',
      '您报名的“手机课”有一节课取消了：手机课 1（3月5日（周四）9:00－10:00）。别的课照上。',
      '您报名的“手机课”有一节课变了：微信，时间：3月12日（周四）9:00－10:00，地点：大厅。',
    ]);
    expect(await toldIn(app, 'wang')).toEqual([]);
    expect(await app.activities.find(activityId)).toMatchObject({
      startsAt: new Date('2026-03-12T09:00:00+08:00'),
      endsAt: new Date('2026-03-20T10:00:00+08:00'),
    });
  });

  it('reminds those with a place of each lesson once, of one that was moved anew, and of none that was called off', async () => {
    const community = await aCommunity();
    const { app, lin, organizer, time } = community;
    const lessons = [on(5), on(12), on(19), on(26)];
    const { id: activityId } = await open(community, { lessons });
    await perform(signUp, app, lin, { activityId });
    const remind = () => perform(remindLessons, app, SYSTEM, {});

    time.set('2026-03-11T10:00:00+08:00');
    await Promise.all([remind(), remind()]);
    await perform(changeLesson, app, organizer, { activityId, lessonId: '2', ...on(13) });
    await perform(cancelLesson, app, organizer, { activityId, lessonId: '3' });
    time.set('2026-03-12T12:00:00+08:00');
    await remind();
    time.set('2026-03-25T12:00:00+08:00');
    await remind();
    await remind();
    await settleReactions(app);

    const reminders = (await toldIn(app, 'lin')).filter((text) => text.startsWith('提醒'));
    expect(reminders.map((text) => /：([^，]*)，/u.exec(text)?.[1]).toSorted()).toEqual([
      '“手机课”快上课了：手机课 2',
      '“手机课”快上课了：手机课 2',
      '“手机课”快上课了：手机课 4',
    ]);
    expect((await app.activities.find(activityId))?.lessonReminder).toBeNull();
  });

  it('leaves its days free between the lessons, and takes nobody who is needed elsewhere at one of them', async () => {
    const between = { startsAt: new Date('2026-03-07T09:00:00+08:00'), endsAt: new Date('2026-03-07T11:00:00+08:00') };
    const during = { startsAt: new Date('2026-03-12T09:30:00+08:00'), endsAt: new Date('2026-03-12T11:00:00+08:00') };
    const { app, lin, wang } = await aCommunity({
      activities: [
        buildCourse(),
        buildActivity({ id: 'between', number: 2, ...between }),
        buildActivity({ id: 'during', number: 3, ...during }),
      ],
    });
    await perform(signUp, app, lin, { activityId: 'phones' });
    await perform(signUp, app, lin, { activityId: 'between' });
    await perform(signUp, app, wang, { activityId: 'during' });

    const late = perform(signUp, app, lin, { activityId: 'during' });
    await expect(late).rejects.toMatchObject({ code: 'activities.overlaps' });
    const course = perform(signUp, app, wang, { activityId: 'phones' });
    await expect(course).rejects.toMatchObject({ code: 'activities.overlaps' });
  });

  it('that runs can be called off as long as a lesson is to come', async () => {
    const { app, organizer, time } = await aCommunity({ activities: [buildCourse()] });
    time.set('2026-03-06T09:00:00+08:00');
    expect(await perform(cancelActivity, app, organizer, { activityId: 'phones' })).toMatchObject({
      state: 'cancelled',
    });
  });

  it.each([
    [
      'lessons that overlap',
      { lessons: [WEEKS.lessons[0], { ...WEEKS.lessons[0], startsAt: '2026-03-05T09:59:00+08:00' }] },
      'activities.lessons-overlap',
    ],
    [
      'a lesson that ends before it begins',
      { lessons: [{ ...WEEKS.lessons[0], endsAt: '2026-03-05T08:00:00+08:00' }] },
      'activities.ends-before-start',
    ],
    ['a first lesson in the past', { lessons: [{ ...on(1) }] }, 'activities.starts-in-past'],
    ['no lesson', { lessons: [] }, 'input.invalid'],
    [
      'a link that is none',
      { lessons: [{ ...WEEKS.lessons[0], materials: [{ title: '讲义', url: 'javascript:alert(1)' }] }] },
      'input.invalid',
    ],
  ])('is refused for %s', async (_, given, code) => {
    await expect(open(await shared(), given)).rejects.toMatchObject({ code });
  });

  it('takes lessons that follow each other at once', async () => {
    const next = { ...on(5, '10:00', '11:00') };
    expect((await open(await shared(), { lessons: [WEEKS.lessons[0], next] })).lessons).toHaveLength(2);
  });
});

/** A course half over, on 6 March; a course with one lesson left; an activity that is none. */
const shared = aSharedCommunity({
  activities: [
    buildCourse({ signUps: [{ resident: 'lin', people: 1, state: 'placed', signedUpAt: new Date(0) }] }),
    buildCourse({
      id: 'last',
      number: 2,
      lessons: [
        buildLesson({ id: '1', state: 'cancelled' }),
        buildLesson({
          id: '2',
          startsAt: new Date('2026-03-12T09:00:00+08:00'),
          endsAt: new Date('2026-03-12T10:00:00+08:00'),
        }),
      ],
    }),
    buildActivity({ number: 3 }),
  ],
});

describe('a lesson', () => {
  const lateEnough = async () => {
    const community = await shared();
    const clock = () => new Date('2026-03-06T09:00:00+08:00');
    return { ...community, app: { ...community.app, clock } };
  };
  const marking = { lessonId: '1', residentId: 'lin', came: true };

  it.each([
    [
      'changed by a resident',
      changeLesson,
      'lin',
      'phones',
      { lessonId: '2', place: '大厅' },
      'activities.not-organizer',
    ],
    [
      'changed once it has begun',
      changeLesson,
      'organizer',
      'phones',
      { lessonId: '1', place: '大厅' },
      'activities.lesson-over',
    ],
    [
      'moved into the past',
      changeLesson,
      'organizer',
      'phones',
      { lessonId: '2', startsAt: '2026-03-05T12:00:00+08:00' },
      'activities.starts-in-past',
    ],
    [
      'changed that is none',
      changeLesson,
      'organizer',
      'phones',
      { lessonId: '9', place: '大厅' },
      'activities.lesson-missing',
    ],
    [
      'changed that was called off',
      changeLesson,
      'organizer',
      'last',
      { lessonId: '1', place: '大厅' },
      'activities.lesson-cancelled',
    ],
    [
      'changed of what is no course',
      changeLesson,
      'organizer',
      'tea',
      { lessonId: '1', place: '大厅' },
      'activities.no-course',
    ],
    ['called off that is the last', cancelLesson, 'organizer', 'last', { lessonId: '2' }, 'activities.last-lesson'],
    [
      'added for one that is none',
      addLesson,
      'organizer',
      'phones',
      { ...on(20), makesUpFor: '9' },
      'activities.lesson-missing',
    ],
    [
      'noted before it begins',
      markAttendance,
      'organizer',
      'phones',
      { ...marking, lessonId: '2' },
      'activities.lesson-to-come',
    ],
    [
      'noted for one who has no place',
      markAttendance,
      'organizer',
      'phones',
      { ...marking, residentId: 'wang' },
      'activities.not-on-list',
    ],
    ['noted by themselves', markAttendance, 'lin', 'phones', marking, 'activities.not-organizer'],
    ['moved by moving the course', editActivity, 'organizer', 'last', { ...on(20) }, 'activities.over'],
  ] as const)('is not %s', async (_, useCase, who, activityId, input, code) => {
    const { app, [who]: actor } = await lateEnough();
    await expect(
      perform(useCase as never, app as never, actor, { activityId, ...input } as never),
    ).rejects.toMatchObject({ code });
  });

  it('is moved by itself, not by moving the course', async () => {
    const { app, organizer } = await shared();
    const moved = { ...on(20) };
    const editing = perform(editActivity, app, organizer, { activityId: 'phones', ...moved });
    await expect(editing).rejects.toMatchObject({ code: 'activities.moved-by-lessons' });
  });
});
