import { describe, expect, it } from 'vitest';
import { readServiceSearch } from '../../../bots/understand/offers/service-search.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';

const organizations = [
  buildOrganization({ phone: '13800138000' }),
  buildOrganization({ id: 'org2', name: '银铃', phone: '0000-1' }),
];
const services = [
  buildService({ id: 'bath', organization: 'org2', name: '上门助浴', areas: ['/d1/s1/c1/'] }),
  buildService({ id: 'far', name: '助浴车', areas: ['/d1/s1/c2/'] }),
  buildService(),
];

describe('找', () => {
  it('lists what is offered where the speaker lives, without the phone of a person', async () => {
    const chat = aChat((await aCommunity({ organizations, services })).app);

    expect(await chat.say('lin', '找 助浴')).toEqual([
      '这里有：\n· 上门助浴（银铃，电话0000-1）\n想要哪一项，直接说说您的情况，我来登记。',
    ]);
    expect((await chat.say('lin', '有没有水电维修的')).join()).toContain('· 便民水电维修（梧桐便民服务社）\n');
    expect((await chat.say('lin', '附近有哪些服务')).join()).not.toContain('助浴车');
  });

  it('takes down as a need what nobody offers, and says so where nothing is offered at all', async () => {
    const chat = aChat((await aCommunity()).app);

    expect((await chat.say('lin', '有哪些服务')).join()).toContain('没有找到登记过的服务');
    expect((await chat.say('wang', '附近有没有康复的地方')).join()).toContain('在什么位置');
  });

  it('is not heard between neighbours', async () => {
    const { app } = await aCommunity({ organizations, services });
    expect(await aChat(app).say('lin', '有没有理发的', { room: 'r1', addressed: false })).toEqual([]);
  });

  it.each([
    '找 人',
    '有没有人帮帮我',
    '有没有能修水管的师傅',
    '查进度',
    '有没有真人啊',
    '有什么活动',
    '找 王师傅',
    '有没有派给我的单子',
  ])('%s asks for something else', (text) => expect(readServiceSearch(text)).toBeNull());
});
