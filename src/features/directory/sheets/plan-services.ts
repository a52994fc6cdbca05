import { z } from 'zod';
import type { Organization } from '../organization.ts';
import type { Service } from '../service.ts';
import { serviceFields, toService } from '../services/service-input.ts';
import type { ServiceStep } from './import-step.ts';
import { idOfNew, regionOf, WrongRow, type GivenRow, type Known, type RowProblem } from './known.ts';
import { columnOf, fromServiceRow } from './service-row.ts';

const fields = z.object(serviceFields);

export interface PlannedServices {
  readonly steps: readonly (ServiceStep & { readonly row: number; readonly before?: Service | undefined })[];
  readonly problems: readonly RowProblem[];
}

/** @param organizations as they are after the import */
export function planServices(
  rows: readonly GivenRow[],
  organizations: readonly Organization[],
  known: Known,
): PlannedServices {
  const problems: RowProblem[] = [];
  const steps: (ServiceStep & { row: number; before?: Service | undefined })[] = [];
  const meant = organizationsMeant(organizations);
  const services = new Map(known.services.map((one) => [keyOf(one), one]));
  const rowsTaken = new Map<string, number>();
  for (const { row, values } of rows) {
    try {
      if (Array.isArray(values.days) && values.days.length > 0 && values.rule)
        throw new WrongRow('rule', '已填“星期”，这一格请空着');
      const organization = theOne(String(values.organization ?? ''), meant);
      if (!known.mayKeepIn(organization.region)) throw new WrongRow('organization', '这家机构不在您负责的区域');
      const key = keyOf({ organization: organization.id, name: String(values.name) });
      const before = services.get(key);
      const checked = fields.safeParse({
        ...before,
        ...fromServiceRow(values, before),
        areas: areasOf(values, organization, known, before),
      });
      if (!checked.success) {
        for (const { path, message } of checked.error.issues) problems.push({ row, key: columnOf(path), message });
        continue;
      }
      const twin = rowsTaken.get(key);
      if (twin !== undefined) throw new WrongRow('name', `与第${twin}行是同一项服务，请只留一行`);
      rowsTaken.set(key, row);
      const service = toService(checked.data, {
        id: before?.id ?? idOfNew(known, 'service', organization.id, checked.data.name),
        organization: organization.id,
        status:
          values.status === 'active' || values.status === 'suspended' ? values.status : (before?.status ?? 'active'),
        places: [],
        changedAt: known.now,
      });
      steps.push({ what: 'service', isNew: before === undefined, service, region: organization.region, row, before });
    } catch (error) {
      if (!(error instanceof WrongRow)) throw error;
      problems.push({ row, key: error.key, message: error.message });
    }
  }
  return { steps, problems };
}

/** Organizations as a cell names them: the one with that number, else those with that name. */
export function organizationsMeant(organizations: readonly Organization[]): (text: string) => readonly Organization[] {
  const byNumber = new Map(organizations.map((one) => [one.registration, one]));
  const byName = new Map<string, Organization[]>();
  for (const one of organizations) byName.set(one.name, [...(byName.get(one.name) ?? []), one]);
  return (text) => {
    const numbered = byNumber.get(text.toUpperCase());
    return numbered === undefined ? (byName.get(text) ?? []) : [numbered];
  };
}

const keyOf = ({ organization, name }: Pick<Service, 'organization' | 'name'>): string => `${organization} ${name}`;

function theOne(text: string, organizationsOf: ReturnType<typeof organizationsMeant>): Organization {
  const [meant, ...others] = organizationsOf(text);
  if (others.length > 0) throw new WrongRow('organization', '有几家同名的机构，请改填登记号');
  if (meant === undefined) throw new WrongRow('organization', `没有“${text}”这家机构，请先在“机构”表里填上它`);
  return meant;
}

function areasOf(
  { areas }: GivenRow['values'],
  organization: Organization,
  known: Known,
  before?: Service,
): readonly string[] {
  if (!Array.isArray(areas) || areas.length === 0) return before?.areas ?? [organization.region];
  return areas.map((area: string) => regionOf(area, 'areas', known));
}
