import type { Partition } from './divide.ts';

interface Before {
  /** The ids of the groups of the last picture, in the order of their labels. */
  readonly ids: readonly number[];
  /** By point: the label of its last group; as many as there are ids or more for none. */
  readonly labels: Uint8Array | undefined;
  /** The id for the next group that is new. */
  readonly nextNew: number;
}

/**
 * Gives each group the id of the last group with which it has most weight in common, the largest common weights first; a
 * group that has nothing in common with any that is left gets a new id, the heaviest first.
 * @param weights by point
 * @returns ids by label
 */
export function keepIdentity({ k, labels }: Partition, weights: Float64Array, before: Before): readonly number[] {
  const [only] = before.ids;
  // From or to one group there is nothing to match: the one is the heaviest of the others.
  const last = before.labels ?? new Uint8Array(labels.length).fill(only === undefined ? 1 : 0);
  const width = before.ids.length;
  const common = new Float64Array(k * width);
  const sizes = new Float64Array(k);
  for (let point = 0; point < labels.length; point += 1) {
    sizes[labels[point]!]! += weights[point]!;
    if (last[point]! < width) common[labels[point]! * width + last[point]!]! += weights[point]!;
  }
  const ids = new Map<number, number>();
  for (const pair of [...common.keys()].sort((left, right) => common[right]! - common[left]!)) {
    const [label, id] = [Math.floor(pair / width), before.ids[pair % width]!];
    if (common[pair]! > 0 && !ids.has(label) && ![...ids.values()].includes(id)) ids.set(label, id);
  }
  let next = before.nextNew;
  for (const label of [...sizes.keys()].sort((left, right) => sizes[right]! - sizes[left]!)) {
    if (ids.has(label)) continue;
    ids.set(label, next);
    next += 1;
  }
  return Array.from(sizes, (_, label) => ids.get(label)!);
}
