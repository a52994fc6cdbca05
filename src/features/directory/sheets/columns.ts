import { CATEGORIES } from '../../../../config/taxonomy/index.ts';
import type { Column, Sheet } from '../../../platform/sheets/sheet.ts';
import type { OrganizationKind } from '../organization.ts';
import type { Supply } from '../service.ts';

export const KIND_NAMES: Readonly<Record<OrganizationKind, string>> = {
  association: '社会团体',
  'service-institution': '社会服务机构',
  foundation: '基金会',
  filed: '社区备案组织',
  'social-work-station': '社工站',
  enterprise: '企业',
  charity: '慈善组织',
};
export const SUPPLY_NAMES: Readonly<Record<Supply, string>> = {
  service: '服务',
  funds: '资金',
  goods: '物资',
  venue: '场地',
};
/** By day as RRULE writes it. */
export const DAY_NAMES = {
  MO: '周一',
  TU: '周二',
  WE: '周三',
  TH: '周四',
  FR: '周五',
  SA: '周六',
  SU: '周日',
} as const;

const GRADES = { 1: '1A', 2: '2A', 3: '3A', 4: '4A', 5: '5A' } as const;
const CATEGORY_NAMES = Object.fromEntries(CATEGORIES.map(({ code, name }) => [code, name]));

const required = (column: Column): Column => ({ ...column, isRequired: true });
const text = (key: string, heading: string, width = 16): Column => ({ key, heading, kind: 'text', width });
const list = (key: string, heading: string, width = 24): Column => ({ key, heading, kind: 'list', width });
const lines = (key: string, heading: string, width: number): Column => ({ key, heading, kind: 'lines', width });
const number = (key: string, heading: string): Column => ({ key, heading, kind: 'number', width: 10 });
const yesNo = (key: string, heading: string): Column => ({ key, heading, kind: 'yes-no', width: 10 });
const oneOf = (column: Column, choices: Readonly<Record<string, string>>): Column => ({ ...column, choices });

export const ORGANIZATION_SHEET: Sheet = {
  name: '机构',
  columns: [
    required(text('name', '机构名称', 30)),
    required(oneOf(text('kind', '机构类型'), KIND_NAMES)),
    text('registration', '登记号', 22),
    required(text('region', '所在区域', 30)),
    text('phone', '电话'),
    text('description', '简介', 40),
    oneOf(text('grade', '评估等级', 10), GRADES),
    yesNo('hasPartyBranch', '有党支部'),
    yesNo('isFederationMember', '联合会会员'),
    lines('certificates', '资质证书', 40),
    text('website', '网站', 24),
    text('email', '邮箱', 24),
    number('staffSize', '专职人数'),
    number('openOffers', '同时派单数'),
  ],
};

export const SERVICE_SHEET: Sheet = {
  name: '服务',
  columns: [
    required(text('organization', '机构', 30)),
    required(text('name', '服务名称', 24)),
    text('description', '介绍', 40),
    oneOf(text('supply', '供给类型', 10), SUPPLY_NAMES),
    oneOf(list('categories', '需求类别'), CATEGORY_NAMES),
    list('areas', '服务区域', 30),
    number('minAge', '最小年龄'),
    number('maxAge', '最大年龄'),
    list('tags', '面向人群'),
    oneOf(list('days', '星期'), DAY_NAMES),
    text('rule', '其他时间规则', 28),
    text('opensAt', '开始时间', 10),
    text('closesAt', '结束时间', 10),
    oneOf(text('cost', '收费', 8), { free: '免费', fee: '收费' }),
    text('costNote', '收费说明', 20),
    lines('locations', '地点', 36),
    list('accessibility', '无障碍'),
    list('languages', '语言', 12),
    text('application', '申请方式', 24),
    text('phone', '电话'),
    required(number('capacity', '名额')),
    oneOf(text('status', '状态', 8), { active: '提供中', suspended: '暂停' }),
  ],
};

/** A row that shows how to fill the sheet in begins with this and is passed over. */
export const EXAMPLE = '（示例）';
