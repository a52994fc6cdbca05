import { z } from 'zod';
import { ROLLS_LIMITS } from '../../../../../config/polls/rolls.ts';
import { allow, defineUseCase, found, Refusal, type Actor, type Clock } from '../../../../kernel/index.ts';
import { mask } from '../../../privacy/index.ts';
import type { ResidentStore } from '../../../residents/index.ts';
import { happened } from '../happened.ts';
import { OBJECTION_KINDS, type Objection, type Ruling } from '../objection.ts';
import { mayKeepRolls, mayRuleLate, maySeeRoll } from '../policy.ts';
import type { Roll } from '../roll.ts';
import type { RollStore } from '../roll-store.ts';
import { insertNext } from '../steps/carry-on-roll.ts';
import { corrected, correctionFor, type Wanted } from './correction.ts';
import { superseded } from './next-version.ts';
import { toBeRuledOn, withRuling } from './objections.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly residents: Pick<ResidentStore, 'findMany'>;
  readonly clock: Clock;
}

/**
 * Decides on an objection, with the reason that everybody is told. Upheld, it corrects the published roll; once the roll is
 * frozen it makes another version instead, to which objections that still wait go along.
 * @returns the roll that stands afterwards
 */
export const ruleOnObjection = defineUseCase({
  name: 'polls.rule-on-objection',
  input: z.object({
    rollId: z.string(),
    objectionId: z.string().max(64),
    isUpheld: z.boolean(),
    reason: z.string().trim().min(2).max(ROLLS_LIMITS.words),
    /** What should stand on the roll; only where it is upheld. */
    correction: z
      .object({
        kind: z.enum(OBJECTION_KINDS).optional(),
        entryId: z.string().max(64).optional(),
        name: z.string().trim().min(1).max(60).optional(),
        voters: z.array(z.string().min(1).max(64)).max(ROLLS_LIMITS.voters).optional(),
        areaCm2: z.int().min(1).max(Number.MAX_SAFE_INTEGER).optional(),
      })
      .default({}),
  }),
  async run(ports: Ports, actor, { rollId, objectionId, isUpheld, reason, correction }) {
    const { rolls, clock } = ports;
    const now = clock();
    const known = await rolls.find(rollId);
    const seen = found(known !== null && maySeeRoll(actor, known) ? known : null, 'rolls.missing');
    allow(mayKeepRolls(actor, seen.region), 'rolls.not-keeper');
    await ensureKnown(ports, correction.voters ?? []);

    const ruled = await rolls.change(rollId, (roll) => {
      const objection = toBeRuledOn(roll, objectionId);
      const isLate = ensureMayRule(actor, roll, objection, now);
      const wanted = isUpheld ? correctionFor(roll, objection, correction) : undefined;
      const ruling: Ruling = {
        isUpheld,
        // Everybody reads it.
        reason: mask(reason),
        by: actor.id,
        at: now,
        isLate,
        ...(wanted !== undefined && { correction: wanted }),
      };
      const next = after(withRuling(roll, objectionId, ruling), objectionId, ruling);
      const facts = { objection: objectionId, isUpheld, isLate };
      const happenings = [happened(next, 'polls.roll-objection-ruled', now, actor.id, facts)];
      if (next.state === 'superseded') happenings.push(happened(next, 'polls.roll-superseded', now, actor.id));
      return { next, happenings, result: next };
    });
    const roll = found(ruled, 'rolls.missing');
    return roll.state === 'superseded' ? insertNext(ports, roll) : roll;
  },
});

async function ensureKnown({ residents }: Ports, voters: NonNullable<Wanted['voters']>): Promise<void> {
  if (voters.length === 0) return;
  const known = await residents.findMany([...new Set(voters)]);
  if (known.length < new Set(voters).size) throw new Refusal('missing', 'residents.missing');
}

/** @returns whether the ruling comes late */
function ensureMayRule(actor: Actor, roll: Roll, objection: Objection, now: Date): boolean {
  allow(objection.by !== actor.id, 'rolls.own-objection');
  const isLate = now >= objection.rulingDueAt;
  allow(!isLate || mayRuleLate(actor, roll.region), 'rolls.ruling-late');
  return isLate;
}

function after(roll: Roll, objection: string, { correction }: Ruling): Roll {
  if (correction === undefined) return roll;
  if (roll.state === 'frozen') return superseded(roll, objection);
  return { ...roll, entries: corrected(roll.entries, correction) };
}
