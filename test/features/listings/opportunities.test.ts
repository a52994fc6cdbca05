import { describe, expect, it } from 'vitest';
import {
  agreeDeal,
  closeOpportunity,
  draftOpportunity,
  endOf,
  expressInterest,
  followJoined,
  listOpportunities,
  publishOpportunity,
  showOpportunity,
  takeBackInterest,
  withdrawOpportunity,
} from '../../../src/features/listings/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { NO_OWN_DAYS } from '../../../src/features/regions/index.ts';
import { NOBODY, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import {
  buildChannel,
  buildDraft,
  buildOpportunity,
  BUYER,
  INTEREST,
  WORDS,
} from '../../factories/listings/opportunities.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { aTime } from '../../factories/time.ts';
import { toldIn } from '../../factories/told.ts';
import { twoApps } from '../../factories/two-apps.ts';
import { buildActor, buildGrant, buildResident } from '../../factories/residents.ts';

const REGION = '/d1/s1/c1/';
const ORGANIZATIONS = Array.from({ length: 6 }, (_, place) => buildOrganization({ id: `org${place + 1}` }));
const DEAL = { organizationId: 'org1', sumFen: 4_800_000, on: '2026-03-02' };

async function aMarket(given: Parameters<typeof aCommunity>[0] = {}) {
  const community = await aCommunity({
    organizations: ORGANIZATIONS,
    publicationChannels: [buildChannel(), buildChannel({ id: 'far', region: '/d1/s1/c2/', name: '河湾社区公告栏' })],
    ...given,
  });
  return { ...community, buyer: await community.settle(BUYER) };
}

/** Staff of the n-th organization. */
const staffOf = ({ settle }: Awaited<ReturnType<typeof aMarket>>, place: number) =>
  settle(buildResident({ id: `staff${place}`, grants: [buildGrant('organization-staff', '/d1/s1/', `org${place}`)] }));

describe('a project opportunity', () => {
  it('goes from a draft to a deal over HTTP, and only those concerned read what is theirs', async () => {
    const market = await aMarket();
    const { app, buyer, staff, lin } = market;
    const door = await aDoor(app);
    const [wu, he, somebody] = [await door.as(buyer), await door.as(staff), await door.as(lin)];

    const text = '为老人送餐，联系诸葛小明13912345678';
    const drafted = await wu.post('/opportunities', { region: REGION, ...WORDS, text });
    expect(drafted).toMatchObject({ status: 201, body: { number: 1, state: 'draft' } });
    expect((await he.get('/opportunities/1')).status).toBe(404);
    expect((await he.put('/opportunities/1/interest')).status).toBe(404);
    expect(await wu.patch('/opportunities/1', { budgetFen: 5_000_001 })).toMatchObject({ status: 200 });
    expect(await wu.post('/opportunities/1/publication', { channelId: 'far' })).toMatchObject({ status: 409 });
    expect((await wu.post('/opportunities/1/publication', { channelId: 'account' })).status).toBe(200);
    expect((await wu.patch('/opportunities/1', { budgetFen: 1 })).status).toBe(409);

    const shown = await somebody.get(`/opportunities?region=/d1/&words=送餐`);
    expect(shown.body).toMatchObject({ notice: expect.stringContaining('不代替政府采购') });
    expect(shown.body.items).toMatchObject([{ number: 1, categoryName: '居民服务', takesInterest: true }]);
    expect(JSON.stringify(shown.body)).not.toMatch(/13912345678|小明|8812345/u);
    expect((await somebody.get('/opportunities?region=/d1/&words=13912345678')).body.items).toEqual([]);
    expect((await somebody.get('/opportunities/1')).body).toMatchObject({ contact: null, whole: null });

    expect((await he.get('/opportunities/1')).body).toMatchObject({ contact: WORDS.contact, whole: null });
    expect((await he.put('/opportunities/1/interest')).status).toBe(200);
    expect((await he.put('/opportunities/1/interest')).status).toBe(200);
    expect((await wu.get('/opportunities/1')).body).toMatchObject({
      interests: [{ organization: 'org1', name: '梧桐便民服务社' }],
    });
    expect((await somebody.post('/opportunities/1/deal', DEAL)).status).toBe(403);
    expect(await wu.post('/opportunities/1/deal', DEAL)).toMatchObject({
      status: 200,
      body: { state: 'closed', outcome: 'dealt', deal: { organization: 'org1', sumFen: 4_800_000 } },
    });

    const closed = await somebody.get(`/opportunities?region=/d1/&state=closed`);
    expect(closed.body.items).toMatchObject([{ outcome: 'dealt', takesInterest: false }]);
    expect(JSON.stringify(closed.body)).not.toMatch(/4800000|org1/u);
    expect((await he.get('/me/opportunities?as=organization')).body.items).toMatchObject([{ interests: [{}] }]);
    expect((await wu.get('/me/opportunities')).body.items).toMatchObject([{ whole: { number: 1 } }]);
  });

  it.each([
    ['its deadline, a Sunday at the end of a holiday, ends with the day after', '2026-10-04', '2026-10-08T16:00:00Z'],
    ['a working Saturday ends with the day itself', '2026-02-14', '2026-02-14T16:00:00Z'],
  ])('%s', (_, deadline, end) => {
    expect(endOf(deadline, NO_OWN_DAYS).toISOString()).toBe(new Date(end).toISOString());
  });

  it('takes no interest from the moment on at which its time is over', async () => {
    const { app, time, staff, buyer } = await aMarket({ opportunities: [buildOpportunity()] });
    time.set('2026-03-13T15:59:59.999Z');
    await perform(expressInterest, app, staff, { number: 1 });
    await perform(takeBackInterest, app, staff, { number: 1 });
    await expect(perform(closeOpportunity, app, buyer, { number: 1 })).rejects.toMatchObject({
      code: 'listings.deadline-to-come',
    });
    time.pass(1);
    await expect(perform(expressInterest, app, staff, { number: 1 })).rejects.toMatchObject({
      code: 'listings.deadline-past',
    });
    expect(await perform(closeOpportunity, app, buyer, { number: 1 })).toMatchObject({
      closing: { outcome: 'not-dealt' },
    });
    const { items } = await perform(listOpportunities, app, NOBODY, { region: REGION, state: 'open' });
    expect(items).toEqual([]);
  });

  it('counts each organization once and has one deal, however many say it at once', async () => {
    const market = await aMarket({ opportunities: [buildOpportunity()] });
    const { app, buyer } = market;
    const places = [1, 2, 3, 4, 5, 6];
    const staff = await Promise.all(places.map((place) => staffOf(market, place)));
    const all = [...staff, ...staff, ...staff];
    await Promise.all(all.map((actor) => perform(expressInterest, app, actor, { number: 1 })));
    const { interests } = (await app.opportunities.numbered(1))!;
    expect(interests.map(({ organization }) => organization).toSorted()).toEqual(places.map((place) => `org${place}`));

    const tries = [1, 2, 1, 3, 1].map((place) =>
      perform(agreeDeal, app, buyer, { ...DEAL, number: 1, organizationId: `org${place}` }),
    );
    const settled = await Promise.allSettled(tries);
    const { deal } = (await app.opportunities.numbered(1))!;
    const isSame = [1, 2, 1, 3, 1].map((place) => `org${place}` === deal!.organization);
    expect(settled.map(({ status }) => status === 'fulfilled')).toEqual(isSame);
    expect(settled.filter(({ status }) => status === 'rejected')).not.toEqual([]);
    const dealt = await app.connection.model('opportunities').find({}).lean<{ outbox: { name: string }[] }[]>();
    const happened = dealt.flatMap(({ outbox }) => outbox.map(({ name }) => name));
    expect(happened.filter((name) => name === 'listings.opportunity-dealt')).toHaveLength(1);
    expect(happened.filter((name) => name === 'listings.interest-expressed')).toHaveLength(6);
  });

  it('counts each organization once and has one deal, from two processes at once', async () => {
    const [one, other] = await twoApps(aTime().clock);
    for (const organization of ORGANIZATIONS) await one.organizations.insert(organization, []);
    await one.opportunities.insert(buildOpportunity(), []);
    const staff = ORGANIZATIONS.map(({ id }) =>
      buildActor({ id: `of-${id}`, grants: [buildGrant('organization-staff', '/d1/s1/', id)] }),
    );
    await Promise.all(
      staff.flatMap((actor) => [one, other].map((app) => perform(expressInterest, app, actor, { number: 1 }))),
    );
    expect((await one.opportunities.numbered(1))!.interests).toHaveLength(ORGANIZATIONS.length);

    const buyer = actorOf(BUYER);
    const settled = await Promise.allSettled(
      ORGANIZATIONS.map(({ id }, place) =>
        perform(agreeDeal, place % 2 === 0 ? one : other, buyer, { ...DEAL, number: 1, organizationId: id }),
      ),
    );
    expect(settled.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await other.opportunities.dealtIn('/d1/', '2026-03-01', '2026-04-01')).toHaveLength(1);
  });

  it('tells its purchaser of each interest, and the organizations how it ended, once', async () => {
    const market = await aMarket({ opportunities: [buildOpportunity()] });
    const { app, buyer, staff } = market;
    const other = await staffOf(market, 2);
    for (const actor of [staff, other, staff]) await perform(expressInterest, app, actor, { number: 1 });
    await perform(agreeDeal, app, buyer, { ...DEAL, number: 1 });
    await settleReactions(app);

    expect(await toldIn(app, 'buyer')).toEqual([expect.stringContaining('又有机构'), expect.stringContaining('共2家')]);
    expect(await toldIn(app, 'staff')).toEqual([expect.stringContaining('选定了你们机构')]);
    expect(await toldIn(app, 'staff2')).toEqual([expect.stringContaining('和别的机构成交')]);
  });

  it('follows the record that goes on when two of one person are joined', async () => {
    const { app, settle } = await aMarket({
      opportunities: [buildOpportunity({ enteredBy: 'phone', interests: [{ ...INTEREST, by: 'phone' }] })],
    });
    await settle(buildResident({ id: 'phone', contacts: [], mergedInto: 'buyer' }));
    for (const _ of [1, 2]) await perform(followJoined, app, SYSTEM, { residentId: 'phone' });
    expect(await app.opportunities.numbered(1)).toMatchObject({ enteredBy: 'buyer', interests: [{ by: 'buyer' }] });
  });

  it.each([
    ['half a fen', { budgetFen: 0.5 }, 'budgetFen'],
    ['no money', { budgetFen: 0 }, 'budgetFen'],
    ['no such day', { deadline: '2026-02-30' }, 'deadline'],
    ['no phone', { contact: { name: '吴芳', phone: '来找我' } }, 'contact.phone'],
    ['a category of its own', { category: 'other' }, 'category'],
  ])('is not drafted with %s', async (_, change, field) => {
    const { app, buyer } = await shared();
    const drafted = perform(draftOpportunity, app, buyer, { region: REGION, ...WORDS, ...change } as never);
    const problem = expect.stringMatching(new RegExp(`^${field}: `, 'u'));
    await expect(drafted).rejects.toMatchObject({ details: { problems: [problem] } });
  });

  it.each([
    ['for another region', { region: '/d1/' }, 'listings.not-purchaser'],
    ['for a region that is not there', { region: '/d9/' }, 'regions.missing'],
    ['until a day that is over', { region: REGION, deadline: '2026-02-27' }, 'listings.deadline-gone'],
  ])('is not drafted %s', async (_, change, code) => {
    const { app, buyer } = await shared();
    await expect(perform(draftOpportunity, app, buyer, { ...WORDS, ...change })).rejects.toMatchObject({
      code,
    });
  });

  it.each([
    ['of an organization that did not say so', { organizationId: 'org2' }, 'listings.not-interested'],
    ['above the budget', { sumFen: WORDS.budgetFen + 1 }, 'listings.above-budget'],
    ['of tomorrow', { on: '2026-03-03' }, 'listings.agreed-later'],
    ['of the day before it was published', { on: '2026-03-01' }, 'listings.agreed-before'],
  ])('has no deal %s', async (_, change, code) => {
    const { app, buyer } = await shared();
    await expect(perform(agreeDeal, app, buyer, { ...DEAL, number: 1, ...change })).rejects.toMatchObject({ code });
  });

  it('once it is over or not begun takes nothing any more, and the same again changes nothing', async () => {
    const { app, buyer, staff } = await aMarket({
      opportunities: [
        buildDraft(),
        buildOpportunity({ id: 'given-up', number: 2, interests: [INTEREST] }),
        buildOpportunity({ id: 'elsewhere', number: 3 }),
      ],
    });
    const given = { number: 2, reason: '预算没有批' };
    const first = await perform(withdrawOpportunity, app, buyer, given);
    expect(await perform(withdrawOpportunity, app, buyer, given)).toEqual(first);
    await perform(publishOpportunity, app, buyer, { number: 3, channelId: 'account' });

    const refused = async (tried: Promise<unknown>) =>
      tried.then(
        () => 'taken',
        (error: { code: string }) => error.code.slice('listings.'.length),
      );
    expect([
      await refused(perform(closeOpportunity, app, buyer, { number: 1 })),
      await refused(perform(agreeDeal, app, buyer, { ...DEAL, number: 1 })),
      await refused(perform(publishOpportunity, app, buyer, { number: 1, channelId: 'gone' })),
      await refused(perform(agreeDeal, app, buyer, { ...DEAL, number: 2 })),
      await refused(perform(expressInterest, app, staff, { number: 2, organizationId: 'org2' })),
      await refused(perform(takeBackInterest, app, staff, { number: 2 })),
      await refused(perform(closeOpportunity, app, buyer, { number: 2 })),
      await refused(perform(publishOpportunity, app, buyer, { number: 3, channelId: 'far' })),
      await refused(perform(showOpportunity, app, staff, { number: 1 })),
      await refused(perform(showOpportunity, app, staff, { number: 9 })),
    ]).toEqual([
      'opportunity-draft',
      'opportunity-draft',
      'channel-missing',
      'opportunity-closed',
      'not-organization',
      'opportunity-closed',
      'opportunity-closed',
      'opportunity-published',
      'opportunity-missing',
      'opportunity-missing',
    ]);
  });
});

/** One place for refusals, which leave nothing. */
let place: Promise<Awaited<ReturnType<typeof aMarket>>> | undefined;
const shared = () => (place ??= aMarket({ opportunities: [buildOpportunity({ interests: [INTEREST] })] }));
