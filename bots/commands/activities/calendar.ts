import { issueCalendarLink, ownCalendarPath } from '../../../src/features/activities/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { answer, hears, type Command } from '../../command.ts';
import { readCalendarAsked, type CalendarAsked } from '../../understand/activities/calendar.ts';

/** An address that calendar programs follow, for what one has signed up for. */
export const calendarCommands: readonly Command[] = [
  hears({
    name: 'activities.calendar',
    example: '我的日历',
    during: 'keeps-dialogue',
    hear: readCalendarAsked,
    async run({ app, actor, utterance }, { replaces }: CalendarAsked) {
      if (utterance.room !== undefined) return answer('activities.calendar-in-private');
      const { token } = await perform(issueCalendarLink, app, actor, { replaces });
      const url = `${app.publicUrl}${ownCalendarPath(token)}`;
      return answer(replaces ? 'activities.calendar-link-replaced' : 'activities.calendar-link', { url });
    },
  }),
];
