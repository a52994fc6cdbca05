import { BSONRegExp } from 'bson';
import { badValue, MongoError } from '../errors.ts';
import type { Value } from '../values/value.ts';

/** @returns the JavaScript expression for a stored or requested one; MongoDB's own dialect is PCRE */
export function toRegExp(source: string, options: string): RegExp {
  let pattern = source;
  let flags = options;
  const inline = /^\(\?([ims]+)\)/.exec(pattern);
  if (inline) {
    pattern = pattern.slice(inline[0].length);
    flags += inline[1];
  }
  for (const flag of flags) {
    if (!'imsu'.includes(flag)) throw new MongoError(51108, `invalid flag in regex options: ${flag}`);
  }
  const kept = ['i', 'm', 's'].filter((flag) => flags.includes(flag)).join('');
  return compiled(pattern, `${kept}u`) ?? compiled(pattern, kept) ?? invalid(source);
}

/** The test of $regex: strings that match, and a stored expression that is the same. */
export function regexTest(expression: BSONRegExp): (value: Value) => boolean {
  const pattern = toRegExp(expression.pattern, expression.options);
  return (value) =>
    typeof value === 'string'
      ? pattern.test(value)
      : value instanceof BSONRegExp && value.pattern === expression.pattern && value.options === expression.options;
}

/** The operand of $regex with its $options. */
export function regexOperand(operand: Value, options: Value): BSONRegExp {
  if (options !== undefined && typeof options !== 'string') throw badValue('$options has to be a string');
  if (typeof operand === 'string') return new BSONRegExp(operand, options ?? '');
  if (!(operand instanceof BSONRegExp)) throw badValue('$regex has to be a string');
  if (options !== undefined && operand.options !== '') {
    throw new MongoError(51075, 'options set in both $regex and $options');
  }
  return options === undefined ? operand : new BSONRegExp(operand.pattern, options);
}

function compiled(pattern: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(pattern, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function invalid(source: string): never {
  throw new MongoError(51091, `Regular expression is invalid: ${source}`);
}
