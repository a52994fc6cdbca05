/**
 * Adjusted Rand index of two divisions of the same things: 1 when they are the same, about 0 when they have nothing to do
 * with each other.
 * @param left a label by thing; labels mean nothing but being equal or not
 * @throws RangeError when the divisions are not equally long
 * @see Hubert, Arabie (1985), Comparing partitions, Journal of Classification 2
 */
export function adjustedRandIndex(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) throw new RangeError('Two divisions of different things.');
  const both = pairsWithin(left.map((label, place) => `${label} ${right[place]!}`));
  const [one, other] = [pairsWithin(left.map(String)), pairsWithin(right.map(String))];
  const expected = (one * other) / Math.max(1, (left.length * (left.length - 1)) / 2);
  const most = (one + other) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

/**
 * Spearman's rank correlation; equal values share the mean of their ranks.
 * @throws RangeError when the lists are not equally long
 */
export function spearman(left: readonly number[], right: readonly number[]): number {
  if (left.length !== right.length) throw new RangeError('Two lists of different things.');
  const [one, other] = [ranks(left), ranks(right)];
  const middle = (left.length + 1) / 2;
  let [product, squaresLeft, squaresRight] = [0, 0, 0];
  for (const [place, rank] of one.entries()) {
    product += (rank - middle) * (other[place]! - middle);
    squaresLeft += (rank - middle) ** 2;
    squaresRight += (other[place]! - middle) ** 2;
  }
  return product / Math.sqrt(squaresLeft * squaresRight);
}

/** From 1, smallest first. */
export function ranks(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((left, right) => values[left]! - values[right]!);
  const found: number[] = Array.from({ length: values.length });
  for (let first = 0; first < order.length;) {
    let last = first;
    while (last + 1 < order.length && values[order[last + 1]!] === values[order[first]!]) last += 1;
    for (let place = first; place <= last; place += 1) found[order[place]!] = (first + last) / 2 + 1;
    first = last + 1;
  }
  return found;
}

function pairsWithin(labels: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
