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

/** Counts things by key and, for each key, the different people behind them. */
export function tallyBy<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  peopleOf: (thing: Thing) => readonly string[],
): Line[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [thing]);
    else group.push(thing);
  }
  return [...groups]
    .map(([key, own]) => ({ key, counted: countPeople(own, peopleOf) }))
    .toSorted((left, right) => right.counted.count - left.counted.count || (left.key < right.key ? -1 : 1));
}

export const countPeople = <Thing>(
  things: readonly Thing[],
  peopleOf: (thing: Thing) => readonly string[],
): Counted => ({ count: things.length, people: new Set(things.flatMap(peopleOf)).size });

/**
 * Hides what fewer than `fewest` people stand behind. One hidden line alone could be found by taking the others from the
 * total, so the next smallest is hidden with it; nothing can be told of a total that is itself too small.
 */
export function withheld(lines: readonly Line[], fewest: number): Line[] {
  const isSmall = ({ counted }: Line) => counted !== null && counted.people > 0 && counted.people < fewest;
  const hidden = new Set(lines.filter(isSmall));
  if (hidden.size === 1) {
    const next = lines
      .filter((line) => !hidden.has(line) && line.counted !== null && line.counted.people > 0)
      .toSorted((left, right) => left.counted!.people - right.counted!.people)[0];
    if (next !== undefined) hidden.add(next);
  }
  return lines.map((line) => (hidden.has(line) ? { ...line, counted: null } : line));
}

export const enoughPeople = (counted: Counted, fewest: number): Counted | null =>
  counted.people === 0 || counted.people >= fewest ? counted : null;
