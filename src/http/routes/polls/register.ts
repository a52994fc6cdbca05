import { z } from 'zod';
import { PERSON_TAGS, REGISTER_SHEETS, type PersonTag } from '../../../../config/register/register.ts';
import {
  DWELLING_SHEET,
  exportRegister,
  findPeople,
  HOUSEHOLD_SHEET,
  importRegister,
  linkPerson,
  PEOPLE_SHEET,
  showRegisterTemplate,
  viewRegister,
  type RegisterPerson,
} from '../../../features/register/index.ts';
import { moment } from '../../present.ts';
import { route, type Route } from '../../route.ts';
import { counts, presentSheets, rowProblems, sheets } from '../shapes/sheets.ts';

const report = z.object({
  isTrial: z.boolean(),
  people: counts,
  dwellings: counts,
  households: counts,
  problems: rowProblems,
});

const person = z.object({
  id: z.string(),
  code: z.string(),
  name: z.string(),
  kind: z.enum(['person', 'organization']),
  region: z.string(),
  isAdult: z.boolean(),
  tags: z.array(z.enum(Object.keys(PERSON_TAGS) as PersonTag[])),
  resident: z.string().nullable(),
  isRetired: z.boolean(),
});

const presentPerson = (given: RegisterPerson): z.input<typeof person> => ({
  id: given.id,
  code: given.code,
  name: given.name,
  kind: given.kind,
  region: given.region,
  isAdult: given.isAdult,
  tags: [...given.tags],
  resident: given.resident ?? null,
  isRetired: given.isRetired,
});

const totals = z.object({
  people: z.int(),
  linked: z.int(),
  dwellings: z.int(),
  areaCm2: z.int(),
  households: z.int(),
});

export const registerRoutes: readonly Route[] = [
  route('get', '/register', viewRegister, {
    summary: 'How many people, dwellings and households the register of a community has',
    output: z.object({ region: z.string(), changedAt: moment, totals }),
    present: ({ region, changedAt, totals: given }) => ({
      region,
      changedAt: changedAt.toISOString(),
      totals: {
        people: given.people,
        linked: given.linked,
        dwellings: given.dwellings,
        areaCm2: given.areaCm2,
        households: given.households,
      },
    }),
  }),
  route('get', '/register/template', showRegisterTemplate, {
    summary: 'The sheets to fill in for an import, with an example and explanations (?format=xlsx)',
    output: sheets,
    present: presentSheets,
    xlsx: (filled) => ({ fileName: '登记册导入模板', sheets: filled }),
  }),
  route('get', '/register/export', exportRegister, {
    summary: 'The register of a community in the same sheets (?format=xlsx)',
    output: sheets,
    present: presentSheets,
    xlsx: (filled) => ({ fileName: '登记册', sheets: filled }),
  }),
  route('post', '/register/import', importRegister, {
    summary:
      'Enter and change people, dwellings and households from a workbook: all rows or none; isTrial=true only looks',
    output: report,
    present: ({ isTrial, people, dwellings, households, problems }) => ({
      isTrial,
      people,
      dwellings,
      households,
      problems: [...problems],
    }),
    upload: { sheets: [PEOPLE_SHEET, DWELLING_SHEET, HOUSEHOLD_SHEET], limits: REGISTER_SHEETS },
  }),
  route('get', '/register/people', findPeople, {
    summary: 'People of the register by code or a part of their name',
    output: z.object({ items: z.array(person) }),
    present: (people) => ({ items: people.map(presentPerson) }),
  }),
  route('put', '/register/people/:personId/resident', linkPerson, {
    summary: 'Say which resident somebody of the register is; null: none',
    output: person,
    present: presentPerson,
  }),
];
