/** What HSDS 3.0 demands of each object, of those parts that we fill in. */
import { z } from 'zod';

const uuid = z.uuid();
const attribute = z.strictObject({
  id: uuid,
  link_id: uuid,
  taxonomy_term_id: uuid,
  link_entity: z.enum(['organization', 'service']),
  value: z.string().optional(),
  taxonomy_term: z.strictObject({ id: uuid, code: z.string(), name: z.string(), description: z.string() }),
});
const phone = z.strictObject({ id: uuid, number: z.string(), type: z.string() });

const organizationBasics = {
  id: uuid,
  name: z.string(),
  description: z.string(),
  legal_status: z.string(),
  email: z.email().optional(),
  website: z.url().optional(),
};

const serviceBasics = {
  id: uuid,
  organization_id: uuid,
  name: z.string(),
  description: z.string(),
  status: z.enum(['active', 'inactive', 'defunct', 'temporarily closed']),
  application_process: z.string().optional(),
  fees_description: z.string().optional(),
  eligibility_description: z.string().optional(),
  minimum_age: z.number().optional(),
  maximum_age: z.number().optional(),
  last_modified: z.iso.datetime(),
};

const address = z.strictObject({
  id: uuid,
  location_id: uuid,
  address_1: z.string(),
  city: z.string(),
  state_province: z.string(),
  postal_code: z.string(),
  country: z.string().length(2),
  address_type: z.enum(['physical', 'postal', 'virtual']),
});

const location = z.strictObject({
  id: uuid,
  location_type: z.enum(['physical', 'postal', 'virtual']),
  name: z.string().optional(),
  addresses: z.array(address),
  accessibility: z.array(z.strictObject({ id: uuid, location_id: uuid, description: z.string() })),
});

const atLocation = z.strictObject({ id: uuid, service_id: uuid, location_id: uuid, location });

const schedule = z.strictObject({
  id: uuid,
  service_id: uuid,
  freq: z.enum(['WEEKLY', 'MONTHLY']),
  timezone: z.number(),
  interval: z.number().optional(),
  count: z.number().optional(),
  until: z.iso.date().optional(),
  wkst: z.enum(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']).optional(),
  byday: z.string().optional(),
  bymonthday: z.string().optional(),
  opens_at: z.string().optional(),
  closes_at: z.string().optional(),
});

export const serviceInList = z.strictObject(serviceBasics);
export const organizationInList = z.strictObject(organizationBasics);

const serviceParts = z.strictObject({
  ...serviceBasics,
  phones: z.array(phone),
  schedules: z.array(schedule),
  service_areas: z.array(
    z.strictObject({ id: uuid, service_id: uuid, name: z.string(), extent: z.string(), extent_type: z.string() }),
  ),
  service_at_locations: z.array(atLocation),
  languages: z.array(z.strictObject({ id: uuid, service_id: uuid, code: z.string() })),
  cost_options: z.array(
    z.strictObject({ id: uuid, service_id: uuid, option: z.string(), amount_description: z.string().optional() }),
  ),
  attributes: z.array(attribute),
});

export const hsdsService = serviceParts.extend({ organization: organizationInList });
export const hsdsServiceAtLocation = atLocation.extend({ service: hsdsService.omit({ service_at_locations: true }) });
export const serviceAtLocationInList = atLocation.extend({
  location: location.omit({ addresses: true, accessibility: true }),
  service: serviceInList.extend({ organization: organizationInList }),
});

export const hsdsTaxonomy = z.strictObject({
  id: uuid,
  name: z.string(),
  description: z.string(),
  version: z.string(),
});
export const hsdsTaxonomyTerm = z.strictObject({
  id: uuid,
  code: z.string(),
  name: z.string(),
  description: z.string(),
  parent_id: uuid.optional(),
  taxonomy: z.string(),
  taxonomy_detail: hsdsTaxonomy,
  language: z.string(),
});

export const hsdsOrganization = z.strictObject({
  ...organizationBasics,
  phones: z.array(phone),
  organization_identifiers: z.array(
    z.strictObject({
      id: uuid,
      organization_id: uuid,
      identifier_scheme: z.string().optional(),
      identifier_type: z.string(),
      identifier: z.string(),
    }),
  ),
  attributes: z.array(attribute),
  services: z.array(serviceParts),
});

export const numbered = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({
    total_items: z.int(),
    total_pages: z.int(),
    page_number: z.int(),
    size: z.int(),
    first_page: z.boolean(),
    last_page: z.boolean(),
    empty: z.boolean(),
    contents: z.array(item),
  });

export type HsdsAttribute = z.output<typeof attribute>;
export type HsdsAtLocation = z.output<typeof atLocation>;
export type HsdsLocation = z.output<typeof location>;
export type HsdsSchedule = z.output<typeof schedule>;
export type HsdsServiceParts = z.output<typeof serviceParts>;
