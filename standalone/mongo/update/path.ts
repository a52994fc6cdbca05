import { MongoError } from '../errors.ts';
import { isPosition, splitPath } from '../query/path.ts';
import { describeKey } from '../storage/describe-key.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';

/** What holds the last segment of a path: a document or an array of the copy that is being changed. */
export type Place = {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly remove: () => void;
};

export type Step = {
  readonly path: readonly string[];
  readonly run: (document: Document, path: readonly string[]) => void;
  readonly onlyInserting: boolean;
};

/** MongoDB's bound on how far a position may lie beyond the end of an array. */
const mostPadding = 1_500_000;

/**
 * The place a concrete path names.
 * @param create makes documents on the way where nothing is; without it, undefined when the way is broken
 */
export function placeAt(document: Document, path: readonly string[], create: boolean): Place | undefined {
  let holder: Value = document;
  for (const [index, segment] of path.slice(0, -1).entries()) {
    const next = child(holder, segment);
    if (next === undefined) {
      if (!create) return undefined;
      if (!isDocument(holder) && !isArrayPosition(holder, segment)) throw notViable(path, index, holder);
      const made: Document = {};
      put(holder, segment, made);
      holder = made;
    } else {
      holder = next;
    }
  }
  const last = path[path.length - 1]!;
  if (!isDocument(holder) && !isArrayPosition(holder, last)) {
    if (create) throw notViable(path, path.length - 1, holder);
    return undefined;
  }
  const target = holder;
  return {
    get: () => child(target, last),
    set: (value) => put(target, last, value),
    remove: () => remove(target, last),
  };
}

export function updatePath(path: string): string[] {
  const segments = splitPath(path);
  if (path === '') throw new MongoError(56, 'An empty update path is not valid.');
  if (segments.includes(''))
    throw new MongoError(56, `The update path '${path}' contains an empty field name, which is not allowed.`);
  const dollar = segments.find((segment) => segment.startsWith('$') && segment !== '$' && !/^\$\[.*\]$/.test(segment));
  if (dollar !== undefined) {
    throw new MongoError(52, `The dollar ($) prefixed field '${dollar}' in '${path}' is not valid for storage.`);
  }
  if (segments[0]!.startsWith('$'))
    throw new MongoError(2, `Cannot have positional (i.e. '$') element in the first position in path '${path}'`);
  return segments;
}

function isArrayPosition(holder: Value, segment: string): boolean {
  return Array.isArray(holder) && isPosition(segment);
}

function child(holder: Value, segment: string): Value {
  if (Array.isArray(holder)) return isPosition(segment) ? (holder as Value[])[Number(segment)] : undefined;
  return isDocument(holder) && Object.hasOwn(holder, segment) ? holder[segment] : undefined;
}

function put(holder: Value, segment: string, value: Value): void {
  if (Array.isArray(holder)) {
    const position = Number(segment);
    if (position - holder.length > mostPadding) throw new MongoError(2, 'Cannot backfill array to the wanted position');
    while (holder.length < position) holder.push(null);
    holder[position] = value;
    return;
  }
  Object.defineProperty(holder, segment, { value, writable: true, enumerable: true, configurable: true });
}

/** An element of an array leaves null behind, so that the others keep their positions. */
function remove(holder: Value, segment: string): void {
  if (!Array.isArray(holder)) delete (holder as Document)[segment];
  else if (Number(segment) < holder.length) holder[Number(segment)] = null;
}

function notViable(path: readonly string[], index: number, holder: Value): MongoError {
  const element = describeKey({ [path[index - 1] ?? '']: holder });
  return new MongoError(28, `Cannot create field '${path[index]}' in element ${element}`);
}
