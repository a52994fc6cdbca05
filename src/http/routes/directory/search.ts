import { publicPhone, type Organization, type Service } from '../../../features/directory/index.ts';
import { searchOrganizations, searchServices } from '../../../features/matching/index.ts';
import { page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { organization, presentOrganization, presentService, service } from './shapes.ts';

/** Before the addresses of single ones, which would take `search` for an id. */
export const directorySearchRoutes: readonly Route[] = [
  route('get', '/organizations/search', searchOrganizations, {
    summary: 'Organizations by words, region, kind and grade',
    output: page(organization),
    present: (found) => presentPage(found, (one) => presentOrganization(withPublicPhone(one.organization))),
  }),
  route('get', '/services/search', searchServices, {
    summary: 'Services by words, region, category, kind, supply, cost, people, day of the week and free places',
    output: page(service.extend({ organization })),
    present: (found) =>
      presentPage(found, (one) => ({
        ...presentService(withPublicPhone(one.service)),
        organization: presentOrganization(withPublicPhone(one.organization)),
      })),
  }),
];

function withPublicPhone<Thing extends Organization | Service>({ phone, ...rest }: Thing): Thing {
  const shown = publicPhone(phone);
  return { ...rest, ...(shown !== undefined && { phone: shown }) } as Thing;
}
