/**
 * Ranking for needs among the services of 1,300 organizations and of ten times as many: the search in words against the
 * taking apart of the text alone (the floor), minisearch and flexsearch on the same texts with the same words; then the
 * whole ranking; then the matching of one night. Texts are made of the keywords and seeds of the taxonomy. One search is
 * made after the other: figures are for one core.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { CATEGORIES } from '../config/taxonomy/index.ts';
import type { Organization, Service } from '../src/features/directory/index.ts';
import { assign } from '../src/features/matching/batch/assign.ts';
import { daysNamed, rank, serviceIndex, type Wanted } from '../src/features/matching/index.ts';
import { textIndex } from '../src/features/matching/ranking/search/bm25.ts';
import { best } from '../src/features/matching/ranking/search/best.ts';
import { ask } from '../src/features/matching/ranking/features.ts';
import { rankAll } from '../src/features/matching/ranking/rank.ts';
import { termsOf } from '../src/features/matching/ranking/terms.ts';
import { compare, format, printTable } from './servers/harness.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const SERVICES_OF_EACH = 3;
const [STREETS, COMMUNITIES] = [12, 10];
const FIRST = 10;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Numbers that look drawn by chance and are the same each time. */
const chance = (number: number, under: number): number => ((number * 2_654_435_761) >>> 7) % under;

const ORGANIZATION_CATEGORIES = CATEGORIES.filter(({ route }) => route === 'organization');
const communityOf = (number: number) => `/d/s${chance(number, STREETS)}/c${chance(number + 7, COMMUNITIES)}/`;

function serviceOf(number: number): Service {
  const { code, name, keywords, seeds } = ORGANIZATION_CATEGORIES[chance(number, ORGANIZATION_CATEGORIES.length)]!;
  const words = keywords.split(' ');
  const some = Array.from({ length: 6 }, (_, place) => words[chance(number * 11 + place, words.length)]);
  const community = communityOf(number);
  const reach = chance(number + 3, 10);
  return {
    id: `service-${number}`,
    organization: `organization-${Math.floor(number / SERVICES_OF_EACH)}`,
    name: `${some[0]}${name}`,
    description: `${some.join('、')}。${seeds[chance(number + 5, seeds.length)]}。`,
    status: 'active',
    categories: [code],
    areas: [reach < 2 ? '/d/' : reach < 6 ? `${community.split('/').slice(0, 3).join('/')}/` : community],
    eligibility: chance(number, 3) === 0 ? { minAge: 60, tags: ['老人'] } : { tags: [] },
    schedule: 'FREQ=WEEKLY;BYDAY=MO,TU,SA',
    cost: { kind: 'free' },
    languages: ['zh'],
    accessibility: [],
    capacity: 1 + chance(number, 20),
    places: [],
    changedAt: NOW,
  };
}

const organizationOf = (number: number): Organization => ({
  id: `organization-${number}`,
  name: `机构${number}`,
  kind: 'filed',
  region: communityOf(number * SERVICES_OF_EACH),
  grade: 1 + chance(number, 5),
  openOffers: 20,
  isPaused: false,
  changedAt: NOW,
});

function wantedOf(number: number): Wanted {
  const { code, seeds } = ORGANIZATION_CATEGORIES[chance(number * 3, ORGANIZATION_CATEGORIES.length)]!;
  const { keywords } = ORGANIZATION_CATEGORIES[chance(number * 3 + 1, ORGANIZATION_CATEGORIES.length)]!;
  const text = `${seeds[chance(number * 5, seeds.length)]}，${keywords.split(' ')[chance(number, 8)] ?? ''}，周六最好`;
  return {
    text,
    category: code,
    region: `${communityOf(number * 13)}b1/`,
    affected: [],
    affectedIsStated: false,
    age: chance(number, 2) === 0 ? 75 : undefined,
    days: daysNamed(text, NOW),
    language: 'zh',
    failed: [],
    at: NOW,
  };
}

const wanted = Array.from({ length: 2000 }, (_, number) => wantedOf(number));
await benchNight(10_000, 1300);
for (const organizations of [1300, 13_000]) await benchAmong(organizations);

async function benchAmong(organizations: number): Promise<void> {
  const services = Array.from({ length: organizations * SERVICES_OF_EACH }, (_, number) => serviceOf(number));
  const documents = services.map(({ id, name, description }, slot) => ({ slot, id, text: `${name}。${description}` }));
  const title = `among ${services.length.toLocaleString('en')} services`;

  const own = built('ours', () => {
    const index = textIndex();
    for (const { slot, text } of documents) index.set(slot, [{ terms: termsOf(text), weight: 1 }]);
    return index;
  });
  const mini = built('minisearch', () => {
    const index = new MiniSearch({ fields: ['text'], tokenize: termsOf, processTerm: (term) => term });
    index.addAll(documents);
    return index;
  });
  const flex = built('flexsearch', () => {
    const index = new Index({ tokenize: 'strict', encode: termsOf });
    for (const { slot, text } of documents) index.add(slot, text);
    return index;
  });
  const whole = await indexOf(services, organizations);

  const firstOf = (text: string): number[] => {
    const { found, slots, scores } = own.search(new Map(termsOf(text).map((term) => [term, 1])));
    const few = best<number>(FIRST, (one, other) => scores[other]! - scores[one]!);
    for (let place = 0; place < found; place += 1) few.offer(slots[place]!);
    return [...few.kept];
  };
  printTable(
    `The first ten ${title}`,
    'searches for each second of the processor',
    await compare([
      { name: 'the text taken apart, nothing more', run: async () => perSecond(({ text }) => termsOf(text)) },
      { name: 'ours, words only', run: async () => perSecond(({ text }) => firstOf(text)) },
      { name: 'ours, every feature, with reasons', run: async () => perSecond((one) => rank(whole, one, FIRST)) },
      { name: 'minisearch 7.2.0', run: async () => perSecond(({ text }) => mini.search(text).slice(0, FIRST)) },
      {
        name: 'flexsearch 0.8.212',
        run: async () => perSecond(({ text }) => flex.search(text, { limit: FIRST, suggest: true })),
      },
    ]),
  );
  const started = performance.now();
  for (let number = 0; number < 1000; number += 1)
    own.set(number, [{ terms: termsOf(documents[number + 1]!.text), weight: 1 }]);
  console.log(`\nA service changed, ours: ${format(performance.now() - started)} µs.`);
}

/** Makes an index and says what it took. Texts are taken apart once before, so that all find the dictionary loaded. */
function built<Made>(name: string, make: () => Made): Made {
  termsOf('热身');
  const before = memory();
  const started = performance.now();
  const made = make();
  const took = performance.now() - started;
  console.log(`${name}: made in ${format(took)} ms, ${format((memory() - before) / 1e6)} MB`);
  return made;
}

function memory(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

async function indexOf(services: readonly Service[], organizations: number) {
  const kept = <Value>(values: readonly Value[]) => ({ changedSince: async () => [...values] });
  const index = serviceIndex(
    {
      services: kept(services),
      organizations: kept(Array.from({ length: organizations }, (_, number) => organizationOf(number))),
      trackRecords: kept([]),
    },
    () => NOW,
  );
  const before = memory();
  const started = performance.now();
  await index.refresh();
  const took = performance.now() - started;
  console.log(`the whole index: made in ${format(took)} ms, ${format((memory() - before) / 1e6)} MB`);
  return index;
}

/** All needs ranked against all services, then assigned. */
async function benchNight(needs: number, organizations: number): Promise<void> {
  const services = Array.from({ length: organizations * SERVICES_OF_EACH }, (_, number) => serviceOf(number));
  const index = await indexOf(services, organizations);
  const before = memory();
  const started = performance.now();
  const wishing = Array.from({ length: needs }, (_, number) => {
    const { fitting } = rankAll(ask(index, wantedOf(number)), Infinity);
    const submittedAt = new Date(NOW.getTime() - chance(number, 40) * 3_600_000);
    const urgency = chance(number, 9) === 0 ? ('urgent' as const) : ('general' as const);
    return {
      need: { id: `need-${number}`, urgency, submittedAt },
      slots: Int32Array.from(fitting, ({ entry }) => entry.slot),
      scores: Float64Array.from(fitting, ({ score }) => score),
    };
  });
  const ranked = performance.now();
  const supply = {
    capacities: Int32Array.from(services, ({ capacity }) => Math.min(capacity, 3)),
    organizationOf: Int32Array.from(services, (_, number) => Math.floor(number / SERVICES_OF_EACH)),
    organizationCapacities: new Int32Array(organizations).fill(5),
  };
  const assigned = assign(wishing, supply, NOW).filter((wish) => wish >= 0).length;
  const done = performance.now();
  const wishes = wishing.reduce((sum, { slots }) => sum + slots.length, 0);
  console.log(
    `\nOne night, ${needs.toLocaleString('en')} needs and ${services.length.toLocaleString('en')} services: ` +
      `ranked in ${format(ranked - started)} ms (${format(wishes / needs)} services a need), assigned in ` +
      `${format(done - ranked)} ms (${assigned.toLocaleString('en')} needs), ${format((memory() - before) / 1e6)} MB.`,
  );
}

/** For each second of the processor: what else runs on the machine takes less from it than from the clock on the wall. */
async function perSecond(search: (one: Wanted) => unknown): Promise<number> {
  const started = performance.now();
  const used = process.cpuUsage();
  let done = 0;
  while (performance.now() - started < 1000) {
    search(wanted[done % wanted.length]!);
    done += 1;
  }
  const { user, system } = process.cpuUsage(used);
  return (done * 1e6) / (user + system);
}
