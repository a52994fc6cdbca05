import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { pino } from 'pino';
import { openMiniProgram } from '../../bots/mini-program.ts';
import { factsOf } from '../../bots/mini-program/facts.ts';
import { fieldsFor } from '../../bots/mini-program/fields.ts';
import { notSentFor } from '../../bots/mini-program/refusal.ts';
import { NotSentError } from '../../bots/channel.ts';
import { NOTICE_TEMPLATE } from '../../config/channels.ts';
import { createWechatApi } from '../../src/platform/wechat/index.ts';
import {
  STAND_IN_APP,
  STAND_IN_TEMPLATE,
  startWechatStandIn,
  type WechatStandIn,
} from '../../src/platform/wechat/stand-in/server.ts';
import { aCommunity, type Community } from '../factories/community.ts';

const NOW = new Date('2026-11-23T02:00:00Z');
const TEXT = '“周六护河捡拾”开始报名。\n时间：11月28日（周六）9:00－11:00，地点：河湾码头集合。';

describe('openMiniProgram()', () => {
  let standIn: WechatStandIn;
  let community: Community;
  beforeAll(async () => {
    standIn = await startWechatStandIn();
    community = await aCommunity();
  });
  beforeEach(() => standIn.answerAfter(0));
  afterAll(() => standIn.stop());

  /** The channel, and somebody who has tapped so often. */
  async function aPhone(openid: string, taps = 1, timeoutMs = 5000) {
    const { app } = community;
    for (let tap = 0; tap < taps; tap += 1) {
      await app.subscriptions.keepTap(openid, STAND_IN_TEMPLATE, 'accept', `${openid}${tap}`);
    }
    const channel = openMiniProgram({
      ...app,
      channels: { open: ['mini-program'], noticeTemplate: STAND_IN_TEMPLATE },
      wechat: createWechatApi(app, { url: standIn.url, ...STAND_IN_APP, timeoutMs }),
      clock: () => NOW,
      logger: pino({ level: 'silent' }),
    });
    await channel.start(async () => undefined);
    const left = async () => (await app.subscriptions.find(openid, STAND_IN_TEMPLATE)).balance;
    return { channel, left, send: (text = TEXT) => channel.send({ contact: openid }, text) };
  }

  it('sends a notice as the fields of the template, and uses up one tap', async () => {
    const { send, left } = await aPhone('lin', 2);

    await send();

    expect(standIn.taken.at(-1)).toEqual({
      openid: 'lin',
      page: 'pages/notices/index',
      fields: {
        thing1: '“周六护河捡拾”开始报名',
        character_string2: '-',
        time3: '2026年11月28日 09:00',
        thing4: '河湾码头集合',
      },
    });
    expect(await left()).toBe(1);
  });

  it('sends no more messages than there were taps, however many go at once', async () => {
    const { send, left } = await aPhone('wang', 3);
    const before = standIn.taken.length;

    const results = await Promise.allSettled(Array.from({ length: 10 }, () => send()));

    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as NotSentError] : []));
    expect(standIn.taken.length - before).toBe(3);
    expect(refused.map(({ reason }) => reason)).toEqual(Array(7).fill('recipient'));
    expect(await left()).toBe(0);
  });

  it.each([
    ['refused', 'recipient', 0],
    ['nobody', 'recipient', 2],
    ['banned', 'outage', 2],
    ['over-quota', 'limit', 2],
    ['illegal', 'content', 2],
    ['busy', 'outage', 2],
  ])('says that a message to “%s” did not leave (%s), and leaves %i taps', async (openid, reason, taps) => {
    const { send, left } = await aPhone(openid, 2);

    await expect(send()).rejects.toMatchObject({ name: 'NotSentError', reason });

    expect(await left()).toBe(taps);
  });

  it('does not know of a message without an answer, and gives nothing back', async () => {
    await (await aPhone('slow-before')).send();
    const { send, left } = await aPhone('slow', 2, 100);
    standIn.answerAfter(300);

    const failure: unknown = await send().catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(Error);
    expect(failure).not.toBeInstanceOf(NotSentError);
    expect(await left()).toBe(1);
  });

  it('reaches people, not groups, and nobody without a tap', async () => {
    const { channel, send } = await aPhone('zhao', 0);

    await expect(channel.send({ room: 'garden' }, TEXT)).rejects.toMatchObject({ reason: 'recipient' });
    await expect(send()).rejects.toMatchObject({ reason: 'recipient' });
  });

  it('sends nothing while the store is away', async () => {
    const { app } = community;
    const { channel } = await aPhone('chen');
    vi.spyOn(app.subscriptions, 'take').mockRejectedValueOnce(new Error('gone'));
    const away = openMiniProgram({
      ...app,
      channels: { open: [], noticeTemplate: STAND_IN_TEMPLATE },
      clock: () => NOW,
    });

    await expect(away.send({ contact: 'chen' }, TEXT)).rejects.toMatchObject({ reason: 'outage' });
    await channel.stop();
    expect(channel.isReady()).toBe(false);
  });

  it('says which setting is missing', () => {
    expect(() => openMiniProgram({ ...community.app, channels: { open: [] } })).toThrow('WECHAT_TEMPLATE_NOTICE');
  });
});

it.each([
  [40001, 'outage'],
  [40003, 'recipient'],
  [40037, 'content'],
  [41030, 'content'],
  [43101, 'recipient'],
  [43107, 'outage'],
  [45009, 'limit'],
  [47003, 'content'],
  [45167, 'content'],
  [-1, 'outage'],
  [0, 'outage'],
  [99999, 'content'],
])('notSentFor() reads %i as %s', (errcode, reason) => {
  expect(notSentFor(errcode)).toMatchObject({ reason });
});

it('notSentFor() makes the account wait when the quota of the day is used up', () => {
  expect(notSentFor(45009).retryAfterMs).toBeGreaterThanOrEqual(60_000);
});

it.each([
  [
    '您的需求 N20261123-943190 已办结：周三去复查了',
    { what: '您的需求已办结：周三去复查了', number: 'N20261123-943190' },
  ],
  ['【征求意见】第12号：先做哪一样\n1. 晾衣架', { what: '【征求意见】第12号：先做哪一样', number: '12' }],
  ['明天停水。请备水。', { what: '明天停水', when: NOW }],
  ['请在11月24日（周二）2:11前答复', { when: new Date('2026-11-23T18:11:00Z') }],
  ['1月2日 9:00开会', { when: new Date('2027-01-02T01:00:00Z') }],
  ['位置：桂花社区3号楼\n派给：陪诊', { where: '桂花社区3号楼' }],
])('factsOf() reads “%s”', (text, facts) => {
  expect(factsOf(text, NOW)).toMatchObject(facts);
});

it.each([
  ['words that just fit', '字'.repeat(20), '字'.repeat(20)],
  ['words one too long', '字'.repeat(21), `${'字'.repeat(19)}…`],
  ['no words', '', '社区有新通知'],
  ['a sentence end and nothing else', '。', '社区有新通知'],
])('fieldsFor() makes fields of %s', (_, text, thing1) => {
  expect(fieldsFor(NOTICE_TEMPLATE, text, NOW)).toEqual({
    thing1,
    character_string2: '-',
    time3: '2026年11月23日 10:00',
    thing4: '请点开查看',
  });
});
