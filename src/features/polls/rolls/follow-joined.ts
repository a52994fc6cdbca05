import { z } from 'zod';
import { allow, carryOver, defineUseCase, isSystem, type JoinedRecords } from '../../../kernel/index.ts';
import type { RollEntry } from './entry.ts';
import type { Roll } from './roll.ts';
import type { RollStore } from './roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
  readonly residents: JoinedRecords;
}

/** After two records of one person were joined: what either could vote, the one that goes on can. */
export const rollsFollowJoined = defineUseCase({
  name: 'polls.follow-joined-in-rolls',
  input: z.object({ residentId: z.string() }),
  async run({ rolls, residents }: Ports, actor, { residentId }) {
    allow(isSystem(actor), 'rolls.system-only');

    await carryOver(residents, residentId, async (from, into) => {
      for (const id of new Set([...(await rolls.naming(from)), ...(await rolls.objectedBy(from))]))
        await rolls.change(id, (roll) => ({ next: followed(roll, from, into), result: undefined }));
    });
  },
});

/**
 * An entry too many stays where there are two: nobody is taken off a roll by the way. But of entries of single people, one
 * person casts only one.
 */
function followed(roll: Roll, from: string, into: string): Roll {
  let isPlaced = false;
  const entries = roll.entries.map((entry): RollEntry => {
    if (!entry.voters.includes(from) && !entry.voters.includes(into)) return entry;
    const others = entry.voters.filter((voter) => voter !== from && voter !== into);
    const isOwn = roll.basis === 'owners' || !isPlaced;
    isPlaced = true;
    return { ...entry, voters: isOwn ? [...others, into] : others };
  });
  const objections = roll.objections.map((one) => (one.by === from ? { ...one, by: into } : one));
  return { ...roll, entries, objections };
}
