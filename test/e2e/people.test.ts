import { describe, expect, it } from 'vitest';
import { buildResident } from '../factories/residents.ts';
import { whyNot } from './phone/chromium.ts';
import { MODES } from './phone/phone.ts';
import { aScene } from './phone/scene.ts';

describe.skipIf(whyNot !== null)('people on a phone', () => {
  const scene = aScene();

  it.each(MODES)('a stranger is shown where to log in (%s)', async (mode) => {
    const phone = await scene().phone({ mode });
    await phone.sees('请先登录。');
    await phone.looksRight('home-stranger');

    await phone.press('去登录');
    await phone.sees('这是演示，选一位来试');
    await phone.looksRight('log-in');
    await phone.press(/^刘洋/u, 'link');

    await phone.sees('刘洋，您好');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('a stranger comes in by a phone, with the code that the demo shows (%s)', async (mode) => {
    const phone = await scene().phone({ mode });
    await phone.press('去登录');
    await phone.write('手机号', `1390000000${MODES.indexOf(mode)}`);
    await phone.press('要验证码');
    const said = await phone.page
      .getByText(/验证码是\d{6}/u)
      .first()
      .innerText();
    await phone.write('验证码', /\d{6}/u.exec(said)![0]);
    await phone.looksRight('log-in-phone');
    await phone.press('登录');

    await phone.sees(/先选您住的社区/u);
    // A code is nothing without the number that it was sent to.
    phone.isShort({ mostFields: 2 });
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('a newcomer says where they live (%s)', async (mode) => {
    const newcomer = await scene().community.settle(newcomerFor(mode));
    const phone = await scene().phoneAs(newcomer, { mode });

    await phone.press(/^先选您住的社区/u, 'link');
    await phone.write('怎么称呼您', '新邻居');
    await phone.press('青杨区', 'link');
    await phone.press('梧桐街道', 'link');
    await phone.press('桂花社区', 'link');
    await phone.sees(/就住桂花社区/u);
    await phone.looksRight('community');
    await phone.press('就住桂花社区');

    await phone.sees('新邻居，您好');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one sees oneself, and gets a code for the account in the group (%s)', async (mode) => {
    const phone = await scene().phoneAs(scene().community.lin, { mode });

    await phone.press('我的', 'link');
    await phone.sees('已核实的居民');
    await phone.looksRight('mine');
    await phone.press('绑定群里的账号', 'link');
    await phone.press('给我一个绑定码');
    await phone.sees(/^\d{6}$/u);

    phone.isShort();
    await phone.looksRight('binding');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one consents, takes that back, and takes one’s data along (%s)', async (mode) => {
    const phone = await scene().phoneAs(scene().community.wang, { mode });

    await phone.press('我的', 'link');
    await phone.press('我的资料和同意', 'link');
    await phone.press('公开我的意见', 'switch');
    await phone.isOn('公开我的意见', true);
    await phone.open('/pages/mine/privacy');
    await phone.isOn('公开我的意见', true);
    await phone.press('公开我的意见', 'switch');
    await phone.isOn('公开我的意见', false);
    const [file] = await Promise.all([phone.page.waitForEvent('download'), phone.press('取出资料')]);

    expect(file.suggestedFilename()).toBe('linyi.json');
    phone.isShort();
    await phone.looksRight('privacy');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one leaves for good, after being asked once more (%s)', async (mode) => {
    const leaver = await scene().community.settle(buildResident({ id: `leaver-${mode}`, name: '要走的人' }));
    const phone = await scene().phoneAs(leaver, { mode });

    await phone.press('我的', 'link');
    await phone.press('我的资料和同意', 'link');
    await phone.press('删除全部资料');
    await phone.looksRight('leaving');
    await phone.press('全部删除');

    await phone.sees('请先登录。');
    phone.isShort();
    expect(await scene().community.app.residents.current(`leaver-${mode}`)).toBeNull();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one chooses how it looks, and logs out (%s)', async (mode) => {
    const phone = await scene().phoneAs(scene().community.zhao, { mode });

    await phone.press('我的', 'link');
    await phone.press('字大小、深浅色', 'link');
    await phone.press('深色', 'radio');
    await phone.looksRight('settings-dark');
    await phone.press('返回');
    await phone.looksRight('mine-dark');
    await phone.press('退出登录');
    await phone.press('退出登录');

    await phone.sees('请先登录。');
    expect(await phone.putAway()).toEqual([]);
  });
});

/** Known by a contact and nothing else. */
function newcomerFor(mode: string) {
  const { region: _region, name: _name, ...newcomer } = buildResident({ id: `newcomer-${mode}`, trust: 'contact' });
  return newcomer;
}
