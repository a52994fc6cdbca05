import { z } from 'zod';
import { allow, chinaDay, defineUseCase, ensure, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { ensureOpen, isOpen, type Activity } from '../activity.ts';
import { said } from '../conditions/condition.ts';
import { changeFields } from '../edit-activity.ts';
import { edited, type Changes } from '../editing/edited.ts';
import { mayRunActivity } from '../policy.ts';
import { carryOn, type SeriesPorts } from './carry-on.ts';
import { hoursOf } from './catch-up.ts';
import type { SeriesMark } from './mark.ts';
import type { Series, Template } from './series.ts';

interface Ports extends SeriesPorts {
  readonly clock: Clock;
}

/** Changes an activity of a series and all that follow; those on their lists hear of what concerns them. */
export const editSeries = defineUseCase({
  name: 'activities.edit-series',
  input: z.object({ activityId: z.string(), ...changeFields }),
  async run(ports: Ports, actor, { activityId, ...changes }) {
    const now = ports.clock();
    const { activity, mark } = await openOne(ports, actor, activityId, now);
    const isSameDay =
      changes.startsAt === undefined || chinaDay(changes.startsAt).date === chinaDay(activity.startsAt).date;
    ensure(isSameDay, 'activities.series-same-day');
    const { next } = edited(activity, changes, actor.id, now);
    const following = (await ports.activities.ofSeries(mark.id, mark.on)).filter((one) => isOpen(one, now));
    for (const one of following) edited(one, withoutTimes(changes), actor.id, now);

    const { startsAt, endsAt, ...parts } = changes;
    const hours = startsAt === undefined && endsAt === undefined ? {} : hoursOf(next);
    const wanted: Partial<Template> = { ...said(parts), ...hours };
    await changeAll(ports, mark.id, { from: mark.on, changes: wanted, by: actor.id }, now);
    return found(await ports.activities.find(activityId), 'activities.missing');
  },
});

/** Calls an activity of a series off, and all that follow; no more are made. Those on the lists hear of it. */
export const endSeries = defineUseCase({
  name: 'activities.end-series',
  input: z.object({ activityId: z.string() }),
  async run(ports: Ports, actor, { activityId }) {
    const now = ports.clock();
    const { mark } = await openOne(ports, actor, activityId, now);
    await changeAll(ports, mark.id, { from: mark.on, by: actor.id }, now);
    return found(await ports.activities.find(activityId), 'activities.missing');
  },
});

/** The activity of a series from which on something is changed. */
async function openOne(
  { activities }: SeriesPorts,
  actor: Actor,
  activityId: string,
  now: Date,
): Promise<{ readonly activity: Activity; readonly mark: SeriesMark }> {
  const activity = found(await activities.find(activityId), 'activities.missing');
  allow(mayRunActivity(actor, activity), 'activities.not-organizer');
  ensureOpen(activity, now);
  ensure(activity.series !== undefined, 'activities.no-series', { title: activity.title });
  return { activity, mark: activity.series };
}

/** Kept with the series first: what a crash leaves half done is finished by the next look. */
async function changeAll(ports: SeriesPorts, id: string, change: Series['changes'][number], now: Date): Promise<void> {
  const series = await ports.series.change(id, (current) => {
    ensure(current.state === 'running' || change.changes !== undefined, 'activities.series-ended');
    const next: Series = {
      ...current,
      changes: [...current.changes, change],
      template: { ...current.template, ...change.changes },
      state: change.changes === undefined ? 'ended' : current.state,
      dueAt: now,
    };
    const name = change.changes === undefined ? 'activities.series-ended' : 'activities.series-changed';
    const facts = { from: change.from };
    return { next, happenings: [{ name, by: change.by, at: now, region: current.region, facts }], result: next };
  });
  await carryOn(ports, found(series, 'activities.series-missing'), now);
}

/** Whether each has room for what is wanted does not depend on its hours. */
function withoutTimes({ startsAt: _startsAt, endsAt: _endsAt, ...changes }: Changes): Changes {
  return changes;
}
