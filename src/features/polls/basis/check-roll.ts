import { ensure, found, isWithin, Refusal, type RegionPath } from '../../../kernel/index.ts';
import { sayMoment } from '../../../phrases/index.ts';
import type { PollRules } from '../poll.ts';
import type { RollStore } from '../rolls/index.ts';
import { rollRules } from '../rules/index.ts';

interface Asked {
  readonly region: RegionPath;
  readonly rules: PollRules | undefined;
  readonly rollId: string | undefined;
  readonly opens: Date;
}

/**
 * Goes on when the roll that was named is frozen, of the kind that counts, of this place, and public for long enough.
 * @throws Refusal also when none was named and the rules add up floor area, which only a roll has
 */
export async function checkRoll(
  { rolls }: { readonly rolls: Pick<RollStore, 'find'> },
  { region, rules, rollId, opens }: Asked,
): Promise<void> {
  if (rollId === undefined) {
    const needsAreas = rules !== undefined && rollRules(rules.pack, rules.roll).measures.includes('area');
    if (needsAreas) throw new Refusal('invalid', 'polls.needs-roll', { title: rules.pack.title });
    return;
  }
  if (rules === undefined) throw new Refusal('invalid', 'polls.roll-without-pack');
  const roll = found(await rolls.find(rollId), 'rolls.missing');
  found(isWithin(roll.region, region) || isWithin(region, roll.region) ? roll : null, 'rolls.missing');
  ensure(roll.state === 'frozen', 'polls.roll-not-frozen');
  ensure(roll.basis === rules.roll, 'polls.roll-of-others');
  const from = roll.usableFrom ?? opens;
  ensure(from <= opens, 'polls.roll-not-usable', { from: sayMoment(from) });
}
