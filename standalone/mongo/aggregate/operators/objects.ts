import { MongoError } from '../../errors.ts';
import { fieldOf } from '../../query/path.ts';
import { entriesOf, type Document, isDocument, typeName, type Value } from '../../values/value.ts';
import { isNothing, ofArguments, type Operator } from './operator.ts';

function requireObject(name: string, value: Value): Document {
  if (isDocument(value)) return value;
  throw new MongoError(40400, `${name} requires object inputs, but input is of type ${typeName(value)}`);
}

function pairOf(item: Value): [string, Value] {
  if (Array.isArray(item) && item.length === 2 && typeof item[0] === 'string') return [item[0], item[1]];
  if (isDocument(item) && typeof item['k'] === 'string' && Object.hasOwn(item, 'v')) return [item['k'], item['v']];
  throw new MongoError(40386, '$arrayToObject requires an array of pairs or of documents with k and v');
}

export const objects: Readonly<Record<string, Operator>> = {
  $mergeObjects: ofArguments('$mergeObjects', 0, Infinity, (...parts) =>
    Object.assign({}, ...parts.filter((part) => !isNothing(part)).map((part) => requireObject('$mergeObjects', part))),
  ),
  $objectToArray: ofArguments('$objectToArray', 1, 1, (value) =>
    isNothing(value) ? null : entriesOf(requireObject('$objectToArray', value)).map(([k, v]) => ({ k, v })),
  ),
  $arrayToObject: ofArguments('$arrayToObject', 1, 1, (value) => {
    if (isNothing(value)) return null;
    if (!Array.isArray(value))
      throw new MongoError(40386, `$arrayToObject requires an array input, found: ${typeName(value)}`);
    return Object.fromEntries(value.map(pairOf));
  }),
  $getField: (argument, compile) => {
    const named = isDocument(argument) && Object.hasOwn(argument, 'field') ? argument : { field: argument };
    const field = compile(named['field']);
    const input = compile(named['input'] ?? '$$CURRENT');
    return (scope) => {
      const value = input(scope);
      return isDocument(value) ? fieldOf(value, String(field(scope))) : isNothing(value) ? value : undefined;
    };
  },
  $setField: (argument, compile) => {
    const { field, input, value } = requireObject('$setField', argument);
    const [name, source, next] = [compile(field), compile(input), compile(value)];
    return (scope) => {
      const target = source(scope);
      return isNothing(target) ? null : withField(requireObject('$setField', target), String(name(scope)), next(scope));
    };
  },
};

function withField(target: Document, name: string, value: Value): Document {
  if (value !== undefined) return { ...target, [name]: value };
  return Object.fromEntries(Object.entries(target).filter(([other]) => other !== name));
}
