import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import { isParticipant } from '../hearing.ts';
import { ensureState } from '../steps.ts';
import { asked } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';
import { FLOOR_KINDS, isPresent } from './session.ts';

/** Asks for the floor; whoever waits for the same already keeps their place. */
export const askFloor = defineUseCase({
  name: 'hearings.ask-floor',
  input: z.object({ hearingId: z.string(), kind: z.enum(FLOOR_KINDS).default('statement') }),
  async run(ports: Pick<ClerkPorts, 'hearings' | 'clock'>, actor, { hearingId, kind }) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    ensureState(known, 'in-session');
    allow(isParticipant(known, actor.id), 'hearings.not-participant', { number: known.number });
    return step(ports, actor, hearingId, {}, (hearing, at) => {
      const session = sessionOf(hearing);
      ensure(isPresent(session, actor.id), 'hearings.not-ticked');
      return withSession(hearing, asked(session, actor.id, kind, at));
    });
  },
});
