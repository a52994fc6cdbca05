import { Schema, type Connection, type Model } from 'mongoose';
import { CHAT } from '../../../../config/defaults.ts';
import { inTime, isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import { laneHeads, type LaneHead } from './notice-queue-store.ts';
import { PRIORITY, type Notice, type NoticeDraft, type NoticeReason, type NoticeState } from './notice.ts';
import { countByReason, undelivered, whichRows, type ReasonCount, type Undelivered } from './undelivered-store.ts';

export type NoticeStore = ReturnType<typeof noticeStore>;

export type NoticeRow = Omit<Notice, 'id'> & { _id: string };

type Row = NoticeRow;

/** @param onQueued is called when something waits to be sent */
export function noticeStore({ connection }: { readonly connection: Connection }, onQueued: () => void) {
  const model = noticeModel(connection);
  let lastOrder = 0;

  return {
    /** Adds; a notice that is there already stays as it is. */
    async add(drafts: readonly NoticeDraft[]): Promise<void> {
      if (drafts.length === 0) return;
      const rows = drafts.map(({ id, ...fields }) => ({
        ...fields,
        _id: id,
        order: nextOrder(fields.at),
        dueAt: fields.at,
        priority: fields.priority ?? PRIORITY.notice,
        tries: 0,
      }));
      try {
        await inTime(model.insertMany(rows, { ordered: false, lean: true }));
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      if (drafts.some((draft) => draft.state === 'queued')) onQueued();
    },
    async find(id: string): Promise<Notice | null> {
      return toNotice(await model.findById(id).lean<Row>());
    },
    /** Newest first, from just after the notice `after`. */
    async inboxOf(resident: string, limit: number, after: Notice | null): Promise<Notice[]> {
      const rows = await model
        .find({ inbox: resident, ...(after !== null && olderThan(after)) })
        .sort({ order: -1, _id: -1 })
        .limit(limit)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
    async markRead(id: string, at: Date): Promise<void> {
      await model.updateOne({ _id: id, readAt: { $exists: false } }, { $set: { readAt: at } });
    },

    /** What was said to these people and in these lanes, and is no longer on its way, is gone. */
    async forget(people: readonly string[], lanes: readonly string[]): Promise<void> {
      const isOver = { state: { $nin: ['queued', 'sending'] as NoticeState[] } };
      await model.deleteMany({ inbox: { $in: [...people] }, ...isOver });
      await model.deleteMany({ lane: { $in: [...lanes] }, ...isOver });
    },
    /** Whom an answer in a room was for. */
    async forgetMentions(channel: string, contact: string): Promise<void> {
      await model.updateMany({ channel, 'to.mentions': contact }, { $pull: { 'to.mentions': contact } });
    },
    /** What was said to others about these things stays, without its words. */
    async forgetWords(about: readonly string[], words: string): Promise<void> {
      await model.updateMany({ about: { $in: [...about] } }, { $set: { text: words } });
    },

    heads: (channel: string, now: Date): Promise<LaneHead[]> => laneHeads(model, channel, now),
    /** Marks it *sending*, unless somebody else did first. */
    async claimToSend(id: string, by: string, now: Date, until: Date): Promise<Notice | null> {
      const row = await model
        .findOneAndUpdate(
          { _id: id, state: 'queued', dueAt: { $lte: now } },
          { $set: { state: 'sending', claim: { by, until } }, $inc: { tries: 1 } },
          { returnDocument: 'after' },
        )
        .lean<Row>();
      return toNotice(row);
    },
    async markSent(id: string, by: string, sentAt: Date): Promise<void> {
      await release(id, by, { state: 'sent', sentAt, ...CLOSED });
    },
    /** It surely did not leave: it waits at the head of its lane until `dueAt`. */
    async requeue(id: string, by: string, dueAt: Date): Promise<void> {
      await release(id, by, { state: 'queued', dueAt });
    },
    /** Likewise, and the try does not count: it failed for a reason that is not the message's. */
    async putBack(id: string, by: string, dueAt: Date): Promise<void> {
      await release(id, by, { state: 'queued', dueAt, tries: { $subtract: ['$tries', 1] } });
    },
    /** Nobody is sending it, and what it says is over. */
    async skipTooLate(id: string, now: Date): Promise<void> {
      await model.updateOne(
        { _id: id, state: 'queued', until: { $lte: now } },
        [{ $set: { state: 'skipped', why: 'too-late', ...CLOSED } }],
        { updatePipeline: true },
      );
    },
    async giveUp(id: string, by: string, state: 'failed' | 'unknown', why: NoticeReason): Promise<void> {
      await release(id, by, { state, why, ...FORGOTTEN_LATER });
    },
    /** Whatever a process left *sending* when it died becomes *unknown*. @returns how many */
    async doubtInterrupted(channel: string, now: Date): Promise<number> {
      const { modifiedCount } = await model.updateMany(
        { channel, state: 'sending', 'claim.until': { $lt: now } },
        [{ $set: { state: 'unknown', why: 'interrupted', ...FORGOTTEN_LATER } }],
        { updatePipeline: true },
      );
      return modifiedCount;
    },

    /** Whatever waits for this lane will not be sent. @returns how many */
    async skipLane(channel: string, lane: string, why: NoticeReason): Promise<number> {
      const { modifiedCount } = await model.updateMany(
        { channel, lane, state: 'queued' },
        [{ $set: { state: 'skipped', why, ...CLOSED } }],
        { updatePipeline: true },
      );
      return modifiedCount;
    },

    /** Calls about a danger that still wait, except to one person, will not be sent. @returns how many */
    async skipCalls(about: string, channels: readonly string[], except: string): Promise<number> {
      const { modifiedCount } = await model.updateMany(
        {
          channel: { $in: [...channels] },
          state: 'queued',
          priority: PRIORITY.alert,
          about,
          recipient: { $ne: except },
        },
        [{ $set: { state: 'skipped', why: 'too-late', ...CLOSED } }],
        { updatePipeline: true },
      );
      return modifiedCount;
    },

    /** Failed and unknown ones, oldest first, from just after the notice `after`. */
    undelivered: (which: Undelivered, limit: number, after: Notice | null): Promise<Notice[]> =>
      undelivered(model, which, limit, after),
    countUndelivered: (regions: Undelivered['regions']): Promise<number> =>
      model.countDocuments(whichRows({ regions })),
    undeliveredByReason: (which: Undelivered): Promise<ReasonCount[]> => countByReason(model, which),
    /** Puts it at the end of its lane once more. @returns null when it is no longer undelivered */
    async sendAgain(id: string, settledBy: string, now: Date): Promise<Notice | null> {
      const row = await settle(id, {
        $set: { state: 'queued', order: nextOrder(now), dueAt: now, tries: 0, settledBy },
        $unset: { why: 1, claim: 1, forgetAt: 1 },
      });
      if (row !== null) onQueued();
      return row;
    },
    async leaveUnsent(id: string, settledBy: string): Promise<Notice | null> {
      return settle(id, [{ $set: { state: 'skipped', why: 'left-by-staff', settledBy, ...CLOSED } }]);
    },
    /** How many there are in each state, for the figures of the installation. */
    async counts(channel: string): Promise<Record<string, number>> {
      const rows = await model.aggregate<{ _id: string; count: number }>([
        { $match: { channel } },
        { $group: { _id: '$state', count: { $sum: 1 } } },
      ]);
      return Object.fromEntries(rows.map(({ _id, count }) => [_id, count]));
    },
  };

  /** Later notices of this process come later even within a millisecond. */
  function nextOrder(at: Date): number {
    lastOrder = Math.max(at.getTime() * 1000, lastOrder + 1);
    return lastOrder;
  }

  /** Only the process that claimed it, whose word also settles a doubt about it. */
  async function release(id: string, by: string, change: Record<string, unknown>): Promise<void> {
    await model.updateOne(
      { _id: id, 'claim.by': by, state: { $in: ['sending', 'unknown'] } },
      [{ $set: { why: '$$REMOVE', ...change } }],
      { updatePipeline: true },
    );
  }

  async function settle(id: string, update: Update): Promise<Notice | null> {
    const row = await model
      .findOneAndUpdate({ _id: id, state: { $in: ['failed', 'unknown'] } }, update, {
        returnDocument: 'after',
        updatePipeline: true,
      })
      .lean<Row>();
    return toNotice(row);
  }
}

/** Shared with the store that keeps what a broadcast asks of its notices. */
export function noticeModel(connection: Connection): Model<Row> {
  const known = connection.models.notices as unknown as Model<Row> | undefined;
  if (known !== undefined) return known;
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      recipient: { type: String, required: true },
      inbox: String,
      isReply: Boolean,
      text: { type: String, required: true },
      about: String,
      broadcast: String,
      region: { type: String, default: '' },
      channel: String,
      to: Schema.Types.Mixed,
      lane: String,
      order: { type: Number, required: true },
      state: { type: String, required: true },
      why: String,
      at: { type: Date, required: true },
      dueAt: { type: Date, required: true },
      priority: { type: Number, required: true },
      until: Date,
      tries: { type: Number, required: true },
      claim: new Schema({ by: String, until: Date }, { _id: false }),
      sentAt: Date,
      readAt: Date,
      settledBy: String,
      forgetAt: Date,
    },
    { ...storeSchemaOptions, collection: 'notices' },
  );
  schema.index({ channel: 1, state: 1, priority: 1, order: 1, _id: 1 });
  schema.index({ lane: 1, state: 1, order: 1, _id: 1 });
  schema.index({ channel: 1, state: 1, until: 1 }, { partialFilterExpression: { until: { $gt: new Date(0) } } });
  schema.index({ inbox: 1, order: -1 }, { partialFilterExpression: { inbox: { $gt: '' } } });
  schema.index({ state: 1, region: 1, order: 1 });
  schema.index({ broadcast: 1, _id: 1 }, OF_BROADCASTS);
  schema.index({ broadcast: 1, state: 1, _id: 1 }, OF_BROADCASTS);
  schema.index({ recipient: 1, at: 1 }, OF_BROADCASTS);
  schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model('notices', schema) as unknown as Model<Row>;
}

const OF_BROADCASTS = { partialFilterExpression: { broadcast: { $gt: '' } } };

type Update = Record<string, unknown> | { $set: Record<string, unknown> }[];

const ifReply = (value: unknown, otherwise: unknown) => ({ $cond: [{ $eq: ['$isReply', true] }, value, otherwise] });

/** Of a reply nothing is kept for good: it may say how somebody voted, or carry a code. */
const FORGOTTEN_LATER = { forgetAt: ifReply({ $add: ['$at', CHAT.repliesKeptMs] }, '$$REMOVE') };
/** It was sent or is given up for good: a reply's words are not needed again. */
const CLOSED = { ...FORGOTTEN_LATER, text: ifReply('', '$text') };

const olderThan = ({ id, order }: Notice) => ({
  $or: [{ order: { $lt: order } }, { order, _id: { $lt: id } }],
});

const toNotice = (row: Row | null): Notice | null => (row === null ? null : fromRow(row));

function fromRow({ _id, ...fields }: Row): Notice {
  return { id: _id, ...fields };
}
