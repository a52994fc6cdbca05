import { HIDDEN } from './plain-form.ts';

/** What leads to a person; `number` is a long number of which nobody can say what it is. */
export const PERSONAL_KINDS = [
  'name',
  'phone',
  'identity',
  'bank-card',
  'door',
  'plate',
  'account',
  'health',
  'number',
] as const;

export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** A passage to hide: from `start` up to and without `end`, counted in UTF-16 code units. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/** Finds passages of one sort in a text in plain form; takes time in proportion to its length. */
export type Rule = (text: string) => readonly Finding[];

/** Every match of the pattern, or of its group `it` (with the flag `d`), that the judgement does not turn down. */
export const matching =
  (kind: PersonalKind, pattern: RegExp, isPersonal: (match: RegExpExecArray) => boolean = () => true): Rule =>
  (text) =>
    [...text.matchAll(pattern)].filter(isPersonal).map((match) => {
      const [start, end] = match.indices?.groups?.it ?? [match.index, match.index + match[0].length];
      return { kind, start, end };
    });

/** The same rules, which do not search a text without this sign. */
export const onlyWith = (sign: RegExp, rules: readonly Rule[]): Rule[] =>
  rules.map((rule) => (text) => (sign.test(text) ? rule(text) : []));

/** What stands before a place, as far as rules look back: not beyond something hidden. */
export function before(text: string, place: number, reach = 12): string {
  const words = text.slice(Math.max(0, place - reach), place);
  return words.slice(Math.max(0, words.lastIndexOf(HIDDEN)));
}

/** What follows a place, as far as rules look ahead: not beyond something hidden. */
export function after(text: string, place: number, reach = 8): string {
  const words = text.slice(place, place + reach);
  const end = words.indexOf(HIDDEN);
  return end < 0 ? words : words.slice(0, end + 1);
}
