import { z } from 'zod';
import {
  announceActivity,
  cancelActivity,
  cancelSignUp,
  editActivity,
  findOpenActivities,
  freePlaces,
  listActivities,
  listSignUps,
  signUp,
  viewActivity,
  type Activity,
  type ListedSignUp,
  type SignUp,
} from '../../features/activities/index.ts';
import { moment, page, presentPage } from '../present.ts';
import { route, type Route } from '../route.ts';

const activity = z.object({
  id: z.string(),
  number: z.number(),
  region: z.string(),
  title: z.string(),
  place: z.string(),
  startsAt: moment,
  endsAt: moment,
  capacity: z.number(),
  free: z.number(),
  companions: z.number(),
  state: z.enum(['open', 'cancelled', 'finished']),
});

const presentActivity = (given: Activity): z.input<typeof activity> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  title: given.title,
  place: given.place,
  startsAt: given.startsAt.toISOString(),
  endsAt: given.endsAt.toISOString(),
  capacity: given.capacity,
  free: freePlaces(given),
  companions: given.companions,
  state: given.state,
});

/** One's own sign-up; `position` is the place among those who wait, 0 with a place. */
const ownSignUp = z.object({
  people: z.number(),
  state: z.enum(['placed', 'waiting']),
  position: z.number(),
});

const presentOwn = ({ people, state }: SignUp, position: number): z.input<typeof ownSignUp> => ({
  people,
  state,
  position,
});

const listedSignUp = z.object({
  resident: z.string(),
  name: z.string().nullable(),
  people: z.number(),
  state: z.enum(['placed', 'waiting']),
  signedUpAt: moment,
});

const presentListed = ({ resident, name, people, state, signedUpAt }: ListedSignUp): z.input<typeof listedSignUp> => ({
  resident,
  name: name ?? null,
  people,
  state,
  signedUpAt: signedUpAt.toISOString(),
});

export const activitiesRoutes: readonly Route[] = [
  route('get', '/activities', listActivities, {
    summary: 'Activities of a region that are still to come, latest announced first',
    output: page(activity),
    present: (result) => presentPage(result, presentActivity),
  }),
  route('post', '/activities', announceActivity, {
    summary: 'Announce an activity and open its list',
    creates: true,
    output: activity,
    present: presentActivity,
  }),
  route('get', '/me/activities', findOpenActivities, {
    summary: 'Activities one may sign up for now where one lives, or in a chat room',
    output: z.object({ items: z.array(activity) }),
    present: (activities) => ({ items: activities.map(presentActivity) }),
  }),
  route('get', '/activities/:activityId', viewActivity, {
    summary: "An activity and one's own sign-up",
    output: activity.extend({ own: ownSignUp.nullable() }),
    present: ({ activity, own, position }) => ({
      ...presentActivity(activity),
      own: own === null ? null : presentOwn(own, position),
    }),
  }),
  route('patch', '/activities/:activityId', editActivity, {
    summary: 'Change what is given of an activity; those on the list are told',
    output: activity,
    present: presentActivity,
  }),
  route('post', '/activities/:activityId/cancellation', cancelActivity, {
    summary: 'Call an activity off; those on the list are told',
    output: activity,
    present: presentActivity,
  }),
  route('put', '/activities/:activityId/sign-up', signUp, {
    summary: 'Sign up, or change how many come',
    output: ownSignUp,
    present: ({ signUp, position }) => presentOwn(signUp, position),
  }),
  route('delete', '/activities/:activityId/sign-up', cancelSignUp, {
    summary: "Take back one's sign-up",
    output: activity,
    present: presentActivity,
  }),
  route('get', '/activities/:activityId/sign-ups', listSignUps, {
    summary: 'Who comes and who waits, for those who run the activity',
    output: z.object({ activity, items: z.array(listedSignUp) }),
    present: ({ activity, signUps }) => ({ activity: presentActivity(activity), items: signUps.map(presentListed) }),
  }),
];
