import { Schema, type Connection, type Model } from 'mongoose';
import { storeSchemaOptions } from '../../../platform/mongo.ts';
import { pack, unpack, type Classifier, type PackedMachines } from '../understanding/index.ts';
import type { ClassifierRecord } from './classifier-record.ts';

export type ClassifierStore = ReturnType<typeof classifierStore>;

type Row = Omit<ClassifierRecord, 'id'> & { readonly _id: string };

type Part = keyof Classifier;

type PartRow = PackedMachines & { readonly _id: string; readonly classifier: string };

/** Records stay; of the machines themselves those of the newest few that are used. */
const MACHINES_KEPT = 3;

export function classifierStore({ connection }: { readonly connection: Connection }) {
  const records = recordModel(connection);
  const parts = partModel(connection);

  return {
    /** The machines first: who reads the record finds them. Null for one that is not used, of which the record is enough. */
    async put({ id, ...record }: ClassifierRecord, classifier: Classifier | null): Promise<void> {
      if (classifier !== null) await putMachines(id, classifier);
      await records.replaceOne({ _id: id }, record, { upsert: true });
      const kept = await records
        .find({ isUsed: true })
        .sort(NEWEST)
        .limit(MACHINES_KEPT)
        .select({ _id: 1 })
        .lean<Row[]>();
      await parts.deleteMany({ classifier: { $nin: kept.map(({ _id }) => _id) } });
    },
    async newest(filter: { readonly taxonomyVersion?: number; readonly isUsed?: true } = {}) {
      const [row] = await records.find(filter).sort(NEWEST).limit(1).lean<Row[]>();
      return row === undefined ? null : fromRow(row);
    },
    /** Null when newer ones have taken its place. */
    async machinesOf(id: string): Promise<Classifier | null> {
      const [departments, categories] = await Promise.all([
        parts.findById(partId(id, 'departments')).lean<PartRow>(),
        parts.findById(partId(id, 'categories')).lean<PartRow>(),
      ]);
      if (departments === null || categories === null) return null;
      return { departments: unpack(bytesOf(departments)), categories: unpack(bytesOf(categories)) };
    },
  };

  async function putMachines(id: string, classifier: Classifier): Promise<void> {
    for (const part of ['departments', 'categories'] as const)
      await parts.replaceOne(
        { _id: partId(id, part) },
        { classifier: id, ...withBuffers(pack(classifier[part])) },
        { upsert: true },
      );
  }
}

const NEWEST = { learntAt: -1, _id: -1 } as const;

const partId = (id: string, part: Part): string => `${id}/${part}`;

/** As the driver takes bytes. */
const withBuffers = ({ idf, steps, weights, ...texts }: PackedMachines): PackedMachines => ({
  ...texts,
  idf: Buffer.from(idf),
  steps: Buffer.from(steps),
  weights: Buffer.from(weights),
});

/** The driver gives bytes in a wrapping of its own. */
function bytesOf({ labels, features, idf, steps, weights }: PartRow): PackedMachines {
  return { labels, features, idf: plain(idf), steps: plain(steps), weights: plain(weights) };
}

const plain = (bytes: Uint8Array | { readonly buffer: Uint8Array }): Uint8Array =>
  bytes instanceof Uint8Array ? bytes : bytes.buffer;

function recordModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      taxonomyVersion: { type: Number, required: true },
      learntAt: { type: Date, required: true },
      given: { type: Number, required: true },
      corrected: { type: Number, required: true },
      learntFrom: { type: String, required: true },
      figures: { type: Schema.Types.Mixed, required: true },
      isUsed: { type: Boolean, required: true },
    },
    { ...storeSchemaOptions, collection: 'classifiers' },
  );
  schema.index({ learntAt: -1, _id: -1 });
  return connection.model('classifiers', schema) as unknown as Model<Row>;
}

function partModel(connection: Connection): Model<PartRow> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      classifier: { type: String, required: true },
      labels: { type: [String], required: true },
      features: { type: String, required: true },
      idf: { type: Buffer, required: true },
      steps: { type: Buffer, required: true },
      weights: { type: Buffer, required: true },
    },
    { ...storeSchemaOptions, collection: 'classifier-parts' },
  );
  return connection.model('classifier-parts', schema) as unknown as Model<PartRow>;
}

function fromRow({ _id, ...fields }: Row): ClassifierRecord {
  return { id: _id, ...fields };
}
