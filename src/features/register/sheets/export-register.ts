import { z } from 'zod';
import { allow, defineUseCase, found } from '../../../kernel/index.ts';
import type { FilledSheet, Row } from '../../../platform/sheets/sheet.ts';
import { regionNames, regionPath, type RegionNames, type RegionStore } from '../../regions/index.ts';
import { mayKeepRegister } from '../policy.ts';
import type { RegisteredDwelling, RegisteredHousehold, RegisterPerson } from '../register.ts';
import type { RegisterStore } from '../register-store.ts';
import { writeArea } from './area.ts';
import { DWELLING_SHEET, HOUSEHOLD_SHEET, PEOPLE_SHEET } from './columns.ts';

interface Ports {
  readonly registers: RegisterStore;
  readonly regions: RegionStore;
}

const MOST_PLACES = 20_000;

/** The register of a community in the sheets of the template, to be kept, changed and imported again. */
export const exportRegister = defineUseCase({
  name: 'register.export',
  input: z.object({ region: regionPath }),
  async run({ registers, regions }: Ports, actor, { region }): Promise<readonly FilledSheet[]> {
    allow(mayKeepRegister(actor, region), 'register.not-keeper');
    const register = found(await registers.find(region), 'register.missing');
    const names = regionNames(await regions.below(region, MOST_PLACES));
    const codes = new Map(register.people.map(({ id, code }) => [id, code]));
    const codesOf = (ids: readonly string[]): string[] => ids.map((id) => codes.get(id) ?? id);
    return [
      { ...PEOPLE_SHEET, rows: register.people.map((person) => toPersonRow(person, names)) },
      { ...DWELLING_SHEET, rows: register.dwellings.map((dwelling) => toDwellingRow(dwelling, names, codesOf)) },
      { ...HOUSEHOLD_SHEET, rows: register.households.map((household) => toHouseholdRow(household, names, codesOf)) },
    ];
  },
});

const toPersonRow = (
  { code, name, kind, region, isAdult, tags, isRetired, erasedAt }: RegisterPerson,
  names: RegionNames,
): Row => ({
  code,
  // A cell that must be filled: whoever imports it again brings no name back.
  name: erasedAt === undefined ? name : '（已删除）',
  kind,
  region: shortNameOf(region, names),
  isAdult: kind === 'person' ? isAdult : null,
  tags,
  isRetired,
});

const toDwellingRow = (
  { region, door, area, state, owners, isRetired }: RegisteredDwelling,
  names: RegionNames,
  codesOf: (ids: readonly string[]) => string[],
): Row => ({
  region: shortNameOf(region, names),
  door,
  area: writeArea(area),
  state,
  owners: codesOf(owners),
  isRetired,
});

const toHouseholdRow = (
  { region, label, members, representative, isRetired }: RegisteredHousehold,
  names: RegionNames,
  codesOf: (ids: readonly string[]) => string[],
): Row => ({
  region: shortNameOf(region, names),
  label,
  members: codesOf(members),
  representative: codesOf([representative])[0]!,
  isRetired,
});

/** `1号楼` where only one is called so; with what lies above it otherwise. */
function shortNameOf(region: string, names: RegionNames): string {
  const full = names.nameOf(region);
  const last = full.split('/').findLast((part) => part !== '') ?? full;
  return names.pathsOf(last).length === 1 ? last : region;
}
