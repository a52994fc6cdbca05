import { describe, expect, it } from 'vitest';
import { NIGHT } from '../../../config/matching.ts';
import { addService, changeService } from '../../../src/features/directory/index.ts';
import { declineOffer, matchNight, proposeService, rankNeed, showNight } from '../../../src/features/matching/index.ts';
import type { WaitingOffer } from '../../../src/features/matching/offers/offer-store.ts';
import type { Need, NeedStore } from '../../../src/features/needs/index.ts';
import { DAY, HOUR, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { size } from '../../setup/size.ts';
import { buildResident } from '../../factories/residents.ts';

const NEAR = buildService({ id: 'near', areas: ['/d1/s1/c1/'], capacity: 2 });
const FAR = buildService({ id: 'far', areas: ['/d1/'], organization: 'org2', capacity: 2 });

const waiting = (id: string, given: Partial<Need> = {}) =>
  buildNeed({ id, number: `N20260302-${300_000 + id.length}`, state: 'brokered', ...given });

/** At half past two in the night of 3 March. */
async function aNight(needs: readonly Need[], { openOffers = 20, services = [NEAR, FAR] } = {}) {
  const community = await aCommunity({
    organizations: [buildOrganization({ openOffers }), buildOrganization({ id: 'org2' })],
    residents: [buildResident({ id: 'meng', preferences: { automatedMatching: false } })],
    services,
    needs,
  });
  community.time.pass(new Date('2026-03-02T18:30:00Z').getTime() - community.time.now().getTime());
  const night = () => perform(matchNight, community.app, SYSTEM, {});
  const places = async () => {
    const offered = await community.app.needs.findWhere({ state: 'offered' });
    return Object.fromEntries(offered.map(({ id, offer }) => [id, offer!.service]));
  };
  return { ...community, night, places };
}

describe('matchNight()', () => {
  it('gives the best places to the urgent and the longest waiting, and the next best to the others', async () => {
    const { app, broker, night, places } = await aNight([
      waiting('a'),
      waiting('bb', { submittedAt: new Date('2026-02-20T01:00:00Z') }),
      waiting('ccc', { urgency: 'urgent' }),
      waiting('dddd', { text: '想学唱川剧' }),
      waiting('eeeee', { resident: 'meng', urgency: 'urgent' }),
    ]);

    expect(await night()).toMatchObject({ id: '2026-03-03', needs: 5, services: 2, offered: 3 });
    await settleReactions(app);

    expect(await places()).toEqual({ a: 'far', bb: 'near', ccc: 'near' });
    expect(await app.offers.findWhere({ state: 'open' })).toHaveLength(3);
    expect(await night()).toBeNull();
    expect(await perform(showNight, app, broker, {})).toMatchObject({ offered: 3 });
    const door = await aDoor(app);
    expect((await (await door.as(broker)).get('/matching-nights/latest')).body).toMatchObject({ offered: 3 });
  });

  it('keeps to what an organization can answer', async () => {
    const { app, night, places } = await aNight([waiting('a'), waiting('bb')], { openOffers: 1, services: [NEAR] });
    await night();
    await settleReactions(app);
    expect(await places()).toEqual({ a: 'near' });
  });

  it('does nothing by day', async () => {
    const { time, night } = await aNight([waiting('a')]);
    time.pass(8 * HOUR);
    expect(await night()).toBeNull();
  });

  it('moves no offer that waits, and offers nothing a second time in a round', async () => {
    const { app, time, staff, night, places } = await aNight([waiting('a')], { services: [{ ...NEAR, capacity: 1 }] });
    await night();
    await settleReactions(app);
    await app.needs.insert(waiting('bb', { urgency: 'urgent' }), []);
    time.pass(DAY);
    expect(await night()).toMatchObject({ needs: 1, services: 0, offered: 0 });
    expect(await places()).toEqual({ a: 'near' });

    await perform(declineOffer, app, staff, { reason: '这周没有空' });
    await settleReactions(app);
    time.pass(DAY);
    expect(await night()).toMatchObject({ needs: 2, offered: 1 });
    await settleReactions(app);
    expect(await places()).toEqual({ bb: 'near' });
    expect(await app.offers.ofNeed('a')).toHaveLength(1);
  });

  it('goes on after every kill with what is left, and offers nothing twice', async () => {
    const needs = ['a', 'bb', 'ccc', 'dddd', 'eeeee'].map((id) => waiting(id));
    const { app, time, night, places } = await aNight(needs, { openOffers: 5, services: [{ ...NEAR, capacity: 5 }] });
    for (const most of [0, 1, 2]) {
      let changes = 0;
      const change: NeedStore['change'] = (...given) => {
        changes += 1;
        return changes > most ? Promise.reject(new Error('killed')) : app.needs.change(...given);
      };
      const killed = perform(matchNight, { ...app, needs: { ...app.needs, change } }, SYSTEM, {});
      await expect(killed).rejects.toThrow('killed');
      expect(await night()).toBeNull();
      time.pass(NIGHT.leaseMs);
    }
    const again = await Promise.all([night(), night()]);
    await settleReactions(app);

    expect(again.filter((figures) => figures === null)).toHaveLength(1);
    expect(Object.keys(await places())).toEqual(['a', 'bb', 'ccc', 'dddd', 'eeeee']);
    expect(await app.offers.findWhere({})).toHaveLength(5);
    const steps = (await app.needs.findWhere({})).flatMap(({ timeline }) =>
      timeline.filter(({ step }) => step === 'offer'),
    );
    expect(steps).toHaveLength(5);
  });
});

const REPAIRS = {
  organizationId: 'org1',
  name: '便民水电维修',
  description: '修理楼道灯、水龙头、插座、门锁',
  areas: ['/d1/s1/'],
  capacity: 2,
};

const aQueue = (needs: readonly Need[], openOffers = 20) =>
  aCommunity({
    organizations: [buildOrganization({ openOffers })],
    residents: [buildResident({ id: 'meng', preferences: { automatedMatching: false } })],
    needs,
  });

it(
  'matchNight() gives many needs one offer each, within what services and organizations can take',
  { timeout: 600_000 },
  async () => {
    const [needs, organizations] = [size(40, 10_000), size(10, 1300)];
    const { app, time, broker } = await aCommunity();
    time.pass(new Date('2026-03-02T18:30:00Z').getTime() - time.now().getTime());
    const made = (count: number, make: (number: number) => Promise<unknown>) =>
      Promise.all(Array.from({ length: count }, (_, number) => make(number)));
    await made(organizations, (number) =>
      app.organizations.insert(buildOrganization({ id: `o${number}`, openOffers: 4 }), []),
    );
    await made(organizations * 3, (number) => {
      const organization = `o${Math.floor(number / 3)}`;
      const categories = ['construction/property'];
      const capacity = 1 + (number % 3);
      return app.services.insert(buildService({ id: `s${number}`, organization, categories, capacity }), []);
    });
    await made(needs, (number) =>
      app.needs.insert(waiting(`n${number}`, { number: `N20260302-${100_000 + number}` }), []),
    );

    const figures = await perform(matchNight, app, SYSTEM, {});

    const places = Math.min(needs, organizations * 4);
    expect(figures).toMatchObject({ needs, services: organizations * 3, offered: places });
    const counts = new Map<string, number>();
    const offers: WaitingOffer[] = [];
    for await (const offer of app.offers.inSlots()) offers.push(offer);
    for (const { service, organization } of offers)
      for (const id of [service, organization]) counts.set(id, (counts.get(id) ?? 0) + 1);
    expect(new Set(offers.map(({ need }) => need)).size).toBe(places);
    expect(
      [...counts].filter(([id, count]) => count > (id.startsWith('o') ? 4 : 1 + (Number(id.slice(1)) % 3))),
    ).toEqual([]);
    expect(await perform(showNight, app, broker, {})).toEqual(figures);
  },
);

describe('a new service', () => {
  it('is proposed to the needs that wait for one, as far as its places go: the urgent first, then the longest waiting', async () => {
    const { app, staff } = await aQueue([
      waiting('a', { submittedAt: new Date('2026-03-01T01:00:00Z') }),
      waiting('bb', { submittedAt: new Date('2026-02-20T01:00:00Z') }),
      waiting('ccc', { urgency: 'urgent' }),
      waiting('dddd', { text: '想学唱川剧' }),
      waiting('eeeee', { region: '/d1/s2/c1/' }),
      waiting('ffffff', { resident: 'meng', urgency: 'urgent' }),
    ]);

    const service = await perform(addService, app, staff, REPAIRS);
    await settleReactions(app);

    const offered = await app.needs.findWhere({ state: 'offered' });
    expect(offered.map(({ id }) => id)).toEqual(['bb', 'ccc']);
    expect(offered.map(({ offer }) => offer?.service)).toEqual([service.id, service.id]);
    expect(await app.offers.findWhere({ state: 'open' })).toMatchObject([{ reasons: [{}, {}, {}] }, {}]);
  });

  it('leaves alone what the organization has no room to answer', async () => {
    const { app, staff } = await aQueue([waiting('a'), waiting('bb')], 1);
    await perform(addService, app, staff, REPAIRS);
    await settleReactions(app);
    expect((await app.needs.findWhere({ state: 'offered' })).map(({ id }) => id)).toEqual(['a']);
  });
});

describe('proposeService()', () => {
  it('offers a version of a service to a need once, however often it is done', async () => {
    const { app } = await aQueue([waiting('a')]);
    await app.services.insert(buildService(), []);

    const version = { serviceId: 'repairs', version: 'v1' };
    const counts = await Promise.all([1, 2, 3].map(() => perform(proposeService, app, SYSTEM, version)));
    await settleReactions(app);
    expect(await perform(proposeService, app, SYSTEM, version)).toBe(0);

    expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(1);
    expect(await app.offers.ofNeed('a')).toMatchObject([{ state: 'open' }]);
    expect((await app.needs.find('a'))!.timeline.filter(({ step }) => step === 'offer')).toHaveLength(1);
  });

  it('goes on with an offer that was prepared before a kill', async () => {
    const { app } = await aQueue([waiting('a')], 1);
    await app.services.insert(buildService({ capacity: 1 }), []);
    const version = { serviceId: 'repairs', version: 'v1' };
    const { change } = app.needs;
    app.needs.change = () => Promise.reject(new Error('killed'));
    await expect(perform(proposeService, app, SYSTEM, version)).rejects.toThrow('killed');
    app.needs.change = change;

    await perform(proposeService, app, SYSTEM, version);

    expect(await app.needs.find('a')).toMatchObject({ state: 'offered' });
    expect(await app.offers.ofNeed('a')).toHaveLength(1);
  });

  it('asks nobody again who declined, and whoever let it expire only when the service has changed', async () => {
    const { app, staff } = await aQueue([waiting('a', { state: 'submitted' })]);
    await app.services.insert(buildService(), []);
    await perform(rankNeed, app, SYSTEM, { needId: 'a' });
    await settleReactions(app);
    await perform(declineOffer, app, staff, { reason: '不做这个' });
    await settleReactions(app);

    await perform(changeService, app, staff, { serviceId: 'repairs', capacity: 9 });
    await settleReactions(app);

    expect(await app.needs.find('a')).toMatchObject({ state: 'brokered' });
    expect(await app.offers.ofNeed('a')).toHaveLength(1);
  });

  it.each([
    ['suspended', { status: 'suspended' }],
    ['full', { capacity: 0 }],
  ] as const)('proposes nothing for a service that is %s', async (_, given) => {
    const { app } = await aQueue([waiting('a')]);
    await app.services.insert(buildService(given), []);
    expect(await perform(proposeService, app, SYSTEM, { serviceId: 'repairs', version: 'v1' })).toBe(0);
  });
});
