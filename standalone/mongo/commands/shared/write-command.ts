import { MongoError } from '../../errors.ts';
import { readDocument } from '../../values/bytes.ts';
import { type Document, isDocument, isTrue, typeName } from '../../values/value.ts';
import type { Request } from '../../wire/message.ts';

const mostStatements = 100_000;

/** The statements of a write command: beside the command as a sequence, or within it. */
export function statementsOf(request: Request, name: string): readonly Uint8Array[] | readonly Document[] {
  const statements = request.sequences.get(name) ?? request.command[name];
  if (!Array.isArray(statements)) throw new MongoError(40414, `BSON field '${name}' is missing but a required field`);
  if (statements.length === 0 || statements.length > mostStatements) {
    throw new MongoError(
      16,
      `Write batch sizes must be between 1 and ${mostStatements}. Got ${statements.length} operations.`,
    );
  }
  return statements as Uint8Array[];
}

export function documentStatements(request: Request, name: string): Document[] {
  return statementsOf(request, name).map((statement) => {
    const document = statement instanceof Uint8Array ? readDocument(statement) : statement;
    if (!isDocument(document))
      throw new MongoError(14, `BSON field '${name}' must hold documents, not ${typeName(document)}`);
    return document;
  });
}

/**
 * Runs statements one after another; each may fail by itself, and an ordered command stops at the first that does.
 * @returns the writeErrors of the reply, none when all went well
 */
export function runStatements(count: number, ordered: boolean, run: (index: number) => void): Document {
  const writeErrors: Document[] = [];
  for (let index = 0; index < count; index += 1) {
    try {
      run(index);
    } catch (error) {
      if (!(error instanceof MongoError)) throw error;
      writeErrors.push({ index, code: error.code, errmsg: error.message, ...error.details });
      if (ordered) break;
    }
  }
  return writeErrors.length > 0 ? { writeErrors } : {};
}

export function isOrdered({ command }: Request): boolean {
  return command['ordered'] === undefined || isTrue(command['ordered']);
}
