import { z } from 'zod';
import { ELECTION_CLOCK, ROLL_CLOCKS, type RollClock } from '../../../../../config/polls/rolls.ts';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import type { CalendarStore } from '../../../regions/index.ts';
import { happened } from '../happened.ts';
import { afterWholeDays, endOfPeriod } from '../period.ts';
import { mayKeepRolls, maySeeRoll } from '../policy.ts';
import { ensureDraft, type Roll } from '../roll.ts';
import type { RollStore } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly calendars: Pick<CalendarStore, 'ownDaysAt'>;
  readonly clock: Clock;
}

/** Shows the roll to everybody, names masked, and begins the days in which they can object. */
export const publishRoll = defineUseCase({
  name: 'polls.publish-roll',
  input: z.object({ rollId: z.string() }),
  async run({ rolls, calendars, clock }: Ports, actor, { rollId }) {
    const now = clock();
    const draft = await rolls.find(rollId);
    const seen = found(draft !== null && maySeeRoll(actor, draft) ? draft : null, 'rolls.missing');
    allow(mayKeepRolls(actor, seen.region), 'rolls.not-keeper');
    const own = await calendars.ownDaysAt(seen.region);

    const published = await rolls.change(rollId, (roll) => {
      ensureDraft(roll);
      ensure(roll.entries.length > 0, 'rolls.empty');
      const { objectionDays, publicDays } = clockOf(roll);
      const next: Roll = {
        ...roll,
        state: 'published',
        publishedAt: now,
        objectionsUntil: endOfPeriod(now, objectionDays, own),
        usableFrom: afterWholeDays(now, publicDays),
      };
      return { next, happenings: [happened(next, 'polls.roll-published', now, actor.id)], result: next };
    });
    return found(published, 'rolls.missing');
  },
});

/** The days of a roll: those of elections where it is for one. */
export const clockOf = ({ basis, isForElection }: Pick<Roll, 'basis' | 'isForElection'>): RollClock =>
  isForElection ? ELECTION_CLOCK : ROLL_CLOCKS[basis];
