import { describe, expect, it } from 'vitest';
import { keepNotices } from '../../src/features/broadcasts/index.ts';
import { buildNeed, buildSharedNeed } from '../factories/needs.ts';
import { buildPoll } from '../factories/polls.ts';
import { whyNot } from './phone/chromium.ts';
import { MODES, type Mode } from './phone/phone.ts';
import { aScene } from './phone/scene.ts';

/** Each mode has its own person, so that the same story can be told twice. */
const WHO: Record<Mode, { readonly id: string }> = { normal: { id: 'lin' }, elder: { id: 'wang' } };
const AT = new Date('2026-03-02T02:00:00Z');

const needsOf = ({ id }: { readonly id: string }, place: number) => [
  buildNeed({
    id: `${id}-done`,
    number: `N20260302-20000${place}`,
    resident: id,
    state: 'done',
    outcome: { note: '周三上午修好了', at: AT, by: 'staff' },
    timeline: [
      { at: new Date('2026-03-01T01:00:00Z'), step: 'submit', by: id },
      { at: new Date('2026-03-01T05:00:00Z'), step: 'offer', by: 'system' },
      { at: new Date('2026-03-01T06:30:00Z'), step: 'accept', by: 'staff' },
      { at: AT, step: 'report', by: 'staff', note: '周三上午修好了' },
    ],
  }),
  buildNeed({ id: `${id}-open`, number: `N20260302-30000${place}`, resident: id, text: '阳台漏水，想找人看看' }),
];

describe.skipIf(whyNot !== null)('needs on a phone', () => {
  const scene = aScene({
    needs: [
      ...needsOf(WHO.normal, 1),
      ...needsOf(WHO.elder, 2),
      buildSharedNeed({ id: 'shared', number: 'N20260302-400001', resident: 'chen' }),
    ],
    polls: [buildPoll({ voters: { kind: 'residents' } })],
  });

  it.each(MODES)('one says a need, and gets its number (%s)', async (mode) => {
    const { community } = scene();
    await keepNotices(community.app, {
      cause: `notice-${mode}`,
      to: { residents: [WHO[mode].id] },
      text: '明天上午9点到11点停水，请先接好水。',
      about: 'water',
      now: community.app.clock(),
    });
    const phone = await scene().phoneAs(WHO[mode], { mode });
    await phone.sees('明天上午9点到11点停水，请先接好水。');
    await phone.looksRight('home');

    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '老伴腿脚不好，想找人陪着去医院复查');
    await phone.press('2单元', 'radio');
    await phone.looksRight('need-write');
    await phone.press('下一步');
    await phone.sees('请看看对不对');
    await phone.press('就这样，送出');

    await phone.sees(/N20260302-\d{6}/u);
    phone.isShort();
    await phone.looksRight('need-receipt');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one joins what a neighbour said already, and sees the other kinds (%s)', async (mode) => {
    const phone = await scene().phoneAs(WHO[mode], { mode });

    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '3号楼楼道的灯坏了好几天，晚上看不见');
    await phone.press('小区公共地方', 'radio');
    await phone.press('下一步');
    await phone.press('我也遇到');
    await phone.sees('已经算上您，有进展会告诉您。');
    phone.isShort();
    await phone.looksRight('need-check');

    await phone.press('换一类');
    await phone.sees('校外培训');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one speaks of danger, and is given the numbers at once (%s)', async (mode) => {
    const phone = await scene().phoneAs(WHO[mode], { mode });

    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '家里煤气味很大，人头晕');
    await phone.press('下一步');
    await phone.sees('打电话 119');

    await phone.sees('已经在呼叫值班人员。');
    phone.isShort();
    await phone.looksRight('need-danger');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one says that it was not solved, and it is opened again (%s)', async (mode) => {
    const phone = await scene().phoneAs(WHO[mode], { mode });

    await phone.press(/评一评/u, 'link');
    await phone.sees('请说说办得怎么样');
    await phone.looksRight('need-survey');
    await phone.answer('有人联系您吗', '是');
    await phone.answer('事情解决了吗', '不是');
    await phone.answer('您满意吗', '不是');
    await phone.press('交上评价');

    await phone.sees('已经重新打开，再找人办。');
    phone.isShort();
    await phone.looksRight('need-reopened');
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one asks not to be forgotten, then takes the need back (%s)', async (mode) => {
    const phone = await scene().phoneAs(WHO[mode], { mode });

    await phone.press(/^查进度，/u, 'link');
    await phone.sees('阳台漏水，想找人看看');
    await phone.looksRight('my-needs');
    await phone.press(/^阳台漏水/u, 'link');
    await phone.press('催一催');
    await phone.sees('已经提醒，请再等一等。');
    phone.isShort();

    await phone.press('不用办了');
    await phone.press('撤回这件事');
    await phone.sees('已撤回');
    expect(await phone.putAway()).toEqual([]);
  });

  it('what is said without a network is kept, and sent by itself once there is one', async () => {
    const phone = await scene().phoneAs({ id: 'chen' });
    await phone.press(/^说需求，/u, 'link');
    await phone.write('您有什么事', '想学用手机挂号');
    await phone.loseNetwork();

    await phone.press('下一步');
    await phone.sees('没有网络，已经存好。');
    await phone.looksRight('need-put-off');
    await phone.findNetwork();

    await expect.poll(async () => (await scene().community.app.needs.ofResident('chen')).length).toBe(2);
    expect(await phone.putAway()).toEqual([]);
  });

  it('a stranger with the number sees the steps, and none of the words', async () => {
    const phone = await scene().phone();

    await phone.open('/pages/need/track?number=N20260302-400001');
    await phone.sees('已交议事厅');

    expect(await phone.page.getByText('3号楼楼道灯坏了好几天').count()).toBe(0);
    await phone.looksRight('need-public');
    expect(await phone.putAway()).toEqual([]);
  });
});
