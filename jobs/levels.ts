/** Runs by itself for the clocks of needs: they start, are counted anew, and what was not kept goes to the next hub up. */
import { SERVICE_LEVELS } from '../config/levels.ts';
import { tellOfNeed } from '../src/features/broadcasts/index.ts';
import { keepClock, recountRegion, watchClocks } from '../src/features/needs/index.ts';
import { SYSTEM, type Happening } from '../src/kernel/index.ts';
import { notedAt } from './noted.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

const clockOf = (isAnew: boolean) => (need: Happening) => ({ needId: need.subject, at: need.at.toISOString(), isAnew });

export const levelsReactions: readonly Reaction[] = [
  reaction('needs.submitted', keepClock, clockOf(true)),
  reaction('needs.reopened', keepClock, clockOf(true)),
  reaction('needs.unmerged', keepClock, clockOf(true)),
  reaction('needs.corrected', keepClock, clockOf(false)),
  reaction('regions.own-days-set', recountRegion, ({ region }) => ({ region })),

  reaction('needs.overdue', tellOfNeed, ({ subject, region, facts }) => ({
    needId: subject,
    until: String(facts.due),
    messages: [
      { to: { role: 'worker' as const, region }, phrase: `needs.tell-overdue-${String(facts.level)}` },
      {
        to: { role: 'steward' as const, region: String(facts.hub) },
        phrase: `needs.tell-hub-overdue-${String(facts.level)}`,
      },
    ],
  })),
  reaction('needs.answered', tellOfNeed, (answered) => ({
    ...toResident(answered, 'needs.tell-answered'),
    noted: notedAt(answered, 'answer'),
  })),
  reaction('needs.urged', tellOfNeed, ({ subject, region }) => ({
    needId: subject,
    messages: [{ to: { role: 'worker' as const, region }, phrase: 'needs.tell-urged' }],
  })),
  reaction('needs.paused', tellOfNeed, (paused) => ({
    ...toResident(paused, 'needs.tell-paused'),
    noted: notedAt(paused, 'pause'),
    until: String(paused.facts.until),
  })),
  reaction('needs.resumed', tellOfNeed, (resumed) => {
    const { due } = resumed.facts;
    const { needId, messages } = toResident(resumed, due === null ? 'needs.tell-goes-on' : 'needs.tell-resumed');
    const worker = { to: { role: 'worker' as const, region: resumed.region }, phrase: 'needs.tell-pause-over' };
    return {
      needId,
      ...(due !== null && { until: String(due) }),
      messages: resumed.by === SYSTEM.id ? [...messages, worker] : messages,
    };
  }),
];

export const levelsJobs: readonly ScheduledJob[] = [
  scheduled(watchClocks, { everyMs: SERVICE_LEVELS.lookEveryMs }, {}),
];

function toResident({ subject, facts }: Happening, phrase: string) {
  return { needId: subject, messages: [{ to: { residents: [String(facts.resident)] }, phrase }] };
}
