import { z } from 'zod';
import {
  BROADCAST_KINDS,
  BROADCAST_STATES,
  CONTENT_PROBLEMS,
  NOTICE_STATES,
  recipients,
  type Broadcast,
  type BroadcastProgress,
  type Preview,
} from '../../../features/broadcasts/index.ts';
import { moment } from '../../present.ts';

export const broadcast = z.object({
  id: z.string(),
  number: z.number(),
  region: z.string(),
  text: z.string(),
  kind: z.enum(BROADCAST_KINDS),
  to: recipients,
  state: z.enum(BROADCAST_STATES),
  composedBy: z.string(),
  composedAt: moment,
  startsAt: moment.nullable(),
  scheduledBy: z.string().nullable(),
  urgent: z.string().nullable(),
  excuse: z.string().nullable(),
  /** Whether a second person must approve it before it goes out. */
  awaitsSecond: z.boolean(),
  approvedBy: z.string().nullable(),
  correction: z.string().nullable(),
});

export const presentBroadcast = (given: Broadcast): z.input<typeof broadcast> => ({
  id: given.id,
  number: given.number,
  region: given.region,
  text: given.text,
  kind: given.kind,
  to: { of: [...given.to.of], except: [...given.to.except] },
  state: given.state,
  composedBy: given.composedBy,
  composedAt: given.composedAt.toISOString(),
  startsAt: given.startsAt?.toISOString() ?? null,
  scheduledBy: given.scheduledBy ?? null,
  urgent: given.urgent ?? null,
  excuse: given.excuse ?? null,
  awaitsSecond: given.awaitsSecond ?? false,
  approvedBy: given.approvedBy ?? null,
  correction: given.correction?.text ?? null,
});

export const progress = z.object({
  broadcast,
  /** How many recipients are in which state, and why. */
  counts: z.array(z.object({ state: z.enum(NOTICE_STATES), why: z.string().nullable(), count: z.number() })),
});

export const presentProgress = ({ broadcast: given, counts }: BroadcastProgress): z.input<typeof progress> => ({
  broadcast: presentBroadcast(given),
  counts: counts.map(({ state, why, count }) => ({ state, why, count })),
});

export const preview = z.object({
  broadcast,
  recipients: z.number(),
  reachable: z.record(z.string(), z.number()),
  excluded: z.record(z.string(), z.number()),
  callList: z.number(),
  duplicates: z.number(),
  excepted: z.number(),
  waitsUntil: moment.nullable(),
  problems: z.array(z.enum(CONTENT_PROBLEMS)),
  needsSecond: z.boolean(),
});

export const presentPreview = (given: Preview): z.input<typeof preview> => ({
  broadcast: presentBroadcast(given.broadcast),
  recipients: given.recipients,
  reachable: { ...given.reachable },
  excluded: { ...given.excluded },
  callList: given.callList,
  duplicates: given.duplicates,
  excepted: given.excepted,
  waitsUntil: given.waitsUntil?.toISOString() ?? null,
  problems: [...given.problems],
  needsSecond: given.needsSecond,
});
