import { LEARNING } from '../config/learning.ts';
import { ALERTS } from '../config/needs.ts';
import { stopCalls, tellOfNeed } from '../src/features/broadcasts/index.ts';
import { callDuty, learnClassifier, repeatAlerts } from '../src/features/needs/index.ts';
import type { Happening } from '../src/kernel/index.ts';
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
  reaction('needs.accepted', tellOfNeed, tellsResident('needs.tell-accepted')),
  reaction('needs.started', tellOfNeed, tellsResident('needs.tell-started')),
  reaction('needs.done', tellOfNeed, tellsResident('needs.tell-done')),
  reaction('needs.rerouted', tellOfNeed, tellsResident('needs.tell-rerouted')),
  reaction('needs.refused', tellOfNeed, tellsResident('needs.tell-refused')),
  reaction('needs.acknowledged-by-authority', tellOfNeed, tellsResident('needs.tell-hotline')),
  reaction('needs.forwarded', tellOfNeed, tellsWorker('needs.tell-forward')),
  reaction('needs.brought-to-hall', tellOfNeed, tellsWorker('needs.tell-hall')),
  reaction('needs.queued', tellOfNeed, (queued) => ({
    needId: queued.subject,
    messages: [
      { to: { residents: [residentOf(queued)] }, phrase: 'needs.tell-queued' },
      { to: { role: 'broker' as const, region: queued.region }, phrase: 'needs.tell-broker' },
    ],
  })),
];

export const needsJobs: readonly ScheduledJob[] = [
  scheduled(repeatAlerts, { everyMs: ALERTS.lookEveryMs }, {}),
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

function tellsResident(phrase: string) {
  return (happening: Happening) => ({
    needId: happening.subject,
    messages: [{ to: { residents: [residentOf(happening)] }, phrase }],
  });
}

const residentOf = ({ facts }: Happening): string => String(facts.resident);
