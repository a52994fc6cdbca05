import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import { maySignUp } from '../policy.ts';
import { ensureState } from '../steps.ts';
import { withSignUp } from './sign-ups.ts';
import { strataOf, type StrataPorts } from './strata.ts';

interface Ports extends Pick<ClerkPorts, 'hearings' | 'clock'>, StrataPorts {
  readonly residents: Pick<ResidentStore, 'find'>;
}

/** Puts the one who asks on the list from which seats are drawn. */
export const signUpForHearing = defineUseCase({
  name: 'hearings.sign-up',
  input: z.object({ hearingId: z.string() }),
  async run(ports: Ports, actor, { hearingId }) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    allow(maySignUp(actor, known), 'hearings.not-admitted');
    const resident = found(await ports.residents.find(actor.id), 'residents.missing');
    const strata = await strataOf(ports, resident, known.startsAt);

    // Signing up after having withdrawn is no repetition.
    return step(ports, actor, hearingId, {}, (hearing, at) => {
      ensureState(hearing, 'sign-up');
      return { next: withSignUp(hearing, { resident: actor.id, ...strata, signedUpAt: at }) };
    });
  },
});
