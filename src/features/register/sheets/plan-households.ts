import { isDeepStrictEqual } from 'node:util';
import { REGISTER } from '../../../../config/register/register.ts';
import { idFrom, type RegionPath } from '../../../kernel/index.ts';
import type { Row } from '../../../platform/sheets/sheet.ts';
import { plainDwelling, type RegionNames } from '../../regions/index.ts';
import type { RegisteredHousehold, RegisterPerson } from '../register.ts';
import { HOUSEHOLD_SHEET } from './columns.ts';
import { peopleNamed } from './plan-people.ts';
import { flagIn, placeOf, planRows, textIn, WrongRow, wordsIn, type GivenRow, type Planned } from './rows.ts';

/** @param people as they are after the import */
export function planHouseholds(
  rows: readonly GivenRow[],
  before: readonly RegisteredHousehold[],
  people: readonly RegisterPerson[],
  regions: RegionNames,
  home: RegionPath,
): Planned<RegisteredHousehold> {
  const named = peopleNamed(people);
  const planned = planRows({
    sheet: HOUSEHOLD_SHEET,
    rows,
    before,
    idOf: (row) => idFrom('register-household', placeOf(textIn(row, 'region'), regions, home), labelIn(row)),
    itemOf: (id, row, old) => householdOf(id, row, old),
    isSame: isDeepStrictEqual,
  });
  return { ...planned, problems: [...planned.problems, ...twiceIn(planned.items)] };

  function householdOf(id: string, row: Row, old: RegisteredHousehold | undefined): RegisteredHousehold {
    const words = wordsIn(row, 'members');
    if (words.length === 0) throw new WrongRow('members', '不能空着');
    if (words.length > REGISTER.together) throw new WrongRow('members', `最多填${REGISTER.together}位`);
    const members = words.map((word) => named(word, 'members'));
    if (members.some(({ kind }) => kind === 'organization'))
      throw new WrongRow('members', '户的成员是个人，不能是单位');
    const representative = named(textIn(row, 'representative'), 'representative');
    if (!members.some(({ id }) => id === representative.id))
      throw new WrongRow('representative', '户代表要是这一户的成员，请核对');
    if (!representative.isAdult) throw new WrongRow('representative', '户代表要已成年，请换一位');
    return {
      id,
      region: placeOf(textIn(row, 'region'), regions, home),
      label: labelIn(row),
      members: [...new Set(members.map((member) => member.id))],
      representative: representative.id,
      isRetired: flagIn(row, 'isRetired', old?.isRetired ?? false),
    };
  }

  /** Who is in two households would be counted in both. */
  function twiceIn(households: readonly RegisteredHousehold[]) {
    const homes = new Map<string, string>();
    return households.flatMap(({ id, members, isRetired }) => {
      if (isRetired) return [];
      const twice = members.find((member) => homes.has(member));
      for (const member of members) homes.set(member, id);
      return twice === undefined ? [] : [problemOf(id, people.find((person) => person.id === twice)?.code ?? '')];
    });
  }

  function problemOf(household: string, code: string) {
    const row = rows.find(({ values }) => {
      const path = regions.pathsOf(textIn(values, 'region')).find((one) => one.startsWith(home));
      return (
        path !== undefined && household === idFrom('register-household', path, plainDwelling(textIn(values, 'label')))
      );
    });
    const message = `编号${code}的人已在另一户里，一人只能在一户；搬走的，请改原来那一户`;
    return { sheet: HOUSEHOLD_SHEET.name, row: row?.row ?? 1, heading: '成员', message };
  }
}

function labelIn(row: Row): string {
  const label = plainDwelling(textIn(row, 'label'));
  if (label === '' || label.length > 20) throw new WrongRow('label', '应为这一户的门牌或名称，例如 3-502');
  return label;
}
