import { Schema, type Connection, type Model } from 'mongoose';
import { coalesce, coalesceByKey } from '../../platform/coalesce.ts';
import { storeSchemaOptions } from '../../platform/mongo.ts';
import { ballotId, HELD, type Ballot, type BallotEntry } from './ballot.ts';

export type BallotStore = ReturnType<typeof ballotStore>;

type Row = Omit<Ballot, 'id'> & { _id: string };

/** An entry on its way to the ballot of this voter. */
export interface Cast {
  readonly poll: string;
  readonly voter: string;
  readonly entry: BallotEntry;
}

/**
 * Entries kept per ballot. Only an entry that is still being cast may be taken back, and one process casts one at a time
 * for a voter (`inTurn`): with up to fifteen processes, the latest sixteen always hold one that stays.
 */
const ENTRIES_KEPT = 16;
const DUPLICATE_KEY = 11_000;

/**
 * Keeps ballots, one document each: thousands of voters do not wait for each other, and what a poll counts is marked on
 * each ballot in one atomic step.
 */
export function ballotStore({ connection }: { readonly connection: Connection }) {
  const model = ballotModel(connection);

  /** Ballots of many voters share one command and one flush. A ballot is written once per command: order must hold. */
  const putMany = coalesce<Cast, boolean>(async (casts) => {
    const failed = await writeAll(model, casts);
    return casts.map((_, index) => !failed.has(index));
  });

  const takeTurns = coalesceByKey<() => Promise<unknown>, unknown>(async (_, [work]) => [await work?.()], {
    most: 1,
    isUnlimited: true,
  });

  const readTogether = coalesceByKey<() => Promise<unknown>, unknown>(async (_, works) => {
    const answer = await works[0]?.();
    return works.map(() => answer);
  });

  return {
    /**
     * Reads something of a poll once for all who ask at the same time, in this process. It is read after the last of them
     * asked: a vote that was acknowledged before is in it. What they ask must be the same.
     */
    readOnce: <Result>(poll: string, work: () => Promise<Result>): Promise<Result> =>
      readTogether(poll, work) as Promise<Result>,
    /** How many ballots came in, envelopes included; whose, is not read. */
    countCast: (poll: string): Promise<number> => model.countDocuments({ poll, 'entries.0': { $exists: true } }),
    /** Lets one vote of a voter finish before the next begins, in this process. */
    inTurn: <Result>(poll: string, voter: string, work: () => Promise<Result>): Promise<Result> =>
      takeTurns(ballotId(poll, voter), work) as Promise<Result>,
    /**
     * Puts the entry on top of the voter's ballot, making the ballot if there is none.
     * @returns false when it was not written: the ballot has been counted, or was being made at this moment by another process
     */
    put: putMany,
    /**
     * Takes an entry back from a ballot that no round up to `round` has counted; what held before holds again.
     * @returns false when the ballot has been counted, the entry with it
     */
    async takeBack({ poll, voter, entry }: Cast, round: number): Promise<boolean> {
      const uncounted = { _id: ballotId(poll, voter), counted: { $lt: round } };
      const taken = await model.updateOne(
        { ...uncounted, 'entries.token': entry.token },
        { $pull: { entries: { token: entry.token } } },
      );
      if (taken.matchedCount === 1) await model.deleteOne({ ...uncounted, entries: { $size: 0 } });
      return taken.matchedCount === 1;
    },
    /**
     * Makes a ballot on which nothing more can be put, where there is none yet: its voter handed in an envelope.
     * @returns false when there is one already
     */
    async hold({ poll, voter, entry }: Cast): Promise<boolean> {
      const made = await model.updateOne(
        { _id: ballotId(poll, voter) },
        { $setOnInsert: { poll, voter, entries: [entry], counted: HELD } },
        { upsert: true },
      );
      return made.upsertedCount === 1;
    },
    isHeld: async (poll: string, voter: string): Promise<boolean> =>
      (await model.countDocuments({ _id: ballotId(poll, voter), counted: HELD })) === 1,
    /** How many handed in an envelope; known until the poll is counted. */
    countHeld: (poll: string): Promise<number> => model.countDocuments({ poll, counted: HELD }),
    async find(poll: string, voter: string): Promise<Ballot | null> {
      const row = await model.findById(ballotId(poll, voter)).lean<Row>();
      return row === null ? null : toBallot(row);
    },
    /** Everything somebody voted, under any of their ids. */
    async ofVoter(ids: readonly string[]): Promise<Ballot[]> {
      const rows = await model.find({ voter: { $in: [...ids] }, 'entries.0': { $exists: true } }).lean<Row[]>();
      return rows.map(toBallot);
    },
    /** Which of these have voted; how, is not read. */
    async votersAmong(poll: string, voters: readonly string[]): Promise<Set<string>> {
      const _id = { $in: voters.map((voter) => ballotId(poll, voter)) };
      const rows = await model.find({ _id, 'entries.0': { $exists: true } }, { voter: 1 }).lean<{ voter: string }[]>();
      return new Set(rows.map(({ voter }) => voter));
    },
    /** Marks every ballot of the poll as counted by this round; a mark of a later round stays. */
    async markCounted(poll: string, round: number): Promise<void> {
      await model.updateMany({ poll, counted: { $lt: round } }, { $set: { counted: round } });
    },
    /** Removes the ballots of a poll: of a secret one the published record is all that stays. */
    async discard(poll: string): Promise<void> {
      await model.deleteMany({ poll });
    },
    async countedBy(poll: string, round: number): Promise<Ballot[]> {
      const rows = await model.find({ poll, counted: round, 'entries.0': { $exists: true } }).lean<Row[]>();
      return rows.map(toBallot);
    },
  };
}

function ballotModel(connection: Connection): Model<Row> {
  const { Mixed } = Schema.Types;
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      poll: { type: String, required: true },
      voter: { type: String, required: true },
      entries: { type: [Mixed], required: true },
      counted: { type: Number, required: true },
    },
    { ...storeSchemaOptions, collection: 'ballots' },
  );
  schema.index({ poll: 1 });
  return connection.model('ballots', schema) as unknown as Model<Row>;
}

/** @returns the places in `casts` that were not written */
async function writeAll(model: Model<Row>, casts: readonly Cast[]): Promise<ReadonlySet<number>> {
  const operations = casts.map(({ poll, voter, entry }) => ({
    updateOne: {
      filter: { _id: ballotId(poll, voter), counted: 0 },
      update: {
        $push: { entries: { $each: [entry], $slice: -ENTRIES_KEPT } },
        $setOnInsert: { poll, voter },
      },
      upsert: true,
    },
  }));
  try {
    // The driver's own bulkWrite: mongoose would cast every entry again.
    await model.collection.bulkWrite(operations as never, { ordered: false });
    return new Set();
  } catch (error) {
    const problems = writeErrorsOf(error);
    if (problems.length === 0 || problems.some(({ code }) => code !== DUPLICATE_KEY)) throw error;
    return new Set(problems.map(({ index }) => index));
  }
}

interface WriteProblem {
  readonly code: number;
  readonly index: number;
}

function writeErrorsOf(error: unknown): readonly WriteProblem[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [];
  return [error.writeErrors].flat() as WriteProblem[];
}

function toBallot({ _id, ...fields }: Row): Ballot {
  return { id: _id, ...fields };
}
