import { z } from 'zod';
import { importList, previewList, viewList, type ImportPlan } from '../../../features/activities/index.ts';
import { route, type Route } from '../../route.ts';
import { activity, presentActivity } from '../shapes/activity.ts';

const line = z.object({ name: z.string(), people: z.number() });

/** What a pasted list changes; `own` is the caller's own line, for the sign-up, and `kept` are sign-ups that stay as they are. */
const changes = z.object({
  own: line.nullable(),
  added: z.array(line),
  changed: z.array(line.extend({ before: z.number() })),
  removed: z.array(line),
  kept: z.array(line),
  unread: z.array(z.string()),
});

const presentLine = ({ name, quantity }: { name: string; quantity: number }): z.input<typeof line> => ({
  name,
  people: quantity,
});

const presentChanges = ({ own, guests, changed, removed, kept, unread }: ImportPlan): z.input<typeof changes> => ({
  own: own === null ? null : presentLine(own),
  added: guests.map(presentLine),
  changed: changed.map(({ before, quantity }) => ({ name: before.name, people: quantity, before: before.quantity })),
  removed: removed.map(presentLine),
  kept: kept.map(presentLine),
  unread: [...unread],
});

export const jielongRoutes: readonly Route[] = [
  route('get', '/activities/:activityId/jielong', viewList, {
    summary: 'The list as 接龙, with the names that those who run the activity may see',
    output: z.object({ activity, text: z.string() }),
    present: ({ activity: shown, text }, { clock }) => ({ activity: presentActivity(shown, clock()), text }),
  }),
  route('post', '/activities/:activityId/jielong', importList, {
    summary: 'Take over a pasted 接龙: who is not known here becomes a guest; nobody who signed up is taken off',
    output: changes,
    present: presentChanges,
  }),
  route('post', '/activities/:activityId/jielong/preview', previewList, {
    summary: 'What a pasted 接龙 would change, without changing it',
    output: changes,
    present: presentChanges,
  }),
];
