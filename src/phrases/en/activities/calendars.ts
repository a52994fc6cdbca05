import type { calendarsPhrases } from '../../zh/activities/calendars.ts';
import type { In } from '../../say.ts';

export const calendarsEnglish: In<typeof calendarsPhrases> = {
  'activities.calendar-of': 'Activities in {place}',
  'activities.calendar-own': 'My activities',
  'activities.calendar-public-note': 'To come, send “报名 {title}” in the group or to Xiaolin.',
  'activities.calendar-placed-note': 'You are signed up, {people} in all. If you cannot come, send “取消报名 {title}”.',
  'activities.calendar-waiting-note': 'You are waiting; you will be told when there is a place.',
  'activities.calendar-link-over': 'This calendar address is no longer good. Send “我的日历” to Xiaolin for another.',
  'activities.calendar-link':
    'The address of your calendar: {url}\nAdd it as a subscribed calendar on your phone, and what you sign up for shows there by itself. Whoever knows it can read it: keep it to yourself. To make it useless, send “换日历地址”.',
  'activities.calendar-link-replaced':
    'The addresses before are no longer good. Your calendar is now at {url}\nKeep it to yourself.',
  'activities.calendar-in-private': 'Your calendar is told to you alone. Send me “我的日历” in private.',
};
