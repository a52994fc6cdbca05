import { z } from 'zod';
import { announceSeries, editSeries, endSeries, viewSeries, type Series } from '../../../features/activities/index.ts';
import { route, type Route } from '../../route.ts';
import { activity, presentActivity } from '../shapes/activity.ts';

/** Activities that take place again and again; each is addressed by itself. */
const series = z.object({
  id: z.string(),
  region: z.string(),
  rule: z.string(),
  startsOn: z.string(),
  title: z.string(),
  place: z.string(),
  capacity: z.number(),
  minute: z.number(),
  minutes: z.number(),
  state: z.enum(['running', 'ended']),
  activities: z.array(activity),
});

const presentSeries = ({ id, region, rule, startsOn, template, state }: Series) => ({
  id,
  region,
  rule,
  startsOn,
  title: template.title,
  place: template.place,
  capacity: template.capacity,
  minute: template.minute,
  minutes: template.minutes,
  state,
});

export const seriesRoutes: readonly Route[] = [
  route('post', '/activity-series', announceSeries, {
    summary: 'Begin a series by an RRULE; its activities are made some days ahead',
    creates: true,
    output: series,
    present: ({ series: kept, made }, { clock }) => ({
      ...presentSeries(kept),
      activities: made.map((one) => presentActivity(one, clock())),
    }),
  }),
  route('get', '/activities/:activityId/series', viewSeries, {
    summary: 'The series of an activity, with those that are open',
    output: series,
    present: ({ series: kept, open }, { clock }) => ({
      ...presentSeries(kept),
      activities: open.map((one) => presentActivity(one, clock())),
    }),
  }),
  route('patch', '/activities/:activityId/following', editSeries, {
    summary: 'Change an activity of a series and all that follow; those on their lists are told',
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('post', '/activities/:activityId/following/cancellation', endSeries, {
    summary: 'Call an activity of a series off, and all that follow; those on their lists are told',
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
];
