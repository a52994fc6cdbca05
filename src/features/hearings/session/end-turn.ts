import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ended } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';

/** The clerk notes that whoever had the floor has ended; by how much they went over their time is noted too. */
export const endTurn = defineUseCase({
  name: 'hearings.end-turn',
  input: z.object({ hearingId: z.string() }),
  run: (ports: ClerkPorts, actor, { hearingId }, call) =>
    conduct(ports, actor, hearingId, call, (hearing, at) => withSession(hearing, ended(sessionOf(hearing), at))),
});
