import { LEARNING } from '../config/learning.ts';
import { ALERTS } from '../config/needs.ts';
import { PHOTOS } from '../config/people/photos.ts';
import { stopCalls, tellOfNeed } from '../src/features/broadcasts/index.ts';
import {
  callDuty,
  learnClassifier,
  releaseMerged,
  repeatAlerts,
  settleMerge,
  sweepPhotos,
} from '../src/features/needs/index.ts';
import type { Happening } from '../src/kernel/index.ts';
import { notedAt } from './noted.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

export const needsReactions: readonly Reaction[] = [
  reaction('needs.alerted', callDuty, ({ subject }) => ({ needId: subject })),
  reaction('needs.called', tellOfNeed, callsForHelp),
  reaction('needs.said-more', tellOfNeed, (said) => ({
    needId: said.subject,
    messages: toldIn(said).map((to) => ({ to, phrase: 'needs.tell-said-more', kind: 'alert' as const })),
  })),
  reaction('needs.acknowledged', stopCalls, ({ subject, by }) => ({ needId: subject, except: by })),
  reaction(
    'needs.acknowledged',
    tellOfNeed,
    tellsResidentAndCalled('needs.tell-acknowledged', 'needs.tell-taken-over'),
  ),
  reaction('needs.found-false', stopCalls, ({ subject, by }) => ({ needId: subject, except: by })),
  reaction('needs.found-false', tellOfNeed, tellsResidentAndCalled('needs.tell-false-alarm', 'needs.tell-all-clear')),
  reaction('needs.accepted', tellOfNeed, tellsConcerned('needs.tell-accepted', 'needs.tell-follower-accepted')),
  reaction('needs.started', tellOfNeed, tellsConcerned('needs.tell-started', 'needs.tell-follower-started')),
  reaction(
    'needs.done',
    tellOfNeed,
    tellsNote(['report', 'conclude', 'end-visit'], 'needs.tell-done', 'needs.tell-follower-done'),
  ),
  reaction('needs.reopened', tellOfNeed, tellsFollowers('needs.tell-follower-reopened')),
  reaction('needs.rerouted', tellOfNeed, tellsConcerned('needs.tell-rerouted', 'needs.tell-follower-rerouted')),
  reaction('needs.refused', tellOfNeed, tellsNote(['refuse'], 'needs.tell-refused', 'needs.tell-follower-refused')),
  reaction('needs.withdrawn', tellOfNeed, tellsFollowers('needs.tell-follower-withdrawn')),
  reaction(
    'needs.acknowledged-by-authority',
    tellOfNeed,
    tellsNote(['acknowledged-by-authority'], 'needs.tell-hotline', 'needs.tell-follower-hotline'),
  ),
  reaction('needs.merge-begun', settleMerge, ({ subject, by, facts }) => ({
    merging: { head: subject, need: String(facts.merged), merge: String(facts.merge) },
    by,
  })),
  reaction('needs.merged', tellOfNeed, tellsOfHead('needs.tell-merged', 'needs.tell-follower-merged')),
  reaction('needs.unmerged', settleMerge, leavesHead),
  reaction('needs.unmerged', tellOfNeed, tellsOfHead('needs.tell-unmerged', 'needs.tell-follower-unmerged')),
  reaction('needs.withdrawn', settleMerge, leavesHead),
  reaction('needs.withdrawn', releaseMerged, ({ subject }) => ({ needId: subject })),
  reaction('needs.rerouted', releaseMerged, ({ subject }) => ({ needId: subject })),
  reaction('needs.forwarded', tellOfNeed, tellsWorker('needs.tell-forward')),
  reaction('needs.brought-to-hall', tellOfNeed, tellsWorker('needs.tell-hall')),
  reaction('needs.queued', tellOfNeed, (queued) => {
    const asked = queued.facts.reason === 'person-asked' ? '-person-asked' : '';
    return {
      needId: queued.subject,
      messages: [
        { to: { residents: [residentOf(queued)] }, phrase: `needs.tell-queued${asked}` },
        { to: { role: 'broker' as const, region: queued.region }, phrase: `needs.tell-broker${asked}` },
      ],
    };
  }),
];

export const needsJobs: readonly ScheduledJob[] = [
  scheduled(repeatAlerts, { everyMs: ALERTS.lookEveryMs }, {}),
  scheduled(sweepPhotos, { everyMs: PHOTOS.lookEveryMs }, {}),
  scheduled(learnClassifier, { everyMs: LEARNING.learnEveryMs }, {}),
];

/** Where there is nobody to call, the message that reached nobody is seen by the staff of the regions above. */
function callsForHelp({ subject, region, facts }: Happening) {
  const called = facts.called as readonly string[];
  const to = called.length > 0 ? { residents: [...called] } : { role: 'duty-worker' as const, region };
  return {
    needId: subject,
    messages: [{ to, phrase: 'needs.tell-alert', kind: 'alert' as const, whileIn: 'alerted' as const }],
  };
}

function tellsResidentAndCalled(phrase: string, toCalled: string) {
  return (happening: Happening) => ({
    needId: happening.subject,
    messages: [
      { to: { residents: [residentOf(happening)] }, phrase },
      ...toldIn(happening).map((to) => ({ to, phrase: toCalled })),
    ],
  });
}

/** The people whom the happening names, as one audience; no audience where it names nobody. */
function toldIn({ facts }: Happening): { residents: string[] }[] {
  const told = facts.told as readonly string[];
  return told.length > 0 ? [{ residents: [...told] }] : [];
}

function tellsWorker(phrase: string) {
  return ({ subject, region }: Happening) => ({
    needId: subject,
    messages: [{ to: { role: 'worker' as const, region }, phrase }],
  });
}

/** Whoever asked, and in other words those who follow. */
function tellsConcerned(phrase: string, toFollowers: string) {
  return (happening: Happening) => ({
    needId: happening.subject,
    messages: [
      { to: { residents: [residentOf(happening)] }, phrase },
      { to: 'followers' as const, phrase: toFollowers },
    ],
  });
}

/** Likewise, with what was noted with the step. */
function tellsNote(steps: readonly string[], phrase: string, toFollowers: string) {
  const tells = tellsConcerned(phrase, toFollowers);
  return (happening: Happening) => ({ ...tells(happening), noted: notedAt(happening, ...steps) });
}

function tellsFollowers(phrase: string) {
  return ({ subject }: Happening) => ({ needId: subject, messages: [{ to: 'followers' as const, phrase }] });
}

/** Likewise, with the number of the need in which it goes on or went on. */
function tellsOfHead(phrase: string, toFollowers: string) {
  const tells = tellsConcerned(phrase, toFollowers);
  return (happening: Happening) => ({ ...tells(happening), head: String(happening.facts.headNumber) });
}

/** What a need that is no longer merged leaves; null for one that was merged into nothing. */
function leavesHead({ subject, by, facts: { head, merge } }: Happening) {
  const isMerged = typeof head === 'string' && typeof merge === 'string';
  return { merging: isMerged ? { head, need: subject, merge } : null, by };
}

const residentOf = ({ facts }: Happening): string => String(facts.resident);
