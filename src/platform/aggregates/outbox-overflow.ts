import { Schema, type Connection } from 'mongoose';
import type { Happening } from '../../kernel/index.ts';
import { storeSchemaOptions } from '../mongo.ts';

interface Row {
  readonly _id: string;
  readonly happenings: readonly Happening[];
}

/** How many happenings may wait in a document that is written again and again before they are put aside. */
export const MOST_WAITING = 400;

export type OutboxOverflow = ReturnType<typeof outboxOverflow>;

/**
 * Happenings put aside until they are relayed, when more come than the relay takes. They are written here before the
 * document drops them: one that is in both places is relayed twice under one id, which is once.
 */
export function outboxOverflow(connection: Connection, name: string) {
  const schema = new Schema<Row>(
    { _id: { type: String, required: true }, happenings: [Schema.Types.Mixed] },
    { ...storeSchemaOptions, collection: `${name}.outbox` },
  );
  const model = connection.model<Row>(`${name}.outbox`, schema);

  return {
    async putAside(happenings: readonly Happening[]): Promise<void> {
      await model.collection.updateOne(
        { _id: happenings[0]!.id as never },
        { $set: { happenings: [...happenings] } },
        { upsert: true },
      );
    },
    async pending(limit: number): Promise<{ id: string; happenings: Happening[] }[]> {
      const rows = await model.find({}).sort({ _id: 1 }).limit(limit).lean<Row[]>();
      return rows.map(({ _id, happenings }) => ({ id: _id, happenings: [...happenings] }));
    },
    async clear(id: string): Promise<void> {
      await model.deleteOne({ _id: id });
    },
  };
}
