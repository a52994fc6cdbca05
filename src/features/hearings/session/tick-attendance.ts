import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { isParticipant } from '../hearing.ts';
import { sessionOf, withSession } from './in-session.ts';
import { ticked } from './session.ts';

/** The clerk ticks that somebody has come, or has gone. */
export const tickAttendance = defineUseCase({
  name: 'hearings.tick-attendance',
  input: z.object({ hearingId: z.string(), residentId: z.string(), isPresent: z.boolean() }),
  async run(ports: ClerkPorts, actor, { hearingId, residentId, isPresent }) {
    return conduct(ports, actor, hearingId, {}, (hearing, at) => {
      const session = sessionOf(hearing);
      ensure(isParticipant(hearing, residentId), 'hearings.no-seat', { number: hearing.number });
      return withSession(hearing, ticked(session, residentId, isPresent, at));
    });
  },
});
