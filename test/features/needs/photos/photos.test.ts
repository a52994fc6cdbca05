import { describe, expect, it } from 'vitest';
import { ATTEMPTS } from '../../../../config/defaults.ts';
import { PHOTOS } from '../../../../config/people/photos.ts';
import { addPhoto, showNeed, submitNeed, sweepPhotos, viewPhoto } from '../../../../src/features/needs/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, aSharedCommunity, type Community } from '../../../factories/community.ts';
import { aNeedWithPhoto, aPhotoOf, buildPicture, countPhotos, seesPhoto } from '../../../factories/needs/pictures.ts';

const TEXT = '家里的灯坏了，想找师傅来修一下';
/** For examples that have a need of their own. */
const shared = aSharedCommunity();

describe('a photo', () => {
  it('is named by the need that is said with it, and stays', async () => {
    const community = await aCommunity();
    const { app, lin, time } = community;
    const { photo, need } = await aNeedWithPhoto(community);
    time.pass(2 * PHOTOS.looseMs);

    expect(await perform(sweepPhotos, app, SYSTEM, {})).toBe(0);
    expect((await perform(showNeed, app, lin, { number: need.number })).photos).toEqual([photo.id]);
    expect(await seesPhoto(community, lin, photo.id)).toBe(true);
  });

  it('is its sender’s alone until a need names it', async () => {
    const community = await aCommunity();
    const { id } = await aPhotoOf(community.app, community.lin);

    expect(await seesPhoto(community, community.lin, id)).toBe(true);
    for (const other of ['wang', 'worker', 'steward', 'staff', 'broker'] as const)
      expect(await seesPhoto(community, community[other], id)).toBe('needs.photo-missing');
  });

  it.each([
    ['lin', true],
    ['worker', true],
    ['dutyWorker', true],
    ['broker', true],
    ['steward', true],
    ['wang', 'needs.photo-missing'],
    ['guest', 'needs.photo-missing'],
    ['otherWorker', 'needs.photo-missing'],
    // The organization has not taken it on.
    ['staff', 'needs.photo-missing'],
  ] as const)('of a need is seen by whoever sees its words: %s → %s', async (who, answer) => {
    const community = await shared();
    const { photo } = await aNeedWithPhoto(community);

    expect(await seesPhoto(community, community[who], photo.id)).toBe(answer);
  });

  it('is seen by an organization from when it has taken the need on, and no longer than that', async () => {
    const community = await aCommunity();
    const { photo, need } = await aNeedWithPhoto(community);
    const become = (state: 'accepted' | 'reopened') =>
      community.app.needs.change(need.id, (value) => ({
        next: { ...value, state, offer: { id: 'o', service: 's', organization: 'org1' } },
        result: undefined,
      }));

    await become('accepted');
    expect(await seesPhoto(community, community.staff, photo.id)).toBe(true);
    await become('reopened');
    expect(await seesPhoto(community, community.staff, photo.id)).toBe('needs.photo-missing');
  });

  it('goes into one need only, however many ask for it at once', async () => {
    const { app, lin } = await aCommunity();
    const { id } = await aPhotoOf(app, lin);

    const said = await Promise.allSettled(
      Array.from({ length: 5 }, () => perform(submitNeed, app, lin, { text: TEXT, photos: [id] })),
    );

    expect(said.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await app.needs.ofResident('lin')).map(({ photos }) => photos)).toEqual([[id]]);
  });

  it.each([
    [
      'somebody else’s',
      ({ app, wang }: Community) => aPhotoOf(app, wang).then(({ id }) => [id]),
      'needs.photo-unknown',
    ],
    ['an unknown one', async () => ['nobody-knows'], 'needs.photo-unknown'],
    [
      'another need’s',
      (community: Community) => aNeedWithPhoto(community).then(({ photo }) => [photo.id]),
      'needs.photo-unknown',
    ],
    ['four', async () => ['a', 'b', 'c', 'd'], 'input.invalid'],
  ])('%s is refused in a need, and the others stay free', async (_, idsOf, code) => {
    const community = await aCommunity();
    const { app, lin } = community;
    const own = await aPhotoOf(app, lin);
    const others = await idsOf(community);
    const before = (await app.needs.ofResident('lin')).length;

    await expect(perform(submitNeed, app, lin, { text: TEXT, photos: [own.id, ...others] })).rejects.toMatchObject({
      code,
    });

    expect(await app.needs.ofResident('lin')).toHaveLength(before);
    expect((await app.needPhotos.find(own.id))?.need).toBeUndefined();
  });

  it('of a danger is added once somebody is called, and what cannot be added keeps nothing back', async () => {
    const { app, lin, worker } = await aCommunity();
    const { id } = await aPhotoOf(app, lin);

    const need = await perform(submitNeed, app, lin, { text: '家里着火了', photos: [id, 'nobody-knows'] });

    expect([need.state, need.photos]).toEqual(['alerted', [id]]);
    expect(need.leftOut).toEqual(['photos: 有照片没找到，可能已过期。请重新选照片。']);
    expect((await perform(viewPhoto, app, worker, { photoId: id })).length).toBeGreaterThan(0);
  });
});

describe('addPhoto()', () => {
  it('sent again under its key is the same photo, also when both come at once', async () => {
    const community = await aCommunity();
    const { app, lin } = community;

    const sent = await Promise.all([1, 2, 3].map(() => aPhotoOf(app, lin, 'key')));
    const later = await aPhotoOf(app, lin, 'key');

    expect(new Set([...sent, later].map(({ id }) => id)).size).toBe(1);
    expect(await countPhotos(community)).toBe(1);
  });

  it('has an id that says nothing of its key', async () => {
    const { app, lin } = await aCommunity();
    const [one, other] = [await aPhotoOf(app, lin, 'one'), await aPhotoOf((await aCommunity()).app, lin, 'one')];

    expect(one.id).not.toBe(other.id);
  });

  it('takes so many a day from one person and no more, of a hundred sent at once', async () => {
    const community = await aCommunity();
    const { app, lin, wang } = community;
    const picture = await buildPicture({ width: 40, height: 30 });

    const sent = await Promise.allSettled(Array.from({ length: 100 }, () => perform(addPhoto, app, lin, { picture })));

    const refused = sent.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []));
    expect(new Set(refused)).toEqual(new Set(['needs.too-many-photos']));
    expect(refused).toHaveLength(100 - ATTEMPTS.photo.most);
    expect(await countPhotos(community)).toBe(ATTEMPTS.photo.most);
    await perform(addPhoto, app, wang, { picture });
  });
});
