import type { Chance } from './chance.ts';

/**
 * Shares seats out over a table of people so that every cell, every row and every column gets its proportional number rounded
 * down or up, the whole sums to the seats, and what a cell gets is on average exactly its share: so all people have the same
 * chance. Unbiased controlled rounding; exact, in whole numbers.
 * @param counts people by row and column, no negative numbers
 * @param seats at most as many as people
 * @returns seats by row and column
 * @see L. H. Cox, A Constructive Procedure for Unbiased Controlled Rounding, JASA 82 (1987) 520–524
 */
export function allot(counts: readonly (readonly number[])[], seats: number, chance: Chance): number[][] {
  const all = counts.flat().reduce((sum, count) => sum + count, 0);
  const rests = withMargins(
    counts.map((row) => row.map((count) => (seats * count) % all)),
    all,
  );
  for (let cycle = findCycle(rests, all); cycle !== null; cycle = findCycle(rests, all))
    turn(rests, cycle, all, chance);
  return counts.map((row, at) =>
    row.map((count, column) => Math.floor((seats * count) / all) + (rests[at]![column] === all ? 1 : 0)),
  );
}

type Cell = readonly [row: number, column: number];

/** A further row and column make every sum whole: what they get is what the rounded sums fall short of the next whole number. */
function withMargins(rests: number[][], all: number): number[][] {
  const missing = (sum: number): number => (all - (sum % all)) % all;
  const rows = rests.map((row) => [...row, missing(row.reduce((sum, rest) => sum + rest, 0))]);
  const columns = rests[0]!.map((_, column) => missing(rests.reduce((sum, row) => sum + row[column]!, 0)));
  return [...rows, [...columns, 0]];
}

/**
 * Cells that are not whole, each in the row or column of the one before, in turn, until they close. In a row or column whose
 * sum is whole there is never only one such cell, so the way never ends without.
 */
function findCycle(rests: readonly (readonly number[])[], all: number): Cell[] | null {
  const isOpen = (row: number, column: number): boolean => rests[row]![column]! > 0 && rests[row]![column]! < all;
  const first = rests.findIndex((row, at) => row.some((_, column) => isOpen(at, column)));
  if (first < 0) return null;

  const [rows, columns, way]: [number[], number[], Cell[]] = [[first], [], []];
  for (;;) {
    const row = rows.at(-1)!;
    const column = rests[row]!.findIndex((_, at) => isOpen(row, at) && at !== columns.at(-1));
    way.push([row, column]);
    const seen = columns.indexOf(column);
    if (seen >= 0) return way.slice(2 * seen + 1);
    columns.push(column);

    const next = rests.findIndex((_, at) => isOpen(at, column) && at !== row);
    way.push([next, column]);
    const met = rows.indexOf(next);
    if (met >= 0) return way.slice(2 * met);
    rows.push(next);
  }
}

/** Brings one cell of the cycle to a whole number, up or down, and leaves every sum, and every cell on average, as it is. */
function turn(rests: number[][], cycle: readonly Cell[], all: number, chance: Chance): void {
  const room = cycle.map(([row, column], at) => {
    const rest = rests[row]![column]!;
    return at % 2 === 0 ? { up: all - rest, down: rest } : { up: rest, down: all - rest };
  });
  const up = Math.min(...room.map((one) => one.up));
  const down = Math.min(...room.map((one) => one.down));
  const step = chance(up + down) < down ? up : -down;
  cycle.forEach(([row, column], at) => {
    rests[row]![column]! += at % 2 === 0 ? step : -step;
  });
}
