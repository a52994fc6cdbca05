import { Schema, type Connection, type Model } from 'mongoose';
import { isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import type { Subscription, Tap } from './subscription.ts';

export type SubscriptionStore = ReturnType<typeof subscriptionStore>;

interface Row {
  readonly _id: string;
  readonly openid: string;
  readonly template: string;
  readonly balance: number;
  readonly lastTap: Tap;
  /** The last requests that were counted, so that one sent again is not counted again. */
  readonly causes: readonly string[];
}

const CAUSES_KEPT = 50;

/** How many subscription messages may go to whom: counted up by taps, down by messages, each in one conditional write. */
export function subscriptionStore({ connection }: { readonly connection: Connection }) {
  const model = subscriptionModel(connection);

  return {
    /** @param cause the request this tap came with: the same one counts once */
    async keepTap(openid: string, template: string, tap: Tap, cause: string): Promise<void> {
      const counted = {
        $set: { openid, template, lastTap: tap },
        $inc: { balance: tap === 'accept' ? 1 : 0 },
        $push: { causes: { $each: [cause], $slice: -CAUSES_KEPT } },
      };
      const _id = idOf(openid, template);
      await model
        .updateOne({ _id }, { $setOnInsert: { openid, template, balance: 0, causes: [] } }, { upsert: true })
        .catch((error: unknown) => {
          if (!isDuplicateKey(error)) throw error;
        });
      await model.updateOne({ _id, causes: { $ne: cause } }, counted);
    },
    /** Uses one up for a message that is about to be handed over. @returns false when there is none */
    async take(openid: string, template: string): Promise<boolean> {
      const { modifiedCount } = await model.updateOne(
        { _id: idOf(openid, template), balance: { $gte: 1 } },
        { $inc: { balance: -1 } },
      );
      return modifiedCount === 1;
    },
    /** The platform surely did not take the message. */
    async giveBack(openid: string, template: string): Promise<void> {
      await model.updateOne({ _id: idOf(openid, template) }, { $inc: { balance: 1 } });
    },
    /** The platform knows of none, whatever was counted here. */
    async empty(openid: string, template: string): Promise<void> {
      await model.updateOne({ _id: idOf(openid, template) }, { $set: { balance: 0 } });
    },
    async forget(openid: string): Promise<void> {
      await model.deleteMany({ openid });
    },
    async find(openid: string, template: string): Promise<Subscription> {
      const row = await model.findById(idOf(openid, template)).lean<Row>();
      return { openid, template, balance: row?.balance ?? 0, lastTap: row?.lastTap ?? null };
    },
    /** How many are left, of those who have any. */
    async balances(openids: readonly string[], template: string): Promise<Map<string, number>> {
      if (openids.length === 0) return new Map();
      const ids = openids.map((openid) => idOf(openid, template));
      const rows = await model.find({ _id: { $in: ids }, balance: { $gte: 1 } }).lean<Row[]>();
      return new Map(rows.map(({ openid, balance }) => [openid, balance]));
    },
  };
}

function subscriptionModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      openid: { type: String, required: true },
      template: { type: String, required: true },
      balance: { type: Number, required: true },
      lastTap: String,
      causes: { type: [String], required: true },
    },
    { ...storeSchemaOptions, collection: 'subscriptions' },
  );
  return connection.model('subscriptions', schema) as unknown as Model<Row>;
}

const idOf = (openid: string, template: string): string => `${template}:${openid}`;
