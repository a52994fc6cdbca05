import { found } from '../../../kernel/index.ts';
import type { Roll } from './roll.ts';
import type { RollStore } from './roll-store.ts';

/** The roll as it stands: an objection that was upheld since it was named has made a later version. */
export async function standingRoll(rolls: Pick<RollStore, 'find'>, id: string): Promise<Roll> {
  const roll = found(await rolls.find(id), 'rolls.missing');
  return roll.replacedBy === undefined ? roll : standingRoll(rolls, roll.replacedBy);
}
