import { z } from 'zod';
import { ORGANIZATION_KINDS, placesFree, type Organization, type Service } from '../../../features/directory/index.ts';

export const organization = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  registration: z.string().nullable(),
  region: z.string(),
  phone: z.string().nullable(),
  isPaused: z.boolean(),
});

export const presentOrganization = (given: Organization): z.input<typeof organization> => ({
  id: given.id,
  name: given.name,
  kind: given.kind,
  registration: given.registration ?? null,
  region: given.region,
  phone: given.phone ?? null,
  isPaused: given.isPaused,
});

/** A service in the words of HSDS 3.0, with our capacity beside them. */
export const service = z.object({
  id: z.string(),
  organization_id: z.string(),
  name: z.string(),
  description: z.string(),
  status: z.enum(['active', 'temporarily closed']),
  minimum_age: z.int().nullable(),
  maximum_age: z.int().nullable(),
  eligibility_tags: z.array(z.string()),
  taxonomy_terms: z.array(z.string()),
  service_areas: z.array(z.object({ extent: z.string() })),
  schedules: z.array(z.object({ rrule: z.string() })),
  cost_options: z.array(z.object({ option: z.enum(['free', 'fee']), amount_description: z.string().nullable() })),
  languages: z.array(z.object({ code: z.string() })),
  accessibility: z.array(z.object({ description: z.string() })),
  capacity: z.object({ total: z.int(), available: z.int() }),
});

export const presentService = (given: Service): z.input<typeof service> => ({
  id: given.id,
  organization_id: given.organization,
  name: given.name,
  description: given.description,
  status: given.status === 'active' ? 'active' : 'temporarily closed',
  minimum_age: given.eligibility.minAge ?? null,
  maximum_age: given.eligibility.maxAge ?? null,
  eligibility_tags: [...given.eligibility.tags],
  taxonomy_terms: [...given.categories],
  service_areas: given.areas.map((extent) => ({ extent })),
  schedules: given.schedule === undefined ? [] : [{ rrule: given.schedule }],
  cost_options: [{ option: given.cost.kind, amount_description: given.cost.note ?? null }],
  languages: given.languages.map((code) => ({ code })),
  accessibility: given.accessibility.map((description) => ({ description })),
  capacity: { total: given.capacity, available: placesFree(given) },
});
