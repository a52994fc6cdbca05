import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { readCalendarAsked } from '../../../bots/understand/activities/calendar.ts';
import { cancelActivity, cancelLesson, editActivity, followJoined } from '../../../src/features/activities/index.ts';
import { DAY, later, MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { writeCalendar, type CalendarEvent } from '../../../src/platform/icalendar/write-calendar.ts';
import { buildActivity, buildCourse } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildResident } from '../../factories/residents.ts';

const AT = new Date('2026-03-02T01:00:00Z');
const signed = (resident: string, state: 'placed' | 'waiting' = 'placed') => ({
  resident,
  people: 2,
  state,
  signedUpAt: AT,
});

/** A calendar read by another program's rules: its name and its events, each with the properties it has. */
function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as never[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const { uid, summary, location, description, startDate, endDate, sequence } = new ICAL.Event(component);
    const status = component.getFirstPropertyValue('status');
    return {
      uid,
      summary,
      location,
      description,
      sequence,
      status,
      from: startDate.toJSDate(),
      to: endDate.toJSDate(),
    };
  });
  return { name: calendar.getFirstPropertyValue('x-wr-calname'), events };
}

/** What RFC 5545 asks of every content line and of a calendar of events. */
function expectValid(text: string): void {
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  const lines = text.split('\r\n');
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toMatch(/[\n\r]/u);
  }
  const unfolded = text.replaceAll(/\r\n[ \t]/gu, '');
  for (const [once, in_] of [
    ['VERSION:2.0', 'VCALENDAR'],
    ['PRODID:', 'VCALENDAR'],
  ]) {
    expect(unfolded.split(`\r\n${once}`).length, `${once} in ${in_}`).toBe(2);
  }
  const events = unfolded.split('BEGIN:VEVENT').slice(1);
  for (const event of events) {
    for (const property of ['UID:', 'DTSTAMP:', 'DTSTART:', 'DTEND:', 'SUMMARY:', 'STATUS:', 'SEQUENCE:'])
      expect(event.split(`\r\n${property}`).length).toBe(2);
  }
  const uids = events.map((event) => /\r\nUID:(.*)\r\n/u.exec(event)![1]);
  expect(new Set(uids).size).toBe(uids.length);
}

describe('writeCalendar()', () => {
  const text = fc.string({
    unit: fc.oneof(fc.constantFrom(...';,:\\"\n\r\t \u0000\u0007邻😀'), fc.string({ minLength: 1, maxLength: 1 })),
    maxLength: 120,
  });
  const event: fc.Arbitrary<CalendarEvent> = fc.record({
    id: fc.uuid(),
    revision: fc.nat(1000),
    title: text,
    place: text,
    startsAt: fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
    endsAt: fc.constant(new Date('2041-01-01T00:00:00Z')),
    status: fc.constantFrom('confirmed', 'tentative', 'cancelled'),
    note: text,
  });

  it('says what it was given, whatever was written, in lines that every program reads', () => {
    fc.assert(
      fc.property(fc.uniqueArray(event, { selector: ({ id }) => id, maxLength: 4 }), (events) => {
        const written = writeCalendar({ name: '桂花社区', host: 'linyi.example', events }, AT);
        expectValid(written);
        const seconds = (date: Date) => Math.floor(date.getTime() / 1000);
        expect(
          read(written).events.map(({ from, to, ...one }) => ({ ...one, from: seconds(from), to: seconds(to) })),
        ).toEqual(
          events.map((one) => ({
            uid: `${one.id}@linyi.example`,
            summary: plain(one.title),
            location: plain(one.place),
            description: plain(one.note),
            sequence: one.revision,
            status: one.status.toUpperCase(),
            from: seconds(one.startsAt),
            to: seconds(one.endsAt),
          })),
        );
      }),
    );
  });
});

/** Line breaks are one sign; other signs that cannot be printed are left out. */
const plain = (text: string): string =>
  [...text.replaceAll(/\r\n?/gu, '\n')]
    .filter((sign) => sign >= ' ' || sign === '\n' || sign === '\t')
    .join('')
    .replaceAll('\u007f', '');

async function aTown() {
  const community = await aCommunity({
    activities: [
      buildActivity({ signUps: [signed('lin'), signed('wang', 'waiting')] }),
      buildCourse({ number: 2, signUps: [signed('lin')] }),
      buildActivity({ id: 'draft', number: 3, title: '没发布的', state: 'draft' }),
      buildActivity({ id: 'visit', number: 4, title: '探访', kind: 'elder-help', signUps: [signed('lin')] }),
      buildActivity({ id: 'dropped', number: 5, title: '没人报过的', state: 'cancelled' }),
      buildActivity({
        id: 'old',
        number: 6,
        title: '早就过了的',
        state: 'finished',
        startsAt: later(AT, -40 * DAY),
        endsAt: later(AT, -40 * DAY + MINUTE),
      }),
    ],
  });
  for (const activity of ['tea', 'phones', 'visit'])
    await community.app.diaries.setOut('lin', activity, `t-${activity}`, { isFresh: true });
  const door = await aDoor(community.app);
  const fetched = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(path.startsWith('http') ? path : `${door.url}/api/v1${path}`, { headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  };
  return { ...community, door, fetched };
}

describe('the calendar of a community', () => {
  it('has what is published there, each lesson by itself, and nothing of who comes', async () => {
    const { fetched } = await aTown();
    const { status, headers, text } = await fetched('/activities/calendar.ics?region=/d1/s1/c1/');

    expect([status, headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expectValid(text);
    const { name, events } = read(text);
    expect(name).toBe('桂花社区的活动');
    expect(events.map(({ summary, from }) => `${summary} ${from.toISOString()}`)).toEqual([
      '第一课 2026-03-05T01:00:00.000Z',
      '重阳茶话会 2026-03-05T06:00:00.000Z',
      '第二课 2026-03-12T01:00:00.000Z',
    ]);
    expect(events[1]!.description).toBe('要参加，请在群里或私聊小邻发“报名 重阳茶话会”。');
    expect(text).not.toMatch(/lin\b|wang|林晓梅/u);
    expect((await fetched('/activities/calendar.ics?region=/d9/')).status).toBe(404);
  });

  it('is sent again only when something has changed, and then says which version it is', async () => {
    const { app, time, organizer, fetched } = await aTown();
    const path = '/activities/calendar.ics?region=/d1/';
    const first = await fetched(path);
    const etag = first.headers.get('etag')!;
    expect(first.headers.get('cache-control')).toBe('public, max-age=900');
    time.pass(MINUTE);
    expect(await fetched(path, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).toMatchObject({
      status: 304,
      text: '',
    });

    await perform(editActivity, app, organizer, { activityId: 'tea', capacity: 40 });
    expect((await fetched(path, { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
    await perform(editActivity, app, organizer, { activityId: 'tea', place: '社区二楼' });
    await perform(cancelLesson, app, organizer, { activityId: 'phones', lessonId: '2' });
    const second = await fetched(path, { 'if-none-match': etag, 'cache-control': 'max-age=0' });
    expect(second.status).toBe(200);
    const before = read(first.text).events;
    const { events } = read(second.text);
    expect(events.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(events.map(({ sequence, status, location }) => [sequence, status, location])).toEqual([
      [1, 'CONFIRMED', '教室'],
      [1, 'CONFIRMED', '社区二楼'],
      [1, 'CANCELLED', '教室'],
    ]);
    await perform(cancelActivity, app, organizer, { activityId: 'tea' });
    expect(read((await fetched(path)).text).events[1]).toMatchObject({ sequence: 2, status: 'CANCELLED' });
  });
});

describe("somebody's own calendar", () => {
  it('has what they signed up for, for whoever has the address; in chat and over HTTP the same', async () => {
    const { app, lin, wang, door, fetched } = await aTown();
    const chat = aChat(app);
    const said = (await chat.say('lin', '我的日历')).join('\n');
    const inChat = /http:\S+/u.exec(said)![0].replace(app.publicUrl, door.url);
    const overHttp = (await (await door.as(lin)).post('/me/calendar-links')).body as unknown as { url: string };
    const [one, other] = await Promise.all(
      [inChat, overHttp.url.replace(app.publicUrl, door.url)].map((url) => fetched(url)),
    );

    expectValid(one!.text);
    expect(read(one!.text)).toEqual(read(other!.text));
    expect(one!.headers.get('cache-control')).toBe('private, max-age=900');
    expect(read(one!.text).events.map(({ summary, status, description }) => [summary, status, description])).toEqual([
      ['第一课', 'CONFIRMED', '您报上了2人。来不了请发“取消报名 手机课”。'],
      ['重阳茶话会', 'CONFIRMED', '您报上了2人。来不了请发“取消报名 重阳茶话会”。'],
      ['探访', 'CONFIRMED', '您报上了2人。来不了请发“取消报名 探访”。'],
      ['第二课', 'CONFIRMED', '您报上了2人。来不了请发“取消报名 手机课”。'],
    ]);
    await app.diaries.setOut('wang', 'tea', 't', { isFresh: true });
    const token = await app.calendarLinks.issue(wang.id, { replaces: false });
    const [waiting] = read((await fetched(`/own-calendars/${token}/calendar.ics`)).text).events;
    expect(waiting).toMatchObject({ status: 'TENTATIVE', description: '您在候补，有了名额会告诉您。' });
  });

  it('is at three addresses at most, at none of the former after 换日历地址, and the store knows none of them', async () => {
    const { app, fetched } = await aTown();
    const chat = aChat(app);
    const statusOf = async (url: string) =>
      (await fetched(`/own-calendars/${url.split('/').at(-2)}/calendar.ics`)).status;
    const ask = async (words: string) => /http:\S+/u.exec((await chat.say('lin', words)).join('\n'))![0];

    const four = [await ask('我的日历'), await ask('日历链接发我'), await ask('订阅日历'), await ask('日历')];
    expect(await Promise.all(four.map(statusOf))).toEqual([404, 200, 200, 200]);
    const fresh = await ask('换日历地址');
    expect(await Promise.all([...four, fresh].map(statusOf))).toEqual([404, 404, 404, 404, 200]);
    const kept = JSON.stringify(await app.connection.collection('calendarLinks').find({}).toArray());
    expect(kept).not.toContain(fresh.split('/').at(-2));
    expect((await chat.say('lin', '@小邻 我的日历', { room: 'g1' })).join('')).toContain('请私聊我');
  });

  it('goes along when two records are joined, and is gone with who leaves', async () => {
    const { app, settle, fetched } = await aTown();
    await settle(buildResident({ id: 'younger', contacts: [], mergedInto: 'lin' }));
    const token = await app.calendarLinks.issue('younger', { replaces: false });
    await perform(followJoined, app, SYSTEM, { residentId: 'younger' });
    const path = `/own-calendars/${token}/calendar.ics`;
    expect(read((await fetched(path)).text).events).toHaveLength(4);

    await Promise.all(app.personalData.map(({ forget }) => forget({ id: 'lin', formerIds: [], contacts: [] })));
    const gone = await fetched(path);
    expect([gone.status, JSON.parse(gone.text).code]).toEqual([404, 'activities.calendar-link-over']);
  });

  it.each([
    ['我的日历', false],
    ['日历', false],
    ['帮我订阅日历', false],
    ['换日历地址', true],
    ['把我的日历链接作废', true],
    ['今天日历上写着立春', null],
    ['买本日历', null],
    ['日程安排得太满了', null],
  ])('is asked for with %s', (text, replaces) => {
    expect(readCalendarAsked(text)?.replaces ?? null).toBe(replaces);
  });
});
