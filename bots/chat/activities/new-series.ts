import { SERIES } from '../../../config/activities/activities.ts';
import { ACTIVITIES } from '../../../config/defaults.ts';
import {
  announceSeries,
  daysOf,
  editSeries,
  endSeries,
  findRunActivities,
  openCourse,
  wordRule,
  type Activity,
} from '../../../src/features/activities/index.ts';
import { chinaDay, perform } from '../../../src/kernel/index.ts';
import { say, sayPeriod } from '../../../src/phrases/index.ts';
import { answer, type Answer, type Turn } from '../../command.ts';
import type { SeriesWords } from '../../understand/activities/series.ts';
import { readPeriod } from '../../understand/time/moment.ts';
import { isRead, numbersOf, ownRegion, readNewActivity, roomsOf, type NewActivity } from '../new-activity.ts';
import { activityMeant, facts } from '../which-activity.ts';

/** A series or course as an organizer wrote it, with the hours of its first day. */
export interface NewSeries {
  readonly title: string;
  readonly place: string;
  readonly capacity: number;
  readonly companions?: number;
  readonly rule: string;
  readonly from: string;
  readonly to: string;
  readonly count?: number;
}

/**
 * Reads it with the first day that the rule names in place of the rule, so that everything else is read as of a single
 * activity; one whose hour is past today begins the next time.
 * @returns null where the title, the hours or the number of places are not said, or not understood
 */
export function readNewSeries({ rule, before, after, count }: SeriesWords, now: Date): NewSeries | null {
  const { days } = daysOf(rule, chinaDay(now).date, '', LAST_DAY, 2);
  for (const day of days) {
    const given = readNewActivity(`${before} ${spoken(day)}${after.trimStart()}`.trim(), now);
    const period = given === null ? null : readPeriod(given.time, now, ACTIVITIES.usuallyMs);
    if (given === null || period === null) return null;
    if (period.from <= now) continue;
    const { capacity, companions } = numbersOf(given);
    if (given.title === '' || capacity === undefined || !isRead(given, numbersOf(given))) return null;
    return {
      title: given.title,
      place: given.place,
      capacity,
      ...(companions !== undefined && { companions }),
      rule,
      from: period.from.toISOString(),
      to: period.to.toISOString(),
      ...(count !== undefined && { count }),
    };
  }
  return null;
}

const LAST_DAY = '9999-12-31';

/** 2026-03-04 as 2026年3月4日: the year is said, so that no day of the next one is meant. */
const spoken = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

/** Begins the series in the groups of the community: of the room where it was written, or of one's own. */
export async function announceSeriesFromChat(turn: Turn, given: NewSeries): Promise<Answer> {
  const region = turn.region ?? ownRegion(turn);
  if (region === undefined) return answer('activities.no-region');
  const { rule, from, to, count, ...parts } = given;
  const counted = count === undefined ? rule : `${rule};COUNT=${count}`;
  const input = { ...parts, region, rule: counted, startsAt: from, endsAt: to, rooms: await roomsOf(turn, region) };
  const { series, made } = await perform(announceSeries, turn.app, turn.actor, input, { once: turn.once });
  const [first] = made;
  const { title } = series.template;
  const often = wordRule(series.rule);
  if (first === undefined)
    return answer('activities.series-set', { title, often, period: sayPeriod(new Date(from), new Date(to)) });
  return answer('activities.series-announced', { ...facts(first), title, often, days: SERIES.madeAheadDays });
}

/** Opens a course with so many lessons on the days of the rule. */
export async function openCourseFromChat(turn: Turn, given: NewSeries): Promise<Answer> {
  const region = turn.region ?? ownRegion(turn);
  if (region === undefined) return answer('activities.no-region');
  const { title, place, capacity, rule, from, to, count = 0 } = given;
  const first = new Date(from);
  const lasts = new Date(to).getTime() - first.getTime();
  const lessons = daysOf(rule, chinaDay(first).date, '', LAST_DAY, count).days.map((day) => {
    const startsAt = new Date(new Date(`${day}T00:00:00+08:00`).getTime() + chinaDay(first).minute * 60_000);
    return { startsAt: startsAt.toISOString(), endsAt: new Date(startsAt.getTime() + lasts).toISOString() };
  });
  const input = { region, title, place, capacity, lessons, rooms: await roomsOf(turn, region) };
  const course = await perform(openCourse, turn.app, turn.actor, input, { once: turn.once });
  return answer('activities.course-opened', { ...facts(course), lessons: lessons.length });
}

/** Changes what was written of an activity of a series, and of all that follow. */
export async function editAllFromChat(turn: Turn, given: NewActivity): Promise<Answer> {
  const meant = await oneOfSeries(turn, given.title, '以后都改');
  if ('say' in meant) return meant;
  const day = spoken(chinaDay(meant.startsAt).date);
  const lasts = meant.endsAt.getTime() - meant.startsAt.getTime();
  const period = given.time === '' ? undefined : readPeriod(`${day}${given.time}`, turn.app.clock(), lasts);
  const numbers = numbersOf(given);
  const changes = {
    ...(given.place !== '' && { place: given.place }),
    ...(period && { startsAt: period.from.toISOString(), endsAt: period.to.toISOString() }),
    ...numbers,
  };
  if (period === null || !isRead(given, numbers) || Object.keys(changes).length === 0)
    return answer('activities.how-to-edit-all');
  const input = { activityId: meant.id, ...changes };
  const edited = await perform(editSeries, turn.app, turn.actor, input, { once: turn.once });
  return answer('activities.series-edited', facts(edited));
}

export async function endAllFromChat(turn: Turn, words: string): Promise<Answer> {
  const meant = await oneOfSeries(turn, words, '以后都取消');
  if ('say' in meant) return meant;
  await perform(endSeries, turn.app, turn.actor, { activityId: meant.id }, { once: turn.once });
  return answer('activities.series-called-off', { title: meant.title });
}

/** The next activity of the series that is meant. */
async function oneOfSeries(turn: Turn, words: string, verb: string): Promise<Activity | Answer> {
  const run = await perform(findRunActivities, turn.app, turn.actor, {});
  const next = new Map<string, Activity>();
  for (const one of run) if (one.series !== undefined && !next.has(one.series.id)) next.set(one.series.id, one);
  if (next.size === 0) return { say: [say('activities.no-series-yours')] };
  return activityMeant([...next.values()], words, verb);
}
