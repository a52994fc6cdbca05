import { Schema, type Connection, type Model } from 'mongoose';
import { coalesce } from '../../../platform/coalesce.ts';
import { isDuplicateKey, storeSchemaOptions } from '../../../platform/mongo.ts';
import type { Stance } from '../opinion-map/index.ts';
import { answersToMove, stancesId, type Stances } from './stances.ts';

export type StanceStore = ReturnType<typeof stanceStore>;

/** One answer on its way to the document of its resident. */
export interface GivenStance {
  readonly topic: string;
  readonly resident: string;
  /** By its number within the topic. */
  readonly statement: number;
  readonly stance: Stance;
  readonly at: Date;
}

interface Row {
  readonly _id: string;
  readonly topic: string;
  readonly resident: string;
  /** By `s` and the number of the statement. */
  readonly answers: Readonly<Record<string, Stance>>;
  readonly startedAt: Date;
  readonly changedAt: Date;
}

const MOST_TRIES = 10;

/**
 * Keeps what residents answer, one document for each of them and each topic: thousands who answer at once do not wait for
 * each other, and one who answers twice has answered once.
 */
export function stanceStore({ connection }: { readonly connection: Connection }) {
  const model = stanceModel(connection);

  /** Answers of many share one command and one flush; those of one resident go in it as one write, the last one on top. */
  const put = coalesce<GivenStance, void>(async (given) => {
    await upsert(model, given);
    return given.map(() => undefined);
  });

  const find = coalesce<{ readonly topic: string; readonly resident: string }, Stances | null>(
    async (asked) => {
      const ids = asked.map(({ topic, resident }) => stancesId(topic, resident));
      const rows = await model.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>();
      const byId = new Map(rows.map((row) => [row._id, toStances(row)]));
      return ids.map((id) => byId.get(id) ?? null);
    },
    { atOnce: 2 },
  );

  return {
    put,
    find: (topic: string, resident: string): Promise<Stances | null> => find({ topic, resident }),
    /** Those of a topic that changed since, in the order in which they were begun. */
    async changedIn(topic: string, since: Date): Promise<Stances[]> {
      const rows = await model
        .find({ topic, changedAt: { $gte: since } })
        .sort({ startedAt: 1, _id: 1 })
        .lean<Row[]>();
      return rows.map(toStances);
    },
    /** Everything somebody answered, under any of their ids. */
    async ofResident(ids: readonly string[]): Promise<Stances[]> {
      const rows = await model.find({ resident: { $in: [...ids] } }).lean<Row[]>();
      return rows.map(toStances).filter(({ answers }) => answers.size > 0);
    },
    /**
     * Moves answers to the record of the same person that goes on. The emptied document stays, so that every process sees
     * that it changed. May be done twice.
     */
    async move(stances: Stances, resident: string, at: Date): Promise<void> {
      const { topic } = stances;
      for (let tries = 0; tries < MOST_TRIES; tries += 1) {
        const into = await find({ topic, resident });
        const answers = answersToMove(stances, into);
        if (await putOver(model, { topic, resident, answers, startedAt: stances.startedAt, changedAt: at }, into)) {
          await model.updateOne({ _id: stancesId(topic, stances.resident) }, { $set: { answers: {}, changedAt: at } });
          return;
        }
      }
      throw new Error(`Answers of a joined record in ${topic} could not be moved.`);
    },
  };
}

function stanceModel(connection: Connection): Model<Row> {
  const schema = new Schema(
    {
      _id: { type: String, required: true },
      topic: { type: String, required: true },
      resident: { type: String, required: true },
      answers: { type: Schema.Types.Mixed, required: true },
      startedAt: { type: Date, required: true },
      changedAt: { type: Date, required: true },
    },
    { ...storeSchemaOptions, collection: 'stances' },
  );
  schema.index({ topic: 1, changedAt: 1 });
  schema.index({ resident: 1 });
  return connection.model('stances', schema) as unknown as Model<Row>;
}

/** Where another process makes the same document at this moment, the whole is written again: it says the same twice. */
async function upsert(model: Model<Row>, given: readonly GivenStance[], tries = 0): Promise<void> {
  try {
    // The driver's own bulkWrite: mongoose would cast every answer again.
    await model.collection.bulkWrite(writesOf(given) as never, { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error) || tries >= MOST_TRIES) throw error;
    await upsert(model, given, tries + 1);
  }
}

function writesOf(given: readonly GivenStance[]): object[] {
  const byDocument = new Map<string, { first: GivenStance; set: Record<string, unknown> }>();
  for (const one of given) {
    const id = stancesId(one.topic, one.resident);
    const write = byDocument.get(id) ?? { first: one, set: {} };
    write.set[`answers.s${one.statement}`] = one.stance;
    write.set['changedAt'] = one.at;
    byDocument.set(id, write);
  }
  return [...byDocument].map(
    ([
      _id,
      {
        first: { topic, resident, at },
        set,
      },
    ]) => ({
      updateOne: {
        filter: { _id },
        update: { $set: set, $setOnInsert: { topic, resident, startedAt: at } },
        upsert: true,
      },
    }),
  );
}

/** @returns false when the document has changed since it was read */
async function putOver(model: Model<Row>, added: Stances, before: Stances | null): Promise<boolean> {
  const { topic, resident, answers, startedAt, changedAt } = added;
  const _id = stancesId(topic, resident);
  const set = Object.fromEntries([...answers].map(([number, stance]) => [`answers.s${number}`, stance]));
  if (before === null) {
    const row = { _id, topic, resident, answers: toRow(answers), startedAt, changedAt };
    return model.create(row).then(
      () => true,
      (error: unknown) => {
        if (isDuplicateKey(error)) return false;
        throw error;
      },
    );
  }
  const { matchedCount } = await model.updateOne({ _id, changedAt: before.changedAt }, { $set: { ...set, changedAt } });
  return matchedCount === 1;
}

const toRow = (answers: ReadonlyMap<number, Stance>): Row['answers'] =>
  Object.fromEntries([...answers].map(([number, stance]) => [`s${number}`, stance]));

const toStances = ({ topic, resident, answers, startedAt, changedAt }: Row): Stances => ({
  topic,
  resident,
  answers: new Map(Object.entries(answers).map(([key, stance]) => [Number(key.slice(1)), stance])),
  startedAt,
  changedAt,
});
