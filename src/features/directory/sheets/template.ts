import { z } from 'zod';
import { defineUseCase } from '../../../kernel/index.ts';
import type { FilledSheet, Row, Sheet } from '../../../platform/sheets/sheet.ts';
import { EXAMPLE, ORGANIZATION_SHEET, SERVICE_SHEET } from './columns.ts';

/** The empty sheets with a row each that shows how to fill them in, and a sheet that explains every column. */
export const showTemplate = defineUseCase({
  name: 'directory.show-template',
  input: z.object({}),
  async run(): Promise<readonly FilledSheet[]> {
    return [
      { ...ORGANIZATION_SHEET, rows: [EXAMPLE_ORGANIZATION] },
      { ...SERVICE_SHEET, rows: [EXAMPLE_SERVICE] },
      {
        ...EXPLANATION,
        rows: [
          ...RULES.map((text) => ({ what: '填写规则', text })),
          ...explain(ORGANIZATION_SHEET),
          ...explain(SERVICE_SHEET),
        ],
      },
    ];
  },
});

const EXAMPLE_ORGANIZATION: Row = {
  name: `${EXAMPLE}银铃居家养老服务中心`,
  kind: 'service-institution',
  registration: '91350100M000100Y43',
  region: '青杨区/梧桐街道',
  phone: '0000-1234',
  description: '为居家老人助餐、助浴、陪诊',
  grade: '4',
  hasPartyBranch: true,
  isFederationMember: true,
  certificates: ['养老护理员培训资质｜沪养2026-01｜2027-12-31'],
  staffSize: 12,
  openOffers: 20,
};

const EXAMPLE_SERVICE: Row = {
  organization: '银铃居家养老服务中心',
  name: `${EXAMPLE}上门助浴`,
  description: '两名护理员上门，为行动不便的老人洗澡',
  supply: 'service',
  areas: ['青杨区/梧桐街道'],
  minAge: 60,
  tags: ['老人', '失能'],
  days: ['MO', 'WE', 'FR'],
  opensAt: '09:00',
  closesAt: '17:00',
  cost: 'fee',
  costNote: '每次30元',
  locations: ['梧桐路1号｜银铃服务站｜有坡道'],
  languages: ['zh'],
  application: '提前两天打电话预约',
  phone: '0000-1234',
  capacity: 10,
  status: 'active',
};

const EXPLANATION: Sheet = {
  name: '填写说明',
  columns: [
    { key: 'what', heading: '栏目', kind: 'text', width: 24 },
    { key: 'text', heading: '怎么填', kind: 'text', width: 90 },
  ],
};

const RULES = [
  `名称以“${EXAMPLE}”开头的行只作示范，不会导入，可以删去。`,
  '有任何一处不对，整个文件一行也不导入；可以先试传，系统会一次列出所有不对的地方。',
  '机构按登记号对上已有的机构，没有登记号的按名称和所在区域对上；服务按机构和服务名称对上。对上的更新，对不上的新增。',
  '空着的格子不改动原来的内容。同一个文件再传一次，什么也不会变。',
  '区域写系统里的名称，由大到小用“/”隔开，例如 青杨区/梧桐街道/桂花社区；不会弄混时只写最后一个也可以。',
];

const KINDS: Readonly<Record<Sheet['columns'][number]['kind'], string>> = {
  text: '文字',
  list: '可填多个，用顿号隔开',
  lines: '可填多个，一行一个；一个里面的几项用“｜”隔开',
  number: '整数',
  'yes-no': '是或否',
  day: '日期，例如 2027-12-31',
};

const explain = ({ name, columns }: Sheet): Row[] =>
  columns.map(({ key, heading, kind, choices, isRequired }) => ({
    what: `${name}·${heading}`,
    text: [
      isRequired === true ? '必填' : '可以空着',
      KINDS[kind],
      ...(choices === undefined ? [] : [`可选：${Object.values(choices).join('、')}`]),
      ...(NOTES[key] === undefined ? [] : [NOTES[key]]),
    ].join('；'),
  }));

const NOTES: Readonly<Record<string, string>> = {
  registration: '证书上18位的统一社会信用代码；社区备案组织填街道的备案号',
  certificates: '名称｜编号｜有效期至',
  locations: '地址｜名称｜无障碍设施',
  organization: '登记号或机构名称',
  areas: '空着时为机构所在区域',
  rule: '不是每周固定几天时，按RRULE写，例如 FREQ=MONTHLY;BYMONTHDAY=15；填了星期就空着',
  opensAt: '例如 09:00',
  closesAt: '例如 17:00',
  capacity: '同时能接多少件',
};
