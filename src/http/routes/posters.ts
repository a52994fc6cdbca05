import { printActivity } from '../../features/activities/index.ts';
import { printPoll } from '../../features/polls/index.ts';
import { printInvitation } from '../../features/residents/index.ts';
import { drawPoster } from '../../platform/poster/draw-poster.ts';
import { bytes, route, type Route } from '../route.ts';
import { activityPoster, invitationPoster, pollPoster } from './shapes/posters.ts';

const pdf = { output: bytes, type: 'application/pdf' } as const;

/** A4 pages in large print, for the notice board and the door. */
export const postersRoutes: readonly Route[] = [
  route('get', '/activities/:activityId/poster.pdf', printActivity, {
    ...pdf,
    summary: 'A poster of an activity that can still be signed up for',
    present: ({ activity, posted }, app) => drawPoster(activityPoster(activity, posted, app.publicUrl)),
  }),
  route('get', '/polls/:pollId/poster.pdf', printPoll, {
    ...pdf,
    summary: 'A poster of a poll that can still be answered',
    present: ({ poll, posted }, app) => drawPoster(pollPoster(poll, posted, app.publicUrl)),
  }),
  route('get', '/invitations/:code/poster.pdf', printInvitation, {
    ...pdf,
    summary: 'A page for a door with the invitation code, for those who verify residents there',
    present: ({ invitation, posted }, app) => drawPoster(invitationPoster(invitation, posted, app.publicUrl)),
  }),
];
