import { z } from 'zod';
import {
  announceActivity,
  askConditions,
  cancelActivity,
  editActivity,
  findOpenActivities,
  listActivities,
  viewActivity,
  viewActivityFigures,
  wordAsk,
  publishActivity,
  findActivitiesInHand,
  findDrafts,
  type Ask,
} from '../../features/activities/index.ts';
import { page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';
import { activity, presentActivity } from './shapes/activity.ts';
import { ownSignUp, presentOwn } from './shapes/sign-up.ts';

/** Something asked: answered under `guardian`, `isInsured`, `certificate`, or under the question's id in `answers`. */
const ask = z.object({
  field: z.enum(['guardian', 'isInsured', 'certificate', 'answers']),
  question: z.string().nullable(),
  text: z.string(),
  options: z.array(z.string()),
  isRequired: z.boolean(),
});

function presentAsk(asked: Ask): z.input<typeof ask> {
  const always = { question: null, text: wordAsk(asked), options: [], isRequired: true };
  if (asked.kind === 'guardian') return { ...always, field: 'guardian' };
  if (asked.kind === 'insured') return { ...always, field: 'isInsured' };
  if (asked.kind === 'certificate') return { ...always, field: 'certificate' };
  const { id, options, isRequired } = asked.question;
  return { ...always, field: 'answers', question: id, options: [...(options ?? [])], isRequired };
}

export const activitiesRoutes: readonly Route[] = [
  route('get', '/activities', listActivities, {
    summary: 'Activities of a region that are still to come, latest announced first',
    output: page(activity),
    present: (result, { clock }) => presentPage(result, (shown) => presentActivity(shown, clock())),
  }),
  route('post', '/activities', announceActivity, {
    summary: 'Announce an activity and open its list, or with isDraft prepare one',
    creates: true,
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('get', '/me/activities', findOpenActivities, {
    summary: 'Activities one may sign up for now where one lives, or in a chat room',
    isLive: true,
    output: z.object({ items: z.array(activity) }),
    present: (activities, { clock }) => ({ items: activities.map((shown) => presentActivity(shown, clock())) }),
  }),
  route('get', '/activities/:activityId', viewActivity, {
    summary: "An activity and one's own sign-up",
    isLive: true,
    output: activity.extend({ own: ownSignUp.nullable() }),
    present: ({ activity, own, position }, { clock }) => ({
      ...presentActivity(activity, clock()),
      own: own === null ? null : presentOwn(own, position),
    }),
  }),
  route('patch', '/activities/:activityId', editActivity, {
    summary: 'Change what is given of an activity; those on the list are told',
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('get', '/activities/:activityId/figures', viewActivityFigures, {
    summary: 'Sessions, attendances and people of an activity so far, for those who run it',
    output: z.object({ sessions: z.int(), attendances: z.int(), people: z.int(), lateCancellations: z.int() }),
    present: ({ sessions, attendances, people, lateCancellations }) => ({
      sessions,
      attendances,
      people,
      lateCancellations,
    }),
  }),
  route('get', '/me/run-activities', findActivitiesInHand, {
    summary: 'Activities that one runs: to come, going on, or over a few days ago',
    output: z.object({ items: z.array(activity) }),
    present: (found, { clock }) => ({ items: found.map((one) => presentActivity(one, clock())) }),
  }),
  route('get', '/me/activity-drafts', findDrafts, {
    summary: 'Activities that one is still preparing',
    output: z.object({ items: z.array(activity) }),
    present: (drafts, { clock }) => ({ items: drafts.map((shown) => presentActivity(shown, clock())) }),
  }),
  route('post', '/activities/:activityId/publication', publishActivity, {
    summary: 'Publish a draft: its list opens, and its rooms or members are told',
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('post', '/activities/:activityId/cancellation', cancelActivity, {
    summary: 'Call an activity off; those on the list are told',
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('get', '/activities/:activityId/asks', askConditions, {
    summary: 'What one is asked before one can sign up; why not, for whoever cannot come',
    output: z.object({ items: z.array(ask) }),
    present: ({ asks }) => ({ items: asks.map(presentAsk) }),
  }),
];
