import { beforeAll, describe, expect, it } from 'vitest';
import { castByProxy } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { buildHall } from '../../factories/polls.ts';
import { askOwners } from '../../factories/polls/doors.ts';
import { buildEntry, buildFrozen } from '../../factories/rolls/roll.ts';
import { aTime } from '../../factories/time.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Phone, type PhoneOptions } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';
import { endsWell, PHOTO } from './office.ts';

const TIME = aTime();
const PAPER = { ...PHOTO, name: '委托书.jpg' };

describe.skipIf(whyNot !== null)('who votes for whom, on a worker’s phone', () => {
  const scene = aScene({
    time: TIME,
    halls: [buildHall()],
    rolls: [
      buildFrozen({
        usableFrom: TIME.now(),
        entries: [
          buildEntry({ id: 'e1', voters: ['lin'], areaCm2: 900_000 }),
          buildEntry({ id: 'e5', voters: [], areaCm2: 500_000, label: '钱＊' }),
        ],
      }),
    ],
  });
  let pollId = '';

  beforeAll(async () => {
    pollId = await askOwners(scene().community, ['proxy']);
  });

  async function workersPhone(options: PhoneOptions = { mode: MODES[0]! }): Promise<Phone> {
    const phone = await scene().phoneAs(scene().community.worker, options);
    await phone.page.clock.setFixedTime(scene().community.time.now());
    return phone;
  }
  async function choosePaper(phone: Phone) {
    const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.press('选委托书的照片')]);
    await chooser.setFiles(PAPER);
    await phone.sees('照片：委托书.jpg');
  }
  const authorisations = async () => (await scene().community.app.proxies.find(pollId))?.authorisations ?? [];

  it('is recorded by the paper, with whoever it names found by their whole name', async () => {
    const phone = await workersPhone();
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^委托投票，/u, 'link');
    await phone.write('谁委托（本人）', '钱');
    await phone.write('委托给谁（全名）', '王建国');
    await phone.press('找这个人');
    await phone.sees('王＊＊，不在名册上');
    await choosePaper(phone);
    await phone.looksRight('staff-proxy');
    await phone.press('登记委托');
    await phone.sees('登记好了。');
    await phone.sees('王＊＊替钱＊投');

    expect(await authorisations()).toMatchObject([
      { elector: 'e5', proxy: 'wang', relation: 'anyone', scope: 'at-discretion', recordedBy: 'worker' },
    ]);
    expect(await endsWell(phone)).toEqual([]);
  });

  it('is refused in words where the rules do not let them, and taken back as long as the proxy has not voted', async () => {
    const { app, wang } = scene().community;
    const phone = await workersPhone();
    await phone.open('/packages/staff/proxies/list');
    await phone.press('登记委托');
    await phone.sees('请先选是谁委托。');
    await phone.write('谁委托（本人）', '钱');
    await phone.press('钱＊', 'radio');
    await phone.write('委托给谁（全名）', '刘三姐');
    await phone.press('找这个人');
    await phone.sees('没有找到核实过的这个人。');
    await phone.press('登记委托');
    await phone.sees('请先找到受委托的人。');
    await phone.write('委托给谁（全名）', '周敏');
    await phone.press('找这个人');
    await phone.sees('周＊，不在名册上');
    await choosePaper(phone);
    await phone.press('登记委托');
    await phone.sees('这一位已经委托了别人。要换人，请先撤销原来的委托。');

    await phone.press('撤销第1号委托');
    await phone.sees('本人要撤回这份委托吗？');
    await phone.looksRight('staff-proxy-revoke', { withoutAxe: true });
    await phone.press('撤销委托');
    await phone.sees('撤销了。');
    await phone.sees('已撤');
    // The browser itself notes down that the second one was refused.
    expect(await phone.putAway()).toEqual([expect.stringContaining('409')]);
    expect(await authorisations()).toMatchObject([{ number: 1, revoked: { by: 'worker' } }]);
    await expect(perform(castByProxy, app, wang, { pollId, number: 1, choices: ['yes'] })).rejects.toMatchObject({
      code: 'doors.proxy-revoked',
    });
  });

  it('fits a screen of 320 with letters twice as large', async () => {
    const phone = await workersPhone({ width: 320, height: 640, letters: 32 });
    await phone.open('/packages/staff/proxies/list');
    await phone.looksRight('staff-proxy-320-200', { withoutAxe: true });
    expect(await phone.putAway()).toEqual([]);
  });
});
