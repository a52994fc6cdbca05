import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { withoutSignUp } from './sign-ups.ts';

/** Takes the one who asks off the list, until the lot is drawn. */
export const withdrawSignUp = defineUseCase({
  name: 'hearings.withdraw-sign-up',
  input: z.object({ hearingId: z.string() }),
  async run(ports: Pick<ClerkPorts, 'hearings' | 'clock'>, actor, { hearingId }, call) {
    needResident(actor);
    return step(ports, actor, hearingId, call, (hearing) => {
      ensureState(hearing, 'sign-up', 'frozen');
      return { next: withoutSignUp(hearing, actor.id) };
    });
  },
});
