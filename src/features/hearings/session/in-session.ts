import { found } from '../../../kernel/index.ts';
import type { Step } from '../conduct.ts';
import type { Hearing } from '../hearing.ts';
import { ensureState } from '../steps.ts';
import type { Session } from './session.ts';

/** The session of a hearing that is being held. */
export function sessionOf(hearing: Hearing): Session {
  ensureState(hearing, 'in-session');
  return found(hearing.session, 'hearings.missing');
}

/** The hearing with its session as it is now; nothing where it is as it was. */
export const withSession = (hearing: Hearing, session: Session): Step => ({
  next: session === hearing.session ? hearing : { ...hearing, session },
});
