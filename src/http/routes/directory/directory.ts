import { z } from 'zod';
import {
  addService,
  appointStaff,
  changeOrganization,
  changeService,
  dismissStaff,
  listOrganizations,
  listServices,
  pauseOrganization,
  registerOrganization,
  showOrganization,
  showService,
} from '../../../features/directory/index.ts';
import { page, presentPage } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { organization, presentOrganization, presentService, service } from './shapes.ts';

export const directoryRoutes: readonly Route[] = [
  route('get', '/organizations', listOrganizations, {
    summary: 'Community organizations of a region',
    output: page(organization),
    present: (result) => presentPage(result, presentOrganization),
  }),
  route('post', '/organizations', registerOrganization, {
    summary: 'Enter an organization into the directory',
    creates: true,
    output: organization,
    present: presentOrganization,
  }),
  route('put', '/organizations/:organizationId/staff/:residentId', appointStaff, {
    summary: 'Make a resident staff of an organization',
    output: z.object({ id: z.string() }),
    present: ({ id }) => ({ id }),
  }),
  route('delete', '/organizations/:organizationId/staff/:residentId', dismissStaff, {
    summary: 'End it',
    output: z.object({ id: z.string() }),
    present: ({ id }) => ({ id }),
  }),
  route('get', '/organizations/:organizationId', showOrganization, {
    summary: 'An organization and its services',
    output: z.object({ organization, services: z.array(service) }),
    present: (result) => ({
      organization: presentOrganization(result.organization),
      services: result.services.map(presentService),
    }),
  }),
  route('patch', '/organizations/:organizationId', changeOrganization, {
    summary: 'Change what is given of an organization',
    output: organization,
    present: presentOrganization,
  }),
  route('put', '/organizations/:organizationId/pause', pauseOrganization, {
    summary: 'Stop new offers, or let them come again',
    output: organization,
    present: presentOrganization,
  }),
  route('post', '/organizations/:organizationId/services', addService, {
    summary: 'Offer a service',
    creates: true,
    output: service,
    present: presentService,
  }),
  route('get', '/services', listServices, {
    summary: 'The service supply list, in HSDS terms',
    output: page(service),
    present: (result) => presentPage(result, presentService),
  }),
  route('get', '/services/:serviceId', showService, {
    summary: 'A service and who offers it',
    output: z.object({ service, organization }),
    present: (result) => ({
      service: presentService(result.service),
      organization: presentOrganization(result.organization),
    }),
  }),
  route('patch', '/services/:serviceId', changeService, {
    summary: 'Change what is given of a service; capacity and status included',
    output: service,
    present: presentService,
  }),
];
