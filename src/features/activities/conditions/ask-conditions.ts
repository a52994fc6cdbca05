import { z } from 'zod';
import { allow, defineUseCase, type Clock } from '../../../kernel/index.ts';
import { refuseUnmet } from '../../residents/index.ts';
import { checkPeople, ensureOpen } from '../activity.ts';
import type { ActivityStore } from '../activity-store.ts';
import { signUpOf } from '../places.ts';
import { maySignUp } from '../policy.ts';
import { visible } from '../view-activity.ts';
import { applicantFor, type ApplicantPorts } from './applicant.ts';
import { asksOf, conditions, unmetAsk } from './conditions.ts';

interface Ports extends ApplicantPorts {
  readonly activities: Pick<ActivityStore, 'find'>;
  readonly clock: Clock;
}

/**
 * What one is asked before one can sign up; empty for whoever is on the list. Whoever cannot come anyway hears why before
 * they are asked anything.
 */
export const askConditions = defineUseCase({
  name: 'activities.ask-conditions',
  input: z.object({ activityId: z.string(), people: z.coerce.number().int().min(1).default(1) }),
  async run(ports: Ports, actor, { activityId, people }) {
    const activity = await visible(ports, actor, activityId);
    allow(maySignUp(actor, activity), 'activities.not-resident');
    ensureOpen(activity, ports.clock());
    checkPeople(activity, people);

    const applicant = await applicantFor(ports, actor, activity);
    const asks = asksOf(activity, applicant.resident);
    const open = new Set(asks.flatMap((ask) => unmetAsk(ask, {})).map(({ code }) => code));
    const unmet = conditions(activity, applicant, { people, given: {} });
    refuseUnmet(unmet.filter(({ code }) => !open.has(code)));
    return { activity, asks: signUpOf(activity, actor.id) === undefined ? asks : [] };
  },
});
