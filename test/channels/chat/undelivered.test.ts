import { describe, expect, it } from 'vitest';
import type { NoticeDraft } from '../../../src/features/broadcasts/index.ts';
import { buildNotice } from '../../factories/notices.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';

describe('what was not delivered', () => {
  it('is listed, and sent again or left by its number in the list', async () => {
    const community = await aCommunity();
    const { app } = community;
    for (const id of ['first', 'second', 'third']) await aFailedNotice(community, id);
    const chat = aChat(app);

    const [list] = await chat.say('worker', '还有没送到的吗');
    const again = await chat.say('worker', '第2个重发一下');
    const left = await chat.say('worker', '不发 3');

    expect(list).toMatch(/1\. .*\n2\. .*\n3\. /);
    expect([...again, ...left]).toEqual(['第2条正在重新发送。', '第3条不再发了，已记下是您决定的。']);
    const states = await Promise.all(['first', 'second', 'third'].map((id) => app.notices.find(id)));
    expect(states).toMatchObject([
      { state: 'failed' },
      { state: 'queued' },
      { state: 'skipped', why: 'left-by-staff' },
    ]);
  });

  it('is shown before a number means anything', async () => {
    const community = await aCommunity();
    await aFailedNotice(community, 'first');

    const [said] = await aChat(community.app).say('worker', '重发 1');

    expect(said).toContain('1. ');
    expect(await community.app.notices.find('first')).toMatchObject({ state: 'failed' });
  });

  it('answers a number that is not in the list, and comes back to it after another request', async () => {
    const community = await aCommunity();
    await aFailedNotice(community, 'first');
    const chat = aChat(community.app);
    await chat.say('worker', '没送到的');

    expect(await chat.say('worker', '重发 7')).toEqual(['刚才的名单里没有第7条。请看准序号再说，例如：重发 1']);
    const other = await chat.say('worker', '有什么活动');
    expect([other[0], other.at(-1)]).toEqual([expect.stringContaining('活动'), expect.stringContaining('重发 1')]);
    expect((await chat.say('worker', '没人要这个'))[0]).toContain('先放下了');
  });

  it('is listed in pages, each number once, and a number of a later page can be settled', async () => {
    const community = await aCommunity();
    const { app } = community;
    for (let index = 1; index <= 12; index += 1) await aFailedNotice(community, `lost${100 + index}`);
    const chat = aChat(app);

    const first = await chat.say('worker', '没送到的');
    const [second] = await chat.say('worker', '更多');
    const settled = await chat.say('worker', '不发 12');

    expect(first.join()).toMatch(/1\. .*10\. .*还有2条，接着看请发“更多”/su);
    expect(first.join()).not.toContain('11. ');
    expect(second).toMatch(/^11\. .*\n12\. /u);
    expect(settled.join()).toContain('第12条不再发了');
    expect(await app.notices.find('lost112')).toMatchObject({ state: 'skipped' });
  });

  it('of which there are more than can be numbered says so at the end', async () => {
    const community = await aCommunity();
    await Promise.all(Array.from({ length: 101 }, (_, index) => aFailedNotice(community, `lost${index}`)));
    const chat = aChat(community.app);
    await chat.say('worker', '没送到的');

    let last = '';
    for (let pages = 1; pages < 11; pages += 1) [last = ''] = await chat.say('worker', '更多');

    expect(last).toContain('请再发：没送到的');
    expect((await chat.say('worker', '更多'))[0]).toBe('后面没有了。');
  });

  it('is listed without the words of an answer, which are between the bot and whom it answers', async () => {
    const community = await aCommunity();
    await aFailedNotice(community, 'vote', { isReply: true, text: '第1号：赞成，绑定码 482195' });

    const [list] = await aChat(community.app).say('worker', '没送到的');

    expect(list).toContain('一条回答');
    expect(list).not.toMatch(/赞成|482195/u);
  });

  it('is not for neighbours', async () => {
    const community = await aCommunity();
    await aFailedNotice(community, 'first');

    expect(await aChat(community.app).say('wang', '没送到的')).toEqual(['只有社区工作人员可以这样做。']);
  });
});

async function aFailedNotice({ app }: Community, id: string, given: Partial<NoticeDraft> = {}): Promise<void> {
  await app.notices.add([buildNotice({ id, region: '/d1/s1/c1/', to: { contact: id }, ...given })]);
  await app.notices.claimToSend(id, 'sender', app.clock(), app.clock());
  await app.notices.giveUp(id, 'sender', 'failed', 'not-accepted');
}
