import type { Hearing } from '../hearing.ts';
import { wasThere } from '../session/session.ts';

/** N of M: how many of those who were there have confirmed. */
export function confirmedOf({ minutes, session }: Pick<Hearing, 'minutes' | 'session'>) {
  const people = session === undefined ? [] : wasThere(session);
  const confirmed = new Set(minutes?.confirmations.map(({ resident }) => resident));
  return { confirmed: people.filter((resident) => confirmed.has(resident)).length, of: people.length };
}
