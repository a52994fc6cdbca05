import { z } from 'zod';
import { allow, defineUseCase, type RegionPath } from '../../../kernel/index.ts';
import type { FilledSheet } from '../../../platform/sheets/sheet.ts';
import { regionNames, regionPath, type RegionStore } from '../../regions/index.ts';
import type { Organization } from '../organization.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayExport } from '../policy.ts';
import type { Service } from '../service.ts';
import type { ServiceStore } from '../service-store.ts';
import { ORGANIZATION_SHEET, SERVICE_SHEET } from './columns.ts';
import { toOrganizationRow } from './organization-row.ts';
import { toServiceRow } from './service-row.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
  readonly regions: RegionStore;
}

const BATCH = 1000;
const MOST_PLACES = 20_000;

/** The directory of a region in the sheets of the template, to be kept, changed and imported again. */
export const exportDirectory = defineUseCase({
  name: 'directory.export',
  input: z.object({ region: regionPath }),
  async run(ports: Ports, actor, { region }): Promise<readonly FilledSheet[]> {
    allow(mayExport(actor, region), 'directory.not-steward-at-all');
    const organizations = await organizationsIn(ports, region);
    const [district = region] = /^\/[^/]+\//u.exec(region) ?? [];
    const [places, services] = await Promise.all([
      ports.regions.placesIn(district, MOST_PLACES),
      servicesOf(ports, organizations),
    ]);
    const names = regionNames(places);
    const called = new Map(organizations.map(({ id, name, registration }) => [id, registration ?? name]));
    return [
      { ...ORGANIZATION_SHEET, rows: organizations.map((organization) => toOrganizationRow(organization, names)) },
      {
        ...SERVICE_SHEET,
        rows: services.map((service) => toServiceRow(service, called.get(service.organization)!, names)),
      },
    ];
  },
});

/** Everyone at home in the region or below it, however many. */
export async function organizationsIn({ organizations }: Pick<Ports, 'organizations'>, region: RegionPath) {
  const all: Organization[] = [];
  for (;;) {
    const batch = await organizations.within(region, all.at(-1)?.id ?? '', BATCH);
    all.push(...batch);
    if (batch.length < BATCH) return all;
  }
}

/** In the order of their organizations. */
export async function servicesOf(
  { services }: Pick<Ports, 'services'>,
  organizations: readonly Organization[],
): Promise<readonly Service[]> {
  const all: Service[] = [];
  for (let from = 0; from < organizations.length; from += BATCH) {
    const ids = organizations.slice(from, from + BATCH).map(({ id }) => id);
    all.push(...(await services.ofMany(ids)));
  }
  const order = new Map(organizations.map(({ id }, place) => [id, place]));
  return all.toSorted(
    (one, other) => order.get(one.organization)! - order.get(other.organization)! || (one.id < other.id ? -1 : 1),
  );
}
