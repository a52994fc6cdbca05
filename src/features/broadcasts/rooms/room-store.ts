import { Schema, type Connection, type Model } from 'mongoose';
import type { RegionPath } from '../../../kernel/index.ts';
import { storeSchemaOptions } from '../../../platform/mongo.ts';
import { roomId, type Room } from './room.ts';

export type RoomStore = ReturnType<typeof roomStore>;

type Row = Omit<Room, 'id'> & { _id: string };

const MOST = 1000;

export function roomStore({ connection }: { readonly connection: Connection }) {
  const model = roomModel(connection);

  return {
    /** Keeps what is new about a room and leaves the rest as it is. */
    async put({ channel, room, ...known }: Omit<Room, 'id' | 'goneAt'>): Promise<Room> {
      const row = await model
        .findOneAndUpdate(
          { _id: roomId(channel, room) },
          { $set: known, $setOnInsert: { channel, room } },
          { upsert: true, returnDocument: 'after' },
        )
        .lean<Row>()
        .orFail();
      return fromRow(row as Row);
    },
    /** The bot was removed from it: nothing is told there any more. */
    async markGone(id: string, at: Date): Promise<void> {
      await model.updateOne({ _id: id, goneAt: null }, { $set: { goneAt: at } });
    },
    async markPresent(id: string): Promise<void> {
      await model.updateOne({ _id: id }, { $unset: { goneAt: 1 } });
    },
    async find(id: string): Promise<Room | null> {
      const row = await model.findById(id).lean<Row>();
      return row === null ? null : fromRow(row);
    },
    async findMany(ids: readonly string[]): Promise<Room[]> {
      const rows = await model.find({ _id: { $in: ids } }).lean<Row[]>();
      return rows.map(fromRow);
    },
    /** Rooms of a region and of everything below it that the bot is in. */
    async within(region: RegionPath): Promise<Room[]> {
      const rows = await model
        .find({ region: { $gte: region, $lt: `${region}\uffff` }, goneAt: null })
        .sort({ region: 1, _id: 1 })
        .limit(MOST)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
    /** Rooms of a region and below in order of id, from just after the id `after`. */
    async pageWithin(region: RegionPath, after: string, limit: number): Promise<Room[]> {
      const rows = await model
        .find({ _id: { $gt: after }, region: { $gte: region, $lt: `${region}\uffff` } })
        .sort({ _id: 1 })
        .limit(limit)
        .lean<Row[]>();
      return rows.map(fromRow);
    },
    async ofChannel(channel: string): Promise<Room[]> {
      const rows = await model.find({ channel }).sort({ _id: 1 }).limit(MOST).lean<Row[]>();
      return rows.map(fromRow);
    },
  };
}

function roomModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      channel: { type: String, required: true },
      room: { type: String, required: true },
      name: String,
      region: String,
      goneAt: Date,
    },
    { ...storeSchemaOptions, collection: 'rooms' },
  );
  schema.index({ region: 1 });
  schema.index({ channel: 1 });
  return connection.model('rooms', schema) as unknown as Model<Row>;
}

function fromRow({ _id, ...fields }: Row): Room {
  return { id: _id, ...fields };
}
