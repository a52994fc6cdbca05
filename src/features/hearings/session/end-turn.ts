import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ended } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';
import { turnNow } from './session.ts';

/**
 * The clerk notes that whoever had the floor has ended; by how much they went over their time is noted too. Where the turn is
 * named, no other is ended: another clerk may have called the next speaker meanwhile.
 */
export const endTurn = defineUseCase({
  name: 'hearings.end-turn',
  input: z.object({
    hearingId: z.string(),
    /** Which turn of the session, counted from 1. */
    turn: z.number().int().min(1).optional(),
  }),
  run: (ports: ClerkPorts, actor, { hearingId, turn }, call) =>
    conduct(ports, actor, hearingId, call, (hearing, at) => {
      const session = sessionOf(hearing);
      const speaking = turnNow(session);
      const isMeant = turn === undefined || speaking === undefined || session.turns.indexOf(speaking) === turn - 1;
      ensure(isMeant, 'hearings.other-turn');
      return withSession(hearing, ended(session, at));
    }),
});
