import { BSONRegExp } from 'bson';
import { compileExpression } from '../aggregate/expression.ts';
import { badValue, MongoError } from '../errors.ts';
import { type Document, isDocument, isTrue, type Value } from '../values/value.ts';
import type { Condition, FieldCondition } from './condition.ts';
import { compileCondition } from './matcher.ts';
import { splitPath } from './path.ts';
import { among, bits, equals, hasSize, hasType, ranges, remainder, type Test } from './predicates.ts';
import { regexOperand, regexTest } from './regex.ts';

/** Reads a query filter; everything MongoDB would refuse is refused here, before a document is seen. */
export function parseFilter(filter: Document, variables: Document = {}): Condition {
  const parts = Object.entries(filter).flatMap(([name, operand]) =>
    name.startsWith('$') ? parseTopLevel(name, operand, variables) : parseField(splitPath(name), operand),
  );
  return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
}

function parseTopLevel(name: string, operand: Value, variables: Document): Condition[] {
  switch (name) {
    case '$and':
    case '$or':
    case '$nor':
      return [{ kind: name.slice(1) as 'and' | 'or' | 'nor', parts: parseList(name, operand, variables) }];
    case '$comment':
      return [];
    case '$expr': {
      const evaluate = compileExpression(operand, variables);
      return [{ kind: 'document', test: (document) => isTrue(evaluate(document)) }];
    }
    case '$alwaysTrue':
    case '$alwaysFalse':
      return [{ kind: 'document', test: () => name === '$alwaysTrue' }];
    case '$text':
      throw new MongoError(27, 'text index required for $text query');
    case '$where':
      throw badValue('no globalScriptEngine in $where parsing');
    case '$jsonSchema':
      throw badValue('$jsonSchema is not supported by this engine');
    default:
      throw badValue(
        `unknown top level operator: ${name}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
      );
  }
}

function parseList(name: string, operand: Value, variables: Document): Condition[] {
  if (!Array.isArray(operand)) throw badValue(`${name} argument must be an array`);
  if (operand.length === 0) throw badValue(`$and/$or/$nor must be a nonempty array`);
  return operand.map((part) => {
    if (!isDocument(part)) throw badValue(`$or/$and/$nor entries need to be full objects`);
    return parseFilter(part, variables);
  });
}

function parseField(path: readonly string[], operand: Value): Condition[] {
  if (operand instanceof BSONRegExp) return [field(path, '$regex', operand, regexTest(operand))];
  if (!isOperators(operand)) return [equality(path, operand)];
  return parseOperators(path, operand);
}

/** A document whose first name begins with $ is a set of operators, unless it is a reference. */
export function isOperators(operand: Value): operand is Document {
  if (!isDocument(operand) || operand['_bsontype'] === 'DBRef') return false;
  const first = Object.keys(operand)[0];
  return first !== undefined && first.startsWith('$') && !['$ref', '$id', '$db'].includes(first);
}

function parseOperators(path: readonly string[], operators: Document): Condition[] {
  return Object.entries(operators).flatMap(([operator, operand]) => {
    if (operator === '$options') {
      if (!Object.hasOwn(operators, '$regex')) throw badValue('$options needs a $regex');
      return [];
    }
    return parseOperator(path, operator, operand, operators);
  });
}

function parseOperator(
  path: readonly string[],
  operator: string,
  operand: Value,
  operators: Document,
): Condition | Condition[] {
  switch (operator) {
    case '$eq':
      return equality(path, operand);
    case '$ne':
      if (operand instanceof BSONRegExp) throw badValue("Can't have regex as arg to $ne.");
      return { kind: 'not', part: equality(path, operand) };
    case '$gt':
    case '$gte':
    case '$lt':
    case '$lte':
      return parseRange(path, operator, operand);
    case '$in':
      return membership(path, operator, operand);
    case '$nin':
      return { kind: 'not', part: membership(path, operator, operand) };
    case '$exists':
      return parseExists(path, operand);
    case '$not':
      return { kind: 'not', part: parseNot(path, operand) };
    case '$regex': {
      const expression = regexOperand(operand, operators['$options']);
      return field(path, '$regex', expression, regexTest(expression));
    }
    case '$mod':
      return field(path, operator, operand, remainder(operand));
    case '$type':
      return field(path, operator, operand, hasType(operand));
    case '$size':
      return field(path, operator, operand, hasSize(operand), true);
    case '$all':
      return parseAll(path, operand);
    case '$elemMatch':
      return parseElemMatch(path, operand);
    case '$bitsAllSet':
    case '$bitsAnySet':
    case '$bitsAllClear':
    case '$bitsAnyClear':
      return field(path, operator, operand, bits(operator, operand));
    case '$near':
    case '$nearSphere':
      throw new MongoError(291, `unable to find index for $geoNear query`);
    case '$geoWithin':
    case '$geoIntersects':
      throw badValue(`${operator} is not supported by this engine`);
    default:
      throw badValue(`unknown operator: ${operator}`);
  }
}

function field(path: readonly string[], operator: string, operand: Value, test: Test, whole = false): FieldCondition {
  return { kind: 'field', path, operator, operand, test, whole };
}

function equality(path: readonly string[], operand: Value): Condition {
  return field(path, '$eq', operand, equals(operand));
}

/** A range that includes null is equality with null; one that does not is met by nothing. */
function parseRange(path: readonly string[], operator: string, operand: Value): Condition {
  if (operand !== null) return field(path, operator, operand, ranges(operator, operand));
  if (operator === '$gte' || operator === '$lte') return equality(path, null);
  return field(path, operator, operand, () => false);
}

function membership(path: readonly string[], operator: string, operand: Value): Condition {
  if (!Array.isArray(operand)) throw badValue(`${operator} needs an array`);
  if (operand.some(isOperators)) throw badValue(`cannot nest $ under ${operator}`);
  return field(path, '$in', operand, among(operand));
}

function parseExists(path: readonly string[], operand: Value): Condition {
  const exists = field(path, '$exists', true, (value) => value !== undefined, true);
  return isTrue(operand) ? exists : { kind: 'not', part: exists };
}

function parseNot(path: readonly string[], operand: Value): Condition {
  if (operand instanceof BSONRegExp) return field(path, '$regex', operand, regexTest(operand));
  if (!isDocument(operand)) throw badValue('$not needs a regex or a document');
  if (Object.keys(operand).length === 0) throw badValue('$not cannot be empty');
  if (!isOperators(operand)) throw badValue(`unknown operator: ${Object.keys(operand)[0]}`);
  return { kind: 'and', parts: parseOperators(path, operand) };
}

function parseAll(path: readonly string[], operand: Value): Condition {
  if (!Array.isArray(operand)) throw badValue('$all needs an array');
  if (operand.length === 0) return field(path, '$all', operand, () => false);
  const parts = operand.map((part) => {
    if (isOperators(part)) {
      if (Object.keys(part)[0] !== '$elemMatch') throw badValue('no $ expressions in $all');
      return parseElemMatch(path, part['$elemMatch']);
    }
    if (part instanceof BSONRegExp) return field(path, '$regex', part, regexTest(part));
    return equality(path, part);
  });
  return { kind: 'and', parts };
}

function parseElemMatch(path: readonly string[], operand: Value): Condition {
  if (!isDocument(operand)) throw badValue('$elemMatch needs an Object');
  const first = Object.keys(operand)[0];
  const ofValues = isOperators(operand) && !['$and', '$or', '$nor', '$expr'].includes(first ?? '');
  const inner = ofValues ? { kind: 'and' as const, parts: parseOperators([], operand) } : parseFilter(operand);
  const matches = compileCondition(inner);
  const test: Test = ofValues
    ? (value) => Array.isArray(value) && value.some((item) => matches(item as Document))
    : (value) => Array.isArray(value) && value.some((item) => isMatchable(item) && matches(asFields(item)));
  return field(path, '$elemMatch', operand, test, true);
}

function isMatchable(item: Value): boolean {
  return isDocument(item) || Array.isArray(item);
}

/** An array inside an array is matched as a document of its positions. */
function asFields(item: Value): Document {
  return Array.isArray(item) ? Object.fromEntries(item.entries()) : (item as Document);
}
