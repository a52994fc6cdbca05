import { describe, expect, it } from 'vitest';
import { readForOther, readRefusal, readRerouting } from '../../../bots/understand/work.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';

const NUMBER = 'N20260302-100001';
const forwarded = buildNeed({
  route: 'authority',
  state: 'forwarded',
  forwarding: { to: '12345', categoryPath: '城建/照明' },
});

describe('the work commands', () => {
  it('受理号 keeps the number the hotline gave', async () => {
    const { app } = await aCommunity({ needs: [forwarded] });

    const said = await aChat(app).say('worker', `受理号 ${NUMBER} 12345-88213`);

    expect(said).toEqual([`${NUMBER}的受理号12345-88213记下了，已告诉居民。`]);
    expect((await app.needs.find('lamp'))?.forwarding?.acknowledgement).toBe('12345-88213');
  });

  it('不予受理 keeps why, and whom to ask instead', async () => {
    const { app } = await aCommunity({ needs: [buildNeed()] });

    await aChat(app).say('worker', `不予受理 ${NUMBER} 不归社区管，请找物业。`);

    const need = await app.needs.find('lamp');
    expect(need?.state).toBe('refused');
    expect(need?.timeline.at(-1)).toMatchObject({ step: 'refuse', note: '不归社区管 → 请找物业' });
  });

  it('改派 sends a need elsewhere', async () => {
    const { app } = await aCommunity({ needs: [buildNeed()] });

    const said = await aChat(app).say('worker', `改派 ${NUMBER} 给议事厅`);

    expect(said).toEqual([`${NUMBER}已改派给社区议事厅，已告诉居民。`]);
    expect(await app.needs.find('lamp')).toMatchObject({ route: 'hall', state: 'at-hall' });
  });

  it('核实 verifies a resident by their number', async () => {
    const { app } = await aCommunity();

    const said = await aChat(app).say('worker', '核实 chen');

    expect(said).toEqual(['核实好了，编号chen现在是已核实的居民。']);
    expect((await app.residents.find('chen'))?.trust).toBe('verified');
  });

  it('代登记 enters the need of somebody without a phone, with the reason', async () => {
    const { app } = await aCommunity();

    const [said] = await aChat(app).say('worker', '代登记 张大爷没有手机，来电说3号楼水管漏水');

    const [need] = await app.needs.findWhere({});
    expect(need).toMatchObject({ text: '3号楼水管漏水', enteredBy: 'worker', onBehalf: '张大爷没有手机，来电' });
    expect(said).toContain(need!.number);
  });

  it.each([
    ['受理号', `受理号 ${NUMBER} 12345-88213`],
    ['不予受理', `不予受理 ${NUMBER} 不归社区管，请找物业`],
    ['改派', `改派 ${NUMBER} 议事厅`],
    ['核实', '核实 chen'],
  ])('%s of a neighbour changes nothing', async (_, text) => {
    const { app } = await aCommunity({ needs: [forwarded] });

    await aChat(app).say('wang', text);

    expect(await app.needs.find('lamp')).toEqual(forwarded);
    expect((await app.residents.find('chen'))?.trust).toBe('declared');
  });

  it.each([
    [`受理号 ${NUMBER}`, `受理号 ${NUMBER} 12345-88213`],
    [`不予受理 ${NUMBER} 不归社区管`, '请找物业'],
    [`改派 ${NUMBER} 居委会`, `改派 ${NUMBER} 议事厅`],
    ['代登记 张大爷', '张大爷没有手机，来电说'],
  ])('%s is answered with how to write it', async (text, example) => {
    const { app } = await aCommunity({ needs: [forwarded] });

    const [said] = await aChat(app).say('worker', text);

    expect(said).toContain(example);
    expect(await app.needs.findWhere({})).toEqual([forwarded]);
  });
});

describe('what a worker types', () => {
  it.each([
    ['不予受理 n20261122482195 不在服务范围 可以打12345问问', '不在服务范围', '可以打12345问问'],
    ['不受理 N20261122-482195:属于家庭纠纷;建议找司法所', '属于家庭纠纷', '建议找司法所'],
  ])('readRefusal() hears why and where to go in %s', (text, reason, instead) => {
    expect(readRefusal(text)).toEqual({ number: 'N20261122-482195', reason, instead });
  });

  it.each(['不予受理的事怎么办', '改派', '代收快递'])('no command hears %s', (text) => {
    expect([readRefusal(text), readRerouting(text), readForOther(text)]).toEqual([null, null, null]);
  });
});
