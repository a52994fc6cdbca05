import type { z } from 'zod';
import { hsdsId, type Organization, type Service } from '../../../../features/directory/index.ts';
import {
  categoryTermId,
  FEATURE_NAMES,
  featureTermId,
  organizationId,
  serviceId,
  type FeatureCode,
  type OfferedAtLocation,
  type OfferedService,
  type OfferingOrganization,
  type PlaceNames,
  type TaxonomyTerm,
} from '../../../../features/matching/index.ts';
import { categoryName } from '../../../../features/needs/index.ts';
import { presentAtLocation, presentLocation } from './location.ts';
import { presentSchedules, without } from './schedule.ts';
import type {
  HsdsAttribute,
  hsdsOrganization,
  hsdsService,
  hsdsServiceAtLocation,
  HsdsServiceParts,
  organizationInList,
  serviceAtLocationInList,
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
  const about = (code: FeatureCode, value: string | undefined, place = 0) =>
    value === undefined ? [] : [attribute({ id, entity: 'organization', term: featureTerm(code), value, place })];
  return {
    ...presentOrganizationInList(organization),
    phones: phonesOf('organization', organization),
    organization_identifiers:
      registration === undefined
        ? []
        : [{ id: hsdsId('identifier', organization.id), organization_id: id, ...identifierOf(registration) }],
    attributes: [
      ...about('grade', grade === undefined ? undefined : `${grade}A`),
      ...about('party-branch', yesNo(hasPartyBranch)),
      ...about('federation-member', yesNo(isFederationMember)),
      ...certificates.flatMap(({ name, number, validUntil }, place) =>
        about('certificate', [name, number, validUntil].filter(Boolean).join('，'), place),
      ),
    ],
    services: services.map((service) => presentParts({ service, organization }, places)),
  };
}

/** The place as a whole, and the service without its other places. */
export function presentHsdsServiceAtLocation(
  offered: OfferedAtLocation,
  places: PlaceNames,
): z.input<typeof hsdsServiceAtLocation> {
  const { service_at_locations: _others, ...service } = presentHsdsService(offered, places);
  return { ...presentAtLocation(offered, places), service };
}

export function presentServiceAtLocationInList(
  offered: OfferedAtLocation,
  places: PlaceNames,
): z.input<typeof serviceAtLocationInList> {
  const { addresses: _addresses, accessibility: _accessibility, ...location } = presentLocation(offered, places);
  const organization = presentOrganizationInList(offered.organization);
  return {
    ...presentAtLocation(offered, places),
    location,
    service: { ...presentServiceInList(offered), organization },
  };
}

function presentParts(offered: OfferedService, places: PlaceNames): HsdsServiceParts {
  const { service } = offered;
  const id = serviceId(service);
  const about = (term: Term, value?: string, place = 0) =>
    attribute({ id, entity: 'service', term, place, ...(value !== undefined && { value }) });
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
    service_at_locations: (service.locations ?? []).map((_, place) => presentAtLocation({ ...offered, place }, places)),
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
      ...service.categories.map((code) => about(categoryTerm(code))),
      ...service.accessibility.map((text, place) => about(featureTerm('accessibility'), text, place)),
      ...(service.supply === undefined ? [] : [about(featureTerm('supply'), service.supply)]),
    ],
  };
}

type Term = Pick<TaxonomyTerm, 'id' | 'code' | 'name'>;

const featureTerm = (code: FeatureCode): Term => ({ id: featureTermId(code), code, name: FEATURE_NAMES[code] });
const categoryTerm = (code: string): Term => ({ id: categoryTermId(code), code, name: categoryName(code) });

interface About {
  readonly id: string;
  readonly entity: 'organization' | 'service';
  readonly term: Term;
  readonly value?: string;
  readonly place: number;
}

/** What HSDS has no field for is an attribute: its term says what, its value how. */
function attribute({ id, entity, term, value, place }: About): HsdsAttribute {
  return {
    id: hsdsId('attribute', id, term.id, place),
    link_id: id,
    taxonomy_term_id: term.id,
    link_entity: entity,
    ...(value !== undefined && { value }),
    taxonomy_term: { ...term, description: term.name },
  };
}

const yesNo = (value: boolean | undefined): string | undefined =>
  value === undefined ? undefined : value ? 'yes' : 'no';

/** An 18-character number is the unified social credit code; anything else the street's own number. */
const identifierOf = (identifier: string) =>
  /^[0-9A-Z]{18}$/u.test(identifier)
    ? { identifier_scheme: 'CN-USCC', identifier_type: '统一社会信用代码', identifier }
    : { identifier_type: '街道备案号', identifier };

const phonesOf = (what: 'organization' | 'service', { id, phone }: Organization | Service) =>
  phone === undefined ? [] : [{ id: hsdsId('phone', what, id), number: phone, type: 'voice' }];
