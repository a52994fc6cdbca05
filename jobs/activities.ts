import { finishDue, forgetLists, makeOccurrences, remindDue } from '../src/features/activities/index.ts';
import { tellActivity } from '../src/features/broadcasts/index.ts';
import { reaction, scheduled, type Cause, type Reaction, type ScheduledJob } from './define.ts';

export const activitiesReactions: readonly Reaction[] = [
  reaction('activities.announced', tellActivity, ({ subject }) => ({
    activityId: subject,
    news: 'announced' as const,
    rooms: true,
  })),
  reaction('activities.promoted', tellActivity, ({ subject, facts }) => ({
    activityId: subject,
    news: 'promoted' as const,
    residents: [String(facts.resident)],
  })),
  reaction('activities.changed', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'changed' as const,
    residents: residentsOf(cause),
  })),
  ...(['changed', 'cancelled', 'added'] as const).map((what) =>
    reaction(`activities.lesson-${what}`, tellActivity, (cause) => ({
      activityId: cause.subject,
      news: `lesson-${what}` as const,
      residents: residentsOf(cause),
      lesson: String(cause.facts.lesson),
    })),
  ),
  reaction('activities.cancelled', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'cancelled' as const,
    residents: residentsOf(cause),
    rooms: cause.facts.alsoInRooms !== false,
  })),
  reaction('activities.reminder-due', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'reminder' as const,
    residents: residentsOf(cause),
  })),
];

export const activitiesJobs: readonly ScheduledJob[] = [
  scheduled(remindDue, { everyMs: 30_000 }, {}),
  scheduled(makeOccurrences, { everyMs: 60_000 }, {}),
  scheduled(finishDue, { everyMs: 60_000 }, {}),
  scheduled(forgetLists, { everyMs: 3_600_000 }, {}),
];

const residentsOf = ({ facts }: Cause): string[] => (Array.isArray(facts.residents) ? [...facts.residents] : []);
