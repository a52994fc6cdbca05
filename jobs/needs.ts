import { tellOfNeed } from '../src/features/broadcasts/index.ts';
import { repeatAlerts } from '../src/features/needs/index.ts';
import { MINUTE, type Happening } from '../src/kernel/index.ts';
import { reaction, scheduled, type Reaction, type ScheduledJob } from './define.ts';

export const needsReactions: readonly Reaction[] = [
  reaction('needs.alerted', tellOfNeed, callDutyWorker),
  reaction('needs.alert-repeated', tellOfNeed, callDutyWorker),
  reaction('needs.acknowledged', tellOfNeed, tellsResident('needs.tell-acknowledged')),
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

export const needsJobs: readonly ScheduledJob[] = [scheduled(repeatAlerts, { everyMs: MINUTE }, {})];

function callDutyWorker({ subject, region }: Happening) {
  return {
    needId: subject,
    messages: [{ to: { role: 'duty-worker' as const, region }, phrase: 'needs.tell-alert', kind: 'alert' as const }],
  };
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
