import { PERSON_TAGS } from '../../../../config/register/register.ts';
import type { Column, Sheet } from '../../../platform/sheets/sheet.ts';
import type { RegisteredDwelling, RegisterPerson } from '../register.ts';

export const PERSON_KIND_NAMES: Readonly<Record<RegisterPerson['kind'], string>> = {
  person: '个人',
  organization: '单位',
};
export const DWELLING_STATE_NAMES: Readonly<Record<RegisteredDwelling['state'], string>> = {
  'handed-over': '已交付',
  unsold: '未售出',
  'not-handed-over': '已售未交付',
};

const required = (column: Column): Column => ({ ...column, isRequired: true });
const text = (key: string, heading: string, width = 16): Column => ({ key, heading, kind: 'text', width });
const list = (key: string, heading: string, width = 28): Column => ({ key, heading, kind: 'list', width });
const yesNo = (key: string, heading: string): Column => ({ key, heading, kind: 'yes-no', width: 10 });
const oneOf = (column: Column, choices: Readonly<Record<string, string>>): Column => ({ ...column, choices });

export const PEOPLE_SHEET: Sheet = {
  name: '人员',
  columns: [
    required(text('code', '编号', 12)),
    required(text('name', '姓名')),
    oneOf(text('kind', '类型', 8), PERSON_KIND_NAMES),
    text('region', '所在楼栋', 24),
    yesNo('isAdult', '已成年'),
    oneOf(list('tags', '身份'), PERSON_TAGS),
    yesNo('isRetired', '停用'),
  ],
};

export const DWELLING_SHEET: Sheet = {
  name: '房屋',
  columns: [
    required(text('region', '楼栋', 24)),
    required(text('door', '门牌', 12)),
    required(text('area', '面积（平方米）', 16)),
    required(oneOf(text('state', '状态', 12), DWELLING_STATE_NAMES)),
    required(list('owners', '产权人')),
    yesNo('isRetired', '停用'),
  ],
};

export const HOUSEHOLD_SHEET: Sheet = {
  name: '户',
  columns: [
    required(text('region', '楼栋', 24)),
    required(text('label', '户', 12)),
    required(list('members', '成员')),
    required(text('representative', '户代表')),
    yesNo('isRetired', '停用'),
  ],
};

export const REGISTER_SHEETS_IN_ORDER: readonly Sheet[] = [PEOPLE_SHEET, DWELLING_SHEET, HOUSEHOLD_SHEET];

/** A row that shows how to fill the sheet in begins with this and is passed over. */
export const EXAMPLE = '（示例）';
