import { beforeAll, describe, expect, it } from 'vitest';
import { exportRegister } from '../../../src/features/register/index.ts';
import { askFloor } from '../../../src/features/hearings/index.ts';
import { openPoll } from '../../../src/features/polls/index.ts';
import { breach, startLevels } from '../../../src/features/needs/levels/service-levels.ts';
import { NO_OWN_DAYS } from '../../../src/features/regions/index.ts';
import { openTopic, proposeStatement } from '../../../src/features/statements/index.ts';
import { DAY, HOUR, later, perform, type Actor } from '../../../src/kernel/index.ts';
import { writeSheets } from '../../../src/platform/sheets/write-sheets.ts';
import { buildActivity } from '../../factories/activities.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed, buildSharedNeed } from '../../factories/needs.ts';
import { buildOffer } from '../../factories/offers.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { buildEntry, buildFrozen, buildObjection } from '../../factories/rolls/roll.ts';
import { buildRegister } from '../../factories/rolls/register.ts';
import { aTime } from '../../factories/time.ts';
import { whyNot } from '../phone/chromium.ts';
import { MOST_PRESSES, type Phone } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';

const isFull = process.env.LINYI_FULL === '1';
const NOW = new Date('2026-03-02T09:00:00+08:00');
const LATE = breach(startLevels({ answer: HOUR, solution: 100 * HOUR }, later(NOW, -4 * DAY), NO_OWN_DAYS), NOW).levels;
const PHOTO = { name: '502.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('a photo of a paper ballot') };

const LAMP = 'N20260302-400001';
const ABOUT = 'construction/property-management';
const POINTER = { id: 'offer', service: 'repairs', organization: 'org1' };

const SIGN_UPS = [
  { resident: 'lin', people: 1, state: 'placed', signedUpAt: NOW },
  { resident: 'wang', people: 2, state: 'waiting', signedUpAt: NOW },
] as const;

const SEEDS = {
  time: aTime(),
  needs: [
    buildSharedNeed({ id: 'late', number: LAMP, levels: LATE }),
    buildNeed({ id: 'queued', number: 'N20260302-400003', state: 'brokered', text: '想学用手机挂号', category: ABOUT }),
    buildNeed({ state: 'offered', offer: POINTER, category: ABOUT }),
  ],
  organizations: [buildOrganization()],
  services: [buildService()],
  offers: [buildOffer()],
  halls: [buildHall()],
  registers: [buildRegister()],
  rolls: [
    buildFrozen({
      usableFrom: NOW,
      entries: [
        buildEntry({ voters: ['lin'], areaCm2: 900_000 }),
        buildEntry({ id: 'e5', voters: [], areaCm2: 500_000, label: '钱＊' }),
      ],
      objections: [buildObjection()],
    }),
  ],
  activities: [buildActivity({ startsAt: NOW, endsAt: later(NOW, 2 * HOUR), signUps: SIGN_UPS })],
  hearings: [buildHearing({ state: 'prepared', startsAt: NOW })],
};

describe.skipIf(whyNot !== null)('staff on a phone', () => {
  const scene = aScene(SEEDS);
  let colleague: Actor;
  let pollId: string;

  beforeAll(async () => {
    const { community } = scene();
    const other = buildResident({ id: 'colleague', name: '吴芳', grants: [buildGrant('worker')] });
    colleague = await community.settle(other);
    const poll = await perform(openPoll, community.app, community.organizer, {
      hallId: 'hall',
      title: '加装电梯',
      method: 'yes-no',
      closesAt: '2026-03-02T20:00:00+08:00',
      noticeReason: '公告已经贴满十五天',
      pack: 'owners-general',
      rollId: 'roll',
      doors: ['paper', 'phone'],
    });
    pollId = poll.id;
  });

  /** Nothing went wrong, and it did not take more presses than a daily thing may. */
  async function endsWell(phone: Phone): Promise<void> {
    expect(phone.presses).toBeLessThanOrEqual(MOST_PRESSES);
    expect(await phone.putAway()).toEqual([]);
  }

  it('a worker answers what is overdue, and puts right where it goes', async () => {
    const phone = await scene().phoneAs(scene().community.worker);

    await phone.press(/^工作，/u, 'link');
    await phone.sees(/^已超时：/u);
    await phone.looksRight('staff-work');
    await phone.press(/^3号楼楼道灯坏了好几天/u, 'link');
    await phone.write('写给居民的话', '物业今天下午去看');
    await phone.press('发回复');
    await phone.sees('已经回复居民。');
    await phone.answer('给谁办', '转12345');
    await phone.press('改好了');
    await phone.sees('已改好。');

    await phone.looksRight('staff-need');
    const need = (await scene().community.app.needs.findByNumber(LAMP))!;
    expect(need).toMatchObject({ state: 'forwarded', route: 'authority' });
    expect(need.timeline.map(({ note }) => note)).toContain('物业今天下午去看');
    await endsWell(phone);
  });

  it('two workers read a paper ballot alike, and it counts', async () => {
    const { community } = scene();
    for (const [who, said] of [
      [community.worker, '录好第一遍，等另一人再录。'],
      [colleague, '两人录得一样，算数了。'],
    ] as const) {
      const phone = await scene().phoneAs(who);
      await phone.press(/^工作，/u, 'link');
      await phone.press(/^收选票，/u, 'link');
      await phone.write('谁的票', '钱');
      await phone.press('赞成', 'radio');
      const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.press('选纸票的照片')]);
      await chooser.setFiles(PHOTO);
      await phone.sees('纸票上是“赞成”，对吗？');
      await phone.looksRight('staff-paper', { withoutAxe: who === colleague });
      await phone.press('录入');
      await phone.sees(said);
      await endsWell(phone);
    }
    expect(await community.app.papers.find((await paperOf('e5')).id)).toMatchObject({ isAgreed: true });
  });

  it.runIf(isFull)('a vote by phone is read back before it is kept', async () => {
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
    await endsWell(phone);
  });

  it.runIf(isFull)('an objection is ruled on, with the reason', async () => {
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
    await endsWell(phone);
  });

  it.runIf(isFull)('a workbook is tried, and its mistakes are told row by row', async () => {
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
    await endsWell(phone);
  });

  it.runIf(isFull)('a worker takes down what somebody said on the phone', async () => {
    const phone = await scene().phoneAs(scene().community.worker);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^替人记一件事，/u, 'link');
    await phone.write('什么事', '老人家里水龙头漏水');
    await phone.write('替谁记', '3号楼张奶奶，不会用手机');
    await phone.looksRight('staff-intake');
    await phone.press('记下来');

    await phone.sees(/N20260302-\d{6}/u);
    await endsWell(phone);
  });

  it('an organization accepts an offer, and reports what came of it', async () => {
    const phone = await scene().phoneAs(scene().community.staff);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^收到的单子，/u, 'link');
    await phone.sees('家里的灯坏了，想找师傅来修一下');
    await phone.looksRight('staff-offers');
    await phone.press('接下');
    await phone.sees('接下了，请尽快联系居民。');
    await phone.press('开始办了');
    await phone.write('办得怎样', '换了灯泡，能亮了');
    await phone.press('办完了');
    await phone.sees('已办完，请居民评一评。');

    const need = await scene().community.app.needs.find('lamp');
    expect(need).toMatchObject({ state: 'done', outcome: { note: '换了灯泡，能亮了' } });
    await endsWell(phone);
  });

  it('an organizer looks at an activity before it is published', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^办活动，/u, 'link');
    await phone.press('办一个新活动');
    await phone.write('叫什么活动', '周六学用手机');
    await phone.write('在哪里', '社区活动室');
    await phone.looksRight('staff-new-activity');
    await phone.press('先看样子');
    await phone.sees('居民看到的样子');
    await phone.press('发布');
    await phone.sees('发布了，居民可以报名了。');

    await phone.looksRight('staff-activity-published', { withoutAxe: true });
    expect(await community.app.activities.findWhere({ title: '周六学用手机' })).toMatchObject([{ capacity: 20 }]);
    await endsWell(phone);
  });

  it.runIf(isFull)('an organizer gives a place, ticks who came and shows the code', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^办活动，/u, 'link');
    await phone.press(/^重阳茶话会，/u, 'link');
    await phone.press('到了');
    await phone.sees('已签到');
    await phone.press('给他名额');
    await phone.sees('已给他名额，并告诉了他。');
    expect(phone.presses).toBeLessThanOrEqual(MOST_PRESSES);
    await phone.press('签到');
    await phone.sees('今天的签到口令');

    await phone.looksRight('staff-activity');
    const { signUps } = (await community.app.activities.find('tea'))!;
    expect(signUps.map(({ state }) => state)).toEqual(['placed', 'placed']);
    expect(await phone.putAway()).toEqual([]);
  });

  it.runIf(isFull)('an organizer sees how many a broadcast reaches before it goes out', async () => {
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
    await endsWell(phone);
  });

  it.runIf(isFull)('an organizer looks at a question before it is put to the hall', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^发起表决，/u, 'link');
    await phone.write('问大家什么', '门口要不要装充电桩');
    await phone.press('先看样子');
    await phone.looksRight('staff-poll-preview');
    await phone.press('发给大家');

    await phone.sees('发出去了，可以投票了。');
    expect(await community.app.polls.findWhere({ title: '门口要不要装充电桩' })).toHaveLength(1);
    await endsWell(phone);
  });

  it.runIf(isFull)('an organizer lets a statement be seen', async () => {
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
    await endsWell(phone);
  });

  it.runIf(isFull)('a clerk keeps a hearing: who is there, the item, and what was said', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.organizer);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^开听证会，/u, 'link');
    await phone.press(/^小区停车怎么管，/u, 'link');
    await phone.press('现在开会');
    await phone.press('现在开会');
    await phone.sees(/^到了0人/u);
    expect(phone.presses).toBeLessThanOrEqual(MOST_PRESSES);
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

  it.runIf(isFull)('an organization changes how many it can take', async () => {
    const { community } = scene();
    const phone = await scene().phoneAs(community.staff);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^我们的服务，/u, 'link');
    await phone.write('一共能接几件', '8');
    await phone.press('存好');
    await phone.sees('已存好。');

    expect(await community.app.services.find('repairs')).toMatchObject({ capacity: 8 });
    await endsWell(phone);
  });

  it('a hub officer reads the figures of a month, as bars and as a table', async () => {
    const phone = await scene().phoneAs(scene().community.worker);
    await phone.page.clock.setFixedTime(NOW);
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^每月数字，/u, 'link');
    await phone.sees('按类别');
    await phone.press('看表格');
    await phone.sees('人数');

    await phone.looksRight('staff-figures');
    await endsWell(phone);
  });

  it('who does not work here is told so kindly', async () => {
    const phone = await scene().phoneAs(scene().community.lin);
    await phone.open('/packages/staff/needs/inbox');
    await phone.sees('这一页给在这里工作的人用。');

    await phone.open('/pages/home/index');
    await phone.sees('林晓梅，您好');
    expect(await phone.page.getByRole('link', { name: /^工作，/u }).count()).toBe(0);
    expect(await phone.putAway()).toEqual([]);
  });

  it.runIf(isFull)('every page fits a screen of 320 with letters twice as large, and elders', async () => {
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

  const paperOf = async (elector: string) =>
    (await scene().community.app.papers.findWhere({ poll: pollId })).find((paper) => paper.elector === elector)!;
});
