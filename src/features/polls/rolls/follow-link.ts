import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../kernel/index.ts';
import type { RegisterStore } from '../../register/index.ts';
import { regionPath } from '../../regions/index.ts';
import { entriesOfRegister } from './building/entries-of-register.ts';
import { entriesOf, type RollEntry } from './entry.ts';
import type { Roll } from './roll.ts';
import type { RollStore, RollSummary } from './roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly registers: Pick<RegisterStore, 'find'>;
}

const BATCH = 100;

/**
 * After somebody of the register was linked to a resident, or no longer is: they cast the ballots of their entries on the
 * rolls that were built before. Who is counted, and the hash, stay as they were.
 */
export const followLink = defineUseCase({
  name: 'polls.follow-link',
  input: z.object({ region: regionPath, residentId: z.string().max(64) }),
  async run({ rolls, registers }: Ports, actor, { region, residentId }) {
    allow(isSystem(actor), 'rolls.system-only');
    const register = found(await registers.find(region), 'register.missing');
    for (const { id, source } of await standingIn(rolls, region)) {
      if (source !== 'register') continue;
      await rolls.change(id, (roll) => {
        const next = linked(roll, entriesOfRegister(register, roll), residentId);
        return next === roll ? { result: undefined } : { next, result: undefined };
      });
    }
  },
});

async function standingIn(rolls: RollStore, region: string): Promise<RollSummary[]> {
  const all: RollSummary[] = [];
  for (;;) {
    const states = ['draft', 'published', 'frozen'] as const;
    const batch = await rolls.within(region, { states, after: all.at(-1)?.id ?? '', limit: BATCH });
    all.push(...batch);
    if (batch.length < BATCH) return all;
  }
}

/** Entries that a ruling brought are none of the register's, and stay as they were ruled. */
function linked(roll: Roll, fresh: readonly RollEntry[], resident: string): Roll {
  const casts = new Map(fresh.map(({ id, voters }) => [id, voters.includes(resident)]));
  const isPlaced = entriesOf(roll.entries, resident).some(({ id }) => !casts.has(id));
  let isSame = true;
  const entries = roll.entries.map((entry): RollEntry => {
    const should = casts.get(entry.id);
    const does = entry.voters.includes(resident);
    if (should === undefined || should === does) return entry;
    if (should && isPlaced && roll.basis !== 'owners') return entry;
    isSame = false;
    const others = entry.voters.filter((voter) => voter !== resident);
    return { ...entry, voters: should ? [...others, resident] : others };
  });
  return isSame ? roll : { ...roll, entries };
}
