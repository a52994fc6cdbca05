import { z } from 'zod';
import { SHEETS } from '../../../../config/directory/sheets.ts';
import {
  allow,
  defineUseCase,
  holds,
  idFrom,
  isSystem,
  Refusal,
  type Actor,
  type Clock,
} from '../../../kernel/index.ts';
import type { Sheet } from '../../../platform/sheets/sheet.ts';
import { regionNames, type RegionStore } from '../../regions/index.ts';
import type { OrganizationStore } from '../organization-store.ts';
import { mayImport } from '../policy.ts';
import type { ServiceStore } from '../service-store.ts';
import { carryOut, sameOrganization, sameService } from './apply-import.ts';
import { EXAMPLE, ORGANIZATION_SHEET, SERVICE_SHEET } from './columns.ts';
import type { ImportStep } from './import-step.ts';
import type { DirectoryImportStore } from './import-store.ts';
import type { GivenRow, Known, RowProblem } from './known.ts';
import { organizationKey, planOrganizations } from './plan-organizations.ts';
import { organizationsMeant, planServices } from './plan-services.ts';

interface Ports {
  readonly organizations: OrganizationStore;
  readonly services: ServiceStore;
  readonly directoryImports: DirectoryImportStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

const MOST_PLACES = 20_000;

const cell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.array(z.string()).max(1000), z.null()]);
const sheet = z.object({
  name: z.string(),
  rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), cell) })).max(SHEETS.rows),
});
const problem = z.object({ sheet: z.string(), row: z.number().int(), heading: z.string(), message: z.string() });

/** What an import did or, tried out, would do: how many are new, changed and as they were. */
export interface ImportReport {
  readonly isTrial: boolean;
  readonly organizations: Counts;
  readonly services: Counts;
  readonly problems: readonly z.output<typeof problem>[];
}

interface Counts {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

/**
 * Organizations and services from the rows of a workbook: all of them or, when anything is wrong, none. A trial says
 * everything that is wrong at once and writes nothing. Rows whose organization somebody else enters in the same moment are
 * looked at once more, as if the file were sent again; what is wrong with them then is said, and that the rest is written.
 */
export const importDirectory = defineUseCase({
  name: 'directory.import',
  input: z.object({
    isTrial: z.union([z.boolean(), z.stringbool()]).default(false),
    sheets: z.array(sheet).max(2),
    problems: z.array(problem).default([]),
  }),
  async run(ports: Ports, actor, { isTrial, sheets, problems: unreadable }): Promise<ImportReport> {
    allow(mayImport(actor), 'directory.not-steward-at-all');
    const written: ImportStep[] = [];
    for (;;) {
      const plan = await planImport(ports, actor, sheets);
      const problems = [...unreadable, ...plan.problems].toSorted(inOrder);
      if (isTrial) return { isTrial, ...countsOf(plan.steps, plan.changes), problems };
      if (problems.length > 0 && written.length > 0)
        throw new Refusal('conflict', 'directory.sheet-overtaken', {
          ...asDetails(problems),
          written: written.length,
        });
      if (problems.length > 0) throw new Refusal('invalid', 'directory.sheet-problems', asDetails(problems));
      if (plan.steps.length === 0) throw new Refusal('invalid', 'directory.sheet-empty');

      const leftOut = new Set((await takeIn(ports, actor, plan.changes)).map(idOf));
      written.push(...plan.changes.filter((step) => !leftOut.has(idOf(step))));
      if (leftOut.size === 0) return { isTrial, ...countsOf(plan.steps, written), problems };
    }
  },
});

/** @returns the changes that were left out, because somebody else was faster */
async function takeIn(ports: Ports, actor: Actor, changes: readonly ImportStep[]): Promise<readonly ImportStep[]> {
  if (changes.length === 0) return [];
  const written = JSON.stringify(changes);
  if (Buffer.byteLength(written) > SHEETS.planBytes) throw new Refusal('invalid', 'sheets.too-large');
  const at = ports.clock();
  const region = actor.grants.find(({ role }) => role === 'steward')?.region ?? '/';
  const id = idFrom('import', actor.id, written);
  const services = changes.flatMap((step) => (step.what === 'service' ? [step.service.id] : []));
  const taken = await ports.directoryImports.insert(
    { id, by: actor.id, at, region, state: 'taken', steps: changes, services },
    [{ name: 'directory.import-taken', by: actor.id, at, region, facts: { steps: changes.length } }],
  );
  return carryOut(ports, taken);
}

type Sheets = readonly z.output<typeof sheet>[];

interface Plan {
  readonly steps: readonly (ImportStep & { readonly isSame: boolean })[];
  readonly changes: readonly ImportStep[];
  readonly problems: readonly z.output<typeof problem>[];
}

async function planImport(ports: Ports, actor: Actor, sheets: Sheets): Promise<Plan> {
  const [givenOrganizations, givenServices] = [rowsOf(sheets, ORGANIZATION_SHEET), rowsOf(sheets, SERVICE_SHEET)];
  const known = await knownAbout(ports, actor, givenOrganizations, givenServices);
  const organizations = planOrganizations(givenOrganizations, known);
  const after = merged(known.organizations, organizations.steps);
  const services = planServices(givenServices, after, await knownServices(ports, known, after, givenServices));

  const before = new Map(known.organizations.map((one) => [one.id, one]));
  const steps = [
    ...organizations.steps.map(({ row: _row, ...step }) => {
      const was = before.get(step.organization.id);
      return { ...step, isSame: was !== undefined && sameOrganization(was, step.organization) };
    }),
    ...services.steps.map(({ row: _row, before: was, ...step }) => ({
      ...step,
      isSame: was !== undefined && sameService(was, step.service),
    })),
  ];
  return {
    steps,
    changes: steps.filter(({ isSame }) => !isSame).map(({ isSame: _isSame, ...step }) => step),
    problems: [
      ...organizations.problems.map((one) => toProblem(ORGANIZATION_SHEET, one)),
      ...services.problems.map((one) => toProblem(SERVICE_SHEET, one)),
    ],
  };
}

async function knownAbout(
  { organizations, regions, clock }: Ports,
  actor: Actor,
  givenOrganizations: readonly GivenRow[],
  givenServices: readonly GivenRow[],
): Promise<Known> {
  const called = [
    ...givenOrganizations.flatMap(({ values }) => [values.registration, values.name]),
    ...givenServices.map(({ values }) => values.organization),
  ].filter((text) => typeof text === 'string');
  const roots = isSystem(actor)
    ? ['/']
    : actor.grants.filter(({ role }) => role === 'steward').map(({ region }) => region);
  const districts = [...new Set(roots.map((root) => root.replace(/^(\/[^/]+\/).*$/u, '$1')))];
  const places = await Promise.all(districts.map((district) => regions.placesIn(district, MOST_PLACES)));
  const names = regionNames(places.flat());

  const newIds = givenOrganizations.flatMap(({ values: { name, registration, region } }) =>
    names
      .pathsOf(String(region ?? ''))
      .map((path) => idFrom(...organizationKey(textsOf({ name, registration }, path)))),
  );
  const numbers = called.map((text) => text.toUpperCase());
  // First the ids: what another import makes meanwhile is then found by its name, and never taken for something renamed.
  const taken = await organizations.findMany(newIds);
  const spokenOf = await organizations.called({ registrations: numbers, names: called });
  return {
    organizations: spokenOf,
    services: [],
    regions: names,
    mayKeepIn: (region) => isSystem(actor) || holds(actor, 'steward', region),
    now: clock(),
    isTaken: (id) => taken.some((one) => one.id === id),
  };
}

async function knownServices(
  { services }: Ports,
  known: Known,
  organizations: Known['organizations'],
  given: readonly GivenRow[],
): Promise<Known> {
  const names = [...new Set(given.map(({ values }) => String(values.name ?? '')))];
  const ids = organizations.map(({ id }) => id);
  const meant = organizationsMeant(organizations);
  const newIds = given.flatMap(({ values: { organization, name } }) =>
    meant(String(organization ?? '')).map(({ id }) => idFrom('service', id, String(name))),
  );
  const taken = new Set((await services.findMany(newIds)).map(({ id }) => id));
  // After the ids, as above.
  const found = given.length === 0 ? [] : await services.called(ids, names);
  return { ...known, services: found, isTaken: (id) => taken.has(id) };
}

const textsOf = ({ name, registration }: { name: unknown; registration: unknown }, region: string) => ({
  name: String(name ?? ''),
  region,
  ...(typeof registration === 'string' && { registration: registration.toUpperCase() }),
});

const rowsOf = (sheets: Sheets, { name }: Sheet): readonly GivenRow[] =>
  (sheets.find((one) => one.name === name)?.rows ?? []).filter(
    ({ values }) => !String(values.name).startsWith(EXAMPLE),
  );

function merged(
  known: Known['organizations'],
  steps: readonly { readonly organization: Known['organizations'][number] }[],
): Known['organizations'] {
  const all = new Map(known.map((one) => [one.id, one]));
  for (const { organization } of steps) all.set(organization.id, organization);
  return [...all.values()];
}

const idOf = (step: ImportStep): string => (step.what === 'service' ? step.service.id : step.organization.id);

/** @param steps what every row comes to; @param written those that had something to write */
function countsOf(
  steps: readonly ImportStep[],
  written: readonly ImportStep[],
): Pick<ImportReport, 'organizations' | 'services'> {
  const count = (what: ImportStep['what']): Counts => {
    const own = written.filter((step) => step.what === what);
    const added = own.filter(({ isNew }) => isNew).length;
    const unchanged = steps.filter((step) => step.what === what).length - own.length;
    return { added, unchanged, changed: own.length - added };
  };
  return { organizations: count('organization'), services: count('service') };
}

function toProblem({ name, columns }: Sheet, { row, key, message }: RowProblem) {
  return { sheet: name, row, heading: columns.find((column) => column.key === key)?.heading ?? key, message };
}

type Problem = z.output<typeof problem>;

const inOrder = (one: Problem, other: Problem): number =>
  one.sheet === other.sheet ? one.row - other.row : one.sheet === ORGANIZATION_SHEET.name ? -1 : 1;

const asDetails = (problems: readonly Problem[]) => ({
  count: problems.length,
  problems: problems.map(({ sheet: name, row, heading, message }) => `${name}第${row}行 ${heading}: ${message}`),
});
