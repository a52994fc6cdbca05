import type { Row } from '../../../platform/sheets/sheet.ts';
import type { RegionNames } from '../../regions/index.ts';
import type { Organization } from '../organization.ts';
import { joinParts, splitParts } from './parts.ts';

export const toOrganizationRow = (organization: Organization, regions: RegionNames): Row => ({
  name: organization.name,
  kind: organization.kind,
  registration: organization.registration ?? null,
  region: regions.nameOf(organization.region),
  phone: organization.phone ?? null,
  description: organization.description ?? null,
  grade: organization.grade === undefined ? null : String(organization.grade),
  hasPartyBranch: organization.hasPartyBranch ?? null,
  isFederationMember: organization.isFederationMember ?? null,
  certificates: (organization.certificates ?? []).map(({ name, number, validUntil }) =>
    joinParts([name, number, validUntil]),
  ),
  website: organization.website ?? null,
  email: organization.email ?? null,
  staffSize: organization.staffSize ?? null,
  openOffers: organization.openOffers,
});

/** What a row says, in the words of the use cases, still to be checked; an empty cell says nothing. */
export function fromOrganizationRow(row: Row): Record<string, unknown> {
  const { region: _region, grade, certificates, ...same } = filled(row);
  return {
    ...same,
    ...(grade !== undefined && { grade: Number(grade) }),
    ...(Array.isArray(certificates) && {
      certificates: certificates.map((text: string) => splitParts(text, ['name', 'number', 'validUntil'])),
    }),
  };
}

export const filled = (row: Row): Record<string, Exclude<Row[string], null>> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, cell]) => (cell === null || cell === '' ? [] : [[key, cell] as const])),
  );
