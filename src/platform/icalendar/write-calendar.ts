import ICAL from 'ical.js';

/** A time in a calendar. */
export interface CalendarEvent {
  /** The same for the same thing for ever, unique in the installation. */
  readonly id: string;
  /** Counts what was changed of it, from 0. */
  readonly revision: number;
  readonly title: string;
  readonly place: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: 'confirmed' | 'tentative' | 'cancelled';
  readonly note: string;
}

export interface Calendar {
  readonly name: string;
  /** The host of the installation: makes the ids of events unique in the world. */
  readonly host: string;
  readonly events: readonly CalendarEvent[];
}

/**
 * The calendar as RFC 5545 writes it, with times in UTC, which every program shows in the time of its owner.
 * @param at when it is written: the `DTSTAMP` of every event
 */
export function writeCalendar({ name, host, events }: Calendar, at: Date): string {
  const calendar = new ICAL.Component('vcalendar');
  const said: readonly (readonly [string, string])[] = [
    ['version', '2.0'],
    ['prodid', '-//Linyi//Linyi//ZH'],
    ['calscale', 'GREGORIAN'],
    ['method', 'PUBLISH'],
    ['name', name],
    ['x-wr-calname', name],
    ['x-wr-timezone', 'Asia/Shanghai'],
  ];
  for (const [property, value] of said) calendar.addPropertyWithValue(property, value);
  calendar.addPropertyWithValue('refresh-interval', ICAL.Duration.fromSeconds(REFRESH_SECONDS));
  for (const event of events) calendar.addSubcomponent(written(event, host, at));
  return `${calendar.toString()}\r\n`;
}

/** Says how often it is worth looking again (RFC 7986). */
const REFRESH_SECONDS = 3600;

/** What of a calendar says when it was written, and nothing else. */
export const WRITTEN_AT = /^DTSTAMP:.*\r\n/gmu;

function written(event: CalendarEvent, host: string, at: Date): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const said: readonly (readonly [string, string | number | ICAL.Time])[] = [
    ['uid', `${event.id}@${host}`],
    ['dtstamp', ICAL.Time.fromJSDate(at, true)],
    ['sequence', event.revision],
    ['dtstart', ICAL.Time.fromJSDate(event.startsAt, true)],
    ['dtend', ICAL.Time.fromJSDate(event.endsAt, true)],
    ['summary', plain(event.title)],
    ['location', plain(event.place)],
    ['status', event.status.toUpperCase()],
    ['description', plain(event.note)],
  ];
  for (const [property, value] of said) component.addPropertyWithValue(property, value);
  return component;
}

/** Text in a calendar has no control characters but the line feed (RFC 5545, 3.3.11). */
const plain = (text: string): string => text.replaceAll(/\r\n?/gu, '\n').replaceAll(CONTROL, '');

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;
