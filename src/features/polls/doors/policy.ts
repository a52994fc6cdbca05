import { holdsAny, type Actor } from '../../../kernel/index.ts';
import type { KitStore } from '../kit/kit-store.ts';
import type { Poll } from '../poll.ts';

/** Workers and stewards of the place take ballots in from those who do not vote online, and record who votes for whom. */
export const mayTakeIn = (actor: Actor, { region }: Pick<Poll, 'region'>): boolean =>
  holdsAny(actor, ['worker', 'steward'], region);

/** Somebody who was named to watch the count of this poll (监票人). */
export async function watchesCount(
  { pollKits }: { readonly pollKits: Pick<KitStore, 'find'> },
  { id }: Actor,
  poll: Pick<Poll, 'id'>,
): Promise<boolean> {
  return (await pollKits.find(poll.id))?.scrutineers.includes(id) === true;
}
