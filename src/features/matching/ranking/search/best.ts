/**
 * The best few of many, kept in order while they come, without sorting all.
 * @param most how many are kept
 * @param compare negative when `one` comes before `other`
 */
export function best<Thing>(most: number, compare: (one: Thing, other: Thing) => number) {
  const kept: Thing[] = [];

  return {
    /** Best first. */
    kept: kept as readonly Thing[],
    offer(thing: Thing): void {
      if (kept.length >= most && (most === 0 || compare(thing, kept.at(-1)!) >= 0)) return;
      insertInOrder(kept, thing, compare);
      if (kept.length > most) kept.pop();
    },
    /** The last of them, once there are as many as are wanted: what does not come before it need not be offered. */
    last: (): Thing | undefined => (kept.length < most ? undefined : kept.at(-1)),
  };
}

/** Puts a thing where it belongs in a list that is in order, after those it is equal to. */
export function insertInOrder<Thing>(list: Thing[], thing: Thing, compare: (one: Thing, other: Thing) => number): void {
  let [from, until] = [0, list.length];
  while (from < until) {
    const middle = Math.floor((from + until) / 2);
    if (compare(thing, list[middle]!) < 0) until = middle;
    else from = middle + 1;
  }
  list.splice(from, 0, thing);
}
