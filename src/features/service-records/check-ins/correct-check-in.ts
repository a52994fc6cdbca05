import { z } from 'zod';
import { allow, defineUseCase, found, moment } from '../../../kernel/index.ts';
import type { ActivityStore } from '../../activities/index.ts';
import { mayCorrectCheckIn, mayKeepCheckIns } from '../policy.ts';
import { withCorrections } from './check-in.ts';
import type { KeepPorts } from './keep-check-in.ts';

interface Ports extends KeepPorts {
  readonly activities: ActivityStore;
}

/** Puts a check-in right, with a log of who changed what. Whoever checked in may take their own back and do no more. */
export const correctCheckIn = defineUseCase({
  name: 'service-records.correct-check-in',
  input: z.object({
    checkInId: z.string(),
    cameAt: moment.optional(),
    leftAt: moment.nullable().optional(),
    isStruck: z.boolean().optional(),
  }),
  async run({ activities, checkIns, clock }: Ports, actor, { checkInId, ...changes }) {
    const known = await checkIns.find(checkInId);
    const activity = known === null ? null : await activities.find(known.activity);
    const isSeen = known !== null && activity !== null && mayCorrectCheckIn(actor, known, activity);
    const kept = found(isSeen ? known : null, 'service-records.check-in-missing');
    const isOwnTakenBack = changes.isStruck === true && changes.cameAt === undefined && changes.leftAt === undefined;
    allow(mayKeepCheckIns(actor, activity!) || isOwnTakenBack, 'activities.not-organizer');

    const changed = await checkIns.change(kept.id, (checkIn) => {
      const at = clock();
      const next = withCorrections(checkIn, changes, actor.id, at);
      if (next === checkIn) return { result: checkIn };
      const happening = { name: 'service-records.check-in-corrected', by: actor.id, at, region: checkIn.region };
      return { next, happenings: [{ ...happening, facts: { activity: checkIn.activity } }], result: next };
    });
    return found(changed, 'service-records.check-in-missing');
  },
});
