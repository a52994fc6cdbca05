import { Schema, type Connection, type Model } from 'mongoose';
import type { Happening } from '../kernel/index.ts';
import { coalesce } from './coalesce.ts';
import { inTime, isDuplicateKey, storeSchemaOptions } from './mongo.ts';

/** A happening with the reactions that are still owed to it; the truth behind the queue, which may be lost and refilled. */
export interface KeptHappening extends Happening {
  readonly owed: readonly string[];
  /** When reactions still owed are queued again. */
  readonly dueAt: Date;
}

type Row = Omit<KeptHappening, 'id'> & { _id: string };

interface Settled {
  readonly id: string;
  readonly reaction: string;
}

export type HappeningStore = ReturnType<typeof happeningStore>;

/** The append-only record of who did what, when and where. */
export function happeningStore(connection: Connection) {
  const schema = new Schema<Row>(
    {
      _id: { type: String, required: true },
      name: { type: String, required: true },
      subject: { type: String, required: true },
      by: { type: String, required: true },
      at: { type: Date, required: true },
      region: { type: String, required: true },
      facts: { type: Schema.Types.Mixed, required: true },
      owed: { type: [String], required: true },
      dueAt: { type: Date, required: true },
    },
    { ...storeSchemaOptions, collection: 'happenings' },
  );
  schema.index({ subject: 1, at: 1 });
  schema.index({ name: 1, at: 1 });
  schema.index({ dueAt: 1 }, { partialFilterExpression: { owed: { $gt: '' } } });
  const model = connection.model('happenings', schema) as unknown as Model<Row>;

  const settleMany = coalesce<Settled, null>(async (settled) => {
    await model.bulkWrite(
      settled.map(({ id, reaction }) => ({
        updateOne: { filter: { _id: id }, update: { $pull: { owed: reaction } } },
      })),
      { ordered: false },
    );
    return settled.map(() => null);
  });

  return {
    /** Appends; what is there already (relayed before) stays as it is, its owed reactions included. */
    async append(happenings: readonly KeptHappening[]): Promise<void> {
      if (happenings.length === 0) return;
      try {
        await inTime(
          model.insertMany(
            happenings.map(({ id, ...fields }) => ({ _id: id, ...fields })),
            { ordered: false, lean: true },
          ),
        );
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
    },
    async of(subject: string): Promise<KeptHappening[]> {
      return (await model.find({ subject }).sort({ at: 1, _id: 1 }).lean<Row[]>()).map(fromRow);
    },
    /** Strikes a reaction off: it was done, or was refused for good. */
    async settle(id: string, reaction: string): Promise<void> {
      await settleMany({ id, reaction });
    },
    /** Puts the next look at these off until `dueAt`. */
    async remindOf(ids: readonly string[], dueAt: Date): Promise<void> {
      if (ids.length > 0) await model.updateMany({ _id: { $in: [...ids] } }, { $set: { dueAt } });
    },
    /** Happenings due by `now` whose reactions have not all been done, the longest due first. */
    async owing(now: Date, limit: number): Promise<KeptHappening[]> {
      const rows = await model
        .find({ owed: { $gt: '' }, dueAt: { $lte: now } })
        .sort({ dueAt: 1 })
        .limit(limit)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
  };
}

function fromRow({ _id, ...fields }: Row): KeptHappening {
  return { id: _id, ...fields };
}
