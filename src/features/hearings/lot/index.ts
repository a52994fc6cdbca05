/** The lot: draws people balanced by two marks, from a seed that nobody steers and anybody can check. Pure. */
export { allot } from './allot.ts';
export { chanceFrom, shuffled, type Chance } from './chance.ts';
export { drawLot, inOrder, type Drawn, type LotEntry } from './draw.ts';
export { checkLot, publishedLot, type PublishedLot } from './published.ts';
export { LOT_FORMAT, LOT_METHOD, lotDigest, type LotRecord } from './record.ts';
export { commitmentTo, listHash, seedOf } from './seed.ts';
