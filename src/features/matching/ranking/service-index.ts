import { RANKING } from '../../../../config/matching.ts';
import { later, MINUTE, type Clock, type RegionPath } from '../../../kernel/index.ts';
import {
  placesFree,
  placesTaken,
  type Organization,
  type OrganizationStore,
  type Service,
  type ServiceStore,
} from '../../directory/index.ts';
import { categoryName, understand } from '../../needs/index.ts';
import { pathsUp } from '../../regions/index.ts';
import type { TrackRecord } from '../records/track-record.ts';
import type { TrackRecordStore } from '../records/track-record-store.ts';
import { textIndex, type Asking, type Field, type Scores } from './search/bm25.ts';
import { setsOfNames } from './search/sets.ts';
import { depthOf } from './region-distance.ts';
import { signsOf, termsOf } from './terms.ts';
import { daysServed, type Weekdays } from './weekdays.ts';

/** The directory as ranking needs it: in memory, brought up to date before each ranking. */
export type ServiceIndex = ReturnType<typeof serviceIndex>;

export interface IndexedService {
  /** Its place in the index, until the process ends. */
  readonly slot: number;
  readonly service: Service;
  /** Its own categories, or, when staff gave none, what its words amount to. */
  readonly categories: readonly string[];
  /** The same by the number of the set in the index. */
  readonly categorySet: number;
  /** The days on which it works, where it says so. */
  readonly days: Weekdays | null;
  /** Where it serves, by the number of the set in the index. */
  readonly areaSet: number;
  readonly taken: number;
  readonly free: number;
  readonly organization?: Organization | undefined;
  /** Where the organization is at home. */
  readonly home?: Place | undefined;
  readonly record?: TrackRecord | undefined;
}

export interface Place {
  readonly path: RegionPath;
  readonly depth: number;
}

interface Stores {
  readonly services: Pick<ServiceStore, 'changedSince'>;
  readonly organizations: Pick<OrganizationStore, 'changedSince'>;
  readonly trackRecords: Pick<TrackRecordStore, 'changedSince'>;
}

/** How far clocks of two processes may be apart without a change being missed. */
const SKEW = MINUTE / 2;
const EVER = new Date(0);

/**
 * Reads only what changed since it last looked, so that ranking costs the same with ninety services or ten thousand.
 * Rankings that begin together share one look.
 */
export function serviceIndex({ services, organizations, trackRecords }: Stores, clock: Clock) {
  const texts = textIndex();
  const entries: IndexedService[] = [];
  const slots = new Map<string, number>();
  const areaSets = setsOfNames();
  const categorySets = setsOfNames();
  /** By slot: rankings ask it of every service that shares a word, and of few of them anything else. */
  const areaSetOf: number[] = [];
  const categorySetOf: number[] = [];
  const byCategory = new Map<string, Set<number>>();
  const byOrganization = new Map<string, Set<number>>();
  const known = new Map<string, Organization>();
  const records = new Map<string, TrackRecord>();
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
    /** Every organization, also those without services. */
    organizations: (): Iterable<Organization> => known.values(),
    /** The services that share words with a text; good until the next search. */
    search: (terms: Asking | readonly string[]): Scores => texts.search('get' in terms ? terms : eachOnce(terms)),
    share: (term: string): number => texts.share(term),
    scoreOf: ({ slot }: IndexedService, terms: Asking): number => texts.scoreOf(slot, terms),
    /** Which words these are, the weightiest first. */
    shared: ({ slot }: IndexedService, terms: Asking): readonly string[] => texts.shared(slot, terms),
    ofCategory: (code: string): ReadonlySet<number> => byCategory.get(code) ?? NONE,
    categorySets: { size: () => categorySets.size, namesOf: categorySets.namesOf },
    areaSetAt: (slot: number): number => areaSetOf[slot]!,
    categorySetAt: (slot: number): number => categorySetOf[slot]!,
    /** For each set of areas how deep the smallest lies that holds the region; 0 where none does. */
    depthsOver(region: RegionPath): Uint8Array {
      const depths = new Uint8Array(areaSets.size);
      for (const path of pathsUp(region)) {
        const depth = depthOf(path);
        for (const set of areaSets.having(path)) depths[set] = Math.max(depths[set]!, depth);
      }
      return depths;
    },
  };

  async function look(): Promise<void> {
    const now = clock();
    const since = lookedAt === undefined ? EVER : later(lookedAt, -SKEW);
    const [ownOrganizations, ownRecords, ownServices] = await Promise.all([
      organizations.changedSince(since),
      trackRecords.changedSince(since),
      services.changedSince(since),
    ]);
    for (const organization of ownOrganizations) putOrganization(organization);
    for (const record of ownRecords) putRecord(record);
    for (const service of ownServices) put(service);
    lookedAt = now;
  }

  function putOrganization(organization: Organization): void {
    known.set(organization.id, organization);
    for (const slot of byOrganization.get(organization.id) ?? NONE) {
      entries[slot] = { ...entries[slot]!, ...homeOf(organization) };
    }
  }

  function putRecord(record: TrackRecord): void {
    records.set(record.id, record);
    const slot = slots.get(record.id);
    if (slot !== undefined) entries[slot] = { ...entries[slot]!, record };
  }

  /** Words and categories are worked out anew only when staff changed them; a place taken changes the number alone. */
  function put(service: Service): void {
    const slot = slots.get(service.id) ?? entries.length;
    const before = entries[slot];
    const seen = { ...workedOut(service), areaSet: areaSets.numberOf(service.areas) };
    areaSetOf[slot] = seen.areaSet;
    if (before !== undefined && sameWords(before.service, service)) {
      entries[slot] = { ...before, ...seen };
      return;
    }
    for (const category of before?.categories ?? []) byCategory.get(category)!.delete(slot);
    texts.set(slot, fieldsOf(service));
    const codes = service.categories.length > 0 ? service.categories : categoriesOf(service);
    slots.set(service.id, slot);
    entries[slot] = {
      slot,
      ...seen,
      categories: codes,
      categorySet: categorySets.numberOf(codes),
      ...homeOf(known.get(service.organization)),
      record: records.get(service.id),
    };
    categorySetOf[slot] = entries[slot].categorySet;
    for (const category of codes) addTo(byCategory, category, slot);
    addTo(byOrganization, service.organization, slot);
  }
}

/** Terms that all count alike. */
const eachOnce = (terms: readonly string[]): Asking => new Map(terms.map((term) => [term, 1]));

const NONE: ReadonlySet<number> = new Set();

function addTo(slots: Map<string, Set<number>>, key: string, slot: number): void {
  slots.set(key, (slots.get(key) ?? new Set()).add(slot));
}

const homeOf = (organization: Organization | undefined) => ({
  organization,
  home: organization && { path: organization.region, depth: depthOf(organization.region) },
});

/** What every ranking asks of a service, worked out once. */
const workedOut = (service: Service) => ({
  service,
  days: daysServed(service.schedule),
  taken: placesTaken(service),
  free: placesFree(service),
});

/** The names of categories count where staff chose them: those worked out from the words say nothing new. */
const fieldsOf = ({ name, description, categories }: Service): Field[] => [
  { terms: [...termsOf(name), ...signsOf(name)], weight: RANKING.fields.name },
  { terms: [...termsOf(description), ...signsOf(description)], weight: RANKING.fields.description },
  { terms: categories.flatMap((code) => termsOf(categoryName(code))), weight: RANKING.fields.categories },
];

const categoriesOf = ({ name, description }: Service): readonly string[] => [
  understand(`${name}。${description}`).category,
];

const sameWords = (one: Service, other: Service): boolean =>
  one.name === other.name && one.description === other.description && one.categories.join() === other.categories.join();
