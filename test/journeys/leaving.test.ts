import { expect, it } from 'vitest';
import { OWN_DATA } from '../../config/people/own-data.ts';
import type { App } from '../../src/app.ts';
import { perform, SYSTEM } from '../../src/kernel/index.ts';
import { buildActivity } from '../factories/activities.ts';
import { draftOpportunity, publishEdition, publishOpportunity } from '../../src/features/listings/index.ts';
import { eraseRests, recordConsent } from '../../src/features/residents/index.ts';
import { buildChannel, WORDS } from '../factories/listings/opportunities.ts';
import { aChat } from '../factories/chat.ts';
import { aCommunity } from '../factories/community.ts';
import { buildOrganization, buildService } from '../factories/directory.ts';
import { aDoor } from '../factories/door.ts';
import { buildNeed } from '../factories/needs.ts';
import { buildHall, buildPoll } from '../factories/polls.ts';
import { settleReactions } from '../factories/reactions.ts';
import { buildGrant, buildResident } from '../factories/residents.ts';

const CONTACT = 'wx-7Qsecret';
/** Each of them leads to the person, or is something they said. */
const TRACES = [CONTACT, '诸葛小明', '13912345678', '做不了饭', '瓦斯味', '嘎嘎咕咕', '膝盖开刀', '老年大学'];

const aNeighbourhood = () =>
  aCommunity({
    organizations: [buildOrganization()],
    services: [buildService({ id: 'meals', name: '高龄老人送餐', description: '给独居老人送热饭上门。', capacity: 1 })],
    publicationChannels: [buildChannel()],
    halls: [buildHall()],
    polls: [buildPoll()],
    activities: [buildActivity()],
    needs: [
      buildNeed({ id: 'open', number: 'N20260302-100009', resident: 'zhuge', text: '想上老年大学' }),
      buildNeed({ id: 'shared', followers: [{ resident: 'zhuge', at: new Date(0) }] }),
    ],
  });

it('somebody who leaves is gone from every store and queue; what was counted stays', async () => {
  const community = await aNeighbourhood();
  const { app, time } = community;
  const chat = aChat(app);
  const door = await aDoor(app);
  const zhuge = await community.settle(
    buildResident({
      id: 'zhuge',
      name: '诸葛小明',
      region: '/d1/s1/c1/b1/',
      contacts: [{ channel: 'terminal', contact: CONTACT, key: `terminal:${CONTACT}` }],
      grants: [buildGrant('purchaser')],
    }),
  );
  let count = 0;
  const say = async (text: string, given = {}) => {
    count += 1;
    const said = (await chat.say(CONTACT, text, { id: `terminal:said-${count}`, ...given })).join('\n');
    await settleReactions(app);
    return said;
  };

  await say('1号楼的诸葛小明做不了饭，想请人中午送饭上门，电话13912345678');
  await say('老人');
  await say('确认');
  await chat.say('staff', '接单');
  await settleReactions(app);
  await chat.say('staff', '办结 给诸葛小明送饭了');
  await settleReactions(app);
  const listed = {
    ...WORDS,
    region: '/d1/s1/c1/',
    text: '找机构送餐，请找诸葛小明，电话13912345678',
    contact: { name: '诸葛小明', phone: '13912345678' },
  };
  const { number } = await perform(draftOpportunity, app, zhuge, listed);
  await perform(publishOpportunity, app, zhuge, { number, channelId: 'account' });
  await perform(draftOpportunity, app, zhuge, { ...listed, text: '老年大学想找老师' });
  await perform(recordConsent, app, zhuge, { purpose: 'publishing' });
  await say('评价 是是是');
  await say('嘎嘎咕咕 13912345678');
  await say('3号楼有瓦斯味，快来人');
  await say('报名 重阳茶话会');
  await say('投票 赞成', { room: 'g1' });
  await say('转人工');
  await say('我下周膝盖开刀，想找人问问老年大学');
  await say('不用人工了');
  await say('退订');
  const published = { region: '/d1/s1/c1/', channelId: 'account' } as const;
  await perform(publishEdition, app, community.steward, { ...published, list: 'needs' });
  await perform(publishEdition, app, community.steward, { ...published, list: 'opportunities' });
  await say('不要自动派单');

  expect(await say('删除我的资料')).toContain('确定删除');
  expect(await say('确定删除')).toContain('紧急求助还在处理');
  await chat.say('duty-worker', '接手');
  await chat.say('duty-worker', '误报');
  await settleReactions(app);

  const address = /\/own-data\/\S+/u.exec(await say('导出我的资料'))![0];
  const stranger = await door.as();
  const { body } = await stranger.get(address);
  expect(JSON.stringify(body)).toMatch(/诸葛小明[^]*automatedMatching[^]*做不了饭[^]*重阳茶话会[^]*赞成/u);
  expect((await stranger.get(address)).status).toBe(404);

  const before = await tracesIn(app);
  expect(TRACES.filter((trace) => !before.some((found) => found.startsWith(trace)))).toEqual([]);
  await say('删除我的资料');
  expect(await say('好的')).toContain('确定删除');
  expect(await say('确定删除')).toContain('已经删除');
  await everythingIsSent(app);
  time.pass(OWN_DATA.secondLookMs + 1);
  expect(await perform(eraseRests, app, SYSTEM, {})).toBe(1);
  await settleReactions(app);
  await everythingIsSent(app);

  expect(await tracesIn(app)).toEqual([]);
  const [need] = await app.needs.findWhere({ resident: 'zhuge', route: 'organization' });
  expect(need).toMatchObject({ state: 'confirmed', feedback: { satisfied: true }, text: '（应本人要求已删除）' });
  expect((await app.needs.find('shared'))!.followers).toEqual([]);
  expect(await app.opportunities.numbered(1)).toMatchObject({
    state: 'published',
    text: '找机构送餐，请找诸＊＊＊，电话（电话）',
  });
  expect((await app.editions.numbered('/d1/s1/c1/', 'needs', 1))!.entries).toMatchObject([{ behind: 'zhuge' }]);
  expect((await app.residents.find('zhuge'))!.preferences).toBeUndefined();
  expect((await app.ballots.ofVoter(['zhuge'])).length).toBe(1);
  expect((await app.activities.find('tea'))!.signUps).toEqual([]);
  expect(await perform(eraseRests, app, SYSTEM, {})).toBe(0);

  expect(await say('我的编号')).not.toContain('zhuge');
});

it('a stay that was confirmed by anything but the words asked for deletes nothing', async () => {
  const { app, lin } = await aNeighbourhood();
  const chat = aChat(app);

  await chat.say('lin', '删除我的资料');
  expect(await chat.say('lin', '不删')).toEqual(['好的，没有删除。']);
  expect((await chat.say('lin', '删除我的资料', { room: 'g1' })).join()).toContain('私聊');
  const door = await (await aDoor(app)).as(lin);
  expect((await door.post('/me/departure', {})).status).toBe(400);

  expect(await app.residents.current('lin')).toMatchObject({ name: '林晓梅' });
  expect((await door.get('/me/data')).body).toMatchObject({ resident: { name: '林晓梅' } });
  expect((await door.post('/me/departure', { sure: true })).status).toBe(200);
  expect((await door.get('/me/data')).status).toBe(401);
});

/** The senders have done their work; of answers no word is kept then. */
async function everythingIsSent({ connection }: App): Promise<void> {
  const notices = connection.collection('notices');
  await notices.updateMany({ state: 'queued', isReply: true }, { $set: { state: 'sent', text: '' } });
  await notices.updateMany({ state: 'queued' }, { $set: { state: 'sent' } });
}

/** Where any of the traces is still found, in the stores and in Redis. */
async function tracesIn({ connection, redis, keyPrefix }: App): Promise<string[]> {
  const collections = await Promise.all(
    connection.modelNames().map(async (name) => [name, await connection.model(name).find({}).lean()] as const),
  );
  const keys = await redis.keys(`${keyPrefix}*`);
  const kept = await Promise.all(keys.map(async (key) => [key, await redis.dump(key)] as const));
  const places = [...collections.flatMap(([name, rows]) => rows.map((row) => [name, row] as const)), ...kept];
  return places.flatMap(([name, value]) => {
    const text = `${name} ${Buffer.isBuffer(value) ? value.toString() : JSON.stringify(value)}`;
    return TRACES.filter((trace) => text.includes(trace)).map((trace) => `${trace} in ${text.slice(0, 300)}`);
  });
}
