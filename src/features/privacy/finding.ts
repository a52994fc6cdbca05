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

/** What stands before a place, as far as rules look back. */
export const before = (text: string, place: number, reach = 12): string =>
  text.slice(Math.max(0, place - reach), place);

export const after = (text: string, place: number, reach = 8): string => text.slice(place, place + reach);
