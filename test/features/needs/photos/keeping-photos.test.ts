import { describe, expect, it } from 'vitest';
import { PHOTOS } from '../../../../config/people/photos.ts';
import { needsData, submitNeed, sweepPhotos } from '../../../../src/features/needs/index.ts';
import { bindContact, contactOf, issueBindingCode } from '../../../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { aNeedWithPhoto, aPhotoOf, countPhotos, seesPhoto } from '../../../factories/needs/pictures.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildResident } from '../../../factories/residents.ts';

const TEXT = '家里的灯坏了，想找师傅来修一下';

describe('sweepPhotos()', () => {
  it('deletes after a day what no need names', async () => {
    const community = await aCommunity();
    const { app, lin, time } = community;
    await aPhotoOf(app, lin);
    time.pass(PHOTOS.looseMs - 1000);
    const young = await aPhotoOf(app, lin);

    expect(await perform(sweepPhotos, app, SYSTEM, {})).toBe(0);
    time.pass(2000);
    expect(await perform(sweepPhotos, app, SYSTEM, {})).toBe(1);

    expect(await app.needPhotos.find(young.id)).not.toBeNull();
    expect(await countPhotos(community)).toBe(1);
  });

  it('keeps what a need names, where a crash came before that was noted; not what was taken for a need that is not there', async () => {
    const community = await aCommunity();
    const { app, lin, time } = community;
    const { photo } = await aNeedWithPhoto(community);
    await app.needPhotos.loosen(photo.id);
    const taken = await aPhotoOf(app, lin);
    await app.needPhotos.take([taken.id], 'never-came', 'lin', time.now());
    time.pass(PHOTOS.looseMs + 1000);

    expect(await perform(sweepPhotos, app, SYSTEM, {})).toBe(1);

    expect(await app.needPhotos.find(photo.id)).toMatchObject({ isKept: true });
    expect(await app.needPhotos.find(taken.id)).toBeNull();
  });

  it('leaves what is taken for a need at this very moment', async () => {
    const community = await aCommunity();
    const { app, lin, time } = community;
    const photo = await aPhotoOf(app, lin);
    time.pass(PHOTOS.looseMs + 1000);
    const [seen] = await app.needPhotos.looseSince(time.now());
    await perform(submitNeed, app, lin, { text: TEXT, photos: [photo.id] });

    await app.needPhotos.removeLoose(seen!);

    expect(await countPhotos(community)).toBe(1);
  });
});

describe('own data', () => {
  const lin = { id: 'lin', formerIds: [], contacts: [] };

  it('has the photos in the export', async () => {
    const community = await aCommunity();
    const { photo } = await aNeedWithPhoto(community);

    const exported = JSON.stringify(await needsData(community.app).export(lin));

    expect(exported).toContain(photo.id);
    expect(exported).toContain('data:image/webp;base64,UklGR');
  });

  it('forgets them: loose ones, and those of one’s needs whoever sent them; not those one sent for another', async () => {
    const community = await aCommunity();
    const { app, worker, wang } = community;
    const { need } = await aNeedWithPhoto(community);
    await aPhotoOf(app, community.lin);
    const [forLin, forWang] = [await aPhotoOf(app, worker), await aPhotoOf(app, worker)];
    const input = { text: TEXT, onBehalf: '本人不会用手机' };
    await perform(submitNeed, app, worker, { ...input, resident: 'lin', photos: [forLin.id] });
    await perform(submitNeed, app, worker, { ...input, resident: 'wang', photos: [forWang.id] });

    await needsData(app).forget(lin);
    await needsData(app).forget({ id: 'worker', formerIds: [], contacts: [] });

    expect((await app.needs.find(need.id))?.photos).toBeUndefined();
    expect(await countPhotos(community)).toBe(1);
    expect(await seesPhoto(community, wang, forWang.id)).toBe(true);
  });

  it('follows to the record that goes on after two were joined', async () => {
    const { app, lin: into, settle, time } = await aCommunity();
    const phone = await settle(
      buildResident({ id: 'phone', contacts: [contactOf('miniprogram', 'phone')], metAt: time.now() }),
    );
    const { id } = await aPhotoOf(app, phone);
    const { code } = await perform(issueBindingCode, app, into, {});
    await perform(bindContact, app, phone, { code });
    await settleReactions(app);

    expect((await app.needPhotos.find(id))?.resident).toBe('lin');
  });
});
