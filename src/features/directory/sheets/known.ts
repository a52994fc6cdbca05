import { idFrom, type RegionPath } from '../../../kernel/index.ts';
import type { RegionNames } from '../../regions/index.ts';
import type { Organization } from '../organization.ts';
import type { Service } from '../service.ts';

/** What of the directory a file speaks about, as it stands before the import. */
export interface Known {
  readonly organizations: readonly Organization[];
  readonly services: readonly Service[];
  readonly regions: RegionNames;
  /** May whoever imports enter and change what is at home there? */
  readonly mayKeepIn: (region: RegionPath) => boolean;
  readonly now: Date;
  /** Ids that are in use: an organization that was renamed keeps the one it got by its old name. */
  readonly isTaken: (id: string) => boolean;
}

/** Something wrong with a row, under the key of its column. */
export interface RowProblem {
  readonly row: number;
  readonly key: string;
  readonly message: string;
}

export interface GivenRow {
  readonly row: number;
  readonly values: Readonly<Record<string, string | number | boolean | readonly string[] | null>>;
}

/** The same id for the same new thing, so that a file taken in twice at once adds nothing twice. */
export function idOfNew(known: Pick<Known, 'isTaken'>, ...parts: readonly string[]): string {
  const id = idFrom(...parts);
  return known.isTaken(id) ? idFrom(...parts, id) : id;
}

/** Refuses one row; those after it are still looked at. */
export class WrongRow extends Error {
  readonly key: string;

  constructor(key: string, message: string) {
    super(message);
    this.key = key;
  }
}

export function regionOf(text: string, key: string, { regions }: Pick<Known, 'regions'>): RegionPath {
  const paths = regions.pathsOf(text);
  if (paths.length > 1) throw new WrongRow(key, `“${text}”不止一处，请写全，例如 ${regions.nameOf(paths[0]!)}`);
  if (paths[0] === undefined)
    throw new WrongRow(key, `没有“${text}”这个区域，请写系统里的区域名称，例如 青杨区/梧桐街道`);
  return paths[0];
}
