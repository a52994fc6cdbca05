import { z } from 'zod';
import {
  ORGANIZATION_KINDS,
  placesFree,
  SUPPLIES,
  type Organization,
  type Service,
} from '../../../features/directory/index.ts';

export const organization = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(ORGANIZATION_KINDS),
  registration: z.string().nullable(),
  region: z.string(),
  phone: z.string().nullable(),
  description: z.string().nullable(),
  grade: z.int().nullable(),
  hasPartyBranch: z.boolean().nullable(),
  isFederationMember: z.boolean().nullable(),
  certificates: z.array(
    z.object({ name: z.string(), number: z.string().nullable(), validUntil: z.string().nullable() }),
  ),
  website: z.string().nullable(),
  email: z.string().nullable(),
  staffSize: z.int().nullable(),
  isPaused: z.boolean(),
});

export const presentOrganization = (given: Organization): z.input<typeof organization> => ({
  id: given.id,
  name: given.name,
  kind: given.kind,
  registration: given.registration ?? null,
  region: given.region,
  phone: given.phone ?? null,
  description: given.description ?? null,
  grade: given.grade ?? null,
  hasPartyBranch: given.hasPartyBranch ?? null,
  isFederationMember: given.isFederationMember ?? null,
  certificates: (given.certificates ?? []).map(({ name, number = null, validUntil = null }) => ({
    name,
    number,
    validUntil,
  })),
  website: given.website ?? null,
  email: given.email ?? null,
  staffSize: given.staffSize ?? null,
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
  supply: z.enum(SUPPLIES),
  locations: z.array(
    z.object({ name: z.string().nullable(), address: z.string(), accessibility: z.string().nullable() }),
  ),
  schedules: z.array(
    z.object({ rrule: z.string(), opens_at: z.string().nullable(), closes_at: z.string().nullable() }),
  ),
  application_process: z.string().nullable(),
  phone: z.string().nullable(),
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
  supply: given.supply ?? 'service',
  locations: (given.locations ?? []).map(({ address, name = null, accessibility = null }) => ({
    name,
    address,
    accessibility,
  })),
  schedules:
    given.schedule === undefined
      ? []
      : [
          {
            rrule: given.schedule,
            opens_at: given.hours?.opensAt ?? null,
            closes_at: given.hours?.closesAt ?? null,
          },
        ],
  application_process: given.application ?? null,
  phone: given.phone ?? null,
  cost_options: [{ option: given.cost.kind, amount_description: given.cost.note ?? null }],
  languages: given.languages.map((code) => ({ code })),
  accessibility: given.accessibility.map((description) => ({ description })),
  capacity: { total: given.capacity, available: placesFree(given) },
});
