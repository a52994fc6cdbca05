import { allot } from './allot.ts';
import { chanceFrom, shuffled } from './chance.ts';

/** Somebody on the frozen list, as everybody may see them. */
export interface LotEntry {
  /** Leads to nobody but those who keep the list, and to oneself. */
  readonly number: number;
  readonly building: string;
  readonly ageBand: string;
}

export interface Drawn {
  /** Numbers in rising order. */
  readonly selected: readonly number[];
  /** All others, in the order in which they step in. */
  readonly reserves: readonly number[];
}

/**
 * Draws seats by lot, balanced by building and age band: each building, each band and each of both together gets its
 * proportional number of seats rounded down or up, and everybody has the same chance. The same list and seed give the same
 * result, in whatever order the list comes.
 * @param seed any text; see `seedOf`
 * @throws Error when a number is on the list twice or there is no seat
 */
export function drawLot(entries: readonly LotEntry[], seats: number, seed: string): Drawn {
  const list = inOrder(entries);
  if (list.some(({ number }, at) => list[at - 1]?.number === number)) throw new Error('A number is on the list twice.');
  if (seats < 1) throw new Error('There is no seat to draw for.');
  if (list.length <= seats) return { selected: list.map(({ number }) => number), reserves: [] };

  const chance = chanceFrom(seed);
  const strata = strataOf(list);
  const sizes = strata.map((row) => row.map((people) => people.length));
  const allotted = allot(sizes, seats, chance);
  const [selected, rest]: [number[], number[]] = [[], []];
  strata.forEach((row, at) =>
    row.forEach((people, column) => {
      const order = shuffled(people, chance);
      const seatsHere = allotted[at]![column]!;
      selected.push(...order.slice(0, seatsHere));
      rest.push(...order.slice(seatsHere));
    }),
  );
  return { selected: selected.toSorted((one, other) => one - other), reserves: shuffled(rest, chance) };
}

/** In the order in which a list is published, hashed and drawn from. */
export const inOrder = <Entry extends Pick<LotEntry, 'number'>>(entries: readonly Entry[]): Entry[] =>
  entries.toSorted((one, other) => one.number - other.number);

/** Numbers by building and age band, both in the order of their names by code units. */
function strataOf(list: readonly LotEntry[]): number[][][] {
  const buildings = namesOf(list.map(({ building }) => building));
  const bands = namesOf(list.map(({ ageBand }) => ageBand));
  return buildings.map((building) =>
    bands.map((band) =>
      list.filter((entry) => entry.building === building && entry.ageBand === band).map(({ number }) => number),
    ),
  );
}

const namesOf = (names: readonly string[]): string[] =>
  [...new Set(names)].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0));
