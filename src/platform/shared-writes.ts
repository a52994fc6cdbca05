import type { Model } from 'mongoose';
import { coalesce } from './coalesce.ts';
import { DUPLICATE_KEY } from './mongo.ts';

/** Writes to one collection; those asked for at the same time share one command and one flush. */
export interface SharedWrites {
  /** @throws Error with code 11000 when a unique index refuses */
  insert(document: object): Promise<void>;
  /**
   * Updates the document if it still has this version.
   * @returns false when it has another by now
   * @throws Error with code 11000 when a unique index refuses the new values
   */
  updateVersion(id: string, version: number, update: object): Promise<boolean>;
}

type Operation =
  | { readonly insertOne: { readonly document: object } }
  | { readonly updateOne: { readonly filter: object; readonly update: object; readonly upsert: true } };

/** Documents of such a collection are never removed: an update of a missing one would make a new one. */
export function sharedWrites<Row>(model: Model<Row>): SharedWrites {
  const write = coalesce<Operation, Problem | null>((operations) => writeAll(model, operations));

  return {
    async insert(document) {
      const problem = await write({ insertOne: { document } });
      if (problem !== null) throw asError(problem);
    },
    async updateVersion(id, version, update) {
      // One command tells only how many documents matched in all. As an upsert, each update that meets another version
      // says so itself: the server tries to insert a second document of that id and is refused.
      const problem = await write({ updateOne: { filter: { _id: id, version }, update, upsert: true } });
      if (problem === null) return true;
      if (isAboutId(problem)) return false;
      throw asError(problem);
    },
  };
}

interface Problem {
  readonly code: number;
  readonly index: number;
  readonly errmsg?: string;
}

async function writeAll<Row>(model: Model<Row>, operations: readonly Operation[]): Promise<(Problem | null)[]> {
  try {
    // The driver's own bulkWrite: the values are typed, and mongoose would walk through every one of them again.
    await model.collection.bulkWrite([...operations] as never, { ordered: false });
    return operations.map(() => null);
  } catch (error) {
    const problems = problemsOf(error);
    if (problems.length === 0) throw error;
    const byIndex = new Map(problems.map((problem) => [problem.index, problem]));
    return operations.map((_, index) => byIndex.get(index) ?? null);
  }
}

/** The errors of single operations; none when the command as a whole failed or its durability is in doubt. */
function problemsOf(error: unknown): readonly Problem[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [];
  const isDurable = !('result' in error) || writeConcernErrorOf(error.result) === undefined;
  return isDurable ? ([error.writeErrors].flat() as Problem[]) : [];
}

function writeConcernErrorOf(result: unknown): unknown {
  const ask = (result as { getWriteConcernError?: () => unknown } | null)?.getWriteConcernError;
  return ask?.call(result);
}

const isAboutId = ({ code, errmsg }: Problem): boolean =>
  code === DUPLICATE_KEY && errmsg !== undefined && /index: _id_/.test(errmsg);

const FIELD = /dup key: \{ "?([^":]+)"?:/;

/** As a single write would have thrown it: with its code and the field whose index refused. */
function asError(problem: Problem): Error {
  const field = FIELD.exec(problem.errmsg ?? '')?.[1]?.trim();
  return Object.assign(new Error(`write refused with code ${problem.code}`), {
    code: problem.code,
    ...(field !== undefined && { keyPattern: { [field]: 1 } }),
  });
}
