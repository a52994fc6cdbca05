/** Some things counted, and the people behind them. */
export interface Counted {
  readonly count: number;
  readonly people: number;
}

/** A share of answers, with how many there were. */
export interface Rate {
  readonly of: number;
  readonly yes: number;
}

/** A line of a breakdown. Null: fewer people stand behind it than may be told. */
export interface Line {
  readonly key: string;
  readonly counted: Counted | null;
}

/** What is counted, with how many people stand behind the part of it that came from other hubs, below. */
export interface Tally extends Counted {
  readonly fromBelow: number;
}

/** A line before it is decided whether it may be told. */
export interface TalliedLine {
  readonly key: string;
  readonly tally: Tally;
}

/** How things are counted: who stands behind each, and whether it is the own business of the hub that asks. */
export interface Counting<Thing> {
  readonly peopleOf: (thing: Thing) => readonly string[];
  readonly isOwn: (thing: Thing) => boolean;
}

/** Counts things by key and, for each key, the different people behind them. */
export function tallyBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  counting: Counting<Thing>,
): TalliedLine[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups]
    .map(([key, own]) => ({ key, tally: countPeople(own, counting) }))
    .toSorted((left, right) => right.tally.count - left.tally.count || (left.key < right.key ? -1 : 1));
}

export function countPeople<Thing>(things: readonly Thing[], { peopleOf, isOwn }: Counting<Thing>): Tally {
  const peopleBehind = (some: readonly Thing[]): number => new Set(some.flatMap(peopleOf)).size;
  return {
    count: things.length,
    people: peopleBehind(things),
    fromBelow: peopleBehind(things.filter((thing) => !isOwn(thing))),
  };
}

/**
 * Hides what fewer than `fewest` people of other hubs stand behind; a hub's own figures are not hidden from it. One hidden
 * line alone could be found by taking the others from the total, so the next smallest is hidden with it; nothing can be told
 * of a total that is itself too small.
 */
export function withheld(lines: readonly TalliedLine[], fewest: number): Line[] {
  const hidden = new Set(lines.filter(({ tally }) => enoughPeople(tally, fewest) === null));
  if (hidden.size === 1) {
    const [next] = lines
      .filter((line) => !hidden.has(line) && line.tally.fromBelow > 0)
      .toSorted((left, right) => left.tally.people - right.tally.people);
    if (next !== undefined) hidden.add(next);
  }
  return lines.map((line) => ({ key: line.key, counted: hidden.has(line) ? null : countedOf(line.tally) }));
}

export const enoughPeople = (tally: Tally, fewest: number): Counted | null =>
  tally.fromBelow === 0 || tally.fromBelow >= fewest ? countedOf(tally) : null;

const countedOf = ({ count, people }: Tally): Counted => ({ count, people });
