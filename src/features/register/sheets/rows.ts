import type { RegionPath } from '../../../kernel/index.ts';
import type { Row, Sheet } from '../../../platform/sheets/sheet.ts';
import type { RegionNames } from '../../regions/index.ts';

export interface GivenRow {
  readonly row: number;
  readonly values: Row;
}

/** What is wrong with a cell, and what would be right. */
export interface Problem {
  readonly sheet: string;
  readonly row: number;
  readonly heading: string;
  readonly message: string;
}

/** Refuses one row; those after it are still looked at. */
export class WrongRow extends Error {
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}

export interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/** The list after its rows, and what they came to. Whatever no row speaks of stays as it is. */
export interface Planned<Item> {
  readonly items: readonly Item[];
  readonly counts: Counts;
  readonly problems: readonly Problem[];
}

interface Plan<Item> {
  readonly sheet: Sheet;
  readonly rows: readonly GivenRow[];
  readonly before: readonly Item[];
  /** @throws WrongRow */
  readonly idOf: (row: Row) => string;
  /** @throws WrongRow */
  readonly itemOf: (id: string, row: Row, before: Item | undefined) => Item;
  readonly isSame: (one: Item, other: Item) => boolean;
}

/** Goes through the rows of a sheet: each makes one item, or changes it, or is blamed. */
export function planRows<Item extends { readonly id: string }>(plan: Plan<Item>): Planned<Item> {
  const { sheet, rows, before, idOf, itemOf, isSame } = plan;
  const items = new Map(before.map((item) => [item.id, item]));
  const known = new Set(items.keys());
  const rowsTaken = new Map<string, number>();
  const counts = { added: 0, changed: 0, unchanged: 0 };
  const problems: Problem[] = [];
  for (const { row, values } of rows) {
    try {
      const id = idOf(values);
      const twin = rowsTaken.get(id);
      if (twin !== undefined) throw new WrongRow(sheet.columns[0]!.key, `与第${twin}行重复，请只留一行`);
      rowsTaken.set(id, row);
      const old = items.get(id);
      const item = itemOf(id, values, old);
      if (old !== undefined && isSame(old, item)) counts.unchanged += 1;
      else {
        items.set(id, item);
        counts[known.has(id) ? 'changed' : 'added'] += 1;
      }
    } catch (error) {
      if (!(error instanceof WrongRow)) throw error;
      problems.push({ sheet: sheet.name, row, heading: headingOf(sheet, error.key), message: error.message });
    }
  }
  const isUnchanged = counts.added + counts.changed === 0;
  return { items: isUnchanged ? before : [...items.values()], counts, problems };
}

const headingOf = ({ columns }: Sheet, key: string): string =>
  columns.find((column) => column.key === key)?.heading ?? key;

/** The one place that a cell names. */
export function placeOf(text: string, regions: RegionNames, home: RegionPath): RegionPath {
  const paths = regions.pathsOf(text).filter((path) => path.startsWith(home));
  if (paths.length > 1) throw new WrongRow('region', `“${text}”不止一处，请写全，例如 ${regions.nameOf(paths[0]!)}`);
  if (paths[0] === undefined) throw new WrongRow('region', `本社区没有“${text}”，请写系统里的楼栋名称，例如 1号楼`);
  return paths[0];
}

/** The text of a cell that is filled. */
export const textIn = (row: Row, key: string): string => {
  const value = row[key];
  return typeof value === 'string' ? value : '';
};

/** The words of a list that is filled. */
export const wordsIn = (row: Row, key: string): readonly string[] => {
  const value = row[key];
  return Array.isArray(value) ? (value as readonly string[]) : [];
};

/** Yes or no as the cell says it, else as it was. */
export const flagIn = (row: Row, key: string, before: boolean): boolean => {
  const value = row[key];
  return typeof value === 'boolean' ? value : before;
};
