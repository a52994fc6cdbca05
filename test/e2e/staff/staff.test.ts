import { beforeAll, describe, expect, it } from 'vitest';
import { whyNot } from '../phone/chromium.ts';
import { anOffice, endsWell, LAMP, NOW, PHOTO, SEEDS, type Office } from './office.ts';
import { aScene } from '../phone/scene.ts';

describe.skipIf(whyNot !== null)('staff on a phone', () => {
  const scene = aScene(SEEDS);
  let office: Office;

  beforeAll(async () => {
    office = await anOffice(scene().community);
  });

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
    expect(await endsWell(phone)).toEqual([]);
  });

  it('two workers read a paper ballot alike, and it counts', async () => {
    const { community } = scene();
    for (const [who, said] of [
      [community.worker, '录好第一遍，等另一人再录。'],
      [office.colleague, '两人录得一样，算数了。'],
    ] as const) {
      const phone = await scene().phoneAs(who);
      await phone.press(/^工作，/u, 'link');
      await phone.press(/^收选票，/u, 'link');
      await phone.write('谁的票', '钱');
      await phone.press('赞成', 'radio');
      const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.press('选纸票的照片')]);
      await chooser.setFiles(PHOTO);
      await phone.sees('纸票上是“赞成”，对吗？');
      await phone.looksRight('staff-paper', { withoutAxe: who === office.colleague });
      await phone.press('录入');
      await phone.sees(said);
      expect(await endsWell(phone)).toEqual([]);
    }
    expect(await community.app.papers.find((await paperOf('e5')).id)).toMatchObject({ isAgreed: true });
  });

  it('a ballot is doubted, and somebody who did not take it in decides', async () => {
    const { community } = scene();
    const worker = await scene().phoneAs(community.worker);
    await worker.press(/^工作，/u, 'link');
    await worker.press(/^收选票，/u, 'link');
    await worker.press('有人对一张票有异议');
    await worker.write('哪一位的票', '钱');
    await worker.press('纸票', 'radio');
    await worker.write('他怎么说', '那天我不在家');
    await worker.press('记下异议');
    await worker.sees('记下了，等别人来定。');
    expect(await endsWell(worker)).toEqual([]);

    const phone = await scene().phoneAs(community.steward);
    await phone.open('/packages/staff/ballots/polls');
    await phone.sees('那天我不在家');
    await phone.looksRight('staff-challenge');
    await phone.press('有道理，不算', 'radio');
    await phone.write('理由（会告诉他）', '当天确实没有送到');
    await phone.press('决定');
    await phone.sees('已决定，并告诉了他。');
    expect(await community.app.challenges.find(office.pollId)).toMatchObject({
      challenges: [{ elector: 'e5', door: 'paper', ruling: { isUpheld: true, by: 'steward' } }],
    });
    expect(await endsWell(phone)).toEqual([]);
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
    expect(await endsWell(phone)).toEqual([]);
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
    expect(await endsWell(phone)).toEqual([]);
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
    expect(await endsWell(phone)).toEqual([]);
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
  const paperOf = async (elector: string) =>
    (await scene().community.app.papers.findWhere({ poll: office.pollId })).find((paper) => paper.elector === elector)!;
});
