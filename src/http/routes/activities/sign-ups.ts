import { z } from 'zod';
import {
  answerOffer,
  cancelSignUp,
  findOwnSignUps,
  handOnPlace,
  listSignUps,
  promoteSignUp,
  signUp,
  takeOverPlace,
  viewNeighbours,
  type SignUpAnswer,
} from '../../../features/activities/index.ts';
import { messageSignUps } from '../../../features/broadcasts/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { activity, presentActivity } from '../shapes/activity.ts';
import { besideShown, listedSignUp, ownSignUp, presentBeside, presentListed, presentOwn } from '../shapes/sign-up.ts';

const answered = ownSignUp.extend({ beside: z.array(besideShown) });

const presentAnswer = ({ signUp, position, beside }: SignUpAnswer): z.input<typeof answered> => ({
  ...presentOwn(signUp, position),
  beside: beside.map(presentBeside),
});

export const signUpsRoutes: readonly Route[] = [
  route('get', '/me/sign-ups', findOwnSignUps, {
    summary: 'What one has signed up for, soonest first',
    output: z.object({ items: z.array(activity.extend({ own: ownSignUp })) }),
    present: (all, { clock }) => ({
      items: all.map(({ activity: shown, own, position }) => ({
        ...presentActivity(shown, clock()),
        own: presentOwn(own, position),
      })),
    }),
  }),
  route('get', '/activities/:activityId/neighbours', viewNeighbours, {
    summary: 'Who comes and who waits, in order and with masked names, for whoever could come too',
    output: z.object({
      items: z.array(
        z.object({ name: z.string(), people: z.int(), state: z.enum(['placed', 'waiting']), isOwn: z.boolean() }),
      ),
    }),
    present: (lines) => ({
      items: lines.map(({ name, people, state, isOwn }) => ({ name, people, state, isOwn })),
    }),
  }),
  route('put', '/activities/:activityId/sign-up', signUp, {
    summary: "Sign up, or change how many come; says what else of one's own is at about that time",
    output: answered,
    present: presentAnswer,
  }),
  route('delete', '/activities/:activityId/sign-up', cancelSignUp, {
    summary: "Take back one's sign-up",
    output: activity,
    present: (shown, { clock }) => presentActivity(shown, clock()),
  }),
  route('post', '/activities/:activityId/offer-answer', answerOffer, {
    summary: 'Take the place that is kept for one, or leave it to the next',
    output: z.object({ own: answered.nullable() }),
    present: (result) => ({ own: 'taken' in result ? presentAnswer(result.taken) : null }),
  }),
  route('post', '/activities/:activityId/hand-on-code', handOnPlace, {
    summary: "A code with which a neighbour takes over one's place",
    creates: true,
    output: z.object({ code: z.string(), until: moment }),
    present: ({ code, until }) => ({ code, until: until.toISOString() }),
  }),
  route('post', '/me/taken-over-places', takeOverPlace, {
    summary: "Take over a neighbour's place with the code they gave",
    creates: true,
    output: answered.extend({ activity: z.string() }),
    present: (result) => ({ ...presentAnswer(result), activity: result.activity.id }),
  }),
  route('get', '/activities/:activityId/sign-ups', listSignUps, {
    summary: 'Who comes, who waits, and who gave a place back shortly before, for those who run the activity',
    output: z.object({
      activity,
      items: z.array(listedSignUp),
      lateCancellations: z.array(
        z.object({ resident: z.string().nullable(), name: z.string().nullable(), people: z.number(), at: moment }),
      ),
    }),
    present: ({ activity, signUps, late }, { clock }) => ({
      activity: presentActivity(activity, clock()),
      items: signUps.map(presentListed),
      lateCancellations: late.map(({ resident, name, people, at }) => ({
        resident: resident ?? null,
        name: name ?? null,
        people,
        at: at.toISOString(),
      })),
    }),
  }),
  route('post', '/activities/:activityId/sign-ups/:residentId/place', promoteSignUp, {
    summary: 'Give somebody who waits a free place out of their turn',
    output: listedSignUp,
    present: ({ signUp }) => presentListed(signUp),
  }),
  route('post', '/activities/:activityId/messages', messageSignUps, {
    summary: 'Write to all who have a place, or to one on the list; it goes out as a broadcast does',
    creates: true,
    output: z.object({ broadcast: z.string(), number: z.number(), awaitsSecond: z.boolean() }),
    present: ({ id, number, awaitsSecond }) => ({ broadcast: id, number, awaitsSecond: awaitsSecond === true }),
  }),
];
