import type { Connection } from 'mongoose';
import { noticeModel, type NoticeRow } from './notice-store.ts';
import type { Notice, NoticeReason, NoticeState } from './notice.ts';

export type BroadcastNoticeStore = ReturnType<typeof broadcastNoticeStore>;

/** How many of a broadcast's recipients are in a state, and why. */
export interface StateCount {
  readonly state: NoticeState;
  readonly why: string | null;
  readonly count: number;
}

export type HoldReason = 'paused' | 'quiet-hours';

const HOLDS: HoldReason[] = ['paused', 'quiet-hours'];

/** Reasons for which a notice lies in the inbox and goes nowhere else. */
const INBOX_ONLY: NoticeReason[] = ['no-chat', 'frequency-cap'];

/** What broadcasts ask of their notices. @param onQueued is called when some wait to be sent again */
export function broadcastNoticeStore({ connection }: { readonly connection: Connection }, onQueued: () => void) {
  const model = noticeModel(connection);
  const held = (broadcast: string) => ({ broadcast, state: 'skipped' as const, why: { $in: HOLDS } });

  return {
    async counts(broadcast: string): Promise<StateCount[]> {
      const rows = await model.aggregate<{ _id: { state: NoticeState; why?: string | null }; count: number }>([
        { $match: { broadcast } },
        { $group: { _id: { state: '$state', why: '$why' }, count: { $sum: 1 } } },
      ]);
      return rows.map(({ _id, count }) => ({ state: _id.state, why: _id.why ?? null, count }));
    },
    /** In order of id, from just after the id `after`. */
    async page(broadcast: string, after: string, limit: number): Promise<Notice[]> {
      const rows = await model
        .find({ broadcast, _id: { $gt: after } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<NoticeRow[]>();
      return rows.map(({ _id, ...fields }) => ({ id: _id, ...fields }));
    },
    /** Which of these notices there are. */
    async existing(ids: readonly string[]): Promise<Set<string>> {
      if (ids.length === 0) return new Set();
      const rows = await model.find({ _id: { $in: [...ids] } }, { _id: 1 }).lean<{ _id: string }[]>();
      return new Set(rows.map(({ _id }) => _id));
    },
    /** When each of these was told by other broadcasts, since then. */
    async toldSince(recipients: readonly string[], since: Date, except: string): Promise<Map<string, Date[]>> {
      const rows = await model
        .find(
          {
            recipient: { $in: [...recipients] },
            at: { $gt: since },
            broadcast: { $gt: '', $ne: except },
            state: { $in: ['queued', 'sending', 'sent', 'unknown'] },
          },
          { recipient: 1, at: 1 },
        )
        .lean<{ recipient: string; at: Date }[]>();
      const told = new Map<string, Date[]>();
      for (const { recipient, at } of rows) told.set(recipient, [...(told.get(recipient) ?? []), at]);
      return told;
    },
    /** Does anything of it still wait, or is on its way? */
    async isUnderWay(broadcast: string): Promise<boolean> {
      const first = await model.findOne({ broadcast, state: { $in: ['queued', 'sending'] } }, { _id: 1 }).lean();
      return first !== null || (await model.findOne(held(broadcast), { _id: 1 }).lean()) !== null;
    },
    async isBeingSent(broadcast: string): Promise<boolean> {
      return (await model.findOne({ broadcast, state: 'sending' }, { _id: 1 }).lean()) !== null;
    },
    /** Takes what is not yet handed to a channel out of the queue, so that it keeps nobody else's notice waiting. */
    async hold(broadcast: string, why: HoldReason): Promise<void> {
      await model.updateMany({ broadcast, state: 'queued' }, { $set: { state: 'skipped', why } });
    },
    async release(broadcast: string): Promise<void> {
      const { modifiedCount } = await model.updateMany(held(broadcast), {
        $set: { state: 'queued' },
        $unset: { why: 1 },
      });
      if (modifiedCount > 0) onQueued();
    },
    /** What was not handed to a channel, and what lies unread in an inbox only, is nobody's news any more. */
    async recall(broadcast: string): Promise<void> {
      const unread = { broadcast, state: 'skipped' as const, why: { $in: INBOX_ONLY }, readAt: { $exists: false } };
      for (const waiting of [{ broadcast, state: 'queued' as const }, held(broadcast), unread]) {
        await model.updateMany(waiting, { $set: { state: 'skipped', why: 'recalled' }, $unset: { inbox: 1 } });
      }
    },
  };
}
