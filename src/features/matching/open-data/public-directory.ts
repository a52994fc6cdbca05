import type { RegionPath } from '../../../kernel/index.ts';
import { hsdsId, publicOrganization, publicService, type Organization, type Service } from '../../directory/index.ts';
import type { RegionStore } from '../../regions/index.ts';
import type { ServiceIndex } from '../ranking/service-index.ts';

export interface DirectoryPorts {
  readonly serviceIndex: ServiceIndex;
  readonly regions: RegionStore;
}

/** A service that is offered now, with who offers it. */
export interface OfferedService {
  readonly service: Service;
  readonly organization: Organization;
}

/** A service at one of its locations. */
export interface OfferedAtLocation extends OfferedService {
  /** Which of its locations, from 0. */
  readonly place: number;
}

/** An organization with what it offers now. */
export interface OfferingOrganization {
  readonly organization: Organization;
  readonly services: readonly Service[];
}

/** What everybody may know, by id, so that pages stay as they are while nothing is added. */
export interface PublicDirectory {
  readonly organizations: readonly OfferingOrganization[];
  readonly services: readonly OfferedService[];
}

export async function publicDirectory({ serviceIndex }: DirectoryPorts): Promise<PublicDirectory> {
  await serviceIndex.refresh();
  const services: OfferedService[] = [];
  const byOrganization = new Map<string, Service[]>();
  for (let slot = 0; slot < serviceIndex.size; slot += 1) {
    const { service, organization } = serviceIndex.at(slot);
    if (service.status !== 'active' || organization === undefined) continue;
    services.push({ service, organization });
    byOrganization.set(organization.id, [...(byOrganization.get(organization.id) ?? []), service]);
  }
  const organizations = [...serviceIndex.organizations()].map((organization) => ({
    organization,
    services: (byOrganization.get(organization.id) ?? []).toSorted(byId),
  }));
  return {
    organizations: organizations.toSorted((one, other) => byId(one.organization, other.organization)),
    services: services.toSorted((one, other) => byId(one.service, other.service)),
  };
}

/** As everybody may see it. Done for what is shown only: looking for numbers takes its time. */
export const openly = <Offered extends OfferedService>(offered: Offered): Offered => ({
  ...offered,
  service: publicService(offered.service),
  organization: publicOrganization(offered.organization),
});

export const offeringOpenly = ({ organization, services }: OfferingOrganization): OfferingOrganization => ({
  organization: publicOrganization(organization),
  services: services.map(publicService),
});

interface Identified {
  readonly id: string;
}

const byId = (one: Identified, other: Identified): number => (one.id < other.id ? -1 : Number(one.id > other.id));

export const serviceId = ({ id }: Service): string => hsdsId('service', id);
/** By the place of the location among those of its service. */
export const locationId = ({ id }: Service, place: number): string => hsdsId('location', id, place);
export const atLocationId = (service: Service, place: number): string =>
  hsdsId('at-location', locationId(service, place));
export const organizationId = ({ id }: Organization): string => hsdsId('organization', id);

/** Names of these regions from the outside in: 青杨区, 梧桐街道, 桂花社区. */
export type PlaceNames = ReadonlyMap<RegionPath, readonly string[]>;

export async function placeNames(regions: RegionStore, things: readonly OfferedService[]): Promise<PlaceNames> {
  const paths = new Set(things.flatMap(({ service, organization }) => [...service.areas, organization.region]));
  return new Map(
    await Promise.all(
      [...paths].map(async (path) => {
        const chain = await regions.chainOf(path);
        return [path, chain.map(({ name }) => name).toReversed()] as const;
      }),
    ),
  );
}

/** Whoever is at home there and what they offer, as services for `placeNames`. */
export const offeredBy = ({ organization, services }: OfferingOrganization): OfferedService[] =>
  services.map((service) => ({ service, organization }));
