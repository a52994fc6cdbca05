import type { Answer } from '@/api/client';
import { sha256 } from './sha256';

/**
 * Do the numbers of a lot that was drawn hang together: the secret with what was published at the notice, the list with its hash,
 * and the seed with all of them? Whom the seed draws, `checkLot` of the server's source works out.
 */
export function isLotSound({ commitment, listHash, entries, drawn }: Answer<'GET /hearings/{hearingId}/lot'>): boolean {
  if (drawn === null) return false;
  const lines = entries.map(({ number, building, ageBand }) => `${JSON.stringify([number, building, ageBand])}\n`);
  return (
    sha256(drawn.secret) === commitment &&
    sha256(lines.join('')) === listHash &&
    sha256(`${drawn.secret} ${listHash} ${drawn.calledOut}`) === drawn.seed
  );
}
