import { MongoError } from '../errors.ts';
import { encodeKey } from '../values/key.ts';
import { sortDocuments } from '../query/sort.ts';
import { type Document, isDocument, type Value } from '../values/value.ts';
import { type Accumulator, accumulators } from './accumulators.ts';
import { compileExpression } from './expression.ts';
import type { Stage, World } from './stage.ts';

type Field = {
  readonly name: string;
  readonly start: () => Accumulator;
  readonly evaluate: (document: Document) => Value;
};

export function compileGroup(argument: Value, { variables }: World): Stage {
  if (!isDocument(argument)) throw new MongoError(15947, "a group's fields must be specified in an object");
  if (!Object.hasOwn(argument, '_id')) throw new MongoError(15955, 'a group specification must include an _id');
  const identify = compileExpression(argument['_id'], variables);
  const fields = Object.entries(argument)
    .filter(([name]) => name !== '_id')
    .map(([name, value]) => fieldOf(name, value, variables));
  return function* (documents) {
    const groups = new Map<string, { id: Value; states: Accumulator[] }>();
    for (const document of documents) {
      const id = identify(document) ?? null;
      const key = encodeKey([id], [1]).toString('latin1');
      let group = groups.get(key);
      if (!group) {
        group = { id, states: fields.map(({ start }) => start()) };
        groups.set(key, group);
      }
      for (const [index, { evaluate }] of fields.entries()) group.states[index]!.add(evaluate(document));
    }
    for (const { id, states } of groups.values()) {
      yield Object.fromEntries([['_id', id], ...fields.map(({ name }, index) => [name, states[index]!.result()])]);
    }
  };
}

function fieldOf(name: string, value: Value, variables: Document): Field {
  if (name.includes('.')) throw new MongoError(40235, `The field name '${name}' cannot contain '.'`);
  const [operator, ...more] = isDocument(value) ? Object.keys(value) : [];
  if (operator === undefined) throw new MongoError(40234, `The field '${name}' must be an accumulator object`);
  if (more.length > 0) throw new MongoError(40238, `The field '${name}' must specify one accumulator`);
  const accumulator = Object.hasOwn(accumulators, operator) ? accumulators[operator] : undefined;
  if (!accumulator) throw new MongoError(15952, `unknown group operator '${operator}'`);
  const argument = (value as Document)[operator];
  const start = accumulator(argument);
  const input = operator === '$count' ? 1 : start.input;
  return { name, start: start.begin, evaluate: compileExpression(input, variables) };
}

/** Groups by a value and sorts by the number of documents, most first. */
export function compileSortByCount(argument: Value, world: World): Stage {
  const group = compileGroup({ _id: argument, count: { $sum: 1 } }, world);
  return (documents) =>
    sortDocuments([...group(documents)], (document) => document, [{ path: 'count', direction: -1 }]);
}
