import type { Model } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import type { Notice, NoticeReason } from './notice.ts';

type Row = Omit<Notice, 'id'> & { _id: string };

/** Which of the messages that could not be delivered, or of which nobody can tell. */
export interface Undelivered {
  /** `''` stands for those whose region nobody knows. */
  readonly regions: readonly (RegionPath | '')[];
  readonly state?: 'failed' | 'unknown' | undefined;
  readonly why?: string | undefined;
  readonly channel?: string | undefined;
  /** Waiting by then; what was kept, or sent once more, later is left out. */
  readonly upTo?: Date | undefined;
}

/** How many could not be delivered for one reason through one channel. */
export interface ReasonCount {
  readonly state: 'failed' | 'unknown';
  readonly why: NoticeReason | null;
  readonly channel: string | null;
  readonly count: number;
}

export function whichRows({ regions, state, why, channel, upTo }: Undelivered) {
  return {
    state: state ?? ({ $in: ['failed' as const, 'unknown' as const] } as const),
    $or: regions.map(inRegion),
    ...(why !== undefined && { why: why as NoticeReason }),
    ...(channel !== undefined && { channel }),
    ...(upTo !== undefined && { order: { $lt: (upTo.getTime() + 1) * 1000 } }),
  };
}

/** Oldest first. */
export async function undelivered(
  model: Model<Row>,
  which: Undelivered,
  limit: number,
  after: Notice | null,
): Promise<Notice[]> {
  const rows = await model
    .find({ $and: [whichRows(which), after === null ? {} : newerThan(after)] })
    .sort({ order: 1, _id: 1 })
    .limit(limit)
    .lean<Row[]>();
  return rows.map(({ _id, ...fields }) => ({ id: _id, ...fields }));
}

/** The most frequent reason first. */
export async function countByReason(model: Model<Row>, which: Undelivered): Promise<ReasonCount[]> {
  interface Group {
    readonly _id: Pick<Row, 'why' | 'channel'> & { readonly state: ReasonCount['state'] };
    readonly count: number;
  }
  const groups = await model.aggregate<Group>([
    { $match: whichRows(which) },
    { $group: { _id: { state: '$state', why: '$why', channel: '$channel' }, count: { $sum: 1 } } },
    { $sort: { count: -1, '_id.why': 1, '_id.channel': 1 } },
  ]);
  return groups.map(({ _id: { state, why, channel }, count }) => ({
    state,
    why: why ?? null,
    channel: channel ?? null,
    count,
  }));
}

const newerThan = ({ id, order }: Notice) => ({
  $or: [{ order: { $gt: order } }, { order, _id: { $gt: id } }],
});

/** A range instead of a pattern, so that the index serves it: everything that starts with the path. */
const inRegion = (region: RegionPath | '') =>
  region === '' ? { region: '' } : { region: { $gte: region, $lt: `${region}\uffff` } };
