import { Schema } from 'mongoose';
import { aggregateStore, type StoreParts } from '../../../platform/aggregate-store.ts';
import type { Elector, Electorate } from './electorate.ts';

export type ElectorateStore = ReturnType<typeof electorateStore>;

/** Polls whose electors are held in memory: those that are voted on now. */
const POLLS_HELD = 20;

/** Keeps who may vote in a poll, as it was at its opening. */
export function electorateStore(parts: StoreParts) {
  const { Mixed } = Schema.Types;
  const store = aggregateStore<Electorate>(parts, 'electorates', { electors: Mixed, hash: String, voted: Mixed }, []);
  const held = new Map<string, ReadonlyMap<string, Elector>>();

  /** It never changes, so what was read once holds. */
  async function byVoter(poll: string): Promise<ReadonlyMap<string, Elector>> {
    const known = held.get(poll);
    if (known !== undefined) return known;
    const electorate = await store.find(poll);
    // Whoever is a voter of several electors casts the first one's ballot.
    const electors = (electorate?.electors ?? []).toReversed();
    const voters = new Map(electors.flatMap((elector) => elector.voters.map((voter) => [voter, elector] as const)));
    if (electorate === null) return voters;
    held.set(poll, voters);
    const [oldest] = held.keys();
    if (held.size > POLLS_HELD && oldest !== undefined) held.delete(oldest);
    return voters;
  }

  return {
    ...store,
    /** @returns null when the resident is none of the voters */
    async electorOf(poll: string, resident: string): Promise<Elector | null> {
      return (await byVoter(poll)).get(resident) ?? null;
    },
  };
}
