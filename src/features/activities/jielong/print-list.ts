import { say, sayPeriod } from '../../../phrases/index.ts';
import type { Activity } from '../activity.ts';
import { freePlaces } from '../places.ts';
import type { ListedLine } from './listed-lines.ts';
import { printJielong } from './reading/print-jielong.ts';

/** The list of an activity, headed by what somebody needs who thinks of joining. */
export const printList = (activity: Activity, entries: readonly ListedLine[]): string =>
  printJielong({
    title: say('activities.list-heading', {
      number: activity.number,
      title: activity.title,
      place: activity.place,
      period: sayPeriod(activity.startsAt, activity.endsAt),
      capacity: activity.capacity,
      free: freePlaces(activity),
    }),
    entries,
  });
