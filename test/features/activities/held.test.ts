import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  activitiesData,
  cancelActivity,
  figuresOf,
  heldSessions,
  isIn,
  listSignUps,
  viewActivityFigures,
  viewTeamFigures,
  type Activity,
} from '../../../src/features/activities/index.ts';
import { monthlyFigures } from '../../../src/features/reports/index.ts';
import { boundsOf, NOBODY, perform } from '../../../src/kernel/index.ts';
import { buildActivity, buildCourse, buildLesson, buildNote } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildVisit } from '../../factories/volunteers/visits.ts';
import { buildTeam } from '../../factories/volunteers/teams.ts';

const NOW = new Date('2026-04-10T00:00:00Z');
const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const placed = (resident: string, people = 1) => ({ resident, people, state: 'placed' as const, signedUpAt: NOW });

/** A course over the turn of a month: of the second of three lessons it was noted who came. */
const course = buildCourse({
  number: 2,
  state: 'finished',
  lessons: ['2026-03-24', '2026-03-31', '2026-04-07'].map((day, index) =>
    buildLesson({ id: String(index + 1), startsAt: new Date(at(day).getTime() - 3_600_000), endsAt: at(day) }),
  ),
  startsAt: new Date('2026-03-24T09:00:00+08:00'),
  endsAt: at('2026-04-07'),
  signUps: [placed('lin'), placed('wang'), { ...placed('chen'), state: 'waiting' }],
  attendance: [buildNote('2', true), buildNote('2', false, 'wang')],
});
const tea = buildActivity({
  state: 'finished',
  startsAt: at('2026-03-05'),
  endsAt: at('2026-03-05'),
  signUps: [placed('lin', 3)],
  lateCancellations: [{ resident: 'wang', people: 1, at: NOW }],
});

describe('what has been held', () => {
  it('counts each lesson once, in its month, with who was there, and people once', async () => {
    const readers = buildTeam({ id: 'readers' });
    const activities = [tea, course].map((activity) => ({ ...activity, team: 'readers' }));
    const { app, worker, organizer, time } = await aCommunity({ teams: [readers], activities });
    time.set(NOW.toISOString());
    const inMonth = async (month: string) =>
      (await perform(monthlyFigures, app, worker, { region: '/d1/s1/c1/', month })).activities;
    expect(await inMonth('2026-03')).toEqual({ held: 3, visits: 6, people: 2 });
    expect(await inMonth('2026-04')).toEqual({ held: 1, visits: 2, people: 2 });
    expect(await inMonth('2026-05')).toEqual({ held: 0, visits: 0, people: 0 });

    const ofTeam = (month?: string) => perform(viewTeamFigures, app, NOBODY, { teamId: 'readers', month });
    expect(await ofTeam()).toMatchObject({ sessions: 4, attendances: 8, people: 2 });
    expect(await ofTeam('2026-03')).toMatchObject({ sessions: 3, attendances: 6, people: 2 });
    expect(await perform(viewActivityFigures, app, organizer, { activityId: 'tea' })).toMatchObject({
      sessions: 1,
      attendances: 3,
      people: 1,
      lateCancellations: 1,
    });

    const chat = aChat(app);
    expect((await chat.say('organizer', '活动数字 手机课')).join('')).toContain('3场，5人次，2人');
    expect((await chat.say('worker', '活动数字 三月')).join('')).toContain('3场，6人次，2人');
    expect((await chat.say('worker', '活动数字 2026年4月')).join('')).toContain('1场，2人次，2人');
    expect((await chat.say('lin', '活动数字')).join('')).not.toContain('人次，');
  });

  it('of a course that goes on, or was called off midway, has what was over; of what was called off else nothing', () => {
    const going = { ...course, state: 'open' as const };
    const sessionsAt = (moment: string) => heldSessions(going, new Date(moment)).length;
    expect(sessionsAt('2026-03-31T09:59:59.999+08:00')).toBe(1);
    expect(sessionsAt('2026-03-31T10:00:00+08:00')).toBe(2);
    const calledOff = (moment: string) =>
      heldSessions({ ...course, state: 'cancelled', cancelledAt: new Date(moment) }, NOW).length;
    expect(calledOff('2026-03-31T09:59:59.999+08:00')).toBe(1);
    expect(calledOff('2026-03-31T10:00:00+08:00')).toBe(2);
    expect(heldSessions({ ...course, state: 'cancelled' }, NOW)).toEqual([]);
    expect(heldSessions({ ...tea, state: 'draft' }, NOW)).toEqual([]);
  });

  it('counts a visit once it is agreed, and none that nobody agreed to', () => {
    const over = new Date('2026-03-05T14:30:00+08:00');
    const agreed = buildVisit({ visit: { confirmedAt: NOW }, signUps: [placed('lin')] });
    expect(heldSessions(agreed, over)).toHaveLength(1);
    expect(heldSessions(buildVisit({ signUps: [placed('lin')] }), over)).toEqual([]);
  });

  it('keeps how many places came back late when one of those people leaves, but not whose they were', async () => {
    const { app, organizer } = await aCommunity({ activities: [tea] });
    await activitiesData(app).forget({ id: 'wang', formerIds: [], contacts: [] });
    expect(await perform(viewActivityFigures, app, organizer, { activityId: 'tea' })).toMatchObject({
      lateCancellations: 1,
    });
    const { late } = await perform(listSignUps, app, organizer, { activityId: 'tea' });
    expect(late).toEqual([{ people: 1, at: NOW }]);
  });

  it('is in figures from when a course was called off too', async () => {
    const { app, organizer, time } = await aCommunity({ activities: [{ ...course, state: 'open' }] });
    time.set('2026-04-01T00:00:00Z');
    await perform(cancelActivity, app, organizer, { activityId: course.id });
    expect(await perform(viewActivityFigures, app, organizer, { activityId: course.id })).toMatchObject({
      sessions: 2,
    });
  });

  it('comes to what a recount by hand comes to, and its months to the whole', () => {
    const person = fc.constantFrom('a', 'b', 'c', 'd');
    const activity: fc.Arbitrary<Activity> = fc
      .record({
        days: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 4 }),
        places: fc.uniqueArray(fc.tuple(person, fc.integer({ min: 1, max: 4 })), { selector: ([id]) => id }),
        state: fc.constantFrom('finished' as const, 'cancelled' as const),
        isCourse: fc.boolean(),
      })
      .map(({ days, places, state, isCourse }) => {
        const ends = days.map((day) => new Date(Date.UTC(2026, 0, day)));
        const lessons = ends.map((endsAt, index) => buildLesson({ id: String(index), startsAt: endsAt, endsAt }));
        const signUps = places.map(([id, people]) => placed(id, people));
        return buildActivity({ state, signUps, endsAt: ends[0]!, ...(isCourse && { lessons }) });
      });
    const months = ['2026-01', '2026-02', '2026-03', '2026-04'].map(boundsOf);
    fc.assert(
      fc.property(fc.array(activity, { maxLength: 6 }), (all) => {
        const sessions = all.flatMap((one) => heldSessions(one, NOW));
        const whole = figuresOf(sessions);
        const byHand = all
          .filter(({ state }) => state === 'finished')
          .flatMap(({ lessons, signUps }) => (lessons ?? [null]).map(() => signUps));
        expect(whole).toEqual({
          sessions: byHand.length,
          attendances: byHand.flat().reduce((sum, { people }) => sum + people, 0),
          people: new Set(byHand.flat().map(({ resident }) => resident)).size,
        });
        const parts = months.map((month) => figuresOf(sessions.filter((session) => isIn(session, month))));
        for (const field of ['sessions', 'attendances'] as const)
          expect(parts.reduce((sum, part) => sum + part[field], 0)).toBe(whole[field]);
        expect(whole.people).toBeLessThanOrEqual(whole.attendances);
        expect(Math.max(...parts.map(({ people }) => people))).toBeLessThanOrEqual(whole.people);
      }),
    );
  });
});
