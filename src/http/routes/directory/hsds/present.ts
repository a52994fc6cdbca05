import type { z } from 'zod';
import { HSDS } from '../../../../../config/directory/hsds.ts';
import { hsdsId, publicPhone, type Organization, type Service } from '../../../../features/directory/index.ts';
import {
  organizationId,
  serviceId,
  type OfferedService,
  type OfferingOrganization,
  type PlaceNames,
} from '../../../../features/matching/index.ts';
import { categoryName } from '../../../../features/needs/index.ts';
import { presentSchedules, without } from './schedule.ts';
import type {
  HsdsAttribute,
  hsdsOrganization,
  hsdsService,
  HsdsLocation,
  HsdsServiceParts,
  organizationInList,
  serviceInList,
} from './shapes.ts';

export const presentServiceInList = ({ service, organization }: OfferedService): z.input<typeof serviceInList> => ({
  id: serviceId(service),
  organization_id: organizationId(organization),
  name: service.name,
  description: service.description,
  status: 'active',
  ...without({
    application_process: service.application,
    fees_description: service.cost.note,
    eligibility_description: service.eligibility.tags.length === 0 ? undefined : service.eligibility.tags.join('、'),
    minimum_age: service.eligibility.minAge,
    maximum_age: service.eligibility.maxAge,
  }),
  last_modified: service.changedAt.toISOString(),
});

export const presentOrganizationInList = (organization: Organization): z.input<typeof organizationInList> => ({
  id: organizationId(organization),
  name: organization.name,
  description: organization.description ?? organization.name,
  legal_status: organization.kind,
  ...without({ email: organization.email, website: organization.website }),
});

export const presentHsdsService = (offered: OfferedService, places: PlaceNames): z.input<typeof hsdsService> => ({
  ...presentParts(offered, places),
  organization: presentOrganizationInList(offered.organization),
});

export function presentHsdsOrganization(
  { organization, services }: OfferingOrganization,
  places: PlaceNames,
): z.input<typeof hsdsOrganization> {
  const id = organizationId(organization);
  const { registration, grade, hasPartyBranch, isFederationMember, certificates = [] } = organization;
  const about = (code: string, name: string, value: string | undefined, place = 0) =>
    value === undefined ? [] : [attribute({ id, entity: 'organization', code, name, value, place })];
  return {
    ...presentOrganizationInList(organization),
    phones: phonesOf('organization', organization),
    organization_identifiers:
      registration === undefined
        ? []
        : [{ id: hsdsId('identifier', organization.id), organization_id: id, ...identifierOf(registration) }],
    attributes: [
      ...about('grade', '社会组织评估等级', grade === undefined ? undefined : `${grade}A`),
      ...about('party-branch', '党支部', yesNo(hasPartyBranch)),
      ...about('federation-member', '社会组织联合会会员', yesNo(isFederationMember)),
      ...certificates.flatMap(({ name, number, validUntil }, place) =>
        about('certificate', '资质证书', [name, number, validUntil].filter(Boolean).join('，'), place),
      ),
    ],
    services: services.map((service) => presentParts({ service, organization }, places)),
  };
}

function presentParts(offered: OfferedService, places: PlaceNames): HsdsServiceParts {
  const { service, organization } = offered;
  const id = serviceId(service);
  const about = (code: string, name: string, value: string | undefined, place = 0) =>
    attribute({ id, entity: 'service', code, name, place, ...(value !== undefined && { value }) });
  return {
    ...presentServiceInList(offered),
    phones: phonesOf('service', service),
    schedules: presentSchedules(service, id),
    service_areas: service.areas.map((area) => ({
      id: hsdsId('area', service.id, area),
      service_id: id,
      name: places.get(area)?.join('') ?? area,
      extent: area,
      extent_type: 'text',
    })),
    service_at_locations: locationsOf(offered, places.get(organization.region) ?? []).map((location) => ({
      id: hsdsId('at-location', location.id),
      service_id: id,
      location_id: location.id,
      location,
    })),
    languages: service.languages.map((code) => ({ id: hsdsId('language', service.id, code), service_id: id, code })),
    cost_options: [
      {
        id: hsdsId('cost', service.id),
        service_id: id,
        option: service.cost.kind,
        ...without({ amount_description: service.cost.note }),
      },
    ],
    attributes: [
      ...service.categories.map((code) => about(`category:${code}`, categoryName(code), undefined)),
      ...service.accessibility.map((text, place) => about('accessibility', '无障碍', text, place)),
      ...(service.supply === undefined ? [] : [about('supply', '供给类型', service.supply)]),
    ],
  };
}

function locationsOf({ service }: OfferedService, names: readonly string[]): HsdsLocation[] {
  return (service.locations ?? []).map(({ address, name, accessibility }, place) => {
    const id = hsdsId('location', service.id, place);
    return {
      id,
      location_type: 'physical',
      ...without({ name }),
      addresses: [
        {
          id: hsdsId('address', service.id, place),
          location_id: id,
          address_1: address,
          city: names[0] ?? '',
          state_province: HSDS.stateProvince,
          postal_code: HSDS.postalCode,
          country: HSDS.country,
          address_type: 'physical',
        },
      ],
      accessibility:
        accessibility === undefined
          ? []
          : [{ id: hsdsId('accessibility', service.id, place), location_id: id, description: accessibility }],
    };
  });
}

interface About {
  readonly id: string;
  readonly entity: 'organization' | 'service';
  readonly code: string;
  readonly name: string;
  readonly value?: string;
  readonly place: number;
}

/** What HSDS has no field for is an attribute: its term says what, its value how. */
function attribute({ id, entity, code, name, value, place }: About): HsdsAttribute {
  const category = code.startsWith('category:') ? code.slice('category:'.length) : undefined;
  const term = category === undefined ? hsdsId('term', code) : hsdsId('category', category);
  return {
    id: hsdsId('attribute', id, code, place),
    link_id: id,
    taxonomy_term_id: term,
    link_entity: entity,
    ...(value !== undefined && { value }),
    taxonomy_term: { id: term, code: category ?? code, name, description: name },
  };
}

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

/** An 18-character number is the unified social credit code; anything else the street's own number. */
const identifierOf = (identifier: string) =>
  /^[0-9A-Z]{18}$/u.test(identifier)
    ? { identifier_scheme: 'CN-USCC', identifier_type: '统一社会信用代码', identifier }
    : { identifier_type: '街道备案号', identifier };

function phonesOf(what: 'organization' | 'service', { id, phone }: Organization | Service) {
  const number = publicPhone(phone);
  return number === undefined ? [] : [{ id: hsdsId('phone', what, id), number, type: 'voice' }];
}
