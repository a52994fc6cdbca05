import { idsOf, type PersonalData } from '../../../kernel/index.ts';
import type { PollSessionStore } from './session-store.ts';

/** Sessions at which somebody entered themselves. That an elector attended stays: a result was counted by it. */
export const attendancesData = ({ pollSessions }: { readonly pollSessions: PollSessionStore }): PersonalData => ({
  about: 'attendances',
  async export(person) {
    const ids = idsOf(person);
    const sessions = await pollSessions.enteredBy(ids);
    return sessions.map(({ place, startsAt, log }) => ({
      place,
      startsAt,
      entered: log.filter(({ by }) => ids.includes(by)).map(({ at, isPresent }) => ({ at, isPresent })),
    }));
  },
  forget: () => Promise.resolve(),
});
