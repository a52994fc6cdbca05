import type { Row } from '../../../platform/sheets/sheet.ts';
import type { RegionNames } from '../../regions/index.ts';
import type { Service } from '../service.ts';
import { filled } from './organization-row.ts';
import { joinParts, splitParts } from './parts.ts';

const WEEKLY = /^FREQ=WEEKLY;BYDAY=((?:MO|TU|WE|TH|FR|SA|SU)(?:,(?:MO|TU|WE|TH|FR|SA|SU))*)$/u;

/** @param organization its number, or its name where it has none */
export function toServiceRow(service: Service, organization: string, regions: RegionNames): Row {
  const days = WEEKLY.exec(service.schedule ?? '')?.[1];
  return {
    organization,
    name: service.name,
    description: service.description,
    supply: service.supply ?? null,
    categories: service.categories,
    areas: service.areas.map((area) => regions.nameOf(area)),
    minAge: service.eligibility.minAge ?? null,
    maxAge: service.eligibility.maxAge ?? null,
    tags: service.eligibility.tags,
    days: days?.split(',') ?? [],
    rule: days === undefined ? (service.schedule ?? null) : null,
    opensAt: service.hours?.opensAt ?? null,
    closesAt: service.hours?.closesAt ?? null,
    cost: service.cost.kind,
    costNote: service.cost.note ?? null,
    locations: (service.locations ?? []).map(({ address, name, accessibility }) =>
      joinParts([address, name, accessibility]),
    ),
    accessibility: service.accessibility,
    languages: service.languages,
    application: service.application ?? null,
    phone: service.phone ?? null,
    capacity: service.capacity,
    status: service.status,
  };
}

/**
 * What a row says, in the words of the use cases, still to be checked; an empty cell says nothing, so that what is known
 * of the service stays.
 */
export function fromServiceRow(row: Row, before?: Service): Record<string, unknown> {
  const { organization: _organization, areas: _areas, status: _status, ...cells } = filled(row);
  const { minAge, maxAge, tags, days, rule, opensAt, closesAt, cost, costNote, locations, ...same } = cells;
  const hours = { ...before?.hours, ...filled({ opensAt: opensAt ?? null, closesAt: closesAt ?? null }) };
  return {
    ...same,
    eligibility: {
      ...(before?.eligibility ?? { tags: [] }),
      ...filled({ minAge: minAge ?? null, maxAge: maxAge ?? null, tags: tags ?? null }),
    },
    ...(Array.isArray(days) && { schedule: `FREQ=WEEKLY;BYDAY=${days.join(',')}` }),
    ...(rule !== undefined && { schedule: rule }),
    ...(Object.keys(hours).length > 0 && { hours }),
    ...((cost !== undefined || costNote !== undefined) && {
      cost: {
        ...(before?.cost ?? { kind: 'free' }),
        ...(cost !== undefined && { kind: cost }),
        ...(costNote !== undefined && { note: costNote }),
      },
    }),
    ...(Array.isArray(locations) && {
      locations: locations.map((text: string) => splitParts(text, ['address', 'name', 'accessibility'])),
    }),
  };
}

/** Under which heading a field of a service stands. */
export const columnOf = ([field, part]: readonly PropertyKey[]): string => {
  if (field === 'eligibility') return part === 'minAge' || part === 'maxAge' ? part : 'tags';
  if (field === 'cost') return part === 'note' ? 'costNote' : 'cost';
  if (field === 'hours') return part === 'closesAt' ? 'closesAt' : 'opensAt';
  return field === 'schedule' ? 'rule' : String(field);
};
