import { findOpenActivities, freePlaces, type Activity } from '../../src/features/activities/index.ts';
import { roomId } from '../../src/features/broadcasts/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say, sayPeriod } from '../../src/phrases/index.ts';
import { answer, type Answer, type Turn } from '../command.ts';

/** What one may sign up for in this room, or in private where one lives. */
export const openActivities = (turn: Turn): Promise<Activity[]> =>
  perform(findOpenActivities, turn.app, turn.actor, { room: roomOf(turn) });

export const roomOf = ({ utterance: { channel, room } }: Turn): string | undefined =>
  room === undefined ? undefined : roomId(channel, room);

/**
 * The activity that is meant by its number (3号), its name or a part of it; without words, the only one there is.
 * @param verb what to write before the name, for the question when it is not clear
 * @returns the activity, or what to answer instead
 */
export function activityMeant(activities: readonly Activity[], words: string, verb: string): Activity | Answer {
  const [first] = activities;
  if (first === undefined) return answer('activities.none-open');

  const [only, ...others] = fitting(activities, words);
  if (only === undefined) return answer('activities.none-so-called', { words, activities: linesOf(activities) });
  if (others.length === 0) return only;
  return answer('activities.which', { example: `${verb} ${only.title}`, activities: linesOf([only, ...others]) });
}

/** By number, else by the whole name, else by a part of it; without words, all. */
export function fitting(activities: readonly Activity[], words: string): readonly Activity[] {
  const number = /^第?(\d{1,6})号$/u.exec(words)?.[1];
  if (number !== undefined) return activities.filter((activity) => activity.number === Number(number));
  const exact = activities.filter(({ title }) => title === words);
  return exact.length > 0 ? exact : activities.filter(({ title }) => title.includes(words));
}

export const linesOf = (activities: readonly Activity[]): string =>
  activities.map((activity) => say('activities.one-of-several', facts(activity))).join('\n');

/** An activity as the phrases name its parts. */
export const facts = (activity: Activity) => ({
  number: activity.number,
  title: activity.title,
  place: activity.place,
  period: sayPeriod(activity.startsAt, activity.endsAt),
  capacity: activity.capacity,
  free: freePlaces(activity),
});
