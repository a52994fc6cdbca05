import { describe, expect, it } from 'vitest';
import { removePhoto, setPhotos, submitNeed, viewPhoto } from '../../../../src/features/needs/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity, aSharedCommunity } from '../../../factories/community.ts';
import { buildNeed, LAMP } from '../../../factories/needs.ts';
import { aNeedWithPhoto, aPhotoOf } from '../../../factories/needs/pictures.ts';

const TEXT = '家里的灯坏了，想找师傅来修一下';
/** For examples that have a need of their own. */
const shared = aSharedCommunity();

describe('setPhotos()', () => {
  it('adds and takes away while the need goes on; those involved see that it did', async () => {
    const community = await aCommunity();
    const { app, lin } = community;
    const { photo, need } = await aNeedWithPhoto(community);
    const second = await aPhotoOf(app, lin);

    const both = await perform(setPhotos, app, lin, { number: need.number, photos: [photo.id, second.id] });
    const one = await perform(setPhotos, app, lin, { number: need.number, photos: [second.id] });

    expect([both.photos, one.photos]).toEqual([[photo.id, second.id], [second.id]]);
    expect(one.timeline.slice(-2).map(({ step, isPrivate }) => [step, isPrivate])).toEqual([
      ['add-photos', true],
      ['remove-photos', true],
    ]);
    expect(await app.needPhotos.find(photo.id)).toBeNull();
  });

  it.each([
    ['wang', 'submitted', 'needs.missing'],
    ['worker', 'submitted', 'needs.not-yours'],
    ['lin', 'withdrawn', 'needs.now-withdrawn'],
    ['lin', 'confirmed', 'needs.now-confirmed'],
  ] as const)('refuses %s while the need is %s', async (who, state, code) => {
    const community = await aCommunity({ needs: [buildNeed({ state })] });

    await expect(perform(setPhotos, community.app, community[who], { number: LAMP, photos: [] })).rejects.toMatchObject(
      { code },
    );
  });

  it('lets the worker who took a need down choose its photos', async () => {
    const { app, worker, lin } = await aCommunity();
    const { id } = await aPhotoOf(app, worker);
    const input = { text: TEXT, resident: 'lin', onBehalf: '本人不会用手机', photos: [id] };

    const need = await perform(submitNeed, app, worker, input);

    expect(need.photos).toEqual([id]);
    expect((await perform(viewPhoto, app, lin, { photoId: id })).length).toBeGreaterThan(0);
    expect((await perform(setPhotos, app, worker, { number: need.number, photos: [] })).photos).toBeUndefined();
  });
});

describe('removePhoto()', () => {
  it.each([
    ['lin', undefined],
    // Where it must not be shown.
    ['worker', undefined],
    ['steward', undefined],
    ['broker', 'needs.photo-not-yours'],
    ['wang', 'needs.photo-missing'],
    ['staff', 'needs.photo-missing'],
  ] as const)('of a need, by %s: %s', async (who, code) => {
    const community = await shared();
    const { app } = community;
    const { photo, need } = await aNeedWithPhoto(community);

    const refusal = await perform(removePhoto, app, community[who], { photoId: photo.id }).then(
      () => undefined,
      (error: { readonly code: string }) => error.code,
    );

    expect(refusal).toBe(code);
    expect((await app.needs.find(need.id))?.photos).toEqual(code === undefined ? undefined : [photo.id]);
    expect((await app.needPhotos.find(photo.id)) === null).toBe(code === undefined);
  });
});
