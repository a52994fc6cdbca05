import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { fits, servicesWanted } from './fitting-services.ts';
import { flag, numberedPage, numberedPageInput } from './numbered-page.ts';
import { openly, placeNames, publicDirectory, serviceId, type DirectoryPorts } from './public-directory.ts';

/** The services in pages, with the filters of the HSDS API; public. */
export const readServices = defineUseCase({
  name: 'matching.read-services',
  input: z.object({
    ...servicesWanted,
    full: flag,
    ...numberedPageInput,
  }),
  async run(ports: DirectoryPorts, _actor, { full, ...wanted }) {
    const isWanted = fits(wanted);
    const { services } = await publicDirectory(ports);
    const fitting = services.filter((offered) => isWanted(offered));
    const page = numberedPage(fitting, wanted, openly);
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
    return { offered: openly(offered), places: await placeNames(ports.regions, [offered]) };
  },
});
