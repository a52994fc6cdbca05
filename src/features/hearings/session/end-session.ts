import { z } from 'zod';
import { defineUseCase, ensure } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { NO_MINUTES } from '../minutes/minutes.ts';
import { sessionOf } from './in-session.ts';
import { allGone, closeItem, nextItemOf, turnNow } from './session.ts';

/** Ends the session when every item was dealt with. One that cannot go on is put off instead. */
export const endSession = defineUseCase({
  name: 'hearings.end-session',
  input: z.object({ hearingId: z.string() }),
  async run(ports: ClerkPorts, actor, { hearingId }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      const session = sessionOf(hearing);
      ensure(nextItemOf(session) > hearing.agenda.length, 'hearings.items-left', { next: nextItemOf(session) });
      ensure(turnNow(session) === undefined, 'hearings.somebody-speaks');
      const over = { ...allGone(closeItem(session, at), at), endedAt: at };
      const minutes = hearing.minutes ?? NO_MINUTES;
      return { next: { ...hearing, state: 'minutes', session: over, minutes }, news: 'session-ended' };
    });
  },
});
