import { z } from 'zod';
import { defineUseCase, ensure, found } from '../../../kernel/index.ts';
import type { KeyStore } from '../../../platform/keys/key-store.ts';
import { clerksHearing, conduct, type ClerkPorts } from '../conduct.ts';
import type { Hearing } from '../hearing.ts';
import { publishedLot, type PublishedLot } from '../lot/index.ts';
import { ensureState } from '../steps.ts';
import { secretOf } from './secret.ts';
import type { Seat } from './seats.ts';
import { entriesOf } from './sign-ups.ts';

interface Ports extends ClerkPorts {
  readonly keys: Pick<KeyStore, 'find' | 'destroy'>;
}

/**
 * Draws the seats, once: from the secret that was bound at the notice, the frozen list, and digits that somebody else than
 * whoever enters them calls out before all. The secret is told with the result, so that anybody can draw again.
 */
export const drawLots = defineUseCase({
  name: 'hearings.draw-lot',
  input: z.object({
    hearingId: z.string(),
    calledOut: z.string().regex(/^\d{4,40}$/, '应为现场报出的数字，4 到 40 位'),
  }),
  async run(ports: Ports, actor, { hearingId, calledOut }, call) {
    const known = await clerksHearing(ports, actor, hearingId);
    if (known.lot !== undefined) return againOnly(known, calledOut);
    ensureState(known, 'frozen');
    const key = found(await ports.keys.find(secretOf(hearingId)), 'hearings.secret-lost', { number: known.number });
    const secret = key.toString('hex');

    const drawn = await conduct(ports, actor, hearingId, call, (hearing, at) => {
      if (hearing.lot !== undefined) return { next: againOnly(hearing, calledOut) };
      ensureState(hearing, 'frozen');
      const { number, seats } = hearing;
      ensure(hearing.signUps.length > 0, 'hearings.nobody-signed-up', { number });
      const lot = publishedLot(entriesOf(hearing), { seats, secret, calledOut });
      return { next: withLot(hearing, lot, { drawnAt: at, drawnBy: actor.id }), news: 'drawn' };
    });
    // What everybody knows needs no keeping; a crash before this leaves a key that is secret no more.
    await ports.keys.destroy(secretOf(hearingId));
    return drawn;
  },
});

/** The same lot entered again is the lot that was drawn; another one is refused. */
function againOnly(hearing: Hearing, calledOut: string): Hearing {
  ensure(hearing.lot?.calledOut === calledOut, 'hearings.drawn-already', { number: hearing.number });
  return hearing;
}

function withLot(
  hearing: Hearing,
  { secret, calledOut, seed, selected, reserves }: PublishedLot,
  drawn: { readonly drawnAt: Date; readonly drawnBy: string },
): Hearing {
  const seated = selected.flatMap((number): Seat[] => {
    const signUp = hearing.signUps.find((one) => one.number === number);
    return signUp === undefined ? [] : [{ resident: signUp.resident, number, from: 'lot' }];
  });
  return { ...hearing, state: 'drawn', lot: { secret, calledOut, seed, selected, reserves, ...drawn }, seated };
}
