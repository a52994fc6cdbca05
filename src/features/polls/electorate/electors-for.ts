import { isResident, type Actor } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Poll } from '../poll.ts';
import type { Elector } from './electorate.ts';
import type { ElectorateStore } from './electorate-store.ts';

export interface ElectorPorts {
  readonly electorates: Pick<ElectorateStore, 'electorsOf'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
}

/**
 * Whose ballots somebody casts, as it was written down when the poll was opened; under any record of theirs that was joined
 * with this one since. None when they are not among those who may vote.
 */
export async function electorsFor(ports: ElectorPorts, poll: Poll, actor: Actor): Promise<readonly Elector[]> {
  if (!isResident(actor)) return [];
  const own = await ports.electorates.electorsOf(poll.id, actor.id);
  if (own.length > 0) return own;
  for (const former of (await ports.residents.joinedFrom([actor.id])).keys()) {
    const electors = await ports.electorates.electorsOf(poll.id, former);
    if (electors.length > 0) return electors;
  }
  return [];
}
