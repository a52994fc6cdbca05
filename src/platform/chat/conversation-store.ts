import { Schema, type Model } from 'mongoose';
import type { Connection } from '../mongo.ts';
import { isDuplicateKey, storeSchemaOptions } from '../mongo.ts';
import { laneOfUtterance, type Utterance } from './utterance.ts';

export type ConversationStore = ReturnType<typeof conversationStore>;

/** At most two dialogues are open for one person in one place. */
export interface OpenDialogues {
  /** The one whose question is open; absent between dialogues. */
  readonly running?: RunningDialogue;
  /** The one that was set aside for it, and goes on when it is over. */
  readonly aside?: RunningDialogue;
}

/** What was said in part: the rest follows on 更多. */
export interface MorePages {
  readonly pages: readonly string[];
  readonly until: Date;
}

/** What goes on from turn to turn. */
export interface Standing extends OpenDialogues {
  /** Id of the hand-over: a person answers here instead of the bot. */
  readonly handedOver?: string;
  readonly more?: MorePages;
}

/** Where the talk with one person in one place stands. */
export interface Conversation extends Standing {
  /** Lane and person. */
  readonly id: string;
  /** Counts the turns, so that two processes at one conversation cannot both go on from the same point. */
  readonly turn: number;
  /** What the last turn led to, so that a turn interrupted by a crash is finished and not taken twice. */
  readonly last?: LastTurn;
}

export interface RunningDialogue {
  readonly name: string;
  readonly version: number;
  readonly state: unknown;
  /** What it is about, in words its owner knows it by. */
  readonly about?: string;
  /** The next words are no answer to it: something else is asked first. */
  readonly paused?: true;
  readonly until: Date;
}

export interface LastTurn {
  readonly utterance: string;
  readonly say: readonly string[];
  readonly dialogue?: string;
  readonly effects: readonly unknown[];
  /** What is said after the effects: back to the question that is open. */
  readonly back?: readonly string[];
  /** How it stood before the turn: it stands so again when an effect fails for good. */
  readonly before?: Standing;
}

interface Row extends Omit<Conversation, 'id'> {
  readonly _id: string;
  readonly forgetAt: Date;
}

/** What a conversation may have, and is forgotten when the next turn no longer has it. */
const PARTS = ['running', 'aside', 'handedOver', 'more', 'last'] as const;

export function conversationStore({ connection }: { readonly connection: Connection }) {
  const model = conversationModel(connection);

  return {
    /** The conversation an utterance belongs to: a dialogue is one person's in one place. */
    async of(utterance: Utterance): Promise<Conversation> {
      const id = `${laneOfUtterance(utterance)}|${utterance.contact}`;
      const row = await model.findById(id).lean<Row>();
      if (row === null) return { id, turn: 0 };
      const { _id, forgetAt: _forgetAt, ...conversation } = row;
      return { id, ...conversation };
    },
    /**
     * Keeps the next turn.
     * @param forgetAt when nothing of it is worth keeping any more
     * @throws Error when another process has gone on from `conversation.turn - 1` meanwhile
     */
    async put({ id, ...fields }: Conversation, forgetAt: Date): Promise<void> {
      const { turn } = fields;
      const absent = PARTS.filter((part) => fields[part] === undefined);
      const next = {
        $set: { ...fields, forgetAt },
        ...(absent.length > 0 && { $unset: Object.fromEntries(absent.map((part) => [part, 1])) }),
      };
      try {
        // One that was forgotten since it was read begins anew; one that has gone on refuses a second document of its id.
        await model.updateOne({ _id: id, turn: turn - 1 }, next, { upsert: true });
      } catch (error) {
        if (!isDuplicateKey(error)) throw error;
        throw new Error('Another process has taken this turn of the conversation.', { cause: error });
      }
    },
    /** All conversations of one person, wherever they are. */
    async forgetOf(channel: string, contact: string): Promise<void> {
      const ending = `|${contact}`;
      const begun = await model.find({ _id: { $gte: `${channel}:`, $lt: `${channel};` } }, { _id: 1 }).lean<Row[]>();
      const own = begun.map(({ _id }) => _id).filter((id) => id.endsWith(ending));
      await model.deleteMany({ _id: { $in: own } });
    },
    /** It goes on without a turn: what is known of it is kept until then. */
    async keep(id: string, forgetAt: Date): Promise<void> {
      await model.updateOne({ _id: id }, { $set: { forgetAt } });
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
      aside: Mixed,
      handedOver: String,
      more: Mixed,
      last: Mixed,
      forgetAt: { type: Date, required: true },
    },
    { ...storeSchemaOptions, collection: 'conversations' },
  );
  schema.index({ forgetAt: 1 }, { expireAfterSeconds: 0 });
  return connection.model('conversations', schema) as unknown as Model<Row>;
}
