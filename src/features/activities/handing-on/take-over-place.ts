import { z } from 'zod';
import { allow, defineUseCase, ensure, found, Refusal, type Clock } from '../../../kernel/index.ts';
import type { Attempts } from '../../../platform/attempts.ts';
import { needResident, refuseUnmet } from '../../residents/index.ts';
import { ensureOpen, type Activity } from '../activity.ts';
import { applicantFor, withGiven, type ApplicantPorts } from '../conditions/applicant.ts';
import { givenFields } from '../conditions/condition.ts';
import { conditions } from '../conditions/conditions.ts';
import { takePlace, type DiaryPorts } from '../diary/take-place.ts';
import { handOver, signUpOf } from '../places.ts';
import { maySignUp } from '../policy.ts';
import { promotions } from '../sign-ups/promotions.ts';
import type { HandOnCodeStore } from './hand-on-code-store.ts';

interface Ports extends ApplicantPorts, DiaryPorts {
  readonly handOnCodes: HandOnCodeStore;
  readonly attempts: Attempts;
  readonly clock: Clock;
}

/**
 * Takes over the place of a neighbour who gave one the code, for as many people as they had signed up. One's own turn in
 * the line is given up; what the activity asks of those who come is asked here too.
 */
export const takeOverPlace = defineUseCase({
  name: 'activities.take-over-place',
  input: z.object({
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, '应为6位数字'),
    ...givenFields,
  }),
  async run(ports: Ports, actor, { code, ...said }) {
    needResident(actor);
    await ports.attempts.use('code', actor.id);
    const handedOn = await ports.handOnCodes.find(code);
    if (handedOn === null) throw new Refusal('invalid', 'activities.hand-on-unknown');
    const { resident: giver } = handedOn;
    ensure(giver !== actor.id, 'activities.hand-on-own');

    const now = ports.clock();
    const wanted = found(await ports.activities.find(handedOn.activity), 'activities.missing');
    allow(maySignUp(actor, wanted), 'activities.not-resident');
    const applicant = await applicantFor(ports, actor, wanted);
    const taken = await takePlace(ports, actor.id, wanted, (current, ticket) => {
      allow(maySignUp(actor, current), 'activities.not-resident');
      ensureOpen(current, now);
      if (signUpOf(current, actor.id)?.state === 'placed') return {};
      const given = signUpOf(current, giver);
      ensure(given?.state === 'placed', 'activities.hand-on-over', { title: current.title });

      const before = withoutBoth(current, giver, actor.id);
      refuseUnmet(conditions(before, applicant, { people: given.people, given: said }));
      const step = handOver(current, giver, actor.id, { ticket, now });
      const next = withGiven({ ...current, ...step.places }, applicant, said);
      const facts = { from: giver, into: actor.id, people: given.people };
      return {
        next,
        happenings: [
          { name: 'activities.place-handed-on', by: actor.id, at: now, region: current.region, facts },
          ...promotions(next, step.promoted, now),
        ],
      };
    });
    await ports.attempts.forget('code', actor.id);
    if (signUpOf(taken.activity, giver) === undefined) await ports.diaries.strike(giver, taken.activity.id);
    return taken;
  },
});

/** As the conditions look at it: whoever takes over is new, and the place is free. */
const withoutBoth = (activity: Activity, giver: string, taker: string): Activity => ({
  ...activity,
  signUps: activity.signUps.filter(({ resident }) => resident !== giver && resident !== taker),
});
