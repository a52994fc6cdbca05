import { describe, expect, it } from 'vitest';
import { ATTEMPTS } from '../../config/defaults.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { buildNeed, LAMP } from '../factories/needs.ts';
import { aNeedWithPhoto, buildPhoneShot, buildPicture } from '../factories/needs/pictures.ts';
import { buildOffer } from '../factories/offers.ts';
import { whyNot } from './phone/chromium.ts';
import { MODES, type Mode, type Phone } from './phone/phone.ts';
import { aScene } from './phone/scene.ts';

const WHO: Record<Mode, { readonly id: string }> = { normal: { id: 'lin' }, elder: { id: 'wang' } };

const file = (name: string, buffer: Buffer) => ({ name, mimeType: 'image/jpeg', buffer });

/** One press opens the phone's album, where these are chosen. */
async function choosePhotos(phone: Phone, ...files: readonly ReturnType<typeof file>[]): Promise<void> {
  const chooser = phone.page.waitForEvent('filechooser');
  await phone.press('拍照或选照片');
  await (await chooser).setFiles([...files]);
}

/** Pictures that the page really shows, by their widths. */
const shownWidths = (phone: Phone, selector: string): Promise<number[]> =>
  phone.page
    .locator(`${selector} img`)
    .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));

describe.skipIf(whyNot !== null)('photos on a phone', () => {
  const scene = aScene({
    needs: [buildNeed({ resident: 'chen', enteredBy: 'chen' })],
    organizations: [buildOrganization()],
    services: [buildService()],
  });

  it.each(MODES)('one takes a photo first, says what it is, and the worker looks at it (%s)', async (mode) => {
    const phone = await scene().phoneAs(WHO[mode], { mode });
    await phone.press(/^说需求，/u, 'link');
    await choosePhotos(phone, file('lamp.jpg', await buildPhoneShot()), file('wall.jpg', await buildPicture()));
    await phone.sees('删掉照片2');
    await phone.looksRight('need-photos');
    await phone.write('您有什么事', '厨房的水管漏水了，想找师傅来修');
    await phone.press('下一步');
    await phone.press('就这样，送出');
    await phone.sees(/N20260302-\d{6}/u);
    phone.isShort();

    await expect.poll(() => shownWidths(phone, '.photo-edge')).toEqual([240, 320]);
    await phone.press('看大图：照片1');
    await expect.poll(() => shownWidths(phone, '.photo-large')).toEqual([480]);
    await phone.looksRight('need-photo-large');
    await phone.press('关上大图');
    expect(await phone.page.getByRole('dialog').count()).toBe(0);
    await phone.looksRight('need-receipt-photos');
    expect(await phone.putAway()).toEqual([]);

    const [need] = await scene().community.app.needs.ofResident(WHO[mode].id);
    const worker = await scene().phoneAs({ id: 'worker' }, { mode });
    await worker.open('/packages/staff/needs/inbox');
    await worker.press('全部', 'radio');
    await worker.sees(/2张照片/u);
    await worker.open(`/packages/staff/needs/need?number=${need!.number}`);
    await expect.poll(() => shownWidths(worker, '.photo-edge')).toEqual([240, 320]);
    await worker.looksRight('staff-need-photos');
    expect(await worker.putAway()).toEqual([]);
  });

  it('an organization sees the photos of what it has taken on, and none of what it is offered', async () => {
    const { app, lin } = scene().community;
    for (const state of ['offered', 'accepted'] as const) {
      const { need } = await aNeedWithPhoto({ app, lin });
      const offer = { id: state, service: 'repairs', organization: 'org1' };
      await app.needs.change(need.id, (one) => ({ next: { ...one, state, offer }, result: undefined }));
      const own = { id: state, need: need.id, number: need.number, slot: state === 'offered' ? 0 : 1 };
      await app.offers.insert(buildOffer({ ...own, state: state === 'offered' ? 'open' : 'accepted' }), []);
    }
    const phone = await scene().phoneAs({ id: 'staff' }, { width: 320, height: 640, letters: 32 });
    await phone.open('/packages/staff/organization/offers');
    await phone.sees('接下');
    await expect.poll(() => shownWidths(phone, '.photo-edge')).toEqual([320]);
    await phone.press('看大图：照片1');
    await expect.poll(() => shownWidths(phone, '.photo-large')).toEqual([640]);
    await phone.press('关上大图');
    await phone.looksRight('staff-offers-photos-320-200', { withoutAxe: true });
    expect(await phone.putAway()).toEqual([]);
  });

  it('what is written and the photos with it are there again when one comes back', async () => {
    const phone = await scene().phoneAs({ id: 'zhao' });
    await phone.press(/^说需求，/u, 'link');
    await choosePhotos(phone, file('lamp.jpg', await buildPicture({ width: 3000, height: 2000 })));
    await phone.sees('删掉照片1');

    await phone.open('/pages/home/index');
    await phone.open('/pages/need/new');
    await expect.poll(() => shownWidths(phone, '.picked')).toEqual([320]);
    const [kept] = await scene().community.app.needPhotos.of(['zhao'], []);
    expect(kept).toMatchObject({ width: 1600, height: 1067 });

    await phone.press('删掉照片1');
    await expect.poll(async () => (await scene().community.app.needPhotos.of(['zhao'], [])).length).toBe(0);
    await expect.poll(() => phone.page.locator('.picked').count()).toBe(0);
    expect(await phone.putAway()).toEqual([]);
  });

  it('a photo that cannot be sent waits, is sent again, and nothing goes on without it unnoticed', async () => {
    const phone = await scene().phoneAs({ id: 'organizer' }, { width: 320, height: 640, letters: 32, isDark: true });
    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '厨房的水管漏水了，想找师傅来修');
    await phone.loseNetwork();
    await choosePhotos(phone, file('lamp.jpg', await buildPicture()));
    await phone.sees('再传一次');
    await phone.looksRight('need-photo-waits-320');
    await phone.findNetwork();

    await phone.press('下一步');
    await phone.sees('有照片没传好。请再传或不传。');
    await phone.press('再传一次');
    await phone.sees('删掉照片1');
    expect(await phone.page.getByText('有照片没传好').count()).toBe(1);
    await phone.press('下一步');
    await phone.sees('请看看对不对');
    await phone.looksRight('need-check-photo-320');
    expect(await phone.putAway()).toEqual([]);
  });

  it('photos are added later, while there is something to be done', async () => {
    const phone = await scene().phoneAs({ id: 'chen' });
    await phone.open(`/pages/need/track?number=${LAMP}`);
    await choosePhotos(phone, file('one.jpg', await buildPicture()), file('two.jpg', await buildPicture()));

    await expect.poll(async () => (await scene().community.app.needs.findByNumber(LAMP))?.photos?.length).toBe(2);
    await phone.sees('照片补上了。');
    await phone.looksRight('need-photos-added');
    expect(await phone.putAway()).toEqual([]);
  });

  it('what is refused is said in words: no photo, or too many in a day', async () => {
    const { community, phoneAs } = scene();
    const phone = await phoneAs({ id: 'steward' });
    await phone.press(/^说需求，/u, 'link');

    await choosePhotos(phone, file('note.jpg', Buffer.from('not a photo')));
    await phone.sees(/不是照片或者坏了/u);
    await phone.press('不传这张');
    for (let count = 0; count < ATTEMPTS.photo.most - 1; count += 1)
      await community.app.attempts.use('photo', 'steward');
    await choosePhotos(phone, file('lamp.jpg', await buildPicture()));
    await phone.sees(/今天传的照片太多了/u);

    // The browser itself notes on its console that an answer was a refusal.
    expect((await phone.putAway()).filter((line) => !line.includes('status of 4'))).toEqual([]);
  });
});
