import { beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../factories/community.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Mode, type Phone } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';
import { isFull, prepare, SEEDS } from './scene.ts';

/** Each mode has its own person, so that the same story can be told twice. */
const WHO: Record<Mode, { readonly guihua: Person; readonly hewan: Person }> = {
  normal: { guihua: 'lin', hewan: 'zhao' },
  elder: { guihua: 'wang', hewan: 'otherWorker' },
};

describe.skipIf(whyNot !== null)('the hall on a phone', () => {
  const scene = aScene(SEEDS);
  beforeAll(async () => void (await prepare(scene().community)));

  /** At the first page, with the time of the test's day. */
  async function phoneOf(who: Person, mode: Mode): Promise<Phone> {
    const { community, phoneAs } = scene();
    const phone = await phoneAs(community[who] as Parameters<typeof phoneAs>[0], { mode });
    await phone.page.clock.setFixedTime(community.time.now());
    return phone;
  }
  /** Every day the large letters, in which more is cut off; pictures of both when all is tested. */
  const looks = async (phone: Phone, name: string, mode: Mode) => {
    if (mode === 'elder' || isFull) await phone.looksRight(name, { withoutAxe: mode === 'normal' });
  };

  it.each(MODES)('one votes in secret and gets a receipt (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].guihua, mode);

    await phone.press(/^您有1项待表态/u, 'link');
    await phone.sees('不记名，没人知道您投了什么。');
    await phone.sees('照片怎么保管');
    await looks(phone, 'poll-open', mode);
    await phone.press('看全部');
    await phone.sees(/再交业主大会表决。/u);
    await looks(phone, 'poll-notice', mode);
    phone.countAnew();
    await phone.press('赞成', 'radio');
    await phone.press('选好了');
    await phone.sees('请看看对不对');
    await looks(phone, 'poll-check', mode);
    await phone.press('就这样投');
    await phone.sees('投好了，谢谢您。');
    await phone.press('看收据码');

    await phone.sees('计票以后就看不到了，请记下来。');
    // The press that led here; reading all of it is not voting.
    phone.isShort({ pressed: 1 });
    await looks(phone, 'poll-receipt', mode);
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one puts options in order, and takes the last one back (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].hewan, mode);

    await phone.press(/^您有1项待表态/u, 'link');
    await phone.press('小花园');
    await phone.press('晾衣架');
    await phone.press('退回一步');
    await looks(phone, 'poll-ranked', mode);
    phone.countAnew();
    await phone.press('晾衣架');
    await phone.press('选好了');
    await phone.press('就这样投');

    await phone.sees('第2名：晾衣架');
    // The two presses before the one that was taken back.
    phone.isShort({ pressed: 2 });
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one says what one thinks, and sees the map (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].guihua, mode);

    await phone.press('议事', 'link');
    await phone.sees('正在报名');
    await looks(phone, 'hall', mode);
    await phone.press(/^小区大门怎么管/u, 'link');
    await phone.sees('10句里，您答了0句');
    await looks(phone, 'topic', mode);
    await phone.press('同意');
    await phone.sees('10句里，您答了1句');
    await phone.press('反对');
    await phone.sees('10句里，您答了2句');
    await phone.press(/^看大家怎么想/u, 'link');

    await phone.sees('再答5句，就知道您在哪组。');
    phone.isShort();
    await looks(phone, 'opinion-map', mode);
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one signs up for a hearing (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].guihua, mode);

    await phone.press('议事', 'link');
    await phone.press(/^小区停车怎么管/u, 'link');
    await looks(phone, 'hearing', mode);
    await phone.press('我要报名');

    await phone.sees('您已经报名，等着抽签。');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one objects to a roll (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].guihua, mode);

    await phone.press('议事', 'link');
    await phone.press(/^我在名册上吗/u, 'link');
    await phone.press(/^桂花社区业主名册/u, 'link');
    await looks(phone, 'roll', mode);
    await phone.write('请说说怎么不对', '我家面积少写了');
    await phone.press('提出异议');

    await phone.sees('收到了，会给您答复。');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it('one is told live that a neighbour has voted', async () => {
    const phone = await phoneOf('chen', 'normal');
    await phone.press('议事', 'link');
    await phone.press(/^小区门禁换不换/u, 'link');
    await phone.sees('您不在这次投票的名单上。');
    const before = await phone.page.locator('.bar-count').first().innerText();

    const neighbour = await phoneOf('worker', 'normal');
    await neighbour.press(/^您有1项待表态/u, 'link');
    await neighbour.press('反对', 'radio');
    await neighbour.press('选好了');
    await neighbour.press('就这样投');

    await expect.poll(() => phone.page.locator('.bar-count').first().innerText()).not.toBe(before);
    expect([...(await phone.putAway()), ...(await neighbour.putAway())]).toEqual([]);
  });
});
