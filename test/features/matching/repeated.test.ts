import { describe, expect, it } from 'vitest';
import { acceptOffer, declineOffer, reportOutcome, startWork } from '../../../src/features/matching/index.ts';
import { isRefusal, perform } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildOffer } from '../../factories/offers.ts';
import { settleReactions } from '../../factories/reactions.ts';

const POINTER = { id: 'offer', service: 'repairs', organization: 'org1' };
const TAP = { id: 'tap', number: 'N20260302-100002' };
const ONCE = { once: 'message-1' };

const anOffer = (state: 'offered' | 'accepted') =>
  aCommunity({
    organizations: [buildOrganization()],
    services: [buildService()],
    needs: [buildNeed({ state, offer: POINTER })],
    offers: [buildOffer(state === 'offered' ? {} : { state })],
  });

/** The only offer is dealt with, and another one comes in that looks as the first did. */
async function another({ app }: Community, state: 'offered' | 'accepted'): Promise<void> {
  await settleReactions(app);
  const offer = buildOffer({ id: 'second', need: TAP.id, number: TAP.number, slot: 1 });
  const { slot: _slot, ...taken } = offer;
  await app.offers.insert(state === 'offered' ? offer : { ...taken, state }, []);
  await app.needs.insert(buildNeed({ ...TAP, state, offer: { ...POINTER, id: 'second' } }), []);
}

const second = async ({ app }: Community) => ({
  offer: (await app.offers.find('second'))?.state,
  need: (await app.needs.find('tap'))?.state,
});

describe('a message without a number that is answered again', () => {
  it('acceptOffer() leaves the offer alone that came meanwhile', async () => {
    const community = await anOffer('offered');
    const accept = () => perform(acceptOffer, community.app, community.staff, {}, ONCE);

    const first = await accept();
    await another(community, 'offered');

    expect(await accept()).toEqual(first);
    expect(first).toMatchObject({ id: 'offer', state: 'accepted' });
    expect(await second(community)).toEqual({ offer: 'open', need: 'offered' });
  });

  it('declineOffer() leaves the offer alone that came meanwhile', async () => {
    const community = await anOffer('offered');
    const decline = () => perform(declineOffer, community.app, community.staff, { reason: '这周排满了' }, ONCE);

    const first = await decline();
    await another(community, 'offered');

    expect(await decline()).toEqual(first);
    expect(await second(community)).toEqual({ offer: 'open', need: 'offered' });
  });

  it('startWork() and reportOutcome() leave the work alone that was taken on meanwhile', async () => {
    const community = await anOffer('accepted');
    const { app, staff } = community;
    const start = () => perform(startWork, app, staff, {}, { once: 'message-0' });
    const report = () => perform(reportOutcome, app, staff, { note: '灯换好了' }, ONCE);

    expect(await start()).toMatchObject({ id: 'lamp', state: 'in-progress' });
    expect(await start()).toMatchObject({ id: 'lamp', state: 'in-progress' });
    const first = await report();
    await another(community, 'accepted');

    expect(await report()).toEqual(first);
    expect(await start()).toMatchObject({ id: 'lamp' });
    expect(await second(community)).toEqual({ offer: 'accepted', need: 'accepted' });
    expect((await app.needs.find('lamp'))!.timeline.map(({ step }) => step)).toEqual(['submit', 'start', 'report']);
  });

  it('the next message means the next offer', async () => {
    const community = await anOffer('offered');
    const { app, staff } = community;
    const decline = (once: string) => perform(declineOffer, app, staff, { reason: '这周排满了' }, { once });

    await decline('message-1');
    await expect(decline('message-2')).rejects.toSatisfy(
      (error) => isRefusal(error) && error.code === 'matching.no-offer',
    );
    await another(community, 'offered');

    expect(await decline('message-3')).toMatchObject({ id: 'second' });
  });
});
