import { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import type { KeptPicture } from '../../../platform/pictures/pictures.ts';
import type { Photo, PhotoSize } from './photo.ts';

export type PhotoStore = ReturnType<typeof photoStore>;

type Bytes = Uint8Array | { readonly buffer: Uint8Array };

type Row = Omit<Photo, 'id'> & {
  readonly _id: string;
  readonly cause?: string;
  readonly large: Bytes;
  readonly small: Bytes;
};

const WITHOUT_BYTES = { large: 0, small: 0, cause: 0 };
const MOST = 500;

/** Photos of needs, one document each: both sizes together are far below what a document holds. */
export function photoStore({ connection }: { readonly connection: Connection }) {
  const model = photoModel(connection);

  return {
    /** Adds; what was added for the same cause before is returned instead. */
    async add(
      { id, ...photo }: Photo,
      { large, small }: Pick<KeptPicture, 'large' | 'small'>,
      cause?: string,
    ): Promise<Photo> {
      const bytes = { large: Buffer.from(large), small: Buffer.from(small) };
      try {
        await model.insertMany([{ _id: id, ...photo, ...bytes, ...(cause !== undefined && { cause }) }]);
        return { id, ...photo };
      } catch (error) {
        const before = cause === undefined || !isDuplicateKey(error) ? null : await addedFor(cause);
        if (before === null) throw error;
        return before;
      }
    },
    addedFor,
    async find(id: string): Promise<Photo | null> {
      return photoIn(await model.findById(id, WITHOUT_BYTES).lean<Row>());
    },
    async bytes(id: string, size: PhotoSize): Promise<Uint8Array | null> {
      const row = await model.findById(id, { [size]: 1 }).lean<Row>();
      return row === null ? null : plain(row[size]);
    },
    /**
     * Takes photos for a need, each for one need only: those that belong to none are taken when `by` has sent them, those of
     * the need itself stay with it.
     * @returns those that are the need's now
     */
    async take(ids: readonly string[], need: string, by: string, at: Date): Promise<string[]> {
      const taken = await Promise.all(
        ids.map(async (id) => {
          const free = { _id: id, $or: [{ need }, { need: { $exists: false }, resident: by }] };
          const { matchedCount } = await model.updateOne(free, { $set: { need, touchedAt: at } });
          return matchedCount === 1 ? [id] : [];
        }),
      );
      return taken.flat();
    },
    /** The need names them: they are not swept. */
    async keep(ids: readonly string[], need: string): Promise<void> {
      await model.updateMany({ _id: { $in: [...ids] }, need }, { $set: { isKept: true } });
    },
    /** They were taken for a need that does not name them after all. */
    async letGo(ids: readonly string[], need: string): Promise<void> {
      await model.updateMany({ _id: { $in: [...ids] }, need, isKept: false }, { $unset: { need: 1 } });
    },
    /** From here on it is swept unless its need names it: said before the need is asked to name it no more. */
    async loosen(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { isKept: false } });
    },
    async remove(id: string): Promise<void> {
      await model.deleteOne({ _id: id });
    },
    /** What nobody has touched since then and no need is known to name, longest untouched first. */
    async looseSince(before: Date): Promise<Photo[]> {
      const rows = await model
        .find({ isKept: false, touchedAt: { $lt: before } }, WITHOUT_BYTES)
        .sort({ touchedAt: 1 })
        .limit(MOST)
        .lean<Row[]>();
      return rows.map((row) => photoIn(row)!);
    },
    /** Removes it unless it was touched meanwhile. */
    async removeLoose({ id, touchedAt }: Photo): Promise<void> {
      await model.deleteOne({ _id: id, isKept: false, touchedAt });
    },
    /** Those that somebody sent and that belong to nothing, or to one of these needs; latest first. */
    async of(residents: readonly string[], needs: readonly string[]): Promise<Photo[]> {
      const rows = await model
        .find(ownedBy(residents, needs), WITHOUT_BYTES)
        .sort({ addedAt: -1, _id: -1 })
        .limit(MOST)
        .lean<Row[]>();
      return rows.map((row) => photoIn(row)!);
    },
    /** Sent in a chat since then by somebody, and no need's yet; first sent first. */
    async saidBy(resident: string, since: Date): Promise<Photo[]> {
      const rows = await model
        .find({ resident, need: { $exists: false }, isSaid: true, addedAt: { $gte: since } }, WITHOUT_BYTES)
        .sort({ addedAt: 1, _id: 1 })
        .limit(MOST)
        .lean<Row[]>();
      return rows.map((row) => photoIn(row)!);
    },
    async forget(residents: readonly string[], needs: readonly string[]): Promise<void> {
      await model.deleteMany(ownedBy(residents, needs));
    },
    /** After two records of one person were joined. */
    async follow(from: string, into: string): Promise<void> {
      await model.updateMany({ resident: from }, { $set: { resident: into } });
    },
  };

  async function addedFor(cause: string): Promise<Photo | null> {
    return photoIn(await model.findOne({ cause: { $eq: cause, $gt: '' } }, WITHOUT_BYTES).lean<Row>());
  }
}

const ownedBy = (residents: readonly string[], needs: readonly string[]) => ({
  $or: [{ resident: { $in: [...residents] }, need: { $exists: false } }, { need: { $in: [...needs] } }],
});

function photoIn(row: Row | null): Photo | null {
  if (row === null) return null;
  const { _id, ...photo } = row as Omit<Row, 'large' | 'small'>;
  return { id: _id, ...photo };
}

/** The driver gives bytes in a wrapping of its own. */
const plain = (bytes: Bytes): Uint8Array => (bytes instanceof Uint8Array ? bytes : bytes.buffer);

function photoModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      resident: { type: String, required: true },
      need: String,
      isKept: { type: Boolean, required: true },
      isSaid: Boolean,
      width: { type: Number, required: true },
      height: { type: Number, required: true },
      addedAt: { type: Date, required: true },
      touchedAt: { type: Date, required: true },
      cause: String,
      large: { type: Buffer, required: true },
      small: { type: Buffer, required: true },
    },
    { ...storeSchemaOptions, collection: 'need-photos' },
  );
  schema.index({ cause: 1 }, { unique: true, partialFilterExpression: { cause: { $gt: '' } } });
  schema.index({ touchedAt: 1 }, { partialFilterExpression: { isKept: false } });
  schema.index({ resident: 1, need: 1 });
  schema.index({ need: 1 }, { partialFilterExpression: { need: { $gt: '' } } });
  return connection.model('need-photos', schema) as unknown as Model<Row>;
}
