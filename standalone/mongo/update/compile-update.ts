import { compileUpdatePipeline } from '../aggregate/update-pipeline.ts';
import { failedToParse, MongoError } from '../errors.ts';
import type { Condition } from '../query/condition.ts';
import { describeKey } from '../storage/describe-key.ts';
import { equalValues } from '../values/compare.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { arrayOperators } from './array-operators.ts';
import { fieldOperators, requireFields, type UpdateOperator } from './field-operators.ts';
import { placeAt, type Step, updatePath } from './path.ts';
import { type ArrayFilters, concretePaths, matchedPosition, parseArrayFilters } from './positions.ts';
import { compileRename } from './rename.ts';

export type Update = {
  readonly kind: 'operators' | 'replacement' | 'pipeline';
  /** @returns the document after the update; the one given stays as it is */
  readonly apply: (
    document: Document,
    circumstances: { readonly inserting: boolean; readonly condition: Condition },
  ) => Document;
};

const operators: Readonly<Record<string, UpdateOperator>> = { ...fieldOperators, ...arrayOperators };

/** Reads an update of any of the three forms, refusing what MongoDB refuses before a document is seen. */
export function compileUpdate(update: Value, arrayFilters: Value, variables: Document = {}): Update {
  if (Array.isArray(update)) {
    if (arrayFilters !== undefined) throw failedToParse('arrayFilters may not be specified for pipeline-style updates');
    return checked('pipeline', compileUpdatePipeline(update as Document[], variables));
  }
  if (!isDocument(update)) throw failedToParse('Update argument must be either an object or an array');
  const first = Object.keys(update)[0];
  if (first?.startsWith('$') !== true) return compileReplacement(update);
  return compileOperators(update, parseArrayFilters(arrayFilters));
}

function compileReplacement(replacement: Document): Update {
  const dollar = Object.keys(replacement).find((name) => name.startsWith('$'));
  if (dollar !== undefined) {
    throw new MongoError(
      52,
      `The dollar ($) prefixed field '${dollar}' in '${dollar}' is not allowed in the context of an update's replacement document. Consider using an aggregation pipeline with $replaceWith.`,
    );
  }
  return checked('replacement', (document) => {
    const id = document['_id'] ?? replacement['_id'];
    return { ...(id === undefined ? {} : { _id: id }), ...replacement };
  });
}

function compileOperators(update: Document, filters: ArrayFilters): Update {
  const steps = Object.entries(update).flatMap(([name, argument]) => compileOperator(name, argument));
  requireDisjoint(steps);
  requireFilters(steps, filters, update);
  const ordered = steps.toSorted((a, b) => comparePaths(a.path, b.path));
  const roots = new Set(ordered.map(({ path }) => path[0]!));
  return checked('operators', (original, { inserting, condition }) => {
    const document = { ...original };
    for (const root of roots) if (Object.hasOwn(document, root)) document[root] = copyOf(document[root]);
    for (const { path, run, onlyInserting } of ordered) {
      if (onlyInserting && !inserting) continue;
      const at = path.indexOf('$');
      const matched = at < 0 || inserting ? undefined : matchedPosition(condition, original, path.slice(0, at));
      for (const concrete of concretePaths(document, path, filters, matched)) run(document, concrete);
    }
    return document;
  });
}

function compileOperator(name: string, argument: Value): Step[] {
  if (name === '$rename') return compileRename(requireFields(name, argument));
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined;
  if (!operator) {
    throw failedToParse(
      `Unknown modifier: ${name}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  }
  return Object.entries(requireFields(name, argument)).map(([path, value]) => {
    const segments = updatePath(path);
    const change = operator.prepare(value, path);
    return {
      path: segments,
      onlyInserting: name === '$setOnInsert',
      run: (document, concrete) => {
        const place = placeAt(document, concrete, operator.onlyExisting !== true);
        if (place) change({ document, path: concrete.join('.'), place });
      },
    };
  });
}

function requireDisjoint(steps: readonly Step[]): void {
  const taken = new Set<string>();
  const above = new Set<string>();
  for (const { path } of steps) {
    const text = path.join('.');
    const parents = path.slice(0, -1).map((_, index) => path.slice(0, index + 1).join('.'));
    const conflict = taken.has(text) || above.has(text) ? text : parents.find((parent) => taken.has(parent));
    if (conflict !== undefined)
      throw new MongoError(40, `Updating the path '${text}' would create a conflict at '${conflict}'`);
    taken.add(text);
    for (const parent of parents) above.add(parent);
  }
}

function requireFilters(steps: readonly Step[], filters: ArrayFilters, update: Document): void {
  const used = new Set<string>();
  for (const { path } of steps) {
    for (const segment of path) {
      const name = /^\$\[(.+)\]$/.exec(segment)?.[1];
      if (name === undefined) continue;
      if (!filters.has(name))
        throw new MongoError(2, `No array filter found for identifier '${name}' in path '${path.join('.')}'`);
      used.add(name);
    }
  }
  const idle = [...filters.keys()].find((name) => !used.has(name));
  if (idle !== undefined)
    throw failedToParse(`The array filter for identifier '${idle}' was not used in the update ${describeKey(update)}`);
}

/** Fields are changed in the order of their names, positions in the order of their numbers. */
function comparePaths(a: readonly string[], b: readonly string[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index += 1) {
    const [left, right] = [a[index]!, b[index]!];
    if (left === right) continue;
    const numbers = /^\d+$/.test(left) && /^\d+$/.test(right) ? Number(left) - Number(right) : 0;
    return numbers === 0 ? (left < right ? -1 : 1) : numbers;
  }
  return a.length - b.length;
}

/** Guards the identity of documents for every form of update. */
function checked(kind: Update['kind'], change: Update['apply']): Update {
  return {
    kind,
    apply: (document, circumstances) => {
      const result = change(document, circumstances);
      const [before, after] = [document['_id'], result['_id']];
      if (Array.isArray(after)) throw new MongoError(53, "The '_id' value cannot be of type array");
      if (before !== undefined && (after === undefined || !equalValues(before, after))) {
        throw new MongoError(
          66,
          kind === 'operators'
            ? "Performing an update on the path '_id' would modify the immutable field '_id'"
            : `After applying the update, the (immutable) field '_id' was found to have been altered to ${describeKey({ _id: after })}`,
        );
      }
      return result;
    },
  };
}

/** Documents and arrays anew, all else shared: values are never changed in place. */
function copyOf(value: Value): Value {
  if (Array.isArray(value)) return value.map(copyOf);
  if (!isDocument(value) || value['_bsontype'] !== undefined) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copyOf(item)]));
}
