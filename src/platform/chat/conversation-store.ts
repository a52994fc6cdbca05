import { Schema, type Model } from 'mongoose';
import type { Connection } from '../mongo.ts';
import { isDuplicateKey, storeSchemaOptions } from '../mongo.ts';
import { laneOfUtterance, type Utterance } from './utterance.ts';

export type ConversationStore = ReturnType<typeof conversationStore>;

/** Where the talk with one person in one place stands. */
export interface Conversation {
  /** Lane and person. */
  readonly id: string;
  /** Counts the turns, so that two processes at one conversation cannot both go on from the same point. */
  readonly turn: number;
  /** The dialogue that goes on; absent between dialogues. */
  readonly running?: RunningDialogue;
  /** What the last turn led to, so that a turn interrupted by a crash is finished and not taken twice. */
  readonly last?: LastTurn;
}

export interface RunningDialogue {
  readonly name: string;
  readonly version: number;
  readonly state: unknown;
  readonly until: Date;
}

export interface LastTurn {
  readonly utterance: string;
  readonly say: readonly string[];
  readonly dialogue?: string;
  readonly effects: readonly unknown[];
}

interface Row extends Omit<Conversation, 'id'> {
  readonly _id: string;
  readonly forgetAt: Date;
}

export function conversationStore({ connection }: { readonly connection: Connection }) {
  const model = conversationModel(connection);

  return {
    /** The conversation an utterance belongs to: a dialogue is one person's in one place. */
    async of(utterance: Utterance): Promise<Conversation> {
      const id = `${laneOfUtterance(utterance)}|${utterance.contact}`;
      const row = await model.findById(id).lean<Row>();
      if (row === null) return { id, turn: 0 };
      const { running, last, turn } = row;
      return { id, turn, ...(running !== undefined && { running }), ...(last !== undefined && { last }) };
    },
    /**
     * Keeps the next turn.
     * @param forgetAt when nothing of it is worth keeping any more
     * @throws Error when another process has gone on from `conversation.turn - 1` meanwhile
     */
    async put({ id, turn, running, last }: Conversation, forgetAt: Date): Promise<void> {
      const next = {
        $set: { turn, forgetAt, ...(running !== undefined && { running }), ...(last !== undefined && { last }) },
        $unset: { ...(running === undefined && { running: 1 }), ...(last === undefined && { last: 1 }) },
      };
      try {
        const { matchedCount, upsertedCount } = await model.updateOne({ _id: id, turn: turn - 1 }, next, {
          upsert: turn === 1,
        });
        if (matchedCount + upsertedCount === 1) return;
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
      }
      throw new Error('Another process has taken this turn of the conversation.');
    },
  };
}

function conversationModel(connection: Connection): Model<Row> {
  const { Mixed } = Schema.Types;
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      turn: { type: Number, required: true },
      running: Mixed,
      last: Mixed,
      forgetAt: { type: Date, required: true },
    },
    { ...storeSchemaOptions, collection: 'conversations' },
  );
  schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model('conversations', schema) as unknown as Model<Row>;
}
