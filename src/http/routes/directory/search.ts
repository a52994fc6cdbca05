import { publicOrganization, publicService } from '../../../features/directory/index.ts';
import { searchOrganizations, searchServices } from '../../../features/matching/index.ts';
import { page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { organization, presentOrganization, presentService, service } from './shapes.ts';

/** Before the addresses of single ones, which would take `search` for an id. */
export const directorySearchRoutes: readonly Route[] = [
  route('get', '/organizations/search', searchOrganizations, {
    summary: 'Organizations by words, region, kind and grade',
    output: page(organization),
    present: (found) => presentPage(found, (one) => presentOrganization(publicOrganization(one.organization))),
  }),
  route('get', '/services/search', searchServices, {
    summary: 'Services by words, region, category, kind, supply, cost, people, day of the week and free places',
    output: page(service.extend({ organization })),
    present: (found) =>
      presentPage(found, (one) => ({
        ...presentService(publicService(one.service)),
        organization: presentOrganization(publicOrganization(one.organization)),
      })),
  }),
];
