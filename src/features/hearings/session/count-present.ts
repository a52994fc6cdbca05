import { dueOf, neededOf, type Hearing } from '../hearing.ts';
import { isPresent, type Session } from './session.ts';

/** Of those with a seat: who is there, who is due, and how many are needed. */
export function countPresent(hearing: Hearing, session: Session) {
  const due = dueOf(hearing);
  const present = due.filter(({ resident }) => isPresent(session, resident)).length;
  return { present, due: due.length, needed: neededOf(hearing.quorum, due.length) };
}
