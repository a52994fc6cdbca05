import { later, MINUTE, type Clock } from '../../../kernel/index.ts';
import type { Service, ServiceStore } from '../../directory/index.ts';
import { understand } from '../../needs/index.ts';
import { emptyCorpus, removeDocument, searchCorpus, setDocument, sharedTerms } from './bm25.ts';
import { termsOf } from './terms.ts';

/** The directory as ranking needs it: in memory, brought up to date before each ranking. */
export type ServiceIndex = ReturnType<typeof serviceIndex>;

export interface IndexedService {
  readonly service: Service;
  /** Its own categories, or, when staff gave none, what its words amount to. */
  readonly categories: readonly string[];
}

/** The services that share words with a text, and which words. */
export interface Search {
  readonly scores: ReadonlyMap<string, number>;
  readonly shared: (id: string) => readonly string[];
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
  const corpus = emptyCorpus();
  const known = new Map<string, IndexedService>();
  const byCategory = new Map<string, Set<string>>();
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
      return known.size;
    },
    find: (id: string): IndexedService | undefined => known.get(id),
    search(text: string): Search {
      const terms = termsOf(text);
      return { scores: searchCorpus(corpus, terms), shared: (id) => sharedTerms(corpus, id, terms) };
    },
    ofCategory: (code: string): ReadonlySet<string> => byCategory.get(code) ?? NONE,
  };

  async function look(): Promise<void> {
    const now = clock();
    const changed = await services.changedSince(lookedAt === undefined ? EVER : later(lookedAt, -SKEW));
    for (const service of changed) put(service);
    lookedAt = now;
  }

  /** Words and categories are worked out anew only when staff changed them; a place taken changes the number alone. */
  function put(service: Service): void {
    const before = known.get(service.id);
    if (before !== undefined && sameWords(before.service, service)) {
      known.set(service.id, { ...before, service });
      return;
    }
    if (before !== undefined) {
      removeDocument(corpus, service.id);
      for (const code of before.categories) byCategory.get(code)?.delete(service.id);
    }
    const name = termsOf(service.name);
    setDocument(corpus, service.id, [
      ...Array.from({ length: NAME_WEIGHT }, () => name).flat(),
      ...termsOf(service.description),
    ]);
    const categories = service.categories.length > 0 ? service.categories : categoriesOf(service);
    known.set(service.id, { service, categories });
    for (const code of categories) byCategory.set(code, (byCategory.get(code) ?? new Set()).add(service.id));
  }
}

const NONE: ReadonlySet<string> = new Set();

const categoriesOf = ({ name, description }: Service): readonly string[] => [
  understand(`${name}。${description}`).category,
];

const sameWords = (one: Service, other: Service): boolean =>
  one.name === other.name && one.description === other.description && one.categories.join() === other.categories.join();
