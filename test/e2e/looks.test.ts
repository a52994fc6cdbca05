import { describe, expect, it } from 'vitest';
import { buildNeed } from '../factories/needs.ts';
import { whyNot } from './phone/chromium.ts';
import { aScene } from './phone/scene.ts';

const PAGES = [
  ['home', '/pages/home/index'],
  ['need-write', '/pages/need/new'],
  ['need-track', '/pages/need/track?number=N20260302-100001'],
  ['notices', '/pages/notices/index'],
  ['mine', '/pages/mine/index'],
  ['my-needs', '/pages/mine/needs'],
  ['settings', '/pages/mine/settings'],
  ['privacy', '/pages/mine/privacy'],
  ['binding', '/pages/mine/binding'],
  ['community', '/pages/log-in/community'],
  ['log-in', '/pages/log-in/index'],
] as const;

describe.skipIf(whyNot !== null)('every page', () => {
  const scene = aScene({ needs: [buildNeed({ state: 'done' })] });

  it('fits a screen of 320 with letters twice as large, in the dark: nothing is cut, all can be read', async () => {
    const phone = await scene().phoneAs(scene().community.lin, { width: 320, height: 640, letters: 32, isDark: true });
    for (const [name, path] of PAGES) {
      await phone.open(path);
      await phone.looksRight(`${name}-320-200-night`);
    }
    expect(await phone.putAway()).toEqual([]);
  });

  it('can be used with a keyboard alone', async () => {
    const phone = await scene().phoneAs(scene().community.lin);
    await phone.page.getByRole('link', { name: '我的', exact: true }).focus();
    await phone.page.keyboard.press('Enter');
    await phone.sees('已核实的居民');
    await phone.page.getByRole('switch', { name: '长辈版' }).focus();
    await phone.page.keyboard.press('Space');

    await phone.isOn('长辈版', true);
    expect(await phone.putAway()).toEqual([]);
  });

  it('says when there is no network, and tries again', async () => {
    const phone = await scene().phoneAs(scene().community.lin);
    await phone.press(/^查进度，/u, 'link');
    await phone.sees('家里的灯坏了，想找师傅来修一下');
    await phone.press('返回');
    await phone.loseNetwork();
    await phone.press(/^查进度，/u, 'link');
    await phone.sees('现在没有网络。');
    await phone.looksRight('offline');

    await phone.findNetwork();
    await phone.press('再试一次');

    await phone.sees('家里的灯坏了，想找师傅来修一下');
    expect(await phone.putAway()).toEqual([]);
  });
});
