import type { RegionPath } from '../../kernel/index.ts';
import type { Region } from './region.ts';

/** Regions as people write them: by the names from the district down, by a name that is the only one, or by path. */
export interface RegionNames {
  /** `青杨区/梧桐街道`; the path itself where it is not known. */
  nameOf(path: RegionPath): string;
  /** The path meant; several for a name that is not the only one, none for an unknown one. */
  pathsOf(text: string): readonly RegionPath[];
}

export function regionNames(regions: readonly Region[]): RegionNames {
  const byPath = new Map(regions.map((region) => [region.id, region]));
  const nameOf = (path: RegionPath): string => {
    const region = byPath.get(path);
    if (region === undefined) return path;
    return region.parent === null ? region.name : `${nameOf(region.parent)}/${region.name}`;
  };
  const byName = new Map<string, RegionPath[]>();
  for (const { id, name } of regions) {
    for (const written of new Set([id, name, nameOf(id)])) byName.set(written, [...(byName.get(written) ?? []), id]);
  }
  return { nameOf, pathsOf: (text) => byName.get(text) ?? [] };
}
