import { join } from 'node:path';
import { z } from 'zod';
import { MOST_CANDIDATES } from '../../config/matching.ts';
import type { Service } from '../../src/features/directory/index.ts';
import { daysNamed, rank, serviceIndex, type ServiceIndex } from '../../src/features/matching/index.ts';
import { understand } from '../../src/features/needs/index.ts';
import { readLines } from './labelled.ts';
import type { Measure, Report } from './measure.ts';
import { round } from './percentile.ts';

const regionShape = z.object({ id: z.string(), parent: z.string().nullable() });

const serviceShape = z.object({
  id: z.string(),
  organization: z.string(),
  name: z.string(),
  description: z.string(),
  areas: z.array(z.string()),
  eligibility: z.object({
    minAge: z.number().optional(),
    maxAge: z.number().optional(),
    tags: z.array(z.string()).default([]),
  }),
  capacity: z.number().int(),
  /** 1 Monday … 7 Sunday. */
  days: z.array(z.number().int().min(1).max(7)).default([]),
  suspended: z.boolean().default(false),
});

const needShape = z.object({
  id: z.string(),
  text: z.string(),
  region: z.string(),
  age: z.number().int().optional(),
  tags: z.array(z.string()).optional(),
  kind: z.enum(['organization', 'authority', 'hall', 'none']),
  danger: z.boolean(),
  good: z.array(z.string()),
  acceptable: z.array(z.string()),
  never: z.array(z.string()),
});

type LabelledNeed = z.output<typeof needShape>;
type LabelledService = z.output<typeof serviceShape>;

/** Does a need find the services that can meet it, and none that may not; is it known whom it is for? */
export const matching: Measure = {
  name: 'matching',
  usage: 'matching DIR NEEDS_FILE',
  async run([directory, needsFile]) {
    if (directory === undefined || needsFile === undefined)
      throw new Error('Say which files to measure: a directory with regions.jsonl and services.jsonl, and the needs.');
    const regions = await readLines(join(directory, 'regions.jsonl'), regionShape);
    const services = await readLines(join(directory, 'services.jsonl'), serviceShape);
    return reportOnMatching(regions, services, await readLines(needsFile, needShape));
  },
};

const FIRST = 3;
const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const MEASURED_AT = new Date(0);

export async function reportOnMatching(
  regions: readonly z.output<typeof regionShape>[],
  services: readonly LabelledService[],
  needs: readonly LabelledNeed[],
): Promise<Report> {
  const pathOf = pathsOf(regions);
  const index = await indexOf(services, pathOf);
  const ranked = needs.map((need) => ({ need, ids: candidatesFor(index, need, pathOf) }));

  const asked = ranked.filter(({ need }) => need.kind === 'organization');
  const places = asked.map(({ need, ids }) => ids.findIndex((id) => isRight(need, id)));
  const recallAt3 = places.filter((place) => place >= 0 && place < FIRST).length / asked.length;
  const mrr = places.reduce((sum, place) => sum + (place < 0 ? 0 : 1 / (place + 1)), 0) / asked.length;
  const rules = new Map(services.map((service) => [service.id, service]));
  const broken = ranked.flatMap(({ need, ids }) =>
    ids.slice(0, FIRST).filter((id) => need.never.includes(id) || breaksRule(rules.get(id)!, need, pathOf)),
  );
  const ordinary = needs.filter(({ danger }) => !danger);
  const kindAccuracy = ordinary.filter((need) => kindOf(need) === need.kind).length / ordinary.length;
  const dangers = needs.filter(({ danger }) => danger);
  const heard = dangers.filter(({ text }) => understand(text).danger).length;

  return {
    lines: [
      `${services.length} services, ${needs.length} needs, ${asked.length} of them for an organization`,
      `a right service among the first three: ${(recallAt3 * 100).toFixed(1)} %, mean reciprocal rank ${mrr.toFixed(3)}`,
      `services that may not have the need among any first three: ${broken.length}`,
      `whom it is for, apart from danger: right for ${(kindAccuracy * 100).toFixed(1)} %`,
      `dangers heard: ${heard} of ${dangers.length}`,
    ],
    figures: {
      recallAt3: round(recallAt3),
      mrr: round(mrr),
      violations: broken.length,
      kindAccuracy: round(kindAccuracy),
    },
  };
}

const isRight = ({ good, acceptable }: LabelledNeed, id: string): boolean =>
  good.includes(id) || acceptable.includes(id);

/** The path of every region from the top, as the directory has it. */
function pathsOf(regions: readonly z.output<typeof regionShape>[]): (id: string) => string {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  return function pathOf(id: string): string {
    const parent = parents.get(id);
    if (parent === undefined) throw new Error(`There is no region ${id}.`);
    return `${parent === null ? '/' : pathOf(parent)}${id}/`;
  };
}

async function indexOf(given: readonly LabelledService[], pathOf: (id: string) => string): Promise<ServiceIndex> {
  const services = given.map(
    ({ areas, suspended, days, eligibility: { minAge, maxAge, tags }, ...service }): Service => ({
      ...service,
      ...(days.length > 0 && { schedule: `FREQ=WEEKLY;BYDAY=${days.map((day) => WEEKDAYS[day - 1]).join(',')}` }),
      status: suspended ? 'suspended' : 'active',
      categories: [],
      areas: areas.map(pathOf),
      eligibility: { tags, ...(minAge !== undefined && { minAge }), ...(maxAge !== undefined && { maxAge }) },
      cost: { kind: 'free' },
      languages: ['zh'],
      accessibility: [],
      places: [],
      changedAt: new Date(0),
    }),
  );
  const none = { changedSince: async () => [] };
  const stores = { services: { changedSince: async () => services }, organizations: none, trackRecords: none };
  const index = serviceIndex(stores, () => MEASURED_AT);
  await index.refresh();
  return index;
}

function candidatesFor(index: ServiceIndex, need: LabelledNeed, pathOf: (id: string) => string): string[] {
  const { category, affected } = understand(need.text);
  const wanted = {
    text: need.text,
    category,
    region: pathOf(need.region),
    affected: need.tags ?? affected,
    affectedIsStated: need.tags !== undefined,
    age: need.age,
    days: daysNamed(need.text, MEASURED_AT),
    failed: [],
    at: MEASURED_AT,
  };
  return rank(index, wanted, MOST_CANDIDATES).candidates.map(({ service }) => service);
}

function kindOf({ text }: LabelledNeed): LabelledNeed['kind'] {
  const { kind, route } = understand(text);
  return kind === 'small-talk' ? 'none' : route;
}

/** The rules as the labelled data have them, written down apart from the code that keeps to them. */
function breaksRule(service: LabelledService, need: LabelledNeed, pathOf: (id: string) => string): boolean {
  const { minAge = 0, maxAge = Infinity, tags } = service.eligibility;
  const isElsewhere = !service.areas.some((area) => pathOf(need.region).startsWith(pathOf(area)));
  const isOfWrongAge = need.age !== undefined && (need.age < minAge || need.age > maxAge);
  const own = [...(need.tags ?? []), ...(need.age === undefined ? [] : tagsOfAge(need.age))];
  const isForOthers = need.tags !== undefined && tags.length > 0 && !tags.some((tag) => own.includes(tag));
  return service.suspended || service.capacity === 0 || isElsewhere || isOfWrongAge || isForOthers;
}

const tagsOfAge = (age: number): string[] => [...(age >= 60 ? ['老人'] : []), ...(age < 18 ? ['儿童'] : [])];
