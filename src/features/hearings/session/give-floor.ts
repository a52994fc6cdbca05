import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { given } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';

/** The clerk gives the floor to whoever is next. */
export const giveFloor = defineUseCase({
  name: 'hearings.give-floor',
  input: z.object({ hearingId: z.string() }),
  run: (ports: ClerkPorts, actor, { hearingId }, call) =>
    conduct(ports, actor, hearingId, call, (hearing, at) =>
      withSession(hearing, given(hearing, sessionOf(hearing), at)),
    ),
});
