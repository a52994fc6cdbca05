import { z } from 'zod';
import { defineUseCase, ensure, moment } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import type { Hearing } from '../hearing.ts';
import { ended } from '../session/floor.ts';
import { allGone, closeItem, turnNow } from '../session/session.ts';
import { ensureState } from '../steps.ts';
import { reason } from './hearing-input.ts';

/** Puts the session off to a later time; one that is being held is adjourned, and goes on with the item it was at. */
export const postponeSession = defineUseCase({
  name: 'hearings.postpone-session',
  input: z.object({ hearingId: z.string(), startsAt: moment, reason }),
  async run(ports: ClerkPorts, actor, { hearingId, startsAt, reason: why }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'sign-up', 'frozen', 'drawn', 'prepared', 'in-session');
      ensure(startsAt > at && startsAt > hearing.signUpUntil, 'hearings.starts-too-early');
      const before = hearing.state === 'in-session' ? adjourned(hearing, at) : hearing;
      const postponement = { from: hearing.startsAt, to: startsAt, reason: why, at };
      const next = { ...before, startsAt, postponed: [...hearing.postponed, postponement] };
      return { next, news: 'postponed' };
    });
  },
});

function adjourned(hearing: Hearing, at: Date): Hearing {
  const session = hearing.session!;
  const silent = turnNow(session) === undefined ? session : ended(session, at);
  return { ...hearing, state: 'prepared', session: allGone(closeItem(silent, at, { isAdjourned: true }), at) };
}
