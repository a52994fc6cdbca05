import { z } from 'zod';
import { defineUseCase, found } from '../../../kernel/index.ts';
import { literally, piecesOf } from '../search/words.ts';
import { flag, numberedPage, numberedPageInput } from './numbered-page.ts';
import {
  offeredBy,
  offeringOpenly,
  openly,
  organizationId,
  placeNames,
  publicDirectory,
  type DirectoryPorts,
} from './public-directory.ts';

/** The organizations in pages, with the filters of the HSDS API; public. */
export const readOrganizations = defineUseCase({
  name: 'matching.read-organizations',
  input: z.object({ search: z.string().max(100).default(''), full: flag, ...numberedPageInput }),
  async run(ports: DirectoryPorts, _actor, { search, full, ...page }) {
    const pieces = piecesOf(search);
    const { organizations } = await publicDirectory(ports);
    const fitting = organizations.filter(
      ({ organization: { name, registration, description } }) =>
        pieces.length === 0 || literally(pieces, [name, registration, description]) > 0,
    );
    const found = numberedPage(fitting, page, offeringOpenly);
    return { ...found, isFull: full, places: await placeNames(ports.regions, found.contents.flatMap(offeredBy)) };
  },
});

/** One organization with its services; public. */
export const readOrganization = defineUseCase({
  name: 'matching.read-organization',
  input: z.object({ id: z.uuid() }),
  async run(ports: DirectoryPorts, _actor, { id }) {
    const { organizations } = await publicDirectory(ports);
    const offering = found(
      organizations.find(({ organization }) => organizationId(organization) === id),
      'directory.organization-missing',
    );
    return { offering: offeringOpenly(offering), places: await placeNames(ports.regions, offeredBy(offering)) };
  },
});

/** Where what is spoken here is described. */
export const describeOpenData = defineUseCase({
  name: 'matching.describe-open-data',
  input: z.object({}),
  async run() {
    return { profile: 'https://docs.openreferral.org/en/3.0/hsds/' };
  },
});

/** The whole directory as open data. */
export const readDirectory = defineUseCase({
  name: 'matching.read-directory',
  input: z.object({}),
  async run(ports: DirectoryPorts) {
    const directory = await publicDirectory(ports);
    return {
      organizations: directory.organizations.map(offeringOpenly),
      services: directory.services.map(openly),
      places: await placeNames(ports.regions, directory.services),
    };
  },
});
