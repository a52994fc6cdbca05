import { Schema, type Connection, type Model } from 'mongoose';
import { LEARNING } from '../../../../config/learning.ts';
import { idFrom, later, type RegionPath } from '../../../kernel/index.ts';
import { isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import type { Label, NotUnderstood } from './not-understood.ts';

export type NotUnderstoodStore = ReturnType<typeof notUnderstoodStore>;

/** `speaker` is a digest: it finds somebody's words when they want them deleted, and tells nobody whose they are. */
type Row = Omit<NotUnderstood, 'id'> & { readonly _id: string; readonly forgetAt: Date; readonly speaker?: string };

type Regions = readonly (RegionPath | '')[];

export function notUnderstoodStore({ connection }: { readonly connection: Connection }) {
  const model = notUnderstoodModel(connection);

  return {
    /** Adds; one that is there already stays as it is. */
    async add({ id, ...fields }: NotUnderstood, resident: string): Promise<void> {
      const row = { ...fields, _id: id, speaker: speakerOf(resident), forgetAt: later(fields.at, LEARNING.keptMs) };
      await model.insertMany([row], { lean: true }).catch((error: unknown) => {
        if (!isDuplicateKey(error)) throw error;
      });
    },
    async find(id: string): Promise<NotUnderstood | null> {
      const row = await model.findById(id).lean<Row>();
      return row === null ? null : fromRow(row);
    },
    /** Of these regions, newest first, from just after `after`. */
    async list(regions: Regions, limit: number, after: NotUnderstood | null): Promise<NotUnderstood[]> {
      const rows = await model
        .find({ $and: [{ $or: regions.map(regionFilter) }, after === null ? {} : olderThan(after)] })
        .sort({ at: -1, _id: -1 })
        .limit(limit)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
    /** Those with a label, oldest first. */
    async labelled(regions: Regions, limit: number): Promise<NotUnderstood[]> {
      const rows = await model
        .find({ $or: regions.map(regionFilter), ...LABELLED })
        .sort({ at: 1, _id: 1 })
        .limit(limit)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
    /** What was last said to be meant by words with this key. */
    async meaningOf(key: string): Promise<Label['intent'] | null> {
      const row = await model
        .findOne({ key, ...LABELLED })
        .sort({ forgetAt: -1 })
        .lean<Row>();
      return row?.label?.intent ?? null;
    },
    async forgetOf(residents: readonly string[]): Promise<void> {
      await model.deleteMany({ speaker: { $in: residents.map(speakerOf), $gt: '' } });
    },
    async label(id: string, label: Label, now: Date): Promise<NotUnderstood | null> {
      const forgetAt = later(now, LEARNING.labelledKeptMs);
      const row = await model
        .findOneAndUpdate({ _id: id }, { $set: { label, forgetAt } }, { returnDocument: 'after' })
        .lean<Row>();
      return row === null ? null : fromRow(row);
    },
  };
}

function notUnderstoodModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      text: { type: String, required: true },
      key: { type: String, required: true },
      region: { type: String, default: '' },
      at: { type: Date, required: true },
      speaker: String,
      label: new Schema({ intent: String, by: String }, { _id: false }),
      forgetAt: { type: Date, required: true },
    },
    { ...storeSchemaOptions, collection: 'not-understood' },
  );
  schema.index({ at: -1, _id: -1 });
  // Asked at every message that is not understood, of which most have no label: those with one only. Of these the time
  // of the label decides when it is forgotten.
  schema.index({ key: 1, forgetAt: -1 }, { partialFilterExpression: LABELLED });
  schema.index({ speaker: 1 }, { partialFilterExpression: { speaker: { $gt: '' } } });
  schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model('not-understood', schema) as unknown as Model<Row>;
}

const speakerOf = (resident: string): string => idFrom('not-understood', resident);

const LABELLED = { 'label.intent': { $gt: '' as Label['intent'] } };

const regionFilter = (region: RegionPath | '') =>
  region === '' ? { region: '' } : { region: { $gte: region, $lt: `${region}\uffff` } };

const olderThan = ({ id, at }: NotUnderstood) => ({ $or: [{ at: { $lt: at } }, { at, _id: { $lt: id } }] });

function fromRow({ _id, forgetAt: _forgetAt, speaker: _speaker, ...fields }: Row): NotUnderstood {
  return { id: _id, ...fields };
}
