import { describe, expect, it } from 'vitest';
import {
  acceptOffer,
  declineOffer,
  listOffers,
  settleAcceptance,
  takeBackOffer,
} from '../../../src/features/matching/index.ts';
import { setPhotos } from '../../../src/features/needs/index.ts';
import type { App } from '../../../src/app.ts';
import { placesTaken } from '../../../src/features/directory/index.ts';
import { isRefusal, later, MINUTE, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed, LAMP } from '../../factories/needs.ts';
import { aPhotoOf, seesPhoto } from '../../factories/needs/pictures.ts';
import { buildOffer } from '../../factories/offers.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildActor, buildGrant } from '../../factories/residents.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';

const POINTER = { id: 'offer', service: 'repairs', organization: 'org1' };

const offered = (given: Parameters<typeof aCommunity>[0] = {}) =>
  aCommunity({
    organizations: [buildOrganization()],
    services: [buildService()],
    needs: [buildNeed({ state: 'offered', offer: POINTER })],
    offers: [buildOffer()],
    ...given,
  });

async function insertOffered({ needs, offers }: App, index: number): Promise<void> {
  const number = `N20260302-${200_000 + index}`;
  const offer = { ...POINTER, id: `offer-${index}` };
  await needs.insert(buildNeed({ id: `need-${index}`, number, state: 'offered', offer }), []);
  await offers.insert(buildOffer({ id: offer.id, need: `need-${index}`, number, slot: index }), []);
}

const states = async ({ app }: Community) => ({
  offer: (await app.offers.find('offer'))?.state,
  need: (await app.needs.find('lamp'))?.state,
  taken: placesTaken((await app.services.find('repairs'))!),
});

describe('acceptOffer()', () => {
  it('gives 5 places to 50 who accept at once in two processes, and refuses the others', async () => {
    const apps = await twoApps(aTime().clock);
    await apps[0].organizations.insert(buildOrganization({ openOffers: 50 }), []);
    await apps[0].services.insert(buildService({ capacity: 5 }), []);
    const numbers = Array.from({ length: 50 }, (_, index) => index);
    await Promise.all(numbers.map((index) => insertOffered(apps[0], index)));
    const staff = buildActor({ id: 'staff', grants: [buildGrant('organization-staff', '/d1/s1/', 'org1')] });

    const answers = await Promise.allSettled(
      numbers.map((index) => perform(acceptOffer, apps[index % 2]!, staff, { offer: `offer-${index}` })),
    );

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(5);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused.map((error) => (isRefusal(error) ? error.code : error))).toEqual(Array(45).fill('matching.full'));
    expect(placesTaken((await apps[0].services.find('repairs'))!)).toBe(5);
    expect(await apps[1].needs.findWhere({ state: 'accepted' })).toHaveLength(5);

    await settleReactions(apps[0]);
    expect(placesTaken((await apps[0].services.find('repairs'))!)).toBe(5);
    expect(await apps[1].needs.findWhere({ state: 'accepted' })).toHaveLength(5);
    expect(await apps[1].needs.findWhere({ state: 'brokered' })).toHaveLength(45);
  }, 60_000);

  it.each([
    ['before it asked for a place', 'offered', []],
    ['after it took a place', 'offered', [{ offer: 'offer', state: 'taken' }]],
    ['after the need agreed', 'accepted', [{ offer: 'offer', state: 'taken' }]],
  ] as const)('is carried through when its process died %s', async (_, state, places) => {
    const answered = { state: 'accepting', answeredBy: 'staff', answeredAt: new Date() } as const;
    const community = await offered({
      services: [buildService({ capacity: 1, places })],
      needs: [buildNeed({ state, offer: POINTER })],
      offers: [buildOffer(answered)],
    });

    await Promise.all([1, 2].map(() => perform(settleAcceptance, community.app, SYSTEM, { offerId: 'offer' })));

    expect(await states(community)).toEqual({ offer: 'accepted', need: 'accepted', taken: 1 });
  });

  it('gives the place back when the need was withdrawn while it was being accepted', async () => {
    const community = await offered({
      needs: [buildNeed({ state: 'withdrawn', offer: POINTER })],
      offers: [buildOffer({ state: 'accepting', answeredBy: 'staff', answeredAt: new Date() })],
    });

    await perform(settleAcceptance, community.app, SYSTEM, { offerId: 'offer' });
    await settleReactions(community.app);

    expect(await states(community)).toEqual({ offer: 'ended', need: 'withdrawn', taken: 0 });
  });

  it('asks for no place any more once the offer was taken back', async () => {
    const community = await offered({
      needs: [buildNeed({ state: 'withdrawn', offer: POINTER })],
      offers: [buildOffer({ state: 'accepting', answeredBy: 'staff', answeredAt: new Date() })],
    });
    await perform(takeBackOffer, community.app, SYSTEM, { offerId: 'offer' });
    await settleReactions(community.app);

    await perform(settleAcceptance, community.app, SYSTEM, { offerId: 'offer' });

    expect(await states(community)).toEqual({ offer: 'ended', need: 'withdrawn', taken: 0 });
  });

  it('lets the organization see the photos of the need, which it does not before', async () => {
    const community = await offered();
    const { app, lin, staff } = community;
    const { id } = await aPhotoOf(app, lin);
    await perform(setPhotos, app, lin, { number: LAMP, photos: [id] });
    const shown = async () => (await perform(listOffers, app, staff, {})).items.map(({ photos }) => photos);
    expect(await shown()).toEqual([[]]);
    expect(await seesPhoto(community, staff, id)).toBe('needs.photo-missing');

    await perform(acceptOffer, app, staff, {});

    expect(await shown()).toEqual([[id]]);
    expect(await seesPhoto(community, staff, id)).toBe(true);
  });

  it('answers the same when the same person accepts twice', async () => {
    const community = await offered();

    const first = await perform(acceptOffer, community.app, community.staff, {});
    const second = await perform(acceptOffer, community.app, community.staff, { offer: 'offer' });

    expect(second).toEqual(first);
    expect(await states(community)).toMatchObject({ taken: 1 });
  });

  it.each([
    ['somebody else', 'lin', {}, 'missing', 'matching.offer-missing'],
    ['a worker who sees it', 'worker', {}, 'forbidden', 'matching.not-your-offer'],
    [
      'staff, too late',
      'staff',
      { expiresAt: later(new Date('2026-03-02T01:00:00Z'), -MINUTE) },
      'conflict',
      'matching.expired',
    ],
    ['staff, after it ended', 'staff', { state: 'ended', end: 'expired' }, 'conflict', 'matching.now-ended'],
    [
      'staff, after a colleague',
      'staff',
      { state: 'accepted', answeredBy: 'colleague' },
      'conflict',
      'matching.now-accepted',
    ],
  ] as const)('refuses %s', async (_, who, offer, kind, code) => {
    const community = await offered({ offers: [buildOffer(offer)] });

    const accepting = perform(acceptOffer, community.app, community[who], { offer: 'offer' });

    await expect(accepting).rejects.toMatchObject({ kind, code });
  });
});

describe('declineOffer()', () => {
  it('keeps the reason and gives the slot to another offer', async () => {
    const community = await offered();

    await perform(declineOffer, community.app, community.staff, { reason: '本周排满了' });

    const offer = await community.app.offers.find('offer');
    expect(offer).toMatchObject({ state: 'ended', end: 'declined', note: '本周排满了' });
    expect(offer?.slot).toBeUndefined();
  });
});
