import { Schema, type Model } from 'mongoose';
import { openText, sealText } from '../../kernel/index.ts';
import type { KeyStore } from '../keys/key-store.ts';
import type { Connection } from '../mongo.ts';
import { isDuplicateKey, storeSchemaOptions } from '../mongo.ts';
import { laneOfUtterance, type Utterance } from './utterance.ts';

export type UtteranceStore = ReturnType<typeof utteranceStore>;

/** A message taken to be answered, how often it was taken, and since when it waits. */
export interface TakenUtterance {
  readonly utterance: Utterance;
  readonly tries: number;
  readonly keptAt: Date;
  /** Nobody can read it any more, as after a store was brought back without its keys. */
  readonly isUnreadable?: true;
}

interface Row extends Omit<Utterance, 'id' | 'text' | 'picture'> {
  readonly _id: string;
  /** The words, as nobody reads them in a copy of the store; none once it was answered. */
  readonly sealed: string;
  /** Number of the key with which they are sealed. */
  readonly wordsKey: number;
  readonly lane: string;
  readonly order: number;
  readonly state: 'received' | 'done';
  readonly tries: number;
  readonly lease?: { readonly by: string; readonly until: Date };
  readonly doneAt?: Date;
}

/** Answered messages are recognized for this long should they arrive again; their words and speakers are gone at once. */
const RECOGNIZED_SECONDS = 90 * 24 * 3600;
const MOST_LANES = 500;
/** What is written within this time has one key, which is destroyed about as long after the last of it was answered. */
const WORDS_KEY_MS = 3_600_000;
/** Keys of so many such times are looked for: a bot that was away for two weeks still finds what it left. */
const KEYS_LOOKED_FOR = 15 * 24;
const FORGOTTEN = { sealed: '', contact: '', lane: '' };

const keyIdOf = (number: number): string => `words ${number}`;
const keyNumberAt = (moment: Date): number => Math.floor(moment.getTime() / WORDS_KEY_MS);

export interface UtteranceParts {
  readonly connection: Connection;
  readonly keys: KeyStore;
}

/**
 * Messages to the bot, from their arrival until they were answered: what was taken in is answered even after a crash. Their
 * words are sealed with a key that is destroyed soon after: a vote said in private leaves nothing to read in what a store
 * keeps of deleted pages, or in yesterday's copy of it.
 */
export function utteranceStore({ connection, keys }: UtteranceParts) {
  const model = utteranceModel(connection);
  let lastOrder = 0;
  let shreddedFor = 0;

  return {
    /** @returns false when the message is known and was answered before */
    async keep(utterance: Utterance, now: Date): Promise<boolean> {
      const { id, text, picture: _picture, ...fields } = utterance;
      const wordsKey = keyNumberAt(now);
      const sealed = sealText(await keys.make(keyIdOf(wordsKey)), text, id);
      lastOrder = Math.max(now.getTime() * 1000, lastOrder + 1);
      const row = {
        ...fields,
        _id: id,
        sealed,
        wordsKey,
        lane: laneOfUtterance(utterance),
        order: lastOrder,
        state: 'received',
        tries: 0,
      };
      try {
        await model.insertMany([row], { lean: true });
        return true;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        return (await model.exists({ _id: id, state: 'received' })) !== null;
      }
    },
    /** Takes the first unanswered message of a lane, unless another process is answering it: then the lane waits. */
    async takeNext(lane: string, by: string, now: Date, until: Date): Promise<TakenUtterance | null> {
      const first = await model.findOne({ lane, state: 'received' }).sort({ order: 1, _id: 1 }).lean<Row>();
      if (first === null || isHeld(first, now)) return null;

      const taken = await model
        .findOneAndUpdate(
          { _id: first._id, state: 'received', tries: first.tries },
          { $set: { lease: { by, until } }, $inc: { tries: 1 } },
          { returnDocument: 'after' },
        )
        .lean<Row>();
      if (taken === null) return null;
      const text = await wordsOf(keys, taken);
      const unreadable = text === null ? { isUnreadable: true as const } : {};
      return { utterance: toUtterance(taken, text ?? ''), tries: taken.tries, keptAt: keptAt(taken), ...unreadable };
    },
    /** Answered: what was said and who said it is forgotten, that it was said is not. */
    async finish(id: string, doneAt: Date): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { state: 'done', doneAt, ...FORGOTTEN }, $unset: { lease: 1 } });
    },
    /** Taken back by whoever said it: it is answered no more, unless that has begun. */
    async drop(id: string, lane: string, at: Date): Promise<void> {
      await model.updateOne(
        { _id: id, lane, state: 'received', tries: 0 },
        { $set: { state: 'done', doneAt: at, ...FORGOTTEN } },
      );
    },
    /** Lanes with unanswered messages that no living process is at. */
    async waitingLanes(now: Date): Promise<string[]> {
      const rows = await model
        .find({ state: 'received', $or: [{ lease: { $exists: false } }, { 'lease.until': { $lt: now } }] })
        .sort({ order: 1 })
        .limit(MOST_LANES)
        .lean<Row[]>();
      return [...new Set(rows.map(({ lane }) => lane))];
    },
    /** Destroys the keys of messages that were answered. */
    async shredWords(now: Date): Promise<void> {
      const current = keyNumberAt(now);
      if (current === shreddedFor) return;
      for (let number = current - KEYS_LOOKED_FOR; number < current - 1; number += 1) {
        if ((await keys.find(keyIdOf(number))) === null) continue;
        if ((await model.exists({ state: 'received', wordsKey: number })) === null) await keys.destroy(keyIdOf(number));
      }
      shreddedFor = current;
    },
    /** How many messages wait for an answer. */
    countWaiting: (): Promise<number> => model.countDocuments({ state: 'received' }),
  };
}

function utteranceModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      channel: { type: String, required: true },
      room: String,
      roomName: String,
      contact: { type: String, required: true },
      sealed: { type: String, required: false, default: '' },
      wordsKey: { type: Number, required: true },
      kind: { type: String, required: true },
      addressed: { type: Boolean, required: true },
      at: { type: Date, required: true },
      lane: { type: String, required: true },
      order: { type: Number, required: true },
      state: { type: String, required: true },
      tries: { type: Number, required: true },
      lease: new Schema({ by: String, until: Date }, { _id: false }),
      doneAt: Date,
    },
    { ...storeSchemaOptions, collection: 'utterances' },
  );
  schema.index({ lane: 1, state: 1, order: 1 });
  schema.index({ state: 1, order: 1 });
  schema.index({ doneAt: 1 }, { expireAfterSeconds: RECOGNIZED_SECONDS });
  return connection.model('utterances', schema) as unknown as Model<Row>;
}

/** The order is the time of keeping in microseconds, which counts on within a millisecond. */
const keptAt = ({ order }: Row): Date => new Date(order / 1000);

const isHeld = ({ lease }: Row, now: Date): boolean => lease !== undefined && lease.until >= now;

/** @returns null when the key is gone */
async function wordsOf(keys: KeyStore, { _id, sealed, wordsKey }: Row): Promise<string | null> {
  const key = await keys.find(keyIdOf(wordsKey));
  return key === null ? null : openText(key, sealed, _id);
}

function toUtterance({ _id, channel, room, roomName, contact, kind, addressed, at }: Row, text: string): Utterance {
  return {
    id: _id,
    channel,
    contact,
    text,
    kind,
    addressed,
    at,
    ...(room !== undefined && { room }),
    ...(roomName !== undefined && { roomName }),
  };
}
