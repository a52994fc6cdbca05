import { z } from 'zod';
import { ACTIVITIES } from '../../../../config/defaults.ts';
import { chinaDay, DAY, defineUseCase, ensure, found, type Clock } from '../../../kernel/index.ts';
import { regionPath } from '../../regions/index.ts';
import { activityFields, holderFields } from '../activity-input.ts';
import { checkTimes } from '../activity.ts';
import { said } from '../conditions/condition.ts';
import { holderOf, type HolderPorts } from '../kinds/holder.ts';
import { isForMembers } from '../kinds/kind.ts';
import { carryOn, type SeriesPorts } from './carry-on.ts';
import { hoursOf } from './catch-up.ts';
import { daysOf, recurrenceRule } from './rule.ts';
import type { Series } from './series.ts';

interface Ports extends HolderPorts, SeriesPorts {
  readonly clock: Clock;
}

/**
 * Begins a series: the time of the first says from when on and at what hour, the rule on which days. Each is made some days
 * ahead, as an activity of its own.
 */
export const announceSeries = defineUseCase({
  name: 'activities.announce-series',
  input: z.object({
    region: regionPath,
    rule: recurrenceRule,
    ...activityFields,
    ...holderFields,
    companions: activityFields.companions.optional(),
    rooms: activityFields.rooms.default([]),
    conditions: activityFields.conditions.optional(),
  }),
  async run(ports: Ports, actor, input, call) {
    const { kind, team, partner, conditions, companions, rule, startsAt, endsAt, region, ...rest } = input;
    const parts = { ...rest, companions: companions ?? (isForMembers({ kind }) ? 0 : ACTIVITIES.usuallyBring) };
    const holder = await holderOf(ports, actor, { ...parts, region, ...said({ kind, team, partner, conditions }) });
    const now = ports.clock();
    checkTimes(startsAt, endsAt, now);
    ensure(endsAt.getTime() - startsAt.getTime() <= DAY, 'activities.series-too-long');
    const startsOn = chinaDay(startsAt).date;
    ensure(daysOf(rule, startsOn, '', LAST_DAY, 1).days.length > 0, 'activities.series-never');

    const series: Series = {
      ...holder,
      id: call.newId('series'),
      region,
      organizer: actor.id,
      rule,
      startsOn,
      template: { ...parts, ...hoursOf({ startsAt, endsAt }), ...said({ conditions }) },
      changes: [],
      madeThrough: '',
      dueAt: now,
      state: 'running',
    };
    const happening = { name: 'activities.series-announced', by: actor.id, at: now, region, facts: { rule } };
    const kept = await ports.series.insert(series, [happening]);
    await carryOn(ports, kept, now);
    const made = await ports.activities.ofSeries(kept.id, '');
    return { series: found(await ports.series.find(kept.id), 'activities.series-missing'), made };
  },
});

const LAST_DAY = '9999-12-31';
