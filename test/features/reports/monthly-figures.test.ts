import fc from 'fast-check';
import readExcelFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { REPORTS } from '../../../config/people/reports.ts';
import { tallyBy, withheld, type TalliedLine } from '../../../src/features/reports/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { monthlyFigures } from '../../../src/features/reports/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildEdition, buildOpportunity } from '../../factories/listings/opportunities.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const FEWEST = REPORTS.fewestPeople;
const MARCH = '2026-03';

/** `count` needs of as many people, in one building and of one category. */
const needsOf = (count: number, prefix: string, category: string, region: string) =>
  Array.from({ length: count }, (_, place) =>
    buildNeed({
      id: `${prefix}-${place}`,
      number: `N20260302-${prefix}${place}`,
      resident: `${prefix}-${place}`,
      category,
      region,
    }),
  );

describe('the month of a hub', () => {
  const inMarch = new Date('2026-03-15T04:00:00Z');
  const answered = { contacted: true, resolved: true, satisfied: false, at: inMarch };
  const needs = [
    ...needsOf(6, '10000', 'construction/property', '/d1/s1/c1/b1/'),
    ...needsOf(5, '20000', 'construction/property', '/d1/s1/c1/b2/'),
    ...needsOf(1, '30000', 'health/elder-care', '/d1/s1/c1/b2/').map((need) => ({
      ...need,
      state: 'confirmed' as const,
      feedback: answered,
    })),
    // The last moment of February and the first of April in China.
    buildNeed({ id: 'before', number: 'N20260228-1', submittedAt: new Date('2026-02-28T15:59:59.999Z') }),
    buildNeed({ id: 'after', number: 'N20260401-1', submittedAt: new Date('2026-03-31T16:00:00Z') }),
  ];
  const signUps = ['lin', 'wang'].map((resident) => ({
    resident,
    people: 2,
    state: 'placed' as const,
    signedUpAt: inMarch,
    placedAt: inMarch,
  }));

  const aMonth = () =>
    aCommunity({
      needs,
      halls: [buildHall()],
      polls: [
        buildPoll({ state: 'closed', result: { participants: 3, abstained: 0, standings: [], countedAt: inMarch } }),
      ],
      activities: [buildActivity({ state: 'finished', signUps })],
    });

  it('is whole for its own staff', async () => {
    const { app, worker } = await aMonth();
    const figures = await perform(monthlyFigures, app, worker, { region: '/d1/s1/c1/', month: MARCH });

    expect(figures).toMatchObject({
      fewestPeople: 0,
      needs: {
        submitted: { count: 12, people: 12 },
        byCategory: [
          { key: 'construction/property', counted: { count: 11, people: 11 } },
          { key: 'health/elder-care', counted: { count: 1, people: 1 } },
        ],
        byRegion: [
          { key: '/d1/s1/c1/b1/', counted: { count: 6 } },
          { key: '/d1/s1/c1/b2/', counted: { count: 6 } },
        ],
        satisfied: { of: 1, yes: 0 },
        resolved: { of: 1, yes: 1 },
      },
      activities: { held: 1, visits: 4, people: 2 },
      polls: { closed: 1, votes: 3 },
    });
  });

  it('further up hides what few people stand behind, and what would give it away', async () => {
    const { app, steward, settle } = await aMonth();
    const supervisor = await settle(buildResident({ id: 'eyes', grants: [buildGrant('supervisor', '/d1/')] }));

    for (const actor of [steward, supervisor]) {
      const figures = await perform(monthlyFigures, app, actor, { region: '/d1/s1/c1/', month: MARCH });
      expect(figures).toMatchObject({
        fewestPeople: FEWEST,
        needs: {
          submitted: { count: 12, people: 12 },
          byCategory: [
            { key: 'construction/property', counted: null },
            { key: 'health/elder-care', counted: null },
          ],
          byRegion: [{ counted: { count: 6 } }, { counted: { count: 6 } }],
          satisfied: null,
        },
        activities: { held: 1, visits: null, people: null },
        polls: { closed: 1, votes: null },
      });
    }
  });

  it('leaves as JSON or as a table, and refuses a month that is none', async () => {
    const { app, worker, lin } = await aMonth();
    const door = await aDoor(app);
    const staff = await door.as(worker);

    expect((await staff.get(`/figures?region=/d1/s1/c1/&month=${MARCH}`)).body).toMatchObject({ month: MARCH });
    const { token } = await app.sessions.open(worker.id, 'console');
    const headers = { authorization: `Bearer ${token}`, accept: 'text/csv' };
    const table = await fetch(`${door.url}/api/v1/figures?region=/d1/s1/c1/&month=${MARCH}`, { headers });
    expect(await table.text()).toMatch(/需求,全部,12,12[^]*成交,全部,0,0/u);
    const workbook = await fetch(`${door.url}/api/v1/figures?region=/d1/s1/c1/&month=${MARCH}&format=xlsx`, {
      headers,
    });
    expect(workbook.headers.get('content-disposition')).toContain(
      `UTF-8''${encodeURIComponent('月度数据 2026-03.xlsx')}`,
    );
    const [sheet] = await readExcelFile(Buffer.from(await workbook.arrayBuffer()));
    expect(sheet!.data.slice(0, 2)).toEqual([
      ['项目', '分项', '数量', '人数'],
      ['需求', '全部', 12, 12],
    ]);
    expect((await staff.get(`/figures?region=/d1/s1/c1/&month=${MARCH}&format=pdf`)).status).toBe(406);
    expect(await staff.get('/figures?region=/d1/s1/c1/&month=2026-13')).toMatchObject({
      status: 400,
      body: { problems: [{ field: 'month', message: '应为年份和月份，例如 2026-11' }] },
    });
    expect((await (await door.as(lin)).get(`/figures?region=/d1/s1/c1/&month=${MARCH}`)).status).toBe(403);
  });
});

describe('the lists of a month', () => {
  const entry = (behind: string, region: string, category = 'construction/property') => ({
    source: behind,
    behind,
    category,
    region,
    hash: '',
  });
  const inMarch = new Date('2026-03-15T04:00:00Z');
  const editions = [
    buildEdition({
      publishedAt: inMarch,
      entries: [...'abcdef'].map((behind) => entry(behind, '/d1/s1/c1/')).concat(entry('g', '/d1/s1/c2/')),
    }),
    buildEdition({ id: 'second', number: 2, publishedAt: inMarch, entries: [entry('a', '/d1/s1/c1/')] }),
    buildEdition({ id: 'april', number: 3, publishedAt: new Date('2026-03-31T16:00:00Z'), entries: [] }),
  ];
  const dealt = (number: number, on: string, region = '/d1/s1/c1/') =>
    buildOpportunity({
      id: `deal-${number}`,
      number,
      region,
      state: 'closed',
      deal: { organization: `org${number}`, sumFen: 100 * number, on },
    });
  const opportunities = [1, 2, 3, 4, 5].map((number) => dealt(number, `2026-03-0${number}`));

  it('are counted by the day, each deal once, with its money', async () => {
    const { app, worker } = await aCommunity({ editions, opportunities: [...opportunities, dealt(6, '2026-04-01')] });
    const { listings } = await perform(monthlyFigures, app, worker, { region: '/d1/s1/c1/', month: MARCH });
    expect(listings.lists.find(({ list }) => list === 'needs')).toMatchObject({
      editions: 2,
      entries: { count: 8, people: 7 },
      byCategory: [{ key: 'construction/property', counted: { count: 8, people: 7 } }],
    });
    expect(listings.deals).toMatchObject({
      counted: { count: 5, people: 6 },
      sumFen: 1500,
      byCategory: [{ key: 'resident-services', sumFen: 1500 }],
    });
  });

  it('further up hide the deals and entries that few people stand behind, and their money', async () => {
    const { app, steward } = await aCommunity({
      editions,
      opportunities: [...opportunities, dealt(6, '2026-03-06', '/d1/s1/c2/')],
    });
    const { listings } = await perform(monthlyFigures, app, steward, { region: '/d1/s1/', month: MARCH });
    expect(listings.deals).toMatchObject({ counted: { count: 6 }, sumFen: 2100 });
    expect(listings.deals.byRegion).toEqual([
      { key: '/d1/s1/c1/', counted: null, sumFen: null },
      { key: '/d1/s1/c2/', counted: null, sumFen: null },
    ]);
    expect(listings.lists.find(({ list }) => list === 'needs')?.byRegion).toEqual([
      { key: '/d1/s1/c1/', counted: null },
      { key: '/d1/s1/c2/', counted: null },
    ]);
    const door = await (await aDoor(app)).as(steward);
    const figures = await door.get(`/figures?region=/d1/s1/&month=${MARCH}`);
    expect(figures.body).toMatchObject({ listings: { deals: { sumFen: 2100 } } });
  });
});

describe('what a hub is told of itself and of those below', () => {
  const DISTRICT = { region: '/d1/', month: MARCH };
  const dealIn = (region: string, number: number, organization = `org${number}`) =>
    buildOpportunity({
      id: `deal-${number}`,
      number,
      region,
      state: 'closed',
      deal: { organization, sumFen: 100, on: '2026-03-03' },
    });

  it('the few deals of a district itself are whole to its steward, and hidden from a supervisor', async () => {
    const { app, steward, settle } = await aCommunity({ opportunities: [dealIn('/d1/', 1)] });
    const supervisor = await settle(buildResident({ id: 'eyes', grants: [buildGrant('supervisor', '/d1/')] }));
    const [own, seen] = await Promise.all(
      [steward, supervisor].map(async (actor) => (await perform(monthlyFigures, app, actor, DISTRICT)).listings.deals),
    );
    expect(own).toEqual({
      counted: { count: 1, people: 2 },
      sumFen: 100,
      byCategory: [{ key: 'resident-services', counted: { count: 1, people: 2 }, sumFen: 100 }],
      byRegion: [{ key: '/d1/', counted: { count: 1, people: 2 }, sumFen: 100 }],
    });
    expect(seen).toMatchObject({ counted: null, sumFen: null, byRegion: [{ counted: null, sumFen: null }] });
  });

  it.each([
    [FEWEST - 1, false],
    [FEWEST, true],
  ])('of %i people below a district is told: %s', async (people, isTold) => {
    // One buyer and so many organizations less one.
    const below = Array.from({ length: people - 1 }, (_, place) => dealIn('/d1/s1/c1/', place + 2));
    const { app, steward } = await aCommunity({
      opportunities: [dealIn('/d1/', 1), ...below],
      needs: [
        ...needsOf(people, '10000', 'construction/property', '/d1/s1/c1/'),
        ...needsOf(2, '20000', 'civil/relief', '/d1/'),
      ],
    });
    const { needs, listings } = await perform(monthlyFigures, app, steward, DISTRICT);
    const mixed = isTold ? { count: people, people: people + 1 } : null;

    expect(listings.deals).toMatchObject({
      counted: mixed,
      sumFen: isTold ? 100 * people : null,
      byRegion: isTold
        ? [
            { key: '/d1/s1/', counted: { people } },
            { key: '/d1/', counted: { count: 1 } },
          ]
        : [
            { key: '/d1/s1/', counted: null, sumFen: null },
            { key: '/d1/', counted: { count: 1 }, sumFen: 100 },
          ],
    });
    expect(needs.submitted).toEqual(isTold ? { count: people + 2, people: people + 2 } : null);
    expect(needs.byCategory).toEqual([
      { key: 'construction/property', counted: isTold ? { count: people, people } : null },
      { key: 'civil/relief', counted: { count: 2, people: 2 } },
    ]);
  });
});

describe('withheld()', () => {
  const counted = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30)).map(([people, more, below]) => ({
    people,
    count: people === 0 ? 0 : people + more,
    fromBelow: Math.min(people, below),
  }));
  const table = fc
    .array(counted, { maxLength: 12 })
    .map((all): TalliedLine[] => all.map((tally, key) => ({ key: `${key}`, tally })));

  it('shows no line with few people behind it, and never hides one alone that the total would give away', () => {
    fc.assert(
      fc.property(table, (lines) => {
        const shown = withheld(lines, FEWEST);
        const hidden = lines.filter((_, place) => shown[place]!.counted === null);
        const others = lines.filter((line) => !hidden.includes(line) && line.tally.fromBelow > 0);

        const isFew = ({ tally }: TalliedLine) => tally.fromBelow > 0 && tally.fromBelow < FEWEST;
        expect(lines.filter(isFew).every((line) => hidden.includes(line))).toBe(true);
        expect(hidden.every(({ tally }) => tally.fromBelow > 0)).toBe(true);
        expect(hidden.length !== 1 || others.length === 0).toBe(true);
        expect(withheld(lines, 0).every(({ counted: own }) => own !== null)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

it('tallyBy() counts everything once, and each person once for each key', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.constantFrom('x', 'y', 'z'))), (things) => {
      const people = ([, person]: readonly string[]) => [person!];
      const lines = tallyBy(things, ([key]) => key, { peopleOf: people, isOwn: ([, person]) => person === 'x' });
      expect(lines.reduce((sum, { tally }) => sum + tally.count, 0)).toBe(things.length);
      for (const { key, tally } of lines) {
        const own = new Set(things.filter(([k]) => k === key).flatMap(people));
        expect(tally.people).toBe(own.size);
        own.delete('x');
        expect(tally.fromBelow).toBe(own.size);
      }
    }),
  );
});
