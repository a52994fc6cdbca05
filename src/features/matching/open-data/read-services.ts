import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { hsdsId } from '../../directory/index.ts';
import { literally, piecesOf } from '../search/words.ts';
import { numberedPage, numberedPageInput } from './numbered-page.ts';
import { organizationId, placeNames, publicDirectory, serviceId, type DirectoryPorts } from './public-directory.ts';

const flag = z.union([z.boolean(), z.stringbool()]).default(false);

/** The services in pages, with the filters of the HSDS API; public. */
export const readServices = defineUseCase({
  name: 'matching.read-services',
  input: z.object({
    search: z.string().max(100).default(''),
    organization_id: z.uuid().optional(),
    taxonomy_term_id: z.uuid().optional(),
    modified_after: z.union([z.iso.datetime({ offset: true }), z.iso.date()]).optional(),
    full: flag,
    ...numberedPageInput,
  }),
  async run(ports: DirectoryPorts, _actor, { full, ...wanted }) {
    const pieces = piecesOf(wanted.search);
    const since = wanted.modified_after === undefined ? 0 : Date.parse(wanted.modified_after);
    const { services } = await publicDirectory(ports);
    const fitting = services.filter(
      ({ service, organization }) =>
        (pieces.length === 0 || literally(pieces, [service.name, organization.name, service.description]) > 0) &&
        (wanted.organization_id === undefined || organizationId(organization) === wanted.organization_id) &&
        (wanted.taxonomy_term_id === undefined ||
          service.categories.some((code) => hsdsId('category', code) === wanted.taxonomy_term_id)) &&
        service.changedAt.getTime() >= since,
    );
    const page = numberedPage(fitting, wanted);
    return { ...page, isFull: full, places: await placeNames(ports.regions, page.contents) };
  },
});

/** One service; public. */
export const readService = defineUseCase({
  name: 'matching.read-service',
  input: z.object({ id: z.uuid() }),
  async run(ports: DirectoryPorts, _actor, { id }) {
    const { services } = await publicDirectory(ports);
    const offered = found(
      services.find(({ service }) => serviceId(service) === id),
      'directory.service-missing',
    );
    return { offered, places: await placeNames(ports.regions, [offered]) };
  },
});
