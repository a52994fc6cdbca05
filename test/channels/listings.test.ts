import { describe, expect, it } from 'vitest';
import { expressInterest } from '../../src/features/listings/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { buildDraft, buildOpportunity, BUYER } from '../factories/listings/opportunities.ts';
import { buildSharedNeed } from '../factories/needs.ts';

describe('the three lists in a chat', () => {
  const aMarket = () =>
    aCommunity({
      organizations: [buildOrganization()],
      services: [buildService()],
      needs: [buildSharedNeed({ text: '3号楼楼道灯坏了，找诸葛小明13912345678' })],
      opportunities: Array.from({ length: 7 }, (_, place) =>
        buildOpportunity({ id: `o${place}`, number: place + 1, ...(place === 0 && { state: 'closed' }) }),
      ),
    });

  it('are short, go on with 更多, and show nothing that leads to a person', async () => {
    const { app } = await aMarket();
    const chat = aChat(app);

    const [projects] = await chat.say('lin', '项目清单');
    expect(projects).toMatch(/^项目机会清单：\n第7号 老年助餐点运营（居民服务，预算50000元，2026-03-13截止）/u);
    expect(projects).toContain('不代替政府采购');
    expect(projects).not.toContain('第2号');
    expect((await chat.say('lin', '更多')).join()).toContain('第2号');
    expect(await chat.say('lin', '看看服务清单')).toEqual([
      expect.stringContaining('便民水电维修（梧桐便民服务社，免费）'),
    ]);
    const [needs] = await chat.say('lin', '居民需求清单');
    expect(needs).toMatch(/N20260302-100001 .*楼道灯/u);
    expect(needs).not.toMatch(/13912345678|小明/u);
    expect((await chat.say('zhao', '需求清单')).join()).toBe('居民需求清单现在没有内容，过几天再来看看。');
  });

  it('are not said in a room that talks to itself', async () => {
    const { app } = await aMarket();
    const said = { room: 'g1', addressed: false };
    for (const text of ['项目清单', '服务清单', '需求清单', '我的项目'])
      expect(await aChat(app).say('wang', text, { ...said, id: `terminal:${text}` })).toEqual([]);
  });

  it('我的项目 tells purchasers how many they interest, and organizations how theirs stand', async () => {
    const { app, settle, staff } = await aCommunity({
      organizations: [buildOrganization()],
      opportunities: [buildOpportunity(), buildDraft({ id: 'draft', number: 2, title: '志愿者培训' })],
    });
    await settle(BUYER);
    await perform(expressInterest, app, staff, { number: 1 });
    const chat = aChat(app);

    expect((await chat.say('buyer', '我的项目')).join()).toBe(
      '第2号 志愿者培训：还没发布，0家有意向\n第1号 老年助餐点运营：已发布，1家有意向',
    );
    expect((await chat.say('staff', '我们报的项目到哪一步了')).join()).toBe('第1号 老年助餐点运营：已发布');
    expect((await chat.say('lin', '我的项目')).join()).toContain('您还没有项目');
    expect((await chat.say('lin', '我的需求清单')).join()).not.toContain('居民需求清单');
  });
});
