import { z } from 'zod';
import { allow, defineUseCase, found, type Actor, type Clock } from '../../../kernel/index.ts';
import { maySteerEngagement } from '../policy.ts';
import { cancel, changeStep, close, moveStep, planStep, STEP_MOVES, type Engagement } from './engagement.ts';
import type { EngagementStore } from './engagement-store.ts';
import { newStep, stepChange } from './input.ts';

interface Ports {
  readonly engagements: EngagementStore;
  readonly clock: Clock;
}

const which = { engagementId: z.string().max(60) };
const whichStep = { ...which, stepId: z.string().max(60) };

/** Plans a piece of the work. */
export const planEngagementStep = defineUseCase({
  name: 'matching.plan-engagement-step',
  input: newStep.extend(which),
  run(ports: Ports, actor, { engagementId, note, ...step }, call) {
    const planned = { ...step, id: call.newId('step'), ...(note !== undefined && { note }) };
    return steer(ports, actor, engagementId, (engagement, at) => planStep(engagement, planned, at));
  },
});

/** Puts right what is planned or under way. */
export const changeEngagementStep = defineUseCase({
  name: 'matching.change-engagement-step',
  input: stepChange.extend(whichStep),
  run(ports: Ports, actor, { engagementId, stepId, ...change }) {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    return steer(ports, actor, engagementId, (engagement, at) => changeStep(engagement, stepId, given, at));
  },
});

/** Starts, finishes or drops a piece of the work. */
export const moveEngagementStep = defineUseCase({
  name: 'matching.move-engagement-step',
  input: z.object({ ...whichStep, move: z.enum(STEP_MOVES) }),
  run(ports: Ports, actor, { engagementId, stepId, move }) {
    return steer(ports, actor, engagementId, (engagement, at) => moveStep(engagement, stepId, move, at));
  },
});

/** All is done, and this came of it. */
export const closeEngagement = defineUseCase({
  name: 'matching.close-engagement',
  input: z.object({ ...which, outcome: z.string().trim().min(2).max(1000) }),
  run(ports: Ports, actor, { engagementId, outcome }) {
    return steer(ports, actor, engagementId, (engagement, at) => close(engagement, outcome, at));
  },
});

/** It is given up. */
export const cancelEngagement = defineUseCase({
  name: 'matching.cancel-engagement',
  input: z.object({ ...which, reason: z.string().trim().min(2).max(1000) }),
  run(ports: Ports, actor, { engagementId, reason }) {
    return steer(ports, actor, engagementId, (engagement, at) => cancel(engagement, reason, at));
  },
});

async function steer(
  { engagements, clock }: Ports,
  actor: Actor,
  id: string,
  decide: (engagement: Engagement, at: Date) => Engagement,
): Promise<Engagement> {
  const at = clock();
  const changed = await engagements.change(id, (engagement) => {
    allow(maySteerEngagement(actor, engagement), 'engagements.not-yours');
    const next = decide(engagement, at);
    if (next === engagement) return { result: engagement };
    const happenings =
      next.state === engagement.state
        ? []
        : [{ name: `engagements.${next.state}`, by: actor.id, at, region: next.region, facts: {} }];
    return { next, happenings, result: next };
  });
  return found(changed, 'engagements.missing');
}
