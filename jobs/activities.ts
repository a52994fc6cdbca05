import {
  finishDue,
  giveTurn,
  findClashes,
  makeOccurrences,
  remindDue,
  askFeedback,
  remindLessons,
  forgetLists,
  rollOffers,
} from '../src/features/activities/index.ts';
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
  ...(
    [
      ['offered', 'offered'],
      ['offer-lapsed', 'lapsed'],
      ['passed-over', 'passed-over'],
    ] as const
  ).map(([happened, news]) =>
    reaction(`activities.${happened}`, tellActivity, ({ subject, facts }) => ({
      activityId: subject,
      news,
      residents: [String(facts.resident)],
    })),
  ),
  reaction('activities.place-handed-on', tellActivity, ({ subject, facts }) => ({
    activityId: subject,
    news: 'handed-on' as const,
    residents: [String(facts.from)],
  })),
  reaction('activities.turn-come', giveTurn, ({ subject, facts }) => ({
    activityId: subject,
    residentId: String(facts.resident),
  })),
  reaction('activities.changed', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'changed' as const,
    residents: residentsOf(cause),
  })),
  ...['activities.changed', 'activities.lesson-changed', 'activities.lesson-added'].map((moved) =>
    reaction(moved, findClashes, (cause) => ({ activityId: cause.subject, residents: residentsOf(cause) })),
  ),
  reaction('activities.clash-found', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'clash' as const,
    residents: residentsOf(cause),
    otherId: String(cause.facts.other),
  })),
  ...(['changed', 'cancelled', 'added'] as const).map((what) =>
    reaction(`activities.lesson-${what}`, tellActivity, (cause) => ({
      activityId: cause.subject,
      news: `lesson-${what}` as const,
      residents: residentsOf(cause),
      lesson: String(cause.facts.lesson),
    })),
  ),
  reaction('activities.lesson-due', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'lesson-reminder' as const,
    residents: residentsOf(cause),
    lesson: String(cause.facts.lesson),
  })),
  reaction('activities.cancelled', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'cancelled' as const,
    residents: residentsOf(cause),
    rooms: cause.facts.alsoInRooms !== false,
  })),
  reaction('activities.feedback-due', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'feedback-asked' as const,
    residents: residentsOf(cause),
  })),
  reaction('activities.reminder-due', tellActivity, (cause) => ({
    activityId: cause.subject,
    news: 'reminder' as const,
    residents: residentsOf(cause),
  })),
];

export const activitiesJobs: readonly ScheduledJob[] = [
  scheduled(remindLessons, { everyMs: 60_000 }, {}),
  scheduled(remindDue, { everyMs: 30_000 }, {}),
  scheduled(rollOffers, { everyMs: 15_000 }, {}),
  scheduled(makeOccurrences, { everyMs: 60_000 }, {}),
  scheduled(askFeedback, { everyMs: 60_000 }, {}),
  scheduled(finishDue, { everyMs: 60_000 }, {}),
  scheduled(forgetLists, { everyMs: 3_600_000 }, {}),
];

const residentsOf = ({ facts }: Cause): string[] => (Array.isArray(facts.residents) ? [...facts.residents] : []);
