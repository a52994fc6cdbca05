import { Schema, type Connection, type Model } from 'mongoose';
import { storeSchemaOptions } from '../../../platform/mongo.ts';

export type NewcomerStore = ReturnType<typeof newcomerStore>;

/** Somebody who joined a room; they are kept after the welcome, so that nobody is welcomed twice. */
interface Row {
  readonly _id: string;
  /** `channel:room`. */
  readonly room: string;
  readonly contact: string;
  readonly joinedAt: Date;
  /** The welcome they are in, from just before it is said. */
  readonly welcome?: string;
  readonly welcomedAt?: Date;
}

const MOST = 500;

export function newcomerStore({ connection }: { readonly connection: Connection }) {
  const model = newcomerModel(connection);

  return {
    /** Notes who joined; whoever has been there before stays as they are. */
    async note(room: string, contacts: readonly string[], joinedAt: Date): Promise<void> {
      for (const contact of contacts) {
        const newcomer = { room, contact, joinedAt };
        await model.updateOne({ _id: `${room}/${contact}` }, { $setOnInsert: newcomer }, { upsert: true });
      }
    },
    /** Whoever left before their welcome is not welcomed. */
    async forget(room: string, contacts: readonly string[]): Promise<void> {
      await model.deleteMany({ _id: { $in: contacts.map((contact) => `${room}/${contact}`) }, welcome: null });
    },
    async forgetEverywhere(contact: string): Promise<void> {
      await model.deleteMany({ contact });
    },
    /** Rooms where somebody has waited since `before`, and those whose welcome was begun and not finished. */
    async waitingRooms(before: Date): Promise<string[]> {
      const rows = await model
        .find({ welcomedAt: null, joinedAt: { $lte: before } })
        .sort({ joinedAt: 1 })
        .limit(MOST)
        .lean<Row[]>();
      return [...new Set(rows.map(({ room }) => room))];
    },
    /** Puts everyone who waits in the room into one welcome, unless one is begun. @returns who is in it */
    async gather(room: string, newWelcome: string): Promise<{ welcome: string; contacts: string[] } | null> {
      const begun = await model.findOne({ room, welcomedAt: null, welcome: { $gt: '' } }).lean<Row>();
      const welcome = begun?.welcome ?? newWelcome;
      if (begun === null) await model.updateMany({ room, welcome: null }, { $set: { welcome } });
      const rows = await model.find({ welcome }).sort({ joinedAt: 1, _id: 1 }).lean<Row[]>();
      return rows.length === 0 ? null : { welcome, contacts: rows.map(({ contact }) => contact) };
    },
    async finish(welcome: string, welcomedAt: Date): Promise<void> {
      await model.updateMany({ welcome, welcomedAt: null }, { $set: { welcomedAt } });
    },
  };
}

function newcomerModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      room: { type: String, required: true },
      contact: { type: String, required: true },
      joinedAt: { type: Date, required: true },
      welcome: String,
      welcomedAt: Date,
    },
    { ...storeSchemaOptions, collection: 'newcomers' },
  );
  schema.index({ welcomedAt: 1, joinedAt: 1 });
  schema.index({ room: 1, welcomedAt: 1 });
  schema.index({ welcome: 1 });
  return connection.model('newcomers', schema) as unknown as Model<Row>;
}
