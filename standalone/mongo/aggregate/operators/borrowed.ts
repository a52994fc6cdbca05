import { Context, evalExpr } from 'mingo/core';
import {
  $literal,
  $concat,
  $ltrim,
  $regexFind,
  $regexFindAll,
  $regexMatch,
  $replaceAll,
  $replaceOne,
  $rtrim,
  $split,
  $strLenBytes,
  $strLenCP,
  $strcasecmp,
  $substr,
  $substrBytes,
  $substrCP,
  $toLower,
  $toUpper,
  $trim,
  $dateAdd,
  $dateDiff,
  $dateFromParts,
  $dateFromString,
  $dateSubtract,
  $dateToParts,
  $dateToString,
  $dayOfMonth,
  $dayOfWeek,
  $dayOfYear,
  $hour,
  $isoDayOfWeek,
  $isoWeek,
  $isoWeekYear,
  $millisecond,
  $minute,
  $month,
  $second,
  $week,
  $year,
  $exp,
  $ln,
  $log,
  $log10,
  $pow,
  $sqrt,
} from 'mingo/operators/expression';
import { MongoError } from '../../errors.ts';
import { isDocument, type Value } from '../../values/value.ts';
import { demote, promote } from '../promote.ts';
import type { Operator } from './operator.ts';

/** Operators on texts, dates and real numbers that mingo has right; what touches paths, order or types is our own. */
const library = {
  $concat,
  $ltrim,
  $regexFind,
  $regexFindAll,
  $regexMatch,
  $replaceAll,
  $replaceOne,
  $rtrim,
  $split,
  $strLenBytes,
  $strLenCP,
  $strcasecmp,
  $substr,
  $substrBytes,
  $substrCP,
  $toLower,
  $toUpper,
  $trim,
  $dateAdd,
  $dateDiff,
  $dateFromParts,
  $dateFromString,
  $dateSubtract,
  $dateToParts,
  $dateToString,
  $dayOfMonth,
  $dayOfWeek,
  $dayOfYear,
  $hour,
  $isoDayOfWeek,
  $isoWeek,
  $isoWeekYear,
  $millisecond,
  $minute,
  $month,
  $second,
  $week,
  $year,
  $exp,
  $ln,
  $log,
  $log10,
  $pow,
  $sqrt,
};

const context = Context.init({ expression: { $literal, ...library } });
const options = {
  context,
  failOnError: true,
  useStrictMode: true,
  idKey: '_id',
  processingMode: 0,
  scriptEnabled: false,
};

export const borrowed: Readonly<Record<string, Operator>> = Object.fromEntries(
  Object.keys(library).map((name) => [name, borrow(name)]),
);

/** Arguments are evaluated here; mingo sees plain values only. */
function borrow(name: string): Operator {
  return (argument, compile) => {
    const evaluate =
      isDocument(argument) && !Object.keys(argument)[0]?.startsWith('$')
        ? named(argument, compile)
        : listed(argument, compile);
    return (scope) => {
      try {
        return demote(evalExpr({}, { [name]: evaluate(scope) }, options));
      } catch (error) {
        if (error instanceof MongoError) throw error;
        throw new MongoError(
          2,
          `Failed to evaluate ${name}: ${error instanceof Error ? error.message : String(error)}`,
        );
      }
    };
  };
}

type Compile = Parameters<Operator>[1];
type Arguments = (scope: Parameters<ReturnType<Compile>>[0]) => unknown;

/** Texts that look like paths, arrays and documents would be evaluated once more if they were not marked. */
function literal(value: Value): unknown {
  const plain = promote(value ?? null);
  const marked = typeof plain === 'string' ? plain.startsWith('$') : Array.isArray(plain) || isDocument(plain);
  return marked ? { $literal: plain } : plain;
}

function named(argument: Record<string, Value>, compile: Compile): Arguments {
  const parts = Object.entries(argument).map(([key, value]) => [key, compile(value)] as const);
  return (scope) => Object.fromEntries(parts.map(([key, part]) => [key, literal(part(scope))]));
}

function listed(argument: Value, compile: Compile): Arguments {
  if (!Array.isArray(argument)) {
    const part = compile(argument);
    return (scope) => literal(part(scope));
  }
  const parts = argument.map(compile);
  return (scope) => parts.map((part) => literal(part(scope)));
}
