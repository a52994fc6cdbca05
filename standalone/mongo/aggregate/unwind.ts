import { Int32 } from 'bson';
import { MongoError } from '../errors.ts';
import { splitPath, valueAt } from '../query/path.ts';
import { wholeNumber } from '../values/numbers.ts';
import { type Document, isDocument, isTrue, type Value } from '../values/value.ts';
import { compileAddFields, compileUnset } from './reshape.ts';
import type { Stage } from './stage.ts';

export function compileUnwind(argument: Value): Stage {
  const options = isDocument(argument) ? argument : { path: argument };
  const { path, includeArrayIndex: indexName } = options;
  if (typeof path !== 'string') throw new MongoError(28812, 'no path specified to $unwind stage');
  if (!path.startsWith('$') || path.length < 2)
    throw new MongoError(28818, `path option to $unwind stage should be prefixed with a '$': ${path}`);
  const keepEmpty = isTrue(options['preserveNullAndEmptyArrays']);
  const segments = splitPath(path.slice(1));
  const withIndex = (document: Document, position: number | null): Document =>
    typeof indexName === 'string'
      ? compileAddFields({ [indexName]: { $literal: position === null ? null : new Int32(position) } })(document)
      : document;
  return function* (documents) {
    for (const document of documents) {
      const value = valueAt(document, segments);
      if (Array.isArray(value) && value.length > 0) {
        for (const [position, item] of value.entries()) {
          yield withIndex(replaced(document, segments, item), position);
        }
      } else if (value !== undefined && value !== null && !Array.isArray(value)) yield withIndex(document, null);
      else if (keepEmpty)
        yield withIndex(Array.isArray(value) ? compileUnset(path.slice(1))(document) : document, null);
    }
  };
}

function replaced(document: Document, [name, ...rest]: readonly string[], value: Value): Document {
  if (rest.length === 0) return { ...document, [name!]: value };
  return { ...document, [name!]: replaced(document[name!] as Document, rest, value) };
}

export function compileSample(argument: Value): Stage {
  const size = isDocument(argument) ? wholeNumber(argument['size']) : undefined;
  if (size === undefined || size < 1) throw new MongoError(28747, 'size argument to $sample must be a positive number');
  return (documents) => {
    const all = [...documents];
    const count = Math.min(size, all.length);
    for (let index = 0; index < count; index += 1) {
      const other = index + Math.floor(Math.random() * (all.length - index));
      [all[index], all[other]] = [all[other]!, all[index]!];
    }
    return all.slice(0, count);
  };
}
