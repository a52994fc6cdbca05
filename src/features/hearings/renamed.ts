import type { Hearing } from './hearing.ts';

/** The parts of a hearing that name people by their ids. */
const NAMING = ['voters', 'signUps', 'seated', 'session', 'minutes', 'questions', 'invited'] as const;

/** A hearing in which one id stands for another: what either of two joined records did, the one that goes on has done. */
export function renamed(hearing: Hearing, from: string, into: string): Hearing {
  const parts = NAMING.map((part) => [part, named(hearing[part], from, into)] as const);
  return Object.fromEntries([
    ...Object.entries(hearing),
    ...parts.filter(([, value]) => value !== undefined),
  ]) as unknown as Hearing;
}

/** Ids are drawn by chance, so no text is one. */
function named(value: unknown, from: string, into: string): unknown {
  if (value === from) return into;
  if (Array.isArray(value)) return value.map((one) => named(one, from, into));
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, named(one, from, into)]));
}
