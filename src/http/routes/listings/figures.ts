import { z } from 'zod';
import { LISTS, type ListName } from '../../../features/listings/index.ts';
import { categoryName } from '../../../features/needs/index.ts';
import type { ListingsFigures, MoneyLine } from '../../../features/reports/index.ts';
import { say, sayByCode } from '../../../phrases/index.ts';

const counted = z.object({ count: z.int(), people: z.int() }).nullable();
const lines = z.array(z.object({ key: z.string(), counted }));
const moneyLines = z.array(z.object({ key: z.string(), counted, sumFen: z.int().nullable() }));

/** What became of the three lists; null stands for what too few people stand behind. */
export const listingsFigures = z.object({
  lists: z.array(
    z.object({ list: z.enum(LISTS), editions: z.int(), entries: counted, byCategory: lines, byRegion: lines }),
  ),
  deals: z.object({ counted, sumFen: z.int().nullable(), byCategory: moneyLines, byRegion: moneyLines }),
});

export const presentListingsFigures = ({ lists, deals }: ListingsFigures): z.input<typeof listingsFigures> => ({
  lists: lists.map(({ byCategory, byRegion, ...list }) => ({
    ...list,
    byCategory: [...byCategory],
    byRegion: [...byRegion],
  })),
  deals: {
    counted: deals.counted,
    sumFen: deals.sumFen,
    byCategory: [...deals.byCategory],
    byRegion: [...deals.byRegion],
  },
});

/** A code as people call it: opportunities have categories of their own. */
export const nameOfCategory = (code: string, list: ListName): string =>
  list === 'opportunities' ? sayByCode(`listings.category-${code}`) : categoryName(code);

/** Rows of the month’s table: what, of what, how many, and how many people stand behind it. */
export function rowsOfListings({ lists, deals }: ListingsFigures): string[][] {
  return [
    ...lists.flatMap(({ list, editions, entries, byCategory, byRegion }) => {
      const name = say(`listings.list-${list}`);
      return [
        [name, '期数', String(editions), ''],
        [name, '条目', ...cells(entries)],
        ...byCategory.map((line) => [`${name}类别`, nameOfCategory(line.key, list), ...cells(line.counted)]),
        ...byRegion.map((line) => [`${name}所在`, line.key, ...cells(line.counted)]),
      ];
    }),
    ['成交', '全部', ...cells(deals.counted)],
    ['成交金额（分）', '全部', text(deals.sumFen), ''],
    ...deals.byCategory.flatMap((line) => dealRows('类别', nameOfCategory(line.key, 'opportunities'), line)),
    ...deals.byRegion.flatMap((line) => dealRows('所在', line.key, line)),
  ];
}

const dealRows = (by: string, name: string, { counted: own, sumFen }: MoneyLine): string[][] => [
  [`成交${by}`, name, ...cells(own)],
  [`成交${by}金额（分）`, name, text(sumFen), ''],
];

/** How many things and people; 未显示 for too few. */
export const cells = (own: { readonly count: number; readonly people: number } | null): [string, string] => [
  text(own?.count),
  text(own?.people),
];

export const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '未显示' : String(value);
