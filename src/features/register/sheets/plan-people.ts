import { isDeepStrictEqual } from 'node:util';
import type { PersonTag } from '../../../../config/register/register.ts';
import { idFrom, type RegionPath } from '../../../kernel/index.ts';
import type { Row } from '../../../platform/sheets/sheet.ts';
import type { RegionNames } from '../../regions/index.ts';
import type { RegisterPerson } from '../register.ts';
import { PEOPLE_SHEET } from './columns.ts';
import { flagIn, placeOf, planRows, textIn, WrongRow, wordsIn, type GivenRow, type Planned } from './rows.ts';

const CODE = /^[A-Za-z0-9][A-Za-z0-9-]{0,19}$/u;
/** An ID number or a phone leads to a person wherever it is seen. */
const TELLING = /^(?:\d{11}|\d{15}|\d{17}[\dXx])$/u;
const LONGEST_NAME = 60;

export const planPeople = (
  rows: readonly GivenRow[],
  before: readonly RegisterPerson[],
  regions: RegionNames,
  home: RegionPath,
): Planned<RegisterPerson> =>
  planRows({
    sheet: PEOPLE_SHEET,
    rows,
    before,
    idOf: (row) => idFrom('register-person', home, codeIn(row)),
    itemOf: (id, row, old) => personOf(id, row, old, regions, home),
    isSame: isDeepStrictEqual,
  });

/** People by what a cell calls them: their code, else a name that only one of them has. */
export function peopleNamed(people: readonly RegisterPerson[]): (text: string, key: string) => RegisterPerson {
  const byCode = new Map(people.map((person) => [person.code, person]));
  const byName = new Map<string, RegisterPerson[]>();
  for (const person of people) {
    if (person.name === '' || person.isRetired) continue;
    const alike = byName.get(person.name);
    if (alike === undefined) byName.set(person.name, [person]);
    else alike.push(person);
  }
  return (text, key) => {
    const coded = byCode.get(text);
    const named = byName.get(text) ?? [];
    if (coded === undefined && named.length > 1) throw new WrongRow(key, `有几位都叫“${text}”，请改填编号`);
    const meant = coded ?? named[0];
    if (meant === undefined) throw new WrongRow(key, `“人员”表里没有“${text}”，请先在那里填上`);
    return meant;
  };
}

function codeIn(row: Row): string {
  const code = textIn(row, 'code').normalize('NFKC');
  if (TELLING.test(code)) throw new WrongRow('code', '编号请自己编，不要用手机号或身份证号，例如 A001');
  if (!CODE.test(code)) throw new WrongRow('code', '应为字母、数字和短横，最多20个，例如 A001');
  return code;
}

function personOf(
  id: string,
  row: Row,
  old: RegisterPerson | undefined,
  regions: RegionNames,
  home: RegionPath,
): RegisterPerson {
  const name = textIn(row, 'name');
  if (name === '' || name.length > LONGEST_NAME) throw new WrongRow('name', `应为1到${LONGEST_NAME}个字`);
  const kind = row.kind === 'person' || row.kind === 'organization' ? row.kind : (old?.kind ?? 'person');
  const isAdult = typeof row.isAdult === 'boolean' ? row.isAdult : old?.isAdult;
  if (kind === 'person' && isAdult === undefined) throw new WrongRow('isAdult', '请填“是”或“否”，名册要按它算');
  const place = textIn(row, 'region');
  const tags = wordsIn(row, 'tags') as readonly PersonTag[];
  return {
    ...(old ?? { id }),
    code: codeIn(row),
    name: old?.erasedAt === undefined ? name : '',
    kind,
    region: place === '' ? (old?.region ?? home) : placeOf(place, regions, home),
    isAdult: kind === 'person' && isAdult === true,
    tags: tags.length === 0 ? (old?.tags ?? []) : tags,
    isRetired: flagIn(row, 'isRetired', old?.isRetired ?? false),
  };
}
