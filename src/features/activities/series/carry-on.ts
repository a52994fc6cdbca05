import { SERIES } from '../../../../config/activities/activities.ts';
import { chinaDay, DAY, later } from '../../../kernel/index.ts';
import type { Change } from '../../../platform/aggregate-store.ts';
import type { Activity } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { caughtUp } from './catch-up.ts';
import { daysOf } from './rule.ts';
import { occurrenceOn, timesOn, type Series } from './series.ts';
import type { SeriesStore } from './series-store.ts';

export interface SeriesPorts {
  readonly activities: ActivityStore;
  readonly series: SeriesStore;
}

/**
 * Makes what is to be made of a series, and brings what was made up to its changes. Whoever does this at the same time, or
 * begins again after a crash, meets what is there: an activity is made under the id of its day, a change is marked on the
 * activity in the same write, and the series counts as looked after only if nothing was changed meanwhile.
 * @returns how many activities were made
 */
export async function carryOn({ activities, series: store }: SeriesPorts, series: Series, now: Date): Promise<number> {
  const horizon = chinaDay(later(now, SERIES.madeAheadDays * DAY)).date;
  const found =
    series.state === 'ended'
      ? { days: [], isOver: true }
      : daysOf(series.rule, series.startsOn, series.madeThrough, horizon, SERIES.mostAtOnce);
  const toCome = found.days.filter((day) => timesOn(day, series.template).startsAt > now);
  for (const [index, day] of toCome.entries()) {
    await make(activities, series, day, now, index === 0 && series.madeThrough === '');
  }
  await catchUp(activities, series, now);

  const last = found.days.length === SERIES.mostAtOnce ? found.days.at(-1)! : horizon;
  await store.change(series.id, (current) => {
    if (current.changes.length !== series.changes.length) return { result: undefined };
    const madeThrough = last > current.madeThrough ? last : current.madeThrough;
    const dueAt = found.isOver ? null : last === horizon ? chinaDay(now).end : now;
    return {
      next: { ...current, madeThrough, dueAt, ...(found.isOver && { state: 'ended' as const }) },
      result: undefined,
    };
  });
  return toCome.length;
}

/** Groups hear of each; of one that comes every day, of the first only. */
async function make(activities: ActivityStore, series: Series, day: string, at: Date, isFirst: boolean): Promise<void> {
  const occurrence = occurrenceOn(series, day, at);
  const isHeard = isFirst || !series.rule.startsWith('FREQ=DAILY');
  const name = isHeard ? 'activities.announced' : 'activities.occurrence-made';
  const facts = { capacity: occurrence.capacity };
  await activities.insertNumbered(occurrence, [{ name, by: series.organizer, at, region: series.region, facts }]);
}

async function catchUp(activities: ActivityStore, series: Series, now: Date): Promise<void> {
  for (;;) {
    const behind = await activities.behindIn(series.id, series.changes.length);
    if (behind.length === 0) return;
    await Promise.all(behind.map(({ id }) => activities.change(id, (activity) => catchUpOne(activity, series, now))));
  }
}

function catchUpOne(activity: Activity, series: Series, now: Date): Change<Activity, undefined> {
  const mark = activity.series;
  if (mark === undefined || mark.revision >= series.changes.length) return { result: undefined };
  return { ...caughtUp(activity, mark, series, now), result: undefined };
}
