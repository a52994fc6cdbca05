import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Elector, Electorate } from './electorate.ts';

export type ElectorateStore = ReturnType<typeof electorateStore>;

/** Polls whose electors are held in memory: those that are voted on now. */
const POLLS_HELD = 20;

interface Held {
  readonly electorate: Electorate;
  readonly byVoter: ReadonlyMap<string, readonly Elector[]>;
}

/** Keeps who may vote in a poll, as it was at its opening. */
export function electorateStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Electorate>(parts, 'electorates', { electors: Mixed, hash: String }, [
    [{ 'electors.voters': 1 }],
  ]);
  const held = new Map<string, Held>();

  /** It never changes, so what was read once holds. */
  async function heldFor(poll: string): Promise<Held | null> {
    const known = held.get(poll);
    if (known !== undefined) return known;
    const electorate = await store.find(poll);
    if (electorate === null) return null;
    const byVoter = new Map<string, Elector[]>();
    for (const elector of electorate.electors)
      for (const voter of elector.voters) byVoter.set(voter, [...(byVoter.get(voter) ?? []), elector]);
    const read = { electorate, byVoter };
    held.set(poll, read);
    const [oldest] = held.keys();
    if (held.size > POLLS_HELD && oldest !== undefined) held.delete(oldest);
    return read;
  }

  return {
    ...store,
    /** The electorate of a poll, from memory where it was read before. */
    held: async (poll: string): Promise<Electorate | null> => (await heldFor(poll))?.electorate ?? null,
    /** The polls in which one of these residents may cast a ballot, or might, over the years. */
    async pollsOf(residents: readonly string[]): Promise<string[]> {
      const rows = await store.model
        .find({ 'electors.voters': { $in: [...residents] } }, { _id: 1 })
        .lean<{ _id: string }[]>();
      return rows.map(({ _id }) => _id);
    },
    /** One of those who may vote in a poll; null when there is no such elector. */
    async elector(poll: string, id: string): Promise<Elector | null> {
      return (await store.find(poll))?.electors.find((elector) => elector.id === id) ?? null;
    },
    /** Whose ballots somebody may cast: of an owner their own, and that of what they own together with others. None: they may not vote. */
    async electorsOf(poll: string, resident: string): Promise<readonly Elector[]> {
      return (await heldFor(poll))?.byVoter.get(resident) ?? [];
    },
  };
}
