import { z } from 'zod';
import { allow, defineUseCase, ensure, found } from '../../../kernel/index.ts';
import { clerksHearing, step, type ClerkPorts } from '../conduct.ts';
import { isParticipant } from '../hearing.ts';
import { ensureState } from '../steps.ts';
import { asked } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';
import { FLOOR_KINDS, isPresent } from './session.ts';

/**
 * Asks for the floor; whoever waits for the same already keeps their place. The clerk notes it for those who raise their hand
 * and have no phone.
 */
export const askFloor = defineUseCase({
  name: 'hearings.ask-floor',
  input: z.object({
    hearingId: z.string(),
    kind: z.enum(FLOOR_KINDS).default('statement'),
    /** Who raised their hand, where the clerk notes it; oneself unless said. */
    residentId: z.string().optional(),
  }),
  async run(ports: ClerkPorts, actor, { hearingId, kind, residentId = actor.id }) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    const { number } = known;
    if (residentId !== actor.id) await clerksHearing(ports, actor, hearingId);
    ensureState(known, 'in-session');
    const isTheirs = isParticipant(known, residentId);
    if (residentId === actor.id) allow(isTheirs, 'hearings.not-participant', { number });
    else ensure(isTheirs, 'hearings.no-seat', { number });
    return step(ports, actor, hearingId, {}, (hearing, at) => {
      const session = sessionOf(hearing);
      ensure(
        isPresent(session, residentId),
        residentId === actor.id ? 'hearings.not-ticked' : 'hearings.other-not-ticked',
      );
      return withSession(hearing, asked(session, residentId, kind, at));
    });
  },
});
