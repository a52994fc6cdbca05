import { isResident, type Actor } from '../../../kernel/index.ts';
import type { ResidentStore } from '../../residents/index.ts';
import type { Poll } from '../poll.ts';
import type { Elector } from './electorate.ts';
import type { ElectorateStore } from './electorate-store.ts';

export interface ElectorPorts {
  readonly electorates: Pick<ElectorateStore, 'electorOf'>;
  readonly residents: Pick<ResidentStore, 'joinedFrom'>;
}

/**
 * Whose ballot somebody casts, as it was written down when the poll was opened; under any record of theirs that was joined
 * with this one since.
 * @returns null when they are not among those who may vote
 */
export async function electorFor(ports: ElectorPorts, poll: Poll, actor: Actor): Promise<Elector | null> {
  if (!isResident(actor)) return null;
  const own = await ports.electorates.electorOf(poll.id, actor.id);
  if (own !== null) return own;
  for (const former of (await ports.residents.joinedFrom([actor.id])).keys()) {
    const elector = await ports.electorates.electorOf(poll.id, former);
    if (elector !== null) return elector;
  }
  return null;
}
