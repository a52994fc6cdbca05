import { z } from 'zod';
import { allow, defineUseCase, found, isSystem } from '../../../../kernel/index.ts';
import { happened } from '../happened.ts';
import { nextVersionOf } from '../objecting/next-version.ts';
import type { Roll } from '../roll.ts';
import type { RollStore } from '../roll-store.ts';

interface Ports {
  readonly rolls: RollStore;
}

/** Makes the version after a superseded one, in case the process that superseded it did not. */
export const carryOnRoll = defineUseCase({
  name: 'polls.carry-on-roll',
  input: z.object({ rollId: z.string() }),
  async run(ports: Ports, actor, { rollId }) {
    allow(isSystem(actor), 'rolls.system-only');
    return insertNext(ports, found(await ports.rolls.find(rollId), 'rolls.missing'));
  },
});

/** The same roll makes the same next version: a second time finds it there. */
export function insertNext({ rolls }: Ports, roll: Roll): Promise<Roll> {
  const next = nextVersionOf(roll);
  const through = roll.objections.find(({ id }) => id === roll.replacedThrough)!;
  return rolls.insert(next, [happened(next, 'polls.roll-renewed', next.frozenAt!, through.ruling!.by)]);
}
