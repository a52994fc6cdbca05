import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import { needResident } from '../../residents/index.ts';
import type { CalendarLinkStore } from './link-store.ts';

/** Where the calendar of whoever was given the token is found, below the address of the installation. */
export const ownCalendarPath = (token: string): string => `/api/v1/own-calendars/${token}/calendar.ics`;

interface Ports {
  readonly calendarLinks: Pick<CalendarLinkStore, 'issue'>;
}

/**
 * Gives out a token under which calendar programs find what one has signed up for. It is good until it is replaced;
 * with `replaces` those before it are good no longer.
 */
export const issueCalendarLink = defineUseCase({
  name: 'activities.issue-calendar-link',
  input: z.object({ replaces: z.boolean().default(false) }),
  async run({ calendarLinks }: Ports, actor, { replaces }) {
    needResident(actor);
    return { token: await calendarLinks.issue(actor.id, { replaces }) };
  },
});
