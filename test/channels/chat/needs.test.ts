import { describe, expect, it } from 'vitest';
import { recordAcknowledgement } from '../../../src/features/needs/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { buildActivity } from '../../factories/activities.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildNeed } from '../../factories/needs.ts';

const NUMBER = 'N20260302-100001';

describe('派给', () => {
  const other = buildOrganization({ id: 'org2', name: '河湾互助社' });
  const queued = (...services: ReturnType<typeof buildService>[]) =>
    aCommunity({
      organizations: [buildOrganization(), other],
      services,
      needs: [buildNeed({ state: 'brokered' })],
    });

  it('sends a need from the queue to the service with the name', async () => {
    const { app } = await queued(buildService());

    expect(await aChat(app).say('broker', `派给 ${NUMBER} 便民水电维修`)).toEqual([
      `${NUMBER}已派给“便民水电维修”，等机构答复。`,
    ]);
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'offered', offer: { service: 'repairs' } });
  });

  it('asks for the organization when several services have the name', async () => {
    const { app } = await queued(buildService(), buildService({ id: 'namesake', organization: 'org2' }));
    const chat = aChat(app);

    expect((await chat.say('broker', `派给 ${NUMBER} 便民水电维修`)).join()).toContain('不止一项');
    expect((await chat.say('broker', `派给 ${NUMBER} 河湾互助社 便民水电维修`)).join()).toContain('已派给');
    expect(await app.needs.find('lamp')).toMatchObject({ offer: { service: 'namesake' } });
  });

  it.each([
    ['broker', `派给 ${NUMBER} 没有的服务`, '没有找到这项服务'],
    ['broker', `派给 ${NUMBER}`, '派给哪项服务'],
    ['lin', `派给 ${NUMBER} 便民水电维修`, '只有公益经理人'],
  ])('%s says %s and hears that %s', async (who, text, answer) => {
    const { app } = await queued(buildService());
    expect((await aChat(app).say(who, text)).join()).toContain(answer);
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'brokered' });
  });
});

describe('the three questions', () => {
  it('give way to another request, which is taken up at once', async () => {
    const { app } = await aCommunity({ needs: [buildNeed({ state: 'done' })] });
    const chat = aChat(app);
    await chat.say('lin', '评价');

    const said = await chat.say('lin', '3号楼楼道灯坏了好几天了，老人晚上不敢下楼');

    expect(said[0]).toContain('评价先放下');
    expect(said[1]).toContain('楼道灯坏了');
    await chat.say('lin', '确认');
    expect(await app.needs.findWhere({})).toHaveLength(2);
  });

  it.each(['也许吧', '有人打过电话但是没来', '师傅来看了看，还没解决好'])('“%s” is asked again', async (words) => {
    const { app } = await aCommunity({ needs: [buildNeed({ state: 'done' })] });
    const chat = aChat(app);
    await chat.say('lin', '评价');

    expect(await chat.say('lin', words)).toEqual(['请回“是”或“否”。不想答了请回“取消”。']);
  });
});

it.each([
  ['organization', '会再找人办'],
  ['authority', '再转12345'],
  ['hall', '社区议事厅'],
  ['duty', '呼叫值班人员'],
] as const)('“没解决” about a need for %s is answered with what happens next', async (route, words) => {
  const { app } = await aCommunity({ needs: [buildNeed({ route, state: 'done' })] });
  expect((await aChat(app).say('lin', '没解决')).join()).toContain(words);
});

it('a need is with 12345 once that has been recorded, not before', async () => {
  const forwarding = { to: '12345', categoryPath: '城建/照明' } as const;
  const { app, worker } = await aCommunity({
    needs: [buildNeed({ state: 'forwarded', route: 'authority', forwarding })],
  });
  const chat = aChat(app);

  expect((await chat.say('lin', '进度')).join()).toContain('由工作人员转12345');
  await perform(recordAcknowledgement, app, worker, { number: NUMBER, acknowledgement: 'SL2026-77' });
  expect((await chat.say('lin', '进度')).join()).toContain('：12345已受理');
});

describe('what cannot be taken is answered in plain words', () => {
  it('a note that is too short', async () => {
    const { app } = await aCommunity({ needs: [buildNeed({ state: 'brokered' })] });
    expect(await aChat(app).say('worker', `办结 ${NUMBER} 好`)).toEqual(['内容填写不对，请改一下再发。']);
  });

  it('more people than an activity takes', async () => {
    const { app } = await aCommunity({ activities: [buildActivity()] });
    expect((await aChat(app).say('lin', '报名 30人')).join()).toContain('一次最多报');
  });
});
