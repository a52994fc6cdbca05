import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { isPresent, ticked } from '../session/session.ts';
import { ensureState } from '../steps.ts';
import { reason } from './hearing-input.ts';
import { replaced } from './sign-ups.ts';

/** Gives up the seat of somebody who cannot come; the next of the reserves has it. */
export const replaceRepresentative = defineUseCase({
  name: 'hearings.replace-representative',
  input: z.object({ hearingId: z.string(), residentId: z.string(), reason }),
  async run(ports: ClerkPorts, actor, { hearingId, residentId, reason: why }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'drawn', 'prepared', 'in-session');
      const { next, stepsIn } = replaced(hearing, residentId, { at, reason: why });
      const { session } = next;
      const left =
        session !== undefined && isPresent(session, residentId)
          ? { ...next, session: ticked(session, residentId, false, at) }
          : next;
      return { next: left, news: 'replaced', facts: { left: residentId, stepsIn: stepsIn?.resident ?? null } };
    });
  },
});
