import { z } from 'zod';
import { ROLLS_LIMITS } from '../../../../../config/polls/rolls.ts';
import { defineUseCase, found, type Clock } from '../../../../kernel/index.ts';
import type { CalendarStore } from '../../../regions/index.ts';
import { needResident } from '../../../residents/index.ts';
import { happened } from '../happened.ts';
import { OBJECTION_KINDS, type Objection } from '../objection.ts';
import { endOfPeriod } from '../period.ts';
import { maySeeRoll } from '../policy.ts';
import type { RollStore } from '../roll-store.ts';
import { clockOf } from '../steps/publish-roll.ts';
import { withObjection } from './objections.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly calendars: Pick<CalendarStore, 'ownDaysAt'>;
  readonly clock: Clock;
}

/**
 * Says that somebody is missing on a roll, that something is wrong, or that an entry should not be there. Everybody known
 * here can: an owner who lives elsewhere is a stranger to the community and may be just the one who is missing.
 */
export const objectToRoll = defineUseCase({
  name: 'polls.object-to-roll',
  input: z.object({
    rollId: z.string(),
    kind: z.enum(OBJECTION_KINDS),
    words: z.string().trim().min(2).max(ROLLS_LIMITS.words),
    entryId: z.string().max(64).optional(),
    /** Does it speak of oneself? */
    isAboutSelf: z.boolean().default(true),
  }),
  async run({ rolls, calendars, clock }: Ports, actor, { rollId, kind, words, entryId, isAboutSelf }, call) {
    needResident(actor);
    const now = clock();
    const known = await rolls.find(rollId);
    const seen = found(known !== null && maySeeRoll(actor, known) ? known : null, 'rolls.missing');
    const rulingDueAt = endOfPeriod(now, clockOf(seen).rulingDays, await calendars.ownDaysAt(seen.region));
    const objection: Objection = {
      id: call.newId('objection'),
      by: actor.id,
      kind,
      isAboutSelf,
      ...(entryId !== undefined && { entry: entryId }),
      words,
      madeAt: now,
      rulingDueAt,
    };

    const objected = await rolls.change(rollId, (roll) => {
      if (roll.objections.some(({ id }) => id === objection.id)) return { result: roll };
      const next = withObjection(roll, objection);
      const made = happened(next, 'polls.roll-objected', now, actor.id, { objection: objection.id, kind });
      return { next, happenings: [made], result: next };
    });
    const roll = found(objected, 'rolls.missing');
    return {
      roll,
      objection: found(
        roll.objections.find(({ id }) => id === objection.id),
        'rolls.objection-missing',
      ),
    };
  },
});
