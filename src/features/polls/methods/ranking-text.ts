import type { RankedBallot } from './profile.ts';

/**
 * Reads a ranking as people write it: `A > B = C`, most preferred first, `=` between equals.
 * @throws Error when a place is empty
 */
export function parseRanking(text: string): RankedBallot['ranking'] {
  if (text.trim() === '') return [];
  return text.split('>').map((place) => {
    const options = place.split('=').map((option) => option.trim());
    if (options.includes('')) throw new Error(`A place is empty in the ranking ${text.trim()}.`);
    return options.length === 1 ? options[0]! : options;
  });
}

/** Writes a ranking as `parseRanking` reads it. */
export const printRanking = (ranking: RankedBallot['ranking']): string =>
  ranking.map((place) => (typeof place === 'string' ? place : place.join(' = '))).join(' > ');
