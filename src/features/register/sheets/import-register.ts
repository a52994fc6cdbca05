import { z } from 'zod';
import { REGISTER, REGISTER_SHEETS } from '../../../../config/register/register.ts';
import { allow, defineUseCase, found, Refusal, type Actor, type Clock } from '../../../kernel/index.ts';
import type { Sheet } from '../../../platform/sheets/sheet.ts';
import { regionNames, regionPath, type RegionNames, type RegionStore } from '../../regions/index.ts';
import { ensureHome } from '../home.ts';
import { mayKeepRegister } from '../policy.ts';
import { emptyRegister, type Register } from '../register.ts';
import type { RegisterStore } from '../register-store.ts';
import { DWELLING_SHEET, EXAMPLE, HOUSEHOLD_SHEET, PEOPLE_SHEET } from './columns.ts';
import { planDwellings } from './plan-dwellings.ts';
import { planHouseholds } from './plan-households.ts';
import { planPeople } from './plan-people.ts';
import type { Counts, GivenRow, Problem } from './rows.ts';

interface Ports {
  readonly registers: RegisterStore;
  readonly regions: RegionStore;
  readonly clock: Clock;
}

const MOST_PLACES = 20_000;

const cell = z.union([z.string().max(32_767), z.number(), z.boolean(), z.array(z.string()).max(1000), z.null()]);
const sheet = z.object({
  name: z.string(),
  rows: z.array(z.object({ row: z.number().int(), values: z.record(z.string(), cell) })).max(REGISTER_SHEETS.rows),
});
const problem = z.object({ sheet: z.string(), row: z.number().int(), heading: z.string(), message: z.string() });

/** What an import did or, tried out, would do: how many are new, changed and as they were. */
export interface RegisterReport {
  readonly isTrial: boolean;
  readonly people: Counts;
  readonly dwellings: Counts;
  readonly households: Counts;
  readonly problems: readonly Problem[];
}

/**
 * People, dwellings and households from the rows of a workbook: all of them in one write or, when anything is wrong, none.
 * A trial says everything that is wrong at once and writes nothing. The same file again changes nothing.
 */
export const importRegister = defineUseCase({
  name: 'register.import',
  input: z.object({
    region: regionPath,
    isTrial: z.union([z.boolean(), z.stringbool()]).default(false),
    sheets: z.array(sheet).max(3),
    problems: z.array(problem).default([]),
  }),
  async run({ registers, regions, clock }: Ports, actor, { region, isTrial, sheets, problems: unreadable }) {
    allow(mayKeepRegister(actor, region), 'register.not-keeper');
    await ensureHome(regions, region);
    const places = [...(await regions.chainOf(region)), ...(await regions.below(region, MOST_PLACES))];
    const given: Given = { sheets, unreadable, names: regionNames(distinct(places)) };
    const before = (await registers.find(region)) ?? emptyRegister(region, clock());
    if (isTrial) return reportOf(planImport(before, given), true);

    refuseUnfit(planImport(before, given));
    await registers.insert(emptyRegister(region, clock()), []);
    const report = await registers.change(region, (register) => {
      // Somebody else may have changed it meanwhile: what is written follows from what is there now.
      const plan = planImport(register, given);
      refuseUnfit(plan);
      const result = reportOf(plan, false);
      if (plan.isUnchanged) return { result };
      const next = { ...plan.register, changedAt: clock() };
      return { next, happenings: [imported(actor, next, result)], result };
    });
    return found(report, 'register.missing');
  },
});

interface Given {
  readonly sheets: readonly z.output<typeof sheet>[];
  readonly unreadable: readonly Problem[];
  readonly names: RegionNames;
}

interface ImportPlan extends Omit<RegisterReport, 'isTrial'> {
  readonly register: Register;
  readonly isUnchanged: boolean;
}

function planImport(register: Register, { sheets, unreadable, names }: Given): ImportPlan {
  const home = register.id;
  const people = planPeople(rowsOf(sheets, PEOPLE_SHEET), register.people, names, home);
  const rows = rowsOf(sheets, DWELLING_SHEET);
  const dwellings = planDwellings(rows, register.dwellings, people.items, names, home);
  const households = planHouseholds(rowsOf(sheets, HOUSEHOLD_SHEET), register.households, people.items, names, home);
  const next = { ...register, people: people.items, dwellings: dwellings.items, households: households.items };
  const all = [...unreadable, ...people.problems, ...dwellings.problems, ...households.problems];
  return {
    register: next,
    isUnchanged: [people, dwellings, households].every(({ counts }) => counts.added + counts.changed === 0),
    people: people.counts,
    dwellings: dwellings.counts,
    households: households.counts,
    problems: all.toSorted((one, other) => placeOfSheet(one) - placeOfSheet(other) || one.row - other.row),
  };
}

const ORDER = [PEOPLE_SHEET.name, DWELLING_SHEET.name, HOUSEHOLD_SHEET.name];
const placeOfSheet = ({ sheet: name }: Problem): number => ORDER.indexOf(name);

const rowsOf = (sheets: Given['sheets'], { name, columns }: Sheet): readonly GivenRow[] =>
  (sheets.find((one) => one.name === name)?.rows ?? []).filter(
    ({ values }) => !columns.some(({ key }) => String(values[key] ?? '').startsWith(EXAMPLE)),
  );

function refuseUnfit(plan: ImportPlan): void {
  const { problems, register } = plan;
  if (problems.length > 0) {
    throw new Refusal('invalid', 'register.sheet-problems', {
      count: problems.length,
      problems: problems
        .slice(0, REGISTER.problems)
        .map(({ sheet: name, row, heading, message }) => `${name}第${row}行 ${heading}: ${message}`),
    });
  }
  const rows = [plan.people, plan.dwellings, plan.households].map(
    ({ added, changed, unchanged }) => added + changed + unchanged,
  );
  if (rows.every((count) => count === 0)) throw new Refusal('invalid', 'register.sheet-empty');
  const { people, dwellings, households } = register;
  const isTooLarge =
    people.length > REGISTER.people || dwellings.length > REGISTER.dwellings || households.length > REGISTER.households;
  if (isTooLarge) {
    const { people: mostPeople, dwellings: mostDwellings, households: mostHouseholds } = REGISTER;
    throw new Refusal('invalid', 'register.too-large', { mostPeople, mostDwellings, mostHouseholds });
  }
}

const reportOf = ({ people, dwellings, households, problems }: ImportPlan, isTrial: boolean): RegisterReport => ({
  isTrial,
  people,
  dwellings,
  households,
  problems: problems.slice(0, REGISTER.problems),
});

const imported = (actor: Actor, { id, changedAt }: Register, { people, dwellings, households }: RegisterReport) => ({
  name: 'register.imported',
  by: actor.id,
  at: changedAt,
  region: id,
  facts: {
    people: people.added + people.changed,
    dwellings: dwellings.added + dwellings.changed,
    households: households.added + households.changed,
  },
});

const distinct = <Item extends { readonly id: string }>(items: readonly Item[]): Item[] => [
  ...new Map(items.map((item) => [item.id, item])).values(),
];
