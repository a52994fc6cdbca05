import { z } from 'zod';
import { PERSON_TAGS } from '../../../../config/register/register.ts';
import { defineUseCase } from '../../../kernel/index.ts';
import type { FilledSheet, Row, Sheet } from '../../../platform/sheets/sheet.ts';
import { DWELLING_SHEET, EXAMPLE, HOUSEHOLD_SHEET, PEOPLE_SHEET, REGISTER_SHEETS_IN_ORDER } from './columns.ts';

/** The empty sheets with a row each that shows how to fill them in, and a sheet that explains every column. */
export const showRegisterTemplate = defineUseCase({
  name: 'register.show-template',
  input: z.object({}),
  async run(): Promise<readonly FilledSheet[]> {
    return [
      { ...PEOPLE_SHEET, rows: [EXAMPLE_PERSON] },
      { ...DWELLING_SHEET, rows: [EXAMPLE_DWELLING] },
      { ...HOUSEHOLD_SHEET, rows: [EXAMPLE_HOUSEHOLD] },
      {
        ...EXPLANATION,
        rows: [...RULES.map((text) => ({ what: '填写规则', text })), ...REGISTER_SHEETS_IN_ORDER.flatMap(explain)],
      },
    ];
  },
});

const EXAMPLE_PERSON: Row = {
  code: 'A001',
  name: `${EXAMPLE}林晓梅`,
  kind: 'person',
  region: '1号楼',
  isAdult: true,
  tags: ['voter', 'representative'],
  isRetired: false,
};

const EXAMPLE_DWELLING: Row = {
  region: `${EXAMPLE}1号楼`,
  door: '3-502',
  area: '89.53',
  state: 'handed-over',
  owners: ['A001', 'A002'],
  isRetired: false,
};

const EXAMPLE_HOUSEHOLD: Row = {
  region: `${EXAMPLE}1号楼`,
  label: '3-502',
  members: ['A001', 'A002', 'A003'],
  representative: 'A001',
  isRetired: false,
};

const EXPLANATION: Sheet = {
  name: '填写说明',
  columns: [
    { key: 'what', heading: '栏目', kind: 'text', width: 24 },
    { key: 'text', heading: '怎么填', kind: 'text', width: 90 },
  ],
};

const RULES = [
  `以“${EXAMPLE}”开头的行只作示范，不会导入，可以删去。`,
  '有任何一处不对，整个文件一行也不导入；可以先试传，系统会一次列出所有不对的地方。',
  '人员按编号对上，房屋和户按楼栋和门牌对上；对上的更新，对不上的新增。文件里没有写到的，保持原样。',
  '可以空着的格子空着时不改动原来的内容。同一个文件再传一次，什么也不会变。',
  '搬走、去世、拆除的不要删行，请在“停用”填“是”，以后的名册就不再数进去。',
  '编号由社区自己编，不要用身份证号和手机号。已要求删除资料的人，姓名不会再导入。',
];

const KINDS: Readonly<Record<Sheet['columns'][number]['kind'], string>> = {
  text: '文字',
  list: '可填多个，用顿号隔开',
  lines: '可填多个，一行一个',
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
  kind: '空着算个人；开发商、物业等填单位',
  isAdult: '个人第一次导入时必填',
  tags: `编${Object.values(PERSON_TAGS).join('、')}的名册时，只数有这种身份的成年人`,
  area: '房产证上的建筑面积，最多四位小数，例如 89.53',
  state: '未售出、已售未交付的，算开发商一户',
  owners: '编号，或不会弄混的姓名；几个人共有的都写上，合起来是一票',
  members: '编号，或不会弄混的姓名；一人只能在一户',
  representative: '户里的一位成年人，代表全户投一票',
};
