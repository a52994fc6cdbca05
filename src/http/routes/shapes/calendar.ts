import {
  wordOwnNote,
  wordPublicNote,
  type Activity,
  type OwnTime,
  type RegionCalendar,
} from '../../../features/activities/index.ts';
import { say } from '../../../phrases/index.ts';
import { writeCalendar, type CalendarEvent } from '../../../platform/icalendar/write-calendar.ts';
import type { App } from '../../../app.ts';

type Place = Pick<App, 'publicUrl' | 'clock'>;

/** What takes place in a region, as a calendar program reads it; nothing of who comes. */
export const presentRegionCalendar = ({ region, activities }: RegionCalendar, place: Place): Uint8Array =>
  written(
    place,
    say('activities.calendar-of', { place: region.name }),
    activities.flatMap((activity) => eventsOf(activity, { status: 'confirmed', note: wordPublicNote(activity) })),
  );

/** What somebody has signed up for. */
export const presentOwnCalendar = (times: readonly OwnTime[], place: Place): Uint8Array =>
  written(
    place,
    say('activities.calendar-own'),
    times.flatMap(({ activity, signUp }) =>
      eventsOf(activity, {
        status: signUp.state === 'placed' ? 'confirmed' : 'tentative',
        note: wordOwnNote(activity, signUp),
      }),
    ),
  );

const written = ({ publicUrl, clock }: Place, name: string, events: readonly CalendarEvent[]): Uint8Array =>
  new TextEncoder().encode(
    writeCalendar({ name, host: new URL(publicUrl).hostname, events: events.toSorted(inOrder) }, clock()),
  );

const inOrder = (one: CalendarEvent, other: CalendarEvent): number =>
  one.startsAt.getTime() - other.startsAt.getTime() || (one.id < other.id ? -1 : 1);

/** One, or one for each lesson of a course. */
function eventsOf(activity: Activity, shown: Pick<CalendarEvent, 'status' | 'note'>): readonly CalendarEvent[] {
  const { id, revision = 0, state, lessons } = activity;
  const parts = lessons ?? [{ ...activity, id: '' }];
  return parts.map((part) => ({
    id: part.id === '' ? id : `${id}-${part.id}`,
    revision,
    title: part.title,
    place: part.place,
    startsAt: part.startsAt,
    endsAt: part.endsAt,
    ...shown,
    ...((state === 'cancelled' || part.state === 'cancelled') && { status: 'cancelled' as const }),
  }));
}
