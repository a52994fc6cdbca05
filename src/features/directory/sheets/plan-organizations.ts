import { z } from 'zod';
import { OPEN_OFFERS } from '../../../../config/matching.ts';
import { given } from '../given.ts';
import type { Organization } from '../organization.ts';
import {
  keepDetails,
  organizationFields,
  registrationProblem,
  vouchedFields,
} from '../organizations/organization-input.ts';
import type { OrganizationStep } from './import-step.ts';
import { idOfNew, regionOf, WrongRow, type GivenRow, type Known, type RowProblem } from './known.ts';
import { fromOrganizationRow } from './organization-row.ts';

const fields = z.object({
  ...vouchedFields,
  ...organizationFields,
  openOffers: z.number().int().min(1).max(500).optional(),
});

export interface PlannedOrganizations {
  readonly steps: readonly (OrganizationStep & { readonly row: number })[];
  readonly problems: readonly RowProblem[];
}

/** What each row makes of its organization: a new one, or the known one with the same number, or name and region. */
export function planOrganizations(rows: readonly GivenRow[], known: Known): PlannedOrganizations {
  const problems: RowProblem[] = [];
  const steps: (OrganizationStep & { row: number })[] = [];
  const before = new Map(known.organizations.flatMap((one) => keysOf(one).map((key) => [key, one] as const)));
  const rowsTaken = new Map<string, number>();
  for (const { row, values } of rows) {
    const checked = fields.safeParse(fromOrganizationRow(values));
    for (const { path, message } of checked.error?.issues ?? []) problems.push({ row, key: String(path[0]), message });
    try {
      const region = regionOf(String(values.region ?? ''), 'region', known);
      if (!known.mayKeepIn(region)) throw new WrongRow('region', '不在您负责的区域');
      if (!checked.success) continue;
      const step = stepOf(checked.data, region, before, known);
      const keys = keysOf(step.organization);
      const twin = keys.map((key) => rowsTaken.get(key)).find((taken) => taken !== undefined);
      if (twin !== undefined) throw new WrongRow('name', `与第${twin}行是同一家机构，请只留一行`);
      for (const key of keys) rowsTaken.set(key, row);
      steps.push({ ...step, row });
    } catch (error) {
      if (!(error instanceof WrongRow)) throw error;
      problems.push({ row, key: error.key, message: error.message });
    }
  }
  return { steps, problems };
}

function stepOf(
  checked: z.output<typeof fields>,
  region: string,
  all: ReadonlyMap<string, Organization>,
  known: Known,
): OrganizationStep {
  const { name, kind, registration, openOffers, ...details } = checked;
  const before = keysOf({ name, registration, region })
    .map((key) => all.get(key))
    .find((one) => one !== undefined);
  if (before !== undefined && before.region !== region) {
    throw new WrongRow('region', `这家机构登记在${known.regions.nameOf(before.region)}，请核对`);
  }
  if (registration !== undefined && before?.registration !== undefined && before.registration !== registration) {
    throw new WrongRow('registration', `这里的同名机构已登记为${before.registration}，请核对`);
  }
  const organization: Organization = {
    ...(before ?? { id: idOfNew(known, ...organizationKey({ name, registration, region })), isPaused: false }),
    name,
    kind,
    region,
    ...given({ registration }),
    ...keepDetails(details),
    openOffers: openOffers ?? before?.openOffers ?? OPEN_OFFERS,
    changedAt: known.now,
  };
  const problem = registrationProblem(organization.kind, organization.registration);
  if (problem !== null) throw new WrongRow('registration', problem);
  return { what: 'organization', isNew: before === undefined, organization };
}

interface Named {
  readonly name: string;
  readonly registration?: string | undefined;
  readonly region: string;
}

/** What its id follows from when it is new. */
export const organizationKey = ({ name, registration, region }: Named): readonly string[] => [
  'organization',
  registration ?? `${region} ${name}`,
];

/** What it is known by: its number first, then its name where it is at home. */
const keysOf = ({ name, registration, region }: Named): string[] => [
  ...(registration === undefined ? [] : [`number ${registration}`]),
  `name ${region} ${name}`,
];
