import { z } from 'zod';
import { FEEDBACK } from '../../../../config/activities/feedback.ts';
import { allow, defineUseCase, found, isSystem, later, newId, type Clock } from '../../../kernel/index.ts';
import {
  ACTIVITY_NEWS,
  FOR_THOSE_WHO_LEFT,
  isForMembers,
  lessonOf,
  signUpOf,
  wordActivity,
  type Activity,
  type ActivityNews,
  type ActivityStore,
} from '../../activities/index.ts';
import { joinedMembers, type TeamStore } from '../../teams/index.ts';
import type { PreferenceStore } from '../preferences/preference-store.ts';
import { keepNotices, type TellingPorts } from '../keep-notices.ts';

interface Ports extends TellingPorts {
  readonly activities: ActivityStore;
  readonly teams: Pick<TeamStore, 'find'>;
  readonly preferences: Pick<PreferenceStore, 'optedOutAmong'>;
  readonly clock: Clock;
}

const AT_ONCE = 500;

/** Tells people what became of an activity: these residents, its rooms, or both. */
export const tellActivity = defineUseCase({
  name: 'broadcasts.tell-activity',
  input: z.object({
    activityId: z.string(),
    news: z.enum(ACTIVITY_NEWS),
    residents: z.array(z.string()).default([]),
    /** The lesson of a course that it is about. */
    lesson: z.string().optional(),
    /** The activity with which it clashes. */
    otherId: z.string().optional(),
    /** Also the rooms in which it was announced? */
    rooms: z.boolean().default(false),
  }),
  async run(
    { activities, teams, preferences, clock, ...ports }: Ports,
    actor,
    { activityId, news, residents, lesson, otherId, rooms },
    call,
  ) {
    allow(isSystem(actor), 'broadcasts.system-only');
    const activity = found(await activities.find(activityId), 'activities.missing');
    if (activity.state === 'cancelled' && news !== 'cancelled') return { told: 0 };

    const other = otherId === undefined ? undefined : found(await activities.find(otherId), 'activities.missing');
    // Who has left the list meanwhile need not hear.
    const leftToo = FOR_THOSE_WHO_LEFT.includes(news);
    // Nor need those who do not want to be asked.
    const optedOut = news === 'feedback-asked' ? await preferences.optedOutAmong(residents) : new Set<string>();
    const listed = residents.filter(
      (resident) => !optedOut.has(resident) && (leftToo || signUpOf(activity, resident) !== undefined),
    );
    if (news === 'announced' && isForMembers(activity)) listed.push(...(await membersOf(teams, activity)));
    const text = () => wordActivity(activity, news, { resident: listed[0], lesson, other });
    const offered = news === 'offered' ? signUpOf(activity, listed[0] ?? '')?.offer : undefined;
    if (news === 'offered' && offered === undefined) return { told: 0 };
    const until = offered?.until ?? endOfNews(activity, news, lesson);
    const telling = { until, cause: `${call.once ?? newId()}:${news}`, text, about: activity.id, now: clock() };

    let told = 0;
    if (rooms && activity.rooms.length > 0) {
      told += await keepNotices(ports, { ...telling, to: { rooms: [...activity.rooms], within: activity.region } });
    }
    for (let start = 0; start < listed.length; start += AT_ONCE) {
      told += await keepNotices(ports, { ...telling, to: { residents: listed.slice(start, start + AT_ONCE) } });
    }
    return { told };
  },
});

/** What is for a team alone is announced to its members, each for themselves. */
async function membersOf(teams: Ports['teams'], { team }: Activity): Promise<string[]> {
  const holder = team === undefined ? null : await teams.find(team);
  return holder === null ? [] : joinedMembers(holder);
}

/** A reminder is no longer true once that begins of which it reminds, and nobody is asked about what is long past. */
function endOfNews(activity: Activity, news: ActivityNews, lesson: string | undefined): Date | undefined {
  if (news === 'reminder') return activity.startsAt;
  if (news === 'feedback-asked') return later(activity.endsAt, FEEDBACK.askWithinMs);
  return news === 'lesson-reminder' ? lessonOf(activity, lesson ?? '')?.startsAt : undefined;
}
