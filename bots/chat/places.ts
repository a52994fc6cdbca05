import { isNeighbourhood, type Region, type RegionStore } from '../../src/features/regions/index.ts';
import type { RegionPath } from '../../src/kernel/index.ts';

/**
 * The regions a text names, each as exactly as it does: 桂花社区1号楼 is the building, 桂花社区 the community. More than
 * one when names repeat.
 * @param within where to look first: the community of the room in which it was said, whose name need not be repeated
 */
export async function findPlaces(regions: RegionStore, text: string, within?: RegionPath): Promise<Region[]> {
  if (within !== undefined) {
    const inside = await namedBelow(regions, within, text);
    if (inside.length > 0) return inside;
  }
  const neighbourhoods = await outermostNeighbourhoods(regions, await regions.children(null));
  const named = neighbourhoods.filter(({ name }) => mentions(text, name));
  const narrowed = await narrowByOuterNames(regions, named, text);
  return (await Promise.all(narrowed.map((region) => mostExact(regions, region, text)))).flat();
}

/** 青杨区梧桐街道桂花社区: how a region is told apart from others of its name. */
export async function fullName(regions: RegionStore, path: RegionPath): Promise<string> {
  const chain = await regions.chainOf(path);
  return chain
    .toReversed()
    .map(({ name }) => name)
    .join('');
}

async function outermostNeighbourhoods(regions: RegionStore, from: readonly Region[]): Promise<Region[]> {
  const below = await Promise.all(
    from.map(async (region) =>
      isNeighbourhood(region.kind) ? [region] : outermostNeighbourhoods(regions, await regions.children(region.id)),
    ),
  );
  return below.flat();
}

async function mostExact(regions: RegionStore, region: Region, text: string): Promise<Region[]> {
  const below = await namedBelow(regions, region.id, text.replace(region.name, ''));
  return below.length > 0 ? below : [region];
}

async function namedBelow(regions: RegionStore, path: RegionPath, text: string): Promise<Region[]> {
  const children = await regions.children(path);
  const named = longestNames(children.filter(({ name }) => mentions(text, name)));
  return (await Promise.all(named.map((child) => mostExact(regions, child, text)))).flat();
}

/** Of two communities of one name, the one whose street is named too. */
async function narrowByOuterNames(regions: RegionStore, named: readonly Region[], text: string): Promise<Region[]> {
  const longest = longestNames(named);
  if (longest.length < 2) return longest;
  const chains = await Promise.all(longest.map(({ id }) => regions.chainOf(id)));
  const narrowed = longest.filter((_, index) => chains[index]!.slice(1).some(({ name }) => text.includes(name)));
  return narrowed.length > 0 ? narrowed : longest;
}

/** 11号楼 names 11号楼 and not 1号楼. */
const longestNames = (regions: readonly Region[]): Region[] =>
  regions.filter(({ name }) => !regions.some((other) => other.name !== name && other.name.endsWith(name)));

/** A number that goes on to the left is another number: 21号楼 does not name 1号楼. */
function mentions(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !(/^\d/.test(name) && /\d/.test(text[at - 1] ?? ''));
}
