import type { Answer } from '@/api/client';
import { STAFF_FIGURES } from '@/phrases/staff-figures';

export type Figures = Answer<'GET /figures'>;
type Counted = Figures['needs']['submitted'];

/** A line of the month: what, how often and how many people; null where too few stand behind it. */
export interface Line {
  readonly name: string;
  readonly counted: Counted;
}

/** The months up to this one, latest first, as `2026-03`. Counted by the clock of China. */
export function lastMonths(now: Date, count: number): readonly string[] {
  const china = new Date(now.getTime() + 8 * 3_600_000);
  const last = china.getUTCFullYear() * 12 + china.getUTCMonth();
  return [...Array(count).keys()].map((back) => {
    const month = last - back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });
}

/** Most first; what is not shown last. */
export const linesOf = (
  lines: readonly { readonly key: string; readonly counted: Counted }[],
  nameOf: (key: string) => string,
): readonly Line[] =>
  lines
    .map(({ key, counted }) => ({ name: nameOf(key), counted }))
    .sort((one, other) => (other.counted?.count ?? -1) - (one.counted?.count ?? -1));

/** For the chart: what is not shown has no bar, and says so in the table. */
export const barsOfLines = (lines: readonly Line[]) =>
  lines.flatMap(({ name, counted }) => (counted === null ? [] : [{ label: name, count: counted.count }]));

export const nameOfState = (state: string): string =>
  (STAFF_FIGURES.needStates as Readonly<Record<string, string>>)[state] ?? state;

export const orHidden = (value: number | null | undefined): string =>
  value === null || value === undefined ? STAFF_FIGURES.hidden : String(value);
