import type { Model } from 'mongoose';
import type { Notice } from './notice.ts';

type Row = Omit<Notice, 'id'> & { _id: string };

/** A notice that is next in its lane. */
export interface LaneHead {
  readonly id: string;
  readonly lane: string;
  /** After this it is not sent any more. */
  readonly until?: Date;
}

interface Queued extends Pick<Row, '_id' | 'order' | 'dueAt' | 'priority' | 'until'> {
  readonly lane: string;
}

/** How many queued notices are read at once, and how many lanes are enough for one round. */
const WINDOW = 200;
const FIELDS = { lane: 1, order: 1, dueAt: 1, priority: 1, until: 1 } as const;

/**
 * The first notice of each lane, when it is due and nobody is sending it: later ones wait for it. The lanes in which
 * something urgent waits come first; what stands before it in its lane goes before it. Reads the queue from its start, a
 * window at a time, only until there is enough to do.
 */
export async function laneHeads(model: Model<Row>, channel: string, now: Date): Promise<LaneHead[]> {
  const firsts = new Map<string, Queued>();
  let [rows, busy] = await Promise.all([queuedAfter(model, channel), lanesBeingSent(model, channel)]);
  for (;;) {
    for (const row of rows) if (!firsts.has(row.lane)) firsts.set(row.lane, row);
    if (rows.length < WINDOW || dueHeads(firsts, now).length >= WINDOW) break;
    rows = await queuedAfter(model, channel, rows.at(-1));
  }
  for (const lane of busy) firsts.delete(lane);
  await putFirstComeFirst(model, channel, firsts);
  // Asked again: what was claimed while the queue was read is missing there, and its lane must wait.
  if (firsts.size > 0) busy = await lanesBeingSent(model, channel);
  for (const lane of busy) firsts.delete(lane);
  return dueHeads(firsts, now);
}

/** Where something went ahead of others, its lane may hold an earlier notice that is less urgent: that one goes. */
async function putFirstComeFirst(model: Model<Row>, channel: string, firsts: Map<string, Queued>): Promise<void> {
  const least = await leastUrgent(model, channel);
  const ahead = [...firsts.values()].filter(({ priority }) => priority < least).slice(0, WINDOW);
  const earliest = await Promise.all(ahead.map(({ lane }) => firstOf(model, lane)));
  for (const [index, row] of earliest.entries()) {
    const lane = ahead[index]!.lane;
    if (row === null) firsts.delete(lane);
    else firsts.set(lane, row);
  }
}

async function leastUrgent(model: Model<Row>, channel: string): Promise<number> {
  const [last] = await model
    .find({ channel, state: 'queued' }, { priority: 1 })
    .sort({ priority: -1, order: -1, _id: -1 })
    .limit(1)
    .lean<Pick<Row, 'priority'>[]>();
  return last?.priority ?? -1;
}

async function firstOf(model: Model<Row>, lane: string): Promise<Queued | null> {
  return model.findOne({ lane, state: 'queued' }, FIELDS).sort({ order: 1, _id: 1 }).lean<Queued | null>();
}

async function lanesBeingSent(model: Model<Row>, channel: string): Promise<string[]> {
  const rows = await model.find({ channel, state: 'sending' }, { lane: 1 }).lean<{ lane: string }[]>();
  return rows.map(({ lane }) => lane);
}

async function queuedAfter(model: Model<Row>, channel: string, last?: Queued): Promise<Queued[]> {
  return model
    .find({ channel, state: 'queued', ...(last !== undefined && after(last)) }, FIELDS)
    .sort({ priority: 1, order: 1, _id: 1 })
    .limit(WINDOW)
    .lean<Queued[]>();
}

const after = ({ priority, order, _id }: Queued) => ({
  priority: { $gte: priority },
  $or: [{ priority: { $gt: priority } }, { priority, order: { $gt: order } }, { priority, order, _id: { $gt: _id } }],
});

const dueHeads = (firsts: ReadonlyMap<string, Queued>, now: Date): LaneHead[] =>
  [...firsts.values()].filter(({ dueAt }) => dueAt <= now).map(toHead);

const toHead = ({ _id, lane, until }: Queued): LaneHead => ({ id: _id, lane, ...(until != null && { until }) });
