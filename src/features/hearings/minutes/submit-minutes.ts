import { z } from 'zod';
import { HEARINGS } from '../../../../config/deliberation/hearings.ts';
import { chinaDay, DAY, defineUseCase, ensure, later } from '../../../kernel/index.ts';
import { conduct, type ClerkPorts } from '../conduct.ts';
import { ensureState } from '../steps.ts';
import { NO_MINUTES } from './minutes.ts';

/** Puts the minutes before those who were there: all items are written, and for some days each may confirm or remark. */
export const submitMinutes = defineUseCase({
  name: 'hearings.submit-minutes',
  input: z.object({ hearingId: z.string() }),
  async run(ports: ClerkPorts, actor, { hearingId }, call) {
    return conduct(ports, actor, hearingId, call, (hearing, at) => {
      ensureState(hearing, 'minutes');
      const minutes = hearing.minutes ?? NO_MINUTES;
      const missing = hearing.agenda.findIndex((_, index) => !minutes.items.some(({ number }) => number === index + 1));
      ensure(missing < 0, 'hearings.item-unwritten', { item: missing + 1 });
      const submitted = { ...minutes, submittedAt: at, confirmUntil: endOfDays(at, HEARINGS.confirmationDays) };
      return { next: { ...hearing, state: 'confirming', minutes: submitted }, news: 'minutes-submitted' };
    });
  },
});

/** The end of the last of so many days, the day on which they begin not counted (民法典 201). */
export const endOfDays = (from: Date, days: number): Date => later(chinaDay(from).end, days * DAY);
