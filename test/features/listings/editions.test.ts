import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import { announceEdition } from '../../../src/features/broadcasts/index.ts';
import {
  digestOf,
  hashOf,
  isIntact,
  listEditions,
  publishEdition,
  showEdition,
  withoutContents,
  type Edition,
} from '../../../src/features/listings/index.ts';
import { readSheets } from '../../../src/platform/sheets/read-sheets.ts';
import { leave, recordConsent, withdrawConsent } from '../../../src/features/residents/index.ts';
import { NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildChannel, buildEdition, buildOpportunity } from '../../factories/listings/opportunities.ts';
import { buildNeed, buildSharedNeed } from '../../factories/needs.ts';
import { REGION_TREE } from '../../factories/regions.ts';
import { buildActor, buildGrant } from '../../factories/residents.ts';
import { tick } from '../../factories/sendings/steps.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { toldIn } from '../../factories/told.ts';
import { size } from '../../setup/size.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';

const REGION = '/d1/s1/c1/';
const NEEDS = { region: REGION, list: 'needs', channelId: 'account' } as const;

const aCentre = () =>
  aCommunity({
    organizations: [buildOrganization()],
    services: [buildService()],
    opportunities: [buildOpportunity()],
    publicationChannels: [buildChannel()],
    needs: [
      buildSharedNeed({ text: '3号楼楼道灯坏了，找诸葛小明13912345678' }),
      buildNeed({ id: 'own', number: 'N20260302-100002', text: '嘎嘎咕咕想找人陪老人去医院' }),
      buildSharedNeed({ id: 'other', number: 'N20260302-100003', resident: 'wang', text: '小区门口积水' }),
    ],
  });

describe('an edition', () => {
  it('is published over HTTP as the list stands, and stays so for everybody, in JSON and as a workbook', async () => {
    const { app, steward, worker, time } = await aCentre();
    const door = await aDoor(app);
    const [zheng, stranger] = [await door.as(steward), await door.as()];

    expect((await (await door.as(worker)).post('/editions', NEEDS)).status).toBe(403);
    expect(await zheng.post('/editions', { ...NEEDS, number: 2 })).toMatchObject({
      status: 409,
      body: { detail: '现在该出第1期，期号不能跳过，也不能重复。' },
    });
    expect(await zheng.post('/editions', { ...NEEDS, number: 1 })).toMatchObject({ status: 201, body: { number: 1 } });
    expect((await zheng.post('/editions', { ...NEEDS, number: 1 })).status).toBe(409);
    for (const list of ['supply', 'opportunities']) await zheng.post('/editions', { ...NEEDS, list });
    await app.needs.change('other', (need) => ({ next: { ...need, text: '改过了' }, result: undefined }));
    time.pass(1000);

    const { body } = await stranger.get(`/editions/needs/1?region=${REGION}`);
    expect(body).toMatchObject({
      number: 1,
      isIntact: true,
      notice: expect.stringContaining('不代替政府采购'),
      entries: [
        { content: { text: expect.stringContaining('积水'), region: REGION } },
        { content: { text: expect.stringContaining('楼道灯') } },
      ],
    });
    expect(JSON.stringify(body)).not.toMatch(/13912345678|小明|嘎嘎|"lin"|wang/u);
    expect((await stranger.get(`/editions/opportunities/1?region=${REGION}`)).body).toMatchObject({
      entries: [{ content: { number: '1', from: '梧桐街道办', categoryNames: ['居民服务'], budgetFen: 5_000_000 } }],
    });
    expect((await stranger.get(`/editions?region=${REGION}&list=supply`)).body.items).toMatchObject([{ entries: 1 }]);
    expect((await stranger.get(`/editions/needs/2?region=${REGION}`)).status).toBe(404);

    const file = await fetch(`${door.url}/api/v1/editions/supply/1?region=${REGION}&format=xlsx`);
    const columns = [{ key: 'title', heading: '名称', kind: 'text', width: 10 }] as const;
    const limits = { bytes: 1e6, unpackedBytes: 1e7, rows: 100 };
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { sheets } = await readSheets(bytes, [{ name: '服务供给清单', columns }], limits);
    expect(sheets[0]!.rows).toMatchObject([{ values: { title: '便民水电维修' } }]);
  });

  it('numbers have no gap and no twin, from two processes at once and sent again', async () => {
    const { one, other, steward } = await twoCentres();
    const count = size(6, 60);
    const published = await Promise.all(
      Array.from({ length: count * 2 }, (_, place) =>
        perform(publishEdition, place % 2 === 0 ? one : other, steward, NEEDS, { once: `click-${place % count}` }),
      ),
    );
    const numbers = published.map(({ number }) => number);
    expect(numbers.slice(0, count)).toEqual(numbers.slice(count));
    expect(new Set(numbers).size).toBe(count);
    expect(Math.max(...numbers)).toBe(count);
    expect(await one.editions.latest(REGION, 'needs')).toBe(count);
    const again = await perform(publishEdition, one, steward, { ...NEEDS, list: 'supply' });
    expect(again.number).toBe(1);
    const { items, next } = await perform(listEditions, one, NOBODY, { region: REGION, list: 'needs', limit: 4 });
    expect(items.map(({ number }) => number)).toEqual([0, 1, 2, 3].map((below) => count - below));
    expect(
      (await perform(listEditions, one, NOBODY, { region: REGION, list: 'needs', after: next! })).items[0],
    ).toMatchObject({
      number: count - 4,
    });
  });

  it('is told once to the rooms of its region and below, in the morning, and to none when it holds nothing', async () => {
    const { app, steward, time } = await aCentre();
    for (const [room, region] of [
      ['g1', REGION],
      ['g2', '/d1/s1/c2/'],
      ['g3', '/d1/s1/'],
    ] as const)
      await app.rooms.put({ channel: 'terminal', room, region });
    time.set('2026-03-02T22:00:00+08:00');
    const { id } = await perform(publishEdition, app, steward, NEEDS);
    await perform(publishEdition, app, steward, { ...NEEDS, region: '/d1/s1/c2/' });
    await settleReactions(app);
    await perform(announceEdition, app, SYSTEM, { editionId: id }, { once: await causeOf(app, id) });
    const told = async () => {
      await tick(app);
      return [...(await toldIn(app, 'terminal:g1')), ...(await toldIn(app, 'terminal:g2'))];
    };

    expect(await told()).toEqual([]);
    time.set('2026-03-03T08:00:00+08:00');
    const words = '桂花社区的居民需求清单出了第1期，共2条。想看的请在群里@小邻说“需求清单”，也可以私聊我。';
    expect(await told()).toEqual([words]);
    expect(await app.broadcasts.within(REGION)).toMatchObject([{ text: words, composedBy: 'steward' }]);
    expect(await toldIn(app, 'terminal:g3')).toEqual([]);

    await perform(publishEdition, app, steward, { region: '/d1/s1/', list: 'supply', channelId: 'account' });
    await settleReactions(app);
    await told();
    for (const room of ['g1', 'g2', 'g3'])
      expect((await toldIn(app, `terminal:${room}`)).at(-1)).toContain('梧桐街道的服务供给清单出了第1期，共1条');
  });

  it('no longer holds what somebody no longer agrees to publish, or what is of somebody who left', async () => {
    const { app, lin, steward } = await aCentre();
    await perform(recordConsent, app, lin, { purpose: 'publishing' });
    const before = await perform(publishEdition, app, steward, NEEDS);
    expect(before.entries).toHaveLength(3);
    const shown = async () => {
      const edition = await perform(showEdition, app, NOBODY, { region: REGION, list: 'needs', number: 1 });
      expect(isIntact(edition)).toBe(true);
      expect(edition.digest).toBe(before.digest);
      return edition.entries.flatMap(({ content }) => (content === undefined ? [] : [content.text])).toSorted();
    };

    await perform(withdrawConsent, app, lin, { purpose: 'publishing' });
    await settleReactions(app);
    expect((await shown()).join()).not.toContain('嘎嘎咕咕');
    expect(await shown()).toHaveLength(2);
    await perform(leave, app, lin, { sure: true });
    await settleReactions(app);
    expect(await shown()).toEqual(['小区门口积水']);
    const kept = await app.connection.model('editions').find({}).lean();
    expect(JSON.stringify(kept)).not.toMatch(/嘎嘎咕咕|楼道灯/u);
  });

  it('shows every change to what it holds, and none that a deletion makes', () => {
    const text = fc.string({ maxLength: 20 });
    const content = fc.record({
      number: text,
      title: text,
      text,
      categories: fc.array(text, { maxLength: 3 }),
      region: text,
      from: text,
      budgetFen: fc.option(fc.nat()),
      deadline: fc.option(text),
    });
    const entries = fc.array(fc.tuple(content, text, fc.constantFrom('a', 'b', 'c')), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(entries, fc.subarray(['a', 'b', 'c']), fc.nat(), (given, erased, chosen) => {
        const edition = frozen(
          given.map(([what, salt, source]) => ({
            source,
            behind: 'lin',
            category: '',
            region: REGION,
            salt,
            content: what,
            hash: hashOf(salt, what),
          })),
        );
        const left = withoutContents(edition, new Set(erased));
        expect(isIntact(left)).toBe(true);
        expect(left.entries.map((entry) => 'content' in entry)).toEqual(
          given.map(([, , source]) => !erased.includes(source)),
        );
        const place = chosen % given.length;
        const altered = edition.entries.map((entry, at) =>
          at === place ? { ...entry, content: { ...entry.content!, text: `${entry.content!.text}!` } } : entry,
        );
        expect(isIntact({ ...edition, entries: altered })).toBe(false);
        expect(isIntact({ ...edition, entries: edition.entries.filter((_, at) => at !== place) })).toBe(false);
        expect(isIntact({ ...edition, number: edition.number + 1 })).toBe(false);
      }),
    );
  });
});

function frozen(entries: Edition['entries']): Edition {
  const edition = buildEdition({ entries });
  return { ...edition, digest: digestOf(edition) };
}

/** The happening by which it came to be known that an edition is out. */
async function causeOf(app: App, edition: string): Promise<string> {
  const happened = await app.connection
    .model('happenings')
    .find({ subject: edition })
    .lean<{ readonly _id: string }[]>();
  return happened[0]!._id;
}

async function twoCentres() {
  const { clock } = aTime();
  const [one, other] = await twoApps(clock);
  for (const region of REGION_TREE) await one.regions.insert(region, []);
  await one.publicationChannels.insert(buildChannel(), []);
  const steward = buildActor({ id: 'steward', grants: [buildGrant('steward', '/d1/')] });
  return { one, other, steward };
}
