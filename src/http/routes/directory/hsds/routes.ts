import { z } from 'zod';
import {
  readDirectory,
  readOrganization,
  readOrganizations,
  readService,
  readServices,
} from '../../../../features/matching/index.ts';
import { route, type Route } from '../../../route.ts';
import {
  presentHsdsOrganization,
  presentHsdsService,
  presentOrganizationInList,
  presentServiceInList,
} from './present.ts';
import { hsdsOrganization, hsdsService, numbered, organizationInList, serviceInList } from './shapes.ts';

/** The paths of the HSDS 3.0 API reference, below `/hsds`. */
export const hsdsRoutes: readonly Route[] = [
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
