import type { RegionPath } from '../../../kernel/index.ts';

/** 1 for the district, one more for each level below it. */
export const depthOf = (path: RegionPath): number => path.split('/').length - 2;

/** How many levels two regions have in common; one letter after the other, because every ranking asks it hundreds of times. */
export function sharedDepth(one: RegionPath, other: RegionPath): number {
  const end = Math.min(one.length, other.length);
  let shared = -1;
  for (let place = 0; place < end; place += 1) {
    const letter = one.charCodeAt(place);
    if (letter !== other.charCodeAt(place)) break;
    if (letter === SLASH) shared += 1;
  }
  return Math.max(0, shared);
}

const SLASH = '/'.charCodeAt(0);
