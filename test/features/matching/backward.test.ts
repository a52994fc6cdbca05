import { describe, expect, it } from 'vitest';
import { addService, changeService } from '../../../src/features/directory/index.ts';
import { declineOffer, proposeService, rankNeed } from '../../../src/features/matching/index.ts';
import type { Need } from '../../../src/features/needs/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildResident } from '../../factories/residents.ts';
import { settleReactions } from '../../factories/reactions.ts';

const REPAIRS = {
  organizationId: 'org1',
  name: '便民水电维修',
  description: '修理楼道灯、水龙头、插座、门锁',
  areas: ['/d1/s1/'],
  capacity: 2,
};

const waiting = (id: string, given: Partial<Need> = {}) =>
  buildNeed({ id, number: `N20260302-${200_000 + id.length}`, state: 'brokered', ...given });

const aQueue = (needs: readonly Need[], openOffers = 20) =>
  aCommunity({
    organizations: [buildOrganization({ openOffers })],
    residents: [buildResident({ id: 'meng', preferences: { automatedMatching: false } })],
    needs,
  });

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
