import { tellOfNeed, tellVisit } from '../../src/features/broadcasts/index.ts';
import { followVisit, recordHelpers, watchVisits } from '../../src/features/elder-help/index.ts';
import { takeBackOffer } from '../../src/features/matching/index.ts';
import { reaction, scheduled, type Cause, type Reaction, type ScheduledJob } from '../define.ts';

const TOLD = [
  ['activities.offer-accepted', 'full'],
  ['elder-help.helper-left', 'nobody-left'],
  ['activities.offer-lapsed', 'nobody-left'],
  ['elder-help.visit-short', 'short'],
  ['elder-help.visit-short', 'short-helper'],
  ['elder-help.visit-confirmed', 'confirmed'],
  ['elder-help.visit-confirmed', 'confirmed-visited'],
  ['elder-help.visit-not-agreed', 'not-agreed'],
  ['elder-help.report-due', 'report-due'],
  ['elder-help.report-missing', 'report-missing'],
  ['elder-help.call-back-due', 'call-back-due'],
  ['elder-help.call-back-missing', 'call-back-missing'],
  ['elder-help.nobody-reached', 'nobody-reached'],
  ['elder-help.found-not-well', 'not-well'],
] as const;

/** After these the need goes where its visit is. */
const FOLLOWED = [
  'elder-help.visit-planned',
  'elder-help.visit-confirmed',
  'elder-help.visit-done',
  'activities.cancelled',
] as const;

export const elderHelpReactions: readonly Reaction[] = [
  ...TOLD.map(([happened, news]) => {
    const told = reaction(happened, tellVisit, ({ subject, at }) => ({
      activityId: subject,
      news,
      at: at.toISOString(),
    }));
    return { ...told, name: `${told.name}-${news}` };
  }),
  ...FOLLOWED.map((happened) => reaction(happened, followVisit, ({ subject }) => ({ activityId: subject }))),
  reaction('needs.withdrawn', followVisit, ({ facts }) => ({
    activityId: typeof facts.visit === 'string' ? facts.visit : null,
  })),
  reaction('elder-help.visit-done', recordHelpers, ({ subject }) => ({ activityId: subject })),
  reaction('needs.visit-planned', takeBackOffer, ({ facts }) => ({
    offerId: typeof facts.offer === 'string' ? facts.offer : null,
  })),
  reaction('needs.visit-planned', tellOfNeed, (planned) => ({
    needId: planned.subject,
    messages: [toAsker(planned, 'visit-planned'), toFollowers('visit-planned')],
  })),
  // Whoever is visited hears of it with the time.
  reaction('needs.visit-agreed', tellOfNeed, (agreed) => ({
    needId: agreed.subject,
    messages: [
      ...(agreed.facts.visited === agreed.facts.resident ? [] : [toAsker(agreed, 'visit-agreed')]),
      toFollowers('visit-agreed'),
    ],
  })),
];

export const elderHelpJobs: readonly ScheduledJob[] = [scheduled(watchVisits, { everyMs: 60_000 }, {})];

const toAsker = ({ facts }: Cause, what: string) => ({
  to: { residents: [String(facts.resident)] },
  phrase: `needs.tell-${what}`,
});

const toFollowers = (what: string) => ({ to: 'followers' as const, phrase: `needs.tell-follower-${what}` });
