import { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import type { Division } from './division.ts';

export type DivisionStore = ReturnType<typeof divisionStore>;

type Row = Omit<Division, 'topic'> & { readonly _id: string };

/** Keeps the latest division of each topic. Losing it loses nothing but the numbers of the groups. */
export function divisionStore({ connection }: { readonly connection: Connection }) {
  const model = divisionModel(connection);
  return {
    async tokenOf(topic: string): Promise<string | undefined> {
      const row = await model.findById(topic, { token: 1 }).lean<Pick<Row, 'token'>>();
      return row?.token;
    },
    async find(topic: string): Promise<Division | null> {
      const row = await model.findById(topic).lean<Row>();
      if (row === null) return null;
      const { _id, ...division } = row;
      return { topic: _id, ...division };
    },
    /**
     * Puts a division in the place of the one it was drawn from.
     * @returns false when another process has put its own there meanwhile
     */
    async put({ topic, ...division }: Division, before: string | undefined): Promise<boolean> {
      if (before !== undefined) {
        const { matchedCount } = await model.updateOne({ _id: topic, token: before }, { $set: division });
        return matchedCount === 1;
      }
      try {
        await model.create({ _id: topic, ...division });
        return true;
      } catch (error) {
        if (isDuplicateKey(error)) return false;
        throw error;
      }
    },
  };
}

function divisionModel(connection: Connection): Model<Row> {
  const { Mixed } = Schema.Types;
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      token: { type: String, required: true },
      basis: { type: String, required: true },
      drawn: { type: Number, required: true },
      nextGroup: { type: Number, required: true },
      groups: { type: [Mixed], required: true },
    },
    { ...storeSchemaOptions, collection: 'divisions' },
  );
  return connection.model('divisions', schema) as unknown as Model<Row>;
}
