import { drawLot, inOrder, type Drawn, type LotEntry } from './draw.ts';
import { commitmentTo, listHash, seedOf } from './seed.ts';

/** Everything by which anybody can draw a lot again. */
export interface PublishedLot extends Drawn {
  readonly seats: number;
  readonly commitment: string;
  readonly entries: readonly LotEntry[];
  readonly listHash: string;
  readonly secret: string;
  readonly calledOut: string;
  readonly seed: string;
}

/** Draws once, from what was bound at the notice, the frozen list and the digits called out. */
export function publishedLot(
  entries: readonly LotEntry[],
  { seats, secret, calledOut }: { readonly seats: number; readonly secret: string; readonly calledOut: string },
): PublishedLot {
  const hash = listHash(entries);
  const seed = seedOf({ secret, listHash: hash, calledOut });
  return {
    seats,
    commitment: commitmentTo(secret),
    entries: inOrder(entries),
    listHash: hash,
    secret,
    calledOut,
    seed,
    ...drawLot(entries, seats, seed),
  };
}

/** Draws again from what was published. @returns what does not agree, by name; nothing where all is right */
export function checkLot(lot: PublishedLot): string[] {
  const again = publishedLot(lot.entries, lot);
  const parts = ['commitment', 'listHash', 'seed', 'selected', 'reserves'] as const;
  return parts.filter((part) => JSON.stringify(lot[part]) !== JSON.stringify(again[part]));
}
