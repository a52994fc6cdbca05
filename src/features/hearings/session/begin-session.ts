import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { defineUseCase, ensure, later } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { newSession } from './session.ts';

/** Begins the session, or goes on with one that was adjourned. */
export const beginSession = defineUseCase({
  name: 'hearings.begin-session',
  input: z.object({ hearingId: z.string() }),
  async run(ports: ClerkPorts, actor, { hearingId }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'prepared');
      ensure(at >= later(hearing.startsAt, -HEARINGS.beginsEarlyMs), 'hearings.too-early', { number: hearing.number });
      const session = hearing.session ?? newSession(at);
      return { next: { ...hearing, state: 'in-session', session }, news: 'session-began' };
    });
  },
});
