import { z } from 'zod';
import {
  isIntact,
  listEditions,
  LISTS,
  publishEdition,
  showEdition,
  type Edition,
  type EditionEntry,
  type EditionHead,
  type EntryContent,
  type ListName,
} from '../../../features/listings/index.ts';
import { say } from '../../../phrases/index.ts';
import type { FilledSheet, Row } from '../../../platform/sheets/sheet.ts';
import { moment, page, presentPage } from '../../present.ts';
import { route, type Route, type Workbook } from '../../route.ts';
import { nameOfCategory } from './figures.ts';

const head = z.object({
  region: z.string(),
  list: z.enum(LISTS),
  number: z.int(),
  channel: z.string(),
  publishedAt: moment,
  entries: z.int(),
  leftOut: z.int(),
  digest: z.string(),
});

const presentHead = (given: EditionHead): z.input<typeof head> => ({
  region: given.region,
  list: given.list,
  number: given.number,
  channel: given.channel,
  publishedAt: given.publishedAt.toISOString(),
  entries: given.count,
  leftOut: given.leftOut,
  digest: given.digest,
});

const content = z.object({
  number: z.string(),
  title: z.string(),
  text: z.string(),
  categories: z.array(z.string()),
  categoryNames: z.array(z.string()),
  region: z.string(),
  from: z.string(),
  budgetFen: z.int().nullable(),
  deadline: z.iso.date().nullable(),
});

const presentContent = (given: EntryContent, list: ListName): z.input<typeof content> => ({
  number: given.number,
  title: given.title,
  text: given.text,
  categories: [...given.categories],
  categoryNames: namesOf(given.categories, list),
  region: given.region,
  from: given.from,
  budgetFen: given.budgetFen,
  deadline: given.deadline,
});

const edition = z.object({
  region: z.string(),
  list: z.enum(LISTS),
  number: z.int(),
  channel: z.string(),
  publishedAt: moment,
  leftOut: z.int(),
  digest: z.string(),
  /** Is everything that is still there as it was published? */
  isIntact: z.boolean(),
  notice: z.string(),
  /** Content and salt are null once the owner had them deleted; the hash stays. */
  entries: z.array(z.object({ hash: z.string(), salt: z.string().nullable(), content: content.nullable() })),
});

const presentEdition = (given: Edition): z.input<typeof edition> => ({
  region: given.region,
  list: given.list,
  number: given.number,
  channel: given.channel,
  publishedAt: given.publishedAt.toISOString(),
  leftOut: given.leftOut,
  digest: given.digest,
  isIntact: isIntact(given),
  notice: say('listings.not-procurement'),
  entries: given.entries.map((entry) => ({
    hash: entry.hash,
    salt: entry.salt ?? null,
    content: entry.content === undefined ? null : presentContent(entry.content, given.list),
  })),
});

const namesOf = (categories: readonly string[], list: ListName): string[] =>
  categories.map((code) => nameOfCategory(code, list));

const COLUMNS = [
  { key: 'number', heading: '编号', kind: 'text', width: 18 },
  { key: 'title', heading: '名称', kind: 'text', width: 30 },
  { key: 'text', heading: '内容', kind: 'text', width: 60 },
  { key: 'categories', heading: '类别', kind: 'list', width: 24 },
  { key: 'region', heading: '区域', kind: 'text', width: 16 },
  { key: 'from', heading: '单位', kind: 'text', width: 30 },
  { key: 'budgetFen', heading: '预算（分）', kind: 'number', width: 14 },
  { key: 'deadline', heading: '截止日期', kind: 'day', width: 14 },
] as const satisfies FilledSheet['columns'];

function workbookOf(given: Edition): Workbook {
  const name = say(`listings.list-${given.list}`);
  const notice = { name: '说明', columns: [{ key: 'text', heading: '说明', kind: 'text', width: 80 }] } as const;
  return {
    fileName: `${name} 第${given.number}期`,
    sheets: [
      { name, columns: COLUMNS, rows: given.entries.map((entry) => rowOf(entry, given.list)) },
      { ...notice, rows: [{ text: say('listings.not-procurement') }, { text: given.digest }] },
    ],
  };
}

function rowOf({ content: given }: EditionEntry, list: ListName): Row {
  if (given === undefined) return { text: say('needs.text-erased') };
  return { ...given, categories: namesOf(given.categories, list) };
}

export const editionsRoutes: readonly Route[] = [
  route('get', '/editions', listEditions, {
    summary: 'The numbered editions of a region’s list, the latest first',
    output: page(head),
    present: (result) => presentPage(result, presentHead),
  }),
  route('get', '/editions/:list/:number', showEdition, {
    summary: 'An edition as it was published; as a workbook (xlsx) for those who ask for one',
    output: edition,
    present: presentEdition,
    xlsx: workbookOf,
  }),
  route('post', '/editions', publishEdition, {
    summary: 'Publish the next edition of a list through a registered channel; for stewards',
    creates: true,
    output: edition,
    present: presentEdition,
  }),
];
