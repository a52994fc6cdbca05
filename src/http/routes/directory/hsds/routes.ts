import { z } from 'zod';
import {
  describeOpenData,
  readDirectory,
  readOrganization,
  readOrganizations,
  readService,
  readServiceAtLocation,
  readServices,
  readServicesAtLocations,
  readTaxonomies,
  readTaxonomy,
  readTaxonomyTerm,
  readTaxonomyTerms,
} from '../../../../features/matching/index.ts';
import { route, type Route } from '../../../route.ts';
import {
  presentHsdsOrganization,
  presentHsdsService,
  presentHsdsServiceAtLocation,
  presentOrganizationInList,
  presentServiceAtLocationInList,
  presentServiceInList,
} from './present.ts';
import {
  hsdsOrganization,
  hsdsService,
  hsdsServiceAtLocation,
  hsdsTaxonomy,
  hsdsTaxonomyTerm,
  numbered,
  organizationInList,
  serviceAtLocationInList,
  serviceInList,
} from './shapes.ts';
import { presentTaxonomy, presentTaxonomyTerm } from './taxonomy.ts';

/** The paths of the HSDS 3.0 API reference, below `/hsds`. */
export const hsdsRoutes: readonly Route[] = [
  route('get', '/hsds', describeOpenData, {
    summary: 'HSDS 3.0: which version this is',
    output: z.strictObject({ version: z.literal('3.0'), profile: z.url(), openapi_url: z.url() }),
    present: ({ profile }, { publicUrl }) => ({
      version: '3.0' as const,
      profile,
      openapi_url: `${publicUrl}/api/v1/openapi.json`,
    }),
  }),
  route('get', '/hsds/services', readServices, {
    summary: 'HSDS 3.0: services in pages; full=true with everything that belongs to them',
    output: numbered(z.union([hsdsService, serviceInList])),
    present: ({ isFull, places, ...found }) =>
      inPages(found, (one) => (isFull ? presentHsdsService(one, places) : presentServiceInList(one))),
  }),
  route('get', '/hsds/services/:id', readService, {
    summary: 'HSDS 3.0: a service with everything that belongs to it',
    output: hsdsService,
    present: ({ offered, places }) => presentHsdsService(offered, places),
  }),
  route('get', '/hsds/organizations', readOrganizations, {
    summary: 'HSDS 3.0: organizations in pages; full=true with everything that belongs to them',
    output: numbered(z.union([hsdsOrganization, organizationInList])),
    present: ({ isFull, places, ...found }) =>
      inPages(found, (one) =>
        isFull ? presentHsdsOrganization(one, places) : presentOrganizationInList(one.organization),
      ),
  }),
  route('get', '/hsds/organizations/:id', readOrganization, {
    summary: 'HSDS 3.0: an organization with its services',
    output: hsdsOrganization,
    present: ({ offering, places }) => presentHsdsOrganization(offering, places),
  }),
  route('get', '/hsds/service_at_locations', readServicesAtLocations, {
    summary: 'HSDS 3.0: services at each of their places, in pages; full=true with everything that belongs to them',
    output: numbered(z.union([hsdsServiceAtLocation, serviceAtLocationInList])),
    present: ({ isFull, places, ...found }) =>
      inPages(found, (one) =>
        isFull ? presentHsdsServiceAtLocation(one, places) : presentServiceAtLocationInList(one, places),
      ),
  }),
  route('get', '/hsds/service_at_locations/:id', readServiceAtLocation, {
    summary: 'HSDS 3.0: a service at one of its places',
    output: hsdsServiceAtLocation,
    present: ({ offered, places }) => presentHsdsServiceAtLocation(offered, places),
  }),
  route('get', '/hsds/taxonomies', readTaxonomies, {
    summary: 'HSDS 3.0: the taxonomies in pages',
    output: numbered(hsdsTaxonomy),
    present: (found) => inPages(found, presentTaxonomy),
  }),
  route('get', '/hsds/taxonomies/:id', readTaxonomy, {
    summary: 'HSDS 3.0: a taxonomy',
    output: hsdsTaxonomy,
    present: presentTaxonomy,
  }),
  route('get', '/hsds/taxonomy_terms', readTaxonomyTerms, {
    summary: 'HSDS 3.0: the terms of the taxonomies in pages',
    output: numbered(hsdsTaxonomyTerm),
    present: (found) => inPages(found, presentTaxonomyTerm),
  }),
  route('get', '/hsds/taxonomy_terms/:id', readTaxonomyTerm, {
    summary: 'HSDS 3.0: a term of a taxonomy',
    output: hsdsTaxonomyTerm,
    present: presentTaxonomyTerm,
  }),
  route('get', '/hsds/export', readDirectory, {
    summary: 'HSDS 3.0: the whole public directory, organizations and services each as a package',
    output: z.strictObject({ organizations: z.array(hsdsOrganization), services: z.array(hsdsService) }),
    present: ({ organizations, services, places }) => ({
      organizations: organizations.map((one) => presentHsdsOrganization(one, places)),
      services: services.map((one) => presentHsdsService(one, places)),
    }),
  }),
];

interface Numbered<Thing> {
  readonly contents: readonly Thing[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const inPages = <Thing, Shown>(
  { contents, total, page, pages }: Numbered<Thing>,
  present: (thing: Thing) => Shown,
) => ({
  total_items: total,
  total_pages: pages,
  page_number: page,
  size: contents.length,
  first_page: page === 1,
  last_page: page >= pages,
  empty: contents.length === 0,
  contents: contents.map(present),
});
