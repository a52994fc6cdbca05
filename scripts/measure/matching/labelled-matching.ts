import { join } from 'node:path';
import { z } from 'zod';
import type { Service } from '../../../src/features/directory/index.ts';
import { daysNamed, serviceIndex, type ServiceIndex, type Wanted } from '../../../src/features/matching/index.ts';
import { understand } from '../../../src/features/needs/index.ts';
import { readLines } from '../labelled.ts';

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

export type LabelledRegion = z.output<typeof regionShape>;
export type LabelledNeed = z.output<typeof needShape>;
export type LabelledService = z.output<typeof serviceShape>;

/** Regions, the services in them, and needs of which it is known who can meet them. */
export interface LabelledMatching {
  readonly regions: readonly LabelledRegion[];
  readonly services: readonly LabelledService[];
  readonly needs: readonly LabelledNeed[];
}

export async function readLabelledMatching([directory, needsFile]: readonly string[]): Promise<LabelledMatching> {
  if (directory === undefined || needsFile === undefined)
    throw new Error('Say which files to read: a directory with regions.jsonl and services.jsonl, and the needs.');
  return {
    regions: await readLines(join(directory, 'regions.jsonl'), regionShape),
    services: await readLines(join(directory, 'services.jsonl'), serviceShape),
    needs: await readLines(needsFile, needShape),
  };
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const READ_AT = new Date(0);

export const isRight = ({ good, acceptable }: LabelledNeed, id: string): boolean =>
  good.includes(id) || acceptable.includes(id);

/** The path of every region from the top, as the directory has it. */
export function pathsOf(regions: readonly LabelledRegion[]): (id: string) => string {
  const parents = new Map(regions.map(({ id, parent }) => [id, parent]));
  return function pathOf(id: string): string {
    const parent = parents.get(id);
    if (parent === undefined) throw new Error(`There is no region ${id}.`);
    return `${parent === null ? '/' : pathOf(parent)}${id}/`;
  };
}

export async function indexOf(
  given: readonly LabelledService[],
  pathOf: (id: string) => string,
): Promise<ServiceIndex> {
  const services = given.map((service) => toService(service, pathOf));
  const none = { changedSince: async () => [] };
  const stores = { services: { changedSince: async () => services }, organizations: none, trackRecords: none };
  const index = serviceIndex(stores, () => READ_AT);
  await index.refresh();
  return index;
}

const toService = (
  { areas, suspended, days, eligibility: { minAge, maxAge, tags }, ...service }: LabelledService,
  pathOf: (id: string) => string,
): Service => ({
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
  changedAt: READ_AT,
});

/** The need as the installation would understand it from its words and what was said of the person. */
export function wantedIn(need: LabelledNeed, pathOf: (id: string) => string): Wanted {
  const { category, affected } = understand(need.text);
  return {
    text: need.text,
    category,
    region: pathOf(need.region),
    affected: need.tags ?? affected,
    affectedIsStated: need.tags !== undefined,
    age: need.age,
    days: daysNamed(need.text, READ_AT),
    failed: [],
    at: READ_AT,
  };
}
