import { z } from 'zod';
import { categoryName } from '../../features/needs/index.ts';
import { monthlyFigures, organizationOutcomes, type Line, type MonthlyFigures } from '../../features/reports/index.ts';
import type { Column, FilledSheet } from '../../platform/sheets/sheet.ts';
import { toCsv } from '../csv.ts';
import { cells, listingsFigures, presentListingsFigures, rowsOfListings, text } from './listings/figures.ts';
import { moment } from '../present.ts';
import { route, type Route } from '../route.ts';

const counted = z.object({ count: z.number().int(), people: z.number().int() }).nullable();
const lines = z.array(z.object({ key: z.string(), counted }));
const rate = z.object({ of: z.number().int(), yes: z.number().int() }).nullable();

const figures = z.object({
  region: z.string(),
  month: z.string(),
  fewestPeople: z.number().int(),
  needs: z.object({
    submitted: counted,
    byCategory: lines,
    byRegion: lines,
    byState: lines,
    contacted: rate,
    resolved: rate,
    satisfied: rate,
  }),
  activities: z.object({
    held: z.number().int(),
    visits: z.number().int().nullable(),
    people: z.number().int().nullable(),
  }),
  polls: z.object({ closed: z.number().int(), votes: z.number().int().nullable() }),
  listings: listingsFigures,
});

const outcomes = z.object({
  organization: z.string(),
  /** Of what was asked for since then. */
  since: moment,
  /** What fewer people stand behind is null. */
  fewestPeople: z.number().int(),
  done: counted,
  contacted: rate,
  resolved: rate,
  satisfied: rate,
});

const presentFigures = (given: MonthlyFigures): z.input<typeof figures> => {
  const { byCategory, byRegion, byState } = given.needs;
  return {
    ...given,
    needs: { ...given.needs, byCategory: [...byCategory], byRegion: [...byRegion], byState: [...byState] },
    listings: presentListingsFigures(given.listings),
  };
};

export const reportsRoutes: readonly Route[] = [
  route('get', '/figures', monthlyFigures, {
    summary: 'What a region’s month comes to; as a table (CSV, xlsx) for those who ask for one',
    output: figures,
    present: presentFigures,
    csv: (result) => toCsv([HEADINGS, ...rowsOf(result)]),
    xlsx: (result) => ({ fileName: `月度数据 ${result.month}`, sheets: [sheetOf(result)] }),
  }),
  route('get', '/organizations/:organizationId/outcomes', organizationOutcomes, {
    summary: 'What became of the needs an organization took: how many, and what residents said, with how many said it',
    output: outcomes,
    present: ({ organization, since, fewestPeople, done, contacted, resolved, satisfied }) => ({
      organization,
      since: since.toISOString(),
      fewestPeople,
      done,
      contacted,
      resolved,
      satisfied,
    }),
  }),
];

const HEADINGS = ['项目', '分项', '数量', '人数'] as const;

/** The same table; its figures are numbers, so that they can be added up. */
function sheetOf(given: MonthlyFigures): FilledSheet {
  const columns = HEADINGS.map((heading): Column => ({ key: heading, heading, kind: 'text', width: 18 }));
  const rows = rowsOf(given).map((row) =>
    Object.fromEntries(row.map((text, place) => [HEADINGS[place]!, /^\d+$/u.test(text) ? Number(text) : text])),
  );
  return { name: given.month, columns, rows };
}

/** A line for each figure: what is counted, of what, how often, and how many people stand behind it; 未显示 for too few. */
function rowsOf({ needs, activities, polls, listings }: MonthlyFigures): string[][] {
  const rates = { contacted: '联系过', resolved: '解决了', satisfied: '满意' } as const;
  return [
    ['需求', '全部', ...cells(needs.submitted)],
    ...needs.byCategory.map((line) => row('需求类别', categoryName(line.key), line)),
    ...needs.byRegion.map((line) => row('需求所在', line.key, line)),
    ...needs.byState.map((line) => row('需求状态', line.key, line)),
    ...(['contacted', 'resolved', 'satisfied'] as const).map((question) => {
      const answered = needs[question];
      return ['三率', rates[question], text(answered?.yes), text(answered?.of)];
    }),
    ['活动', '场次', text(activities.held), ''],
    ['活动', '人次', text(activities.visits), text(activities.people)],
    ['投票', '结束的投票', text(polls.closed), ''],
    ['投票', '投出的票', text(polls.votes), ''],
    ...rowsOfListings(listings),
  ];
}

const row = (what: string, of: string, { counted: own }: Line): string[] => [what, of, ...cells(own)];
