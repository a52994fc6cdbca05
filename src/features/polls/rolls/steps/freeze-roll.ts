import { z } from 'zod';
import { allow, defineUseCase, ensure, found, type Clock } from '../../../../kernel/index.ts';
import { sayMoment } from '../../../../phrases/index.ts';
import { happened } from '../happened.ts';
import { openObjections } from '../objecting/objections.ts';
import { mayKeepRolls, maySeeRoll } from '../policy.ts';
import { ensureStands, type Roll } from '../roll.ts';
import { rollHash } from '../roll-hash.ts';
import type { RollStore } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly clock: Clock;
}

/** Ends the time for changes: from here on only an upheld objection makes another version. */
export const freezeRoll = defineUseCase({
  name: 'polls.freeze-roll',
  input: z.object({ rollId: z.string() }),
  async run({ rolls, clock }: Ports, actor, { rollId }) {
    const now = clock();
    const known = await rolls.find(rollId);
    const seen = found(known !== null && maySeeRoll(actor, known) ? known : null, 'rolls.missing');
    allow(mayKeepRolls(actor, seen.region), 'rolls.not-keeper');

    const frozen = await rolls.change(rollId, (roll) => {
      ensureMayFreeze(roll, now);
      const next: Roll = { ...roll, state: 'frozen', frozenAt: now, hash: rollHash(roll.entries) };
      return { next, happenings: [happened(next, 'polls.roll-frozen', now, actor.id)], result: next };
    });
    return found(frozen, 'rolls.missing');
  },
});

function ensureMayFreeze(roll: Roll, now: Date): void {
  ensureStands(roll);
  ensure(roll.state !== 'frozen', 'rolls.frozen-already', { version: roll.version });
  ensure(roll.state === 'published', 'rolls.not-published');
  const until = roll.objectionsUntil!;
  ensure(now >= until, 'rolls.objections-still', { until: sayMoment(until) });
  const waiting = openObjections(roll).length;
  ensure(waiting === 0, 'rolls.objections-wait', { waiting });
}
