import { describe, expect, it } from 'vitest';
import { NIGHT } from '../../../config/matching.ts';
import { declineOffer, matchNight, showNight } from '../../../src/features/matching/index.ts';
import type { Need, NeedStore } from '../../../src/features/needs/index.ts';
import { DAY, HOUR, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
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
