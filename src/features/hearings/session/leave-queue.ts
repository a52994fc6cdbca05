import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import { step, type ClerkPorts } from '../conduct.ts';
import { isParticipant } from '../hearing.ts';
import { ensureState } from '../steps.ts';
import { withdrawn } from './floor.ts';
import { sessionOf, withSession } from './in-session.ts';

/** Takes back what the one who asks has asked for. */
export const leaveQueue = defineUseCase({
  name: 'hearings.leave-queue',
  input: z.object({ hearingId: z.string() }),
  async run(ports: Pick<ClerkPorts, 'hearings' | 'clock'>, actor, { hearingId }) {
    const known = found(await ports.hearings.find(hearingId), 'hearings.missing');
    ensureState(known, 'in-session');
    allow(isParticipant(known, actor.id), 'hearings.not-participant', { number: known.number });
    return step(ports, actor, hearingId, {}, (hearing) =>
      withSession(hearing, withdrawn(sessionOf(hearing), actor.id)),
    );
  },
});
