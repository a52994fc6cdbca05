import { z } from 'zod';
import { decodeCursor, defineUseCase, isWithin, pageInput, type Page, type RegionPath } from '../../../kernel/index.ts';
import type { OrganizationStore, Service, ServiceStore } from '../../directory/index.ts';
import { mask } from '../../privacy/index.ts';
import { regionPath } from '../../regions/index.ts';
import { fillPage } from './fill-page.ts';
import { excerptOf, saysAll, wordsInput } from './words.ts';

interface Ports {
  readonly services: ServiceStore;
  readonly organizations: OrganizationStore;
}

/** What everybody may read of a service. */
export interface PublicService {
  readonly id: string;
  readonly name: string;
  readonly organization: string;
  readonly organizationName: string;
  readonly text: string;
  readonly categories: readonly string[];
  readonly areas: readonly RegionPath[];
  readonly isFree: boolean;
}

/** The service supply list 服务供给清单: what can be had in a region, whether it reaches all of it or a part; public. */
export const listSupply = defineUseCase({
  name: 'listings.list-supply',
  input: z.object({ region: regionPath, category: z.string().max(80).optional(), words: wordsInput, ...pageInput }),
  async run(ports: Ports, _actor, { region, category, words, after, limit }): Promise<Page<PublicService>> {
    return fillPage(
      {
        read: (from, most) => ports.services.list({ category }, from ?? '', most),
        see: async (rows) => {
          const seen = await publicServices(ports, rows, region);
          return seen.map((service, place) => {
            const { name, description } = rows[place]!;
            return service !== null && saysAll(words, [name, description, service.organizationName]) ? service : null;
          });
        },
        keyOf: ({ id }) => id,
      },
      after === undefined ? null : decodeCursor(after),
      limit,
    );
  },
});

/** What everybody may read of each of these services, in their order; null of what is not to be had in the region. */
export async function publicServices(
  { organizations }: Pick<Ports, 'organizations'>,
  services: readonly Service[],
  region: RegionPath,
): Promise<(PublicService | null)[]> {
  const reaching = services.map((service) => (isToBeHad(service, region) ? service : null));
  const ids = reaching.flatMap((service) => (service === null ? [] : [service.organization]));
  const known = new Map((await organizations.findMany(ids)).map(({ id, name }) => [id, name]));
  return reaching.map((service) => {
    const name = service === null ? undefined : known.get(service.organization);
    return service === null || name === undefined ? null : shown(service, name);
  });
}

const isToBeHad = ({ status, areas }: Service, region: RegionPath): boolean =>
  status === 'active' && areas.some((area) => isWithin(region, area) || isWithin(area, region));

const shown = (service: Service, organizationName: string): PublicService => ({
  id: service.id,
  name: mask(service.name),
  organization: service.organization,
  organizationName: mask(organizationName),
  text: excerptOf(service.description),
  categories: [...service.categories],
  areas: [...service.areas],
  isFree: service.cost.kind === 'free',
});
