import { expect, it } from 'vitest';
import { listOpportunities, listPublicNeeds, listSupply, mayBePublic } from '../../../src/features/listings/index.ts';
import { recordConsent, withdrawConsent } from '../../../src/features/residents/index.ts';
import { NOBODY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildDraft, buildOpportunity } from '../../factories/listings/opportunities.ts';
import { buildNeed, buildSharedNeed } from '../../factories/needs.ts';
import { buildResident } from '../../factories/residents.ts';

const REGION = '/d1/s1/c1/';
const LAMP = '3号楼楼道灯坏了，找诸葛小明，电话13912345678';

it('listPublicNeeds() shows matters of the neighbourhood and what people agreed to publish, and no more of either', async () => {
  const { app, lin } = await aCommunity({
    needs: [
      buildSharedNeed({ text: LAMP }),
      buildNeed({ id: 'own', number: 'N20260302-100002', text: '想找人陪老人去医院' }),
      buildSharedNeed({ id: 'declared', number: 'N20260302-100003', resident: 'chen' }),
      buildNeed({ id: 'danger', number: 'N20260302-100004', route: 'duty', urgency: 'danger', state: 'alerted' }),
      buildSharedNeed({ id: 'gone', number: 'N20260302-100005', state: 'withdrawn' }),
      buildSharedNeed({ id: 'done', number: 'N20260302-100006', state: 'confirmed' }),
    ],
  });
  const list = async (given = {}) =>
    (await perform(listPublicNeeds, app, NOBODY, { region: REGION, ...given })).items.map(({ number }) => number);

  expect(await list()).toEqual(['N20260302-100001']);
  expect(await list({ state: 'closed' })).toEqual(['N20260302-100006']);
  await perform(recordConsent, app, lin, { purpose: 'publishing' });
  expect((await list()).toSorted()).toEqual(['N20260302-100001', 'N20260302-100002']);
  await perform(withdrawConsent, app, lin, { purpose: 'publishing' });
  expect(await list()).toEqual(['N20260302-100001']);

  const { body } = await (await (await aDoor(app)).as()).get(`/lists/needs?region=${REGION}&words=楼道灯`);
  expect(body.items).toMatchObject([{ region: REGION, place: '3号楼楼道', state: 'at-hall' }]);
  expect(JSON.stringify(body)).not.toMatch(/13912345678|小明|b1|lin/u);
  expect(await list({ words: '13912345678' })).toEqual([]);
  expect(await list({ category: 'construction' })).toHaveLength(1);
  expect(await list({ category: 'construct' })).toEqual([]);
});

it.each(['alerted', 'withdrawn', 'refused', 'merged', 'acknowledged', 'false-alarm'] as const)(
  'mayBePublic() is never said of what is %s',
  (state) => {
    const consents = [{ purpose: 'publishing' as const, givenAt: new Date(0) }];
    expect(mayBePublic(buildSharedNeed({ state }), buildResident({ consents }))).toBe(false);
    expect(mayBePublic(buildSharedNeed(), undefined)).toBe(false);
    expect(mayBePublic(buildSharedNeed({ urgency: 'danger' }), buildResident({ consents }))).toBe(false);
  },
);

it('listSupply() shows what can be had in a region, in all of it or in a part', async () => {
  const { app } = await aCommunity({
    organizations: [buildOrganization()],
    services: [
      buildService({ description: '修灯，找诸葛小明13912345678' }),
      buildService({ id: 'block', name: '楼栋理发', areas: ['/d1/s1/c1/b1/'], categories: ['elder-care/haircut'] }),
      buildService({ id: 'far', areas: ['/d1/s1/c2/'] }),
      buildService({ id: 'off', status: 'suspended' }),
      buildService({ id: 'orphan', organization: 'gone' }),
    ],
  });
  const { body } = await (await (await aDoor(app)).as()).get(`/lists/supply?region=${REGION}`);
  expect(body.items.map(({ id }) => id)).toEqual(['block', 'repairs']);
  expect(JSON.stringify(body)).not.toMatch(/13912345678|小明/u);
  const found = await perform(listSupply, app, NOBODY, { region: REGION, words: '梧桐 理发' });
  expect(found.items.map(({ id }) => id)).toEqual(['block']);
  const inCategory = await perform(listSupply, app, NOBODY, { region: REGION, category: 'elder-care/haircut' });
  expect(inCategory.items).toMatchObject([{ organizationName: '梧桐便民服务社', isFree: true }]);
});

it('lists are read page by page, each entry once, newest first', async () => {
  const numbers = Array.from({ length: 7 }, (_, place) => place + 1);
  const { app } = await aCommunity({
    opportunities: numbers.map((number) =>
      number === 4
        ? buildDraft({ id: `o${number}`, number })
        : buildOpportunity({
            id: `o${number}`,
            number,
            category: number % 2 === 0 ? 'public-welfare' : 'platform-operation',
          }),
    ),
    needs: numbers.map((number) =>
      buildSharedNeed({
        id: `n${number}`,
        number: `N20260302-10000${number}`,
        ...(number === 3 && { resident: 'chen' }),
        submittedAt: new Date(2026, 2, number),
      }),
    ),
  });
  const pages = async <Item>(list: (after?: string) => Promise<{ items: readonly Item[]; next: string | null }>) => {
    const read: Item[][] = [];
    for (let page = await list(); ; page = await list(page.next!)) {
      read.push([...page.items]);
      if (page.next === null) return read;
    }
  };
  const opportunities = await pages((after) =>
    perform(listOpportunities, app, NOBODY, { region: '/d1/', limit: 2, ...(after !== undefined && { after }) }),
  );
  expect(opportunities.map((page) => page.map(({ number }) => number))).toEqual([
    [7, 6],
    [5, 3],
    [2, 1],
  ]);
  const needs = await pages((after) =>
    perform(listPublicNeeds, app, NOBODY, { region: '/d1/', limit: 4, ...(after !== undefined && { after }) }),
  );
  expect(needs.map((page) => page.map(({ number }) => number.slice(-1)).join(''))).toEqual(['7654', '21']);
  const welfare = await perform(listOpportunities, app, NOBODY, { region: '/d1/', category: 'public-welfare' });
  expect(welfare.items.map(({ number }) => number)).toEqual([6, 2]);
});
