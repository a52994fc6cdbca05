import { beforeAll, describe, expect, it } from 'vitest';
import { exportRegister } from '../../../src/features/register/index.ts';
import { askFloor } from '../../../src/features/hearings/index.ts';
import { openTopic, proposeStatement } from '../../../src/features/statements/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { writeSheets } from '../../../src/platform/sheets/write-sheets.ts';
import { whyNot } from '../phone/chromium.ts';
import { anOffice, endsWell, LAMP, NOW, SEEDS } from './office.ts';
import { aScene } from '../phone/scene.ts';

/** What is done less often, or seen in the larger run of the everyday journeys. */
describe.skipIf(whyNot !== null || process.env.LINYI_FULL !== '1')('staff on a phone, all of it', () => {
  const scene = aScene(SEEDS);

  beforeAll(async () => {
    await anOffice(scene().community);
  });

  it('a vote by phone is read back before it is kept', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.worker);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^收选票，/u, 'link');
    await phone.press('电话', 'radio');
    await phone.write('谁的票', '林');
    await phone.press('反对', 'radio');
    await phone.sees('念给他听：“反对”，对吗？');
    await phone.press('他说对，记下');

    await phone.sees('已记下，截止前可以改。');
    await phone.looksRight('staff-assisted', { withoutAxe: true });
    expect(await endsWell(phone)).toEqual([]);
  });

  it('an objection is ruled on, with the reason', async () => {
    const phone = await scene().phoneAs(scene().community.worker);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^名册异议，/u, 'link');
    await phone.press('没有道理', 'radio');
    await phone.write('理由（大家都能看到）', '房产证上是90平方米');
    await phone.looksRight('staff-objection');
    await phone.press('就这样定');

    await phone.sees('已决定，并告诉了他。');
    const roll = await scene().community.app.rolls.find('roll');
    expect(roll?.objections[0]?.ruling).toMatchObject({ isUpheld: false, reason: '房产证上是90平方米' });
    expect(await endsWell(phone)).toEqual([]);
  });

  it('a workbook is tried, and its mistakes are told row by row', async () => {
    const { app, worker } = scene().community;
    const [people, ...rest] = await perform(exportRegister, app, worker, { region: '/d1/s1/c1/' });
    const sheets = [{ ...people!, rows: people!.rows.map((row) => ({ ...row, name: '' })) }, ...rest];
    const phone = await scene().phoneAs(worker);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^登记册，/u, 'link');
    const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.press('选表格')]);
    const buffer = Buffer.from(await writeSheets(sheets));
    await chooser.setFiles({ name: '登记册.xlsx', mimeType: 'application/octet-stream', buffer });

    await phone.sees('试一遍的结果');
    await phone.sees('人员 第2行');
    await phone.looksRight('staff-register');
    expect(await endsWell(phone)).toEqual([]);
  });

  it('a worker takes down what somebody said on the phone', async () => {
    const phone = await scene().phoneAs(scene().community.worker);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^替人记一件事，/u, 'link');
    await phone.write('什么事', '老人家里水龙头漏水');
    await phone.write('替谁记', '3号楼张奶奶，不会用手机');
    await phone.looksRight('staff-intake');
    await phone.press('记下来');

    await phone.sees(/N20260302-\d{6}/u);
    expect(await endsWell(phone)).toEqual([]);
  });

  it('an organizer gives a place, ticks who came and shows the code', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^办活动，/u, 'link');
    await phone.press(/^重阳茶话会，/u, 'link');
    await phone.press('到了');
    await phone.sees('已签到');
    await phone.press('签到');
    await phone.sees('今天的签到口令');
    phone.isShort();
    await phone.looksRight('staff-activity');

    await phone.open('/packages/staff/events/activity?id=walk');
    await phone.press('给他名额');
    await phone.sees('已给他名额，并告诉了他。');
    const { signUps } = (await community.app.activities.find('walk'))!;
    expect(signUps.map(({ state }) => state)).toEqual(['placed']);
    expect(await phone.putAway()).toEqual([]);
  });

  it('an organizer sees how many a broadcast reaches before it goes out', async () => {
    const phone = await scene().phoneAs(scene().community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^发通知，/u, 'link');
    await phone.write('要说什么', '周五上午停水，请先接好水');
    await phone.press('看发给多少人');
    await phone.sees(/^会发给\d+人$/u);
    await phone.press('发出');
    await phone.looksRight('staff-broadcast-counted');
    await phone.press('发出');

    await phone.sees('发出了。');
    expect(await endsWell(phone)).toEqual([]);
  });

  it('an organizer looks at a question before it is put to the hall', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^发起表决，/u, 'link');
    await phone.write('问大家什么', '门口要不要装充电桩');
    await phone.write('说说这件事', '两家公司愿意来装，电费各用各付。');
    await phone.press('加一份材料');
    await phone.write('第1份叫什么', '两家的方案');
    await phone.write('第1份的网址', 'https://example.cn/charging.pdf');
    await phone.looksRight('staff-new-poll');
    await phone.press('先看样子');
    await phone.sees('两家公司愿意来装，电费各用各付。');
    await phone.looksRight('staff-poll-preview');
    await phone.press('发给大家');

    await phone.sees('发出去了，可以投票了。');
    expect(await community.app.polls.findWhere({ title: '门口要不要装充电桩' })).toMatchObject([
      { papers: [{ title: '两家的方案', link: 'https://example.cn/charging.pdf' }] },
    ]);
    expect(await endsWell(phone)).toEqual([]);
  });

  it('an organizer lets a statement be seen', async () => {
    const { app, organizer, lin } = scene().community;
    const { id: topicId } = await perform(openTopic, app, organizer, { hallId: 'hall', title: '停车怎么管' });
    await perform(proposeStatement, app, lin, { topicId, text: '晚上可以借用单位车位' });
    const phone = await scene().phoneAs(organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^等看的意见，/u, 'link');
    await phone.sees('晚上可以借用单位车位');
    await phone.looksRight('staff-statements');
    await phone.press('公开');

    await phone.sees('没有等看的意见。');
    expect(await endsWell(phone)).toEqual([]);
  });

  it('a clerk keeps a hearing: who is there, the item, and what was said', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^开听证会，/u, 'link');
    await phone.press(/^小区停车怎么管，/u, 'link');
    await phone.press('现在开会');
    await phone.press('现在开会');
    await phone.sees(/^到了0人/u);
    phone.isShort();
    await phone.press(/^代表1号/u, 'switch');
    await phone.press(/^代表2号/u, 'switch');
    await phone.sees('人数够了');
    await phone.press('进入第1项：收费办法');
    await phone.sees(/^第1项：收费办法$/u);
    await perform(askFloor, community.app, community.lin, { hearingId: 'parking', kind: 'statement' });
    await phone.sees(/：想发言$/u);
    await phone.press('请下一位发言');
    await phone.sees(/^正在发言：/u);
    await phone.write('这一项的记录', '多数赞成先试收三个月');
    await phone.looksRight('staff-hearing');
    await phone.press('存下记录');
    await phone.sees('记录存好了。');

    const hearing = await community.app.hearings.find('parking');
    expect(hearing?.minutes?.items).toMatchObject([{ number: 1, text: '多数赞成先试收三个月' }]);
    expect(await phone.putAway()).toEqual([]);
  });

  it('an organization changes how many it can take', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.staff);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^我们的服务，/u, 'link');
    await phone.write('一共能接几件', '8');
    await phone.press('存好');
    await phone.sees('已存好。');

    expect(await community.app.services.find('repairs')).toMatchObject({ capacity: 8 });
    expect(await endsWell(phone)).toEqual([]);
  });

  it('every page fits a screen of 320 with letters twice as large, and elders', async () => {
    const PAGES = [
      ['work', 'index', 'steward'],
      ['inbox', 'needs/inbox', 'worker'],
      ['need', `needs/need?number=${LAMP}`, 'worker'],
      ['intake', 'needs/intake', 'worker'],
      ['queue', 'needs/queue', 'worker'],
      ['ballots', 'ballots/polls', 'worker'],
      ['objections', 'rulings/objections', 'worker'],
      ['statements', 'rulings/statements', 'organizer'],
      ['register', 'people/register', 'worker'],
      ['residents', 'people/residents', 'worker'],
      ['offers', 'organization/offers', 'staff'],
      ['services', 'organization/services', 'staff'],
      ['hearings', 'hearings/list', 'organizer'],
      ['hearing', 'hearings/clerk?id=parking', 'organizer'],
      ['activities', 'events/activities', 'organizer'],
      ['new-activity', 'events/new-activity', 'organizer'],
      ['activity', 'events/activity?id=tea', 'organizer'],
      ['new-poll', 'sending/new-poll', 'organizer'],
      ['broadcast', 'sending/broadcast', 'organizer'],
      ['figures', 'figures/index', 'steward'],
    ] as const;
    for (const [name, path, who] of PAGES) {
      for (const options of [{ width: 320, height: 640, letters: 32 }, { mode: 'elder' as const }]) {
        const phone = await scene().phoneAs(scene().community[who], options);
        await phone.page.clock.setFixedTime(NOW);
        await phone.open(`/packages/staff/${path}`);
        const kind = 'mode' in options ? '' : '-320-200';
        await phone.looksRight(`staff-${name}${kind}`, { withoutAxe: 'mode' in options });
        expect(await phone.putAway()).toEqual([]);
      }
    }
  });
});
