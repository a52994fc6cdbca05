import { DUPLICATES } from '../../../../config/duplicates.ts';
import { later, MINUTE, type Clock, type RegionPath } from '../../../kernel/index.ts';
import { isOpen, type Need } from '../need.ts';
import type { NeedStore, NeedWords } from '../need-store.ts';
import { describe, type DescribedParts } from './likeness.ts';
import { needIndex, type Alike, type NeedIndex } from './need-index.ts';

/** The open needs of the communities as the search for similar ones needs them. */
export type OpenNeeds = ReturnType<typeof openNeeds>;

export interface SimilarNeed extends Alike {
  readonly need: Need;
}

export interface SearchOpen {
  readonly community: RegionPath;
  /** The score from which on it counts. */
  readonly from: number;
  readonly most: number;
  readonly fits: (need: Need) => boolean;
}

/** How far clocks of two processes may be apart, and a write may take, without a change being missed. */
const SKEW = MINUTE / 2;
/** So many times as many are looked up as are asked for, since some may not fit. */
const SPARE = 4;

interface Shard {
  readonly index: NeedIndex;
  /** What each need in the index was when it was put there. */
  readonly known: Map<string, string>;
  lookedAt?: Date;
  looking?: Promise<void>;
}

/**
 * One inverted index for each community, in the memory of each process. It is filled from the store when it is first asked
 * for; before each search it reads what changed since, whichever process changed it; and what it finds is read from the
 * store again, so that nothing is suggested that was closed or merged a moment ago.
 */
export function openNeeds({ needs, clock }: { readonly needs: NeedStore; readonly clock: Clock }) {
  const shards = new Map<RegionPath, Shard>();

  return {
    /** The likest open needs of a community first. */
    async similarTo(parts: DescribedParts, { community, from, most, fits }: SearchOpen): Promise<SimilarNeed[]> {
      const shard = shardOf(community);
      await refresh(community, shard);
      const alike = shard.index.search(describe(parts), { from, most: most * SPARE });
      const found = await Promise.all(
        alike.map(async (one) => {
          const need = await needs.find(one.id);
          return need !== null && isOpen(need) && fits(need) ? [{ ...one, need }] : [];
        }),
      );
      return found.flat().slice(0, most);
    },
  };

  function shardOf(community: RegionPath): Shard {
    const shard = shards.get(community) ?? { index: needIndex(), known: new Map<string, string>() };
    // Put last: the first of the map is the one asked for longest ago.
    shards.delete(community);
    shards.set(community, shard);
    const [oldest] = shards.keys();
    if (shards.size > DUPLICATES.communitiesHeld && oldest !== undefined) shards.delete(oldest);
    return shard;
  }

  /** Sees every change that was kept before the call; those who ask together share one look. */
  async function refresh(community: RegionPath, shard: Shard): Promise<void> {
    if (shard.looking !== undefined) await shard.looking;
    shard.looking ??= look(community, shard).finally(() => {
      delete shard.looking;
    });
    await shard.looking;
  }

  async function look(community: RegionPath, shard: Shard): Promise<void> {
    const now = clock();
    const since = shard.lookedAt === undefined ? null : later(shard.lookedAt, -SKEW);
    for await (const words of needs.wordsChangedIn(community, since)) {
      if (isOpen(words)) put(shard, words);
      else remove(shard, words.id);
    }
    shard.lookedAt = now;
  }
}

/** What changed a moment ago is read at every look: its words are taken apart only once. */
function put({ index, known }: Shard, words: NeedWords): void {
  const version = [words.changedAt.getTime(), words.category, words.place].join(' ');
  if (known.get(words.id) === version) return;
  index.put(words.id, describe(words));
  known.set(words.id, version);
}

function remove({ index, known }: Shard, id: string): void {
  index.remove(id);
  known.delete(id);
}
