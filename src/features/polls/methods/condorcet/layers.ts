import type { Ranking } from '../standings.ts';

/**
 * Ranks options by who is beaten by whom: those whom nobody beats are first, then those whom nobody beats who is left, and
 * so on. Where everybody left is beaten by somebody left, they are equal.
 * @param beats by option numbers
 */
export function inLayers(options: readonly string[], beats: (one: number, other: number) => boolean): Ranking {
  const ranking: string[][] = [];
  let left = options.map((_, number) => number);
  while (left.length > 0) {
    const free = left.filter((each) => !left.some((other) => beats(other, each)));
    const layer = free.length > 0 ? free : left;
    ranking.push(layer.map((number) => options[number]!));
    left = left.filter((each) => !layer.includes(each));
  }
  return ranking;
}
