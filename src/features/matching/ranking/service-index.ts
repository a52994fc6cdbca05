import { MINUTE, later, type Clock } from '../../../kernel/index.ts';
import type { Service, ServiceStore } from '../../directory/index.ts';
import { understand } from '../../needs/index.ts';
import { textIndex, type Scores } from './bm25.ts';
import { termsOf } from './terms.ts';

/** The directory as ranking needs it: in memory, brought up to date before each ranking. */
export type ServiceIndex = ReturnType<typeof serviceIndex>;

export interface IndexedService {
  /** Its place in the index, until the process ends. */
  readonly slot: number;
  readonly service: Service;
  /** Its own categories, or, when staff gave none, what its words amount to. */
  readonly categories: readonly string[];
}

const NAME_WEIGHT = 3;
/** How far clocks of two processes may be apart without a change being missed. */
const SKEW = MINUTE / 2;
const EVER = new Date(0);

/**
 * Reads only what changed since it last looked, so that ranking costs the same with ninety services or ten thousand.
 * Rankings that begin together share one look.
 */
export function serviceIndex(services: Pick<ServiceStore, 'changedSince'>, clock: Clock) {
  const texts = textIndex();
  const entries: IndexedService[] = [];
  const slots = new Map<string, number>();
  const byCategory = new Map<string, Set<number>>();
  let lookedAt: Date | undefined;
  let looking: Promise<void> | undefined;

  return {
    /** Sees every change that was kept before the call. */
    async refresh(): Promise<void> {
      if (looking !== undefined) await looking;
      looking ??= look().finally(() => {
        looking = undefined;
      });
      await looking;
    },
    get size(): number {
      return entries.length;
    },
    find: (id: string): IndexedService | undefined => entries[slots.get(id) ?? -1],
    at: (slot: number): IndexedService => entries[slot]!,
    /** The services that share words with a text; good until the next search. */
    search: (terms: readonly string[]): Scores => texts.search(terms),
    scoreOf: ({ slot }: IndexedService, terms: readonly string[]): number => texts.scoreOf(slot, terms),
    /** Which words these are, the weightiest first. */
    shared: ({ slot }: IndexedService, terms: readonly string[]): readonly string[] => texts.shared(slot, terms),
    ofCategory: (code: string): ReadonlySet<number> => byCategory.get(code) ?? NONE,
  };

  async function look(): Promise<void> {
    const now = clock();
    const changed = await services.changedSince(lookedAt === undefined ? EVER : later(lookedAt, -SKEW));
    for (const service of changed) put(service);
    lookedAt = now;
  }

  /** Words and categories are worked out anew only when staff changed them; a place taken changes the number alone. */
  function put(service: Service): void {
    const slot = slots.get(service.id) ?? entries.length;
    const before = entries[slot];
    if (before !== undefined && sameWords(before.service, service)) {
      entries[slot] = { ...before, service };
      return;
    }
    for (const code of before?.categories ?? []) byCategory.get(code)?.delete(slot);
    texts.set(slot, [
      { terms: termsOf(service.name), weight: NAME_WEIGHT },
      { terms: termsOf(service.description), weight: 1 },
    ]);
    const categories = service.categories.length > 0 ? service.categories : categoriesOf(service);
    slots.set(service.id, slot);
    entries[slot] = { slot, service, categories };
    for (const code of categories) byCategory.set(code, (byCategory.get(code) ?? new Set()).add(slot));
  }
}

const NONE: ReadonlySet<number> = new Set();

const categoriesOf = ({ name, description }: Service): readonly string[] => [
  understand(`${name}。${description}`).category,
];

const sameWords = (one: Service, other: Service): boolean =>
  one.name === other.name && one.description === other.description && one.categories.join() === other.categories.join();
