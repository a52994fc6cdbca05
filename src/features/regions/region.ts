import { Refusal, type RegionPath } from '../../kernel/index.ts';

/** From the district down; a child is always of a later kind than its parent, though steps may be left out. */
export const REGION_KINDS = ['district', 'street', 'community', 'village', 'grid', 'building'] as const;
export type RegionKind = (typeof REGION_KINDS)[number];

/** A node of the region tree. Its id is its path, so that everything below it is found by a prefix. */
export interface Region {
  readonly id: RegionPath;
  readonly name: string;
  readonly kind: RegionKind;
  /** Path of the region above; null for a district. */
  readonly parent: RegionPath | null;
  /** Whom to call in danger, here and below, unless a region further down has its own. */
  readonly dutyPhone?: string;
}

const BELOW: Readonly<Record<RegionKind, readonly RegionKind[]>> = {
  district: ['street', 'community', 'village'],
  street: ['community', 'village'],
  community: ['grid', 'building'],
  village: ['grid', 'building'],
  grid: ['building'],
  building: [],
};

export const mayContain = (outer: RegionKind, inner: RegionKind): boolean => BELOW[outer].includes(inner);

/** Does one live, vote and ask for help in a region of this kind? Streets and districts are too large to say so. */
export const isNeighbourhood = (kind: RegionKind): boolean => kind !== 'district' && kind !== 'street';

/** The path of a child: `/d1/` and `s2` make `/d1/s2/`. */
const childPath = (parent: RegionPath | null, key: string): RegionPath => `${parent ?? '/'}${key}/`;

/** The path itself and every path above it, nearest first: `/d1/s2/` gives `/d1/s2/`, `/d1/`. */
export function pathsUp(path: RegionPath): RegionPath[] {
  const keys = path.split('/').filter((key) => key !== '');
  return keys.map((_, index) => `/${keys.slice(0, keys.length - index).join('/')}/`);
}

/**
 * Adds a region under its parent.
 * @throws Refusal `regions.wrong-kind` when such a region does not lie in the parent
 */
export function placeRegion(
  parent: Region | null,
  { key, name, kind, dutyPhone }: { key: string; name: string; kind: RegionKind; dutyPhone?: string | undefined },
): Region {
  const fits = parent === null ? kind === 'district' : mayContain(parent.kind, kind);
  if (!fits) throw new Refusal('invalid', 'regions.wrong-kind', { kind: KIND_NAMES[kind] });

  const id = childPath(parent?.id ?? null, key);
  return { id, name, kind, parent: parent?.id ?? null, ...(dutyPhone !== undefined && { dutyPhone }) };
}

/** What people call a kind. */
const KIND_NAMES: Readonly<Record<RegionKind, string>> = {
  district: '区',
  street: '街镇',
  community: '社区',
  village: '村',
  grid: '网格',
  building: '楼栋',
};
