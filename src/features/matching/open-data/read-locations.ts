import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { fits, servicesWanted } from './fitting-services.ts';
import { flag, numberedPage, numberedPageInput } from './numbered-page.ts';
import {
  atLocationId,
  openly,
  placeNames,
  publicDirectory,
  type DirectoryPorts,
  type OfferedAtLocation,
  type OfferedService,
} from './public-directory.ts';

/** The services at each place where they are given, in pages, with the filters of the HSDS API; public. */
export const readServicesAtLocations = defineUseCase({
  name: 'matching.read-services-at-locations',
  input: z.object({ ...servicesWanted, full: flag, ...numberedPageInput }),
  async run(ports: DirectoryPorts, _actor, { full, ...wanted }) {
    const isWanted = fits(wanted);
    const { services } = await publicDirectory(ports);
    const fitting = services.flatMap(atLocations).filter((one) => {
      const { name, address } = one.service.locations![one.place]!;
      return isWanted(one, [name, address]);
    });
    const page = numberedPage(fitting, wanted, openly);
    return { ...page, isFull: full, places: await placeNames(ports.regions, page.contents) };
  },
});

/** One service at one place; public. */
export const readServiceAtLocation = defineUseCase({
  name: 'matching.read-service-at-location',
  input: z.object({ id: z.uuid() }),
  async run(ports: DirectoryPorts, _actor, { id }) {
    const { services } = await publicDirectory(ports);
    const offered = found(
      services.flatMap(atLocations).find(({ service, place }) => atLocationId(service, place) === id),
      'matching.not-at-location',
    );
    return { offered: openly(offered), places: await placeNames(ports.regions, [offered]) };
  },
});

const atLocations = (offered: OfferedService): OfferedAtLocation[] =>
  (offered.service.locations ?? []).map((_, place) => ({ ...offered, place }));
