import { isDeepStrictEqual } from 'node:util';
import { REGISTER } from '../../../../config/register/register.ts';
import { idFrom, type RegionPath } from '../../../kernel/index.ts';
import type { Row } from '../../../platform/sheets/sheet.ts';
import { plainDwelling, type RegionNames } from '../../regions/index.ts';
import type { RegisteredDwelling, RegisterPerson } from '../register.ts';
import { readArea } from './area.ts';
import { DWELLING_SHEET, DWELLING_STATE_NAMES } from './columns.ts';
import { peopleNamed } from './plan-people.ts';
import { flagIn, placeOf, planRows, textIn, WrongRow, wordsIn, type GivenRow, type Planned } from './rows.ts';

/** @param people as they are after the import */
export function planDwellings(
  rows: readonly GivenRow[],
  before: readonly RegisteredDwelling[],
  people: readonly RegisterPerson[],
  regions: RegionNames,
  home: RegionPath,
): Planned<RegisteredDwelling> {
  const named = peopleNamed(people);
  return planRows({
    sheet: DWELLING_SHEET,
    rows,
    before,
    idOf: (row) => idFrom('dwelling', placeOf(textIn(row, 'region'), regions, home), doorIn(row)),
    itemOf: (id, row, old) => dwellingOf(id, row, old),
    isSame: isDeepStrictEqual,
  });

  function dwellingOf(id: string, row: Row, old: RegisteredDwelling | undefined): RegisteredDwelling {
    const area = readArea(textIn(row, 'area'));
    if (area === null) throw new WrongRow('area', '应为平方米数，最多四位小数，例如 89.53');
    if (area === 0 || area > REGISTER.areaCm2) throw new WrongRow('area', '面积要大于0，也不能大得离谱，请核对');
    const state = textIn(row, 'state');
    if (!isState(state)) throw new WrongRow('state', `应为其中之一：${Object.values(DWELLING_STATE_NAMES).join('、')}`);
    return {
      id,
      region: placeOf(textIn(row, 'region'), regions, home),
      door: doorIn(row),
      area,
      state,
      owners: ownersOf(wordsIn(row, 'owners'), state),
      isRetired: flagIn(row, 'isRetired', old?.isRetired ?? false),
    };
  }

  /** What is unsold or not handed over counts for the developer (法释〔2020〕17号 art. 9), who has to stand there. */
  function ownersOf(words: readonly string[], state: RegisteredDwelling['state']): readonly string[] {
    if (words.length === 0) throw new WrongRow('owners', '不能空着');
    if (words.length > REGISTER.together) throw new WrongRow('owners', `最多填${REGISTER.together}位`);
    const owners = words.map((word) => named(word, 'owners'));
    if (state !== 'handed-over' && (owners.length > 1 || owners[0]!.kind !== 'organization'))
      throw new WrongRow('owners', '未售出或未交付的算开发商的，请只填开发商，并在“人员”表里把它的类型填成“单位”');
    return [...new Set(owners.map(({ id }) => id))];
  }
}

const isState = (text: string): text is RegisteredDwelling['state'] => Object.hasOwn(DWELLING_STATE_NAMES, text);

function doorIn(row: Row): string {
  const door = plainDwelling(textIn(row, 'door'));
  if (door === '' || door.length > 20) throw new WrongRow('door', '应为门牌，例如 3-502');
  return door;
}
