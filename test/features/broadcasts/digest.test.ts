import { describe, expect, it } from 'vitest';
import { sendDigests } from '../../../src/features/broadcasts/index.ts';
import { breach, startLevels } from '../../../src/features/needs/levels/service-levels.ts';
import { NO_OWN_DAYS } from '../../../src/features/regions/index.ts';
import { DAY, HOUR, later, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';
import { buildNotice } from '../../factories/notices.ts';
import { buildPoll } from '../../factories/polls.ts';
import { aTime } from '../../factories/time.ts';

const MORNING = '2026-03-02T08:30:00+08:00';
const now = new Date(MORNING);

const waiting = (id: string, given: Parameters<typeof buildNeed>[0]) =>
  buildNeed({
    id,
    number: `N20260301-${id}`,
    submittedAt: later(now, -2 * DAY),
    changedAt: later(now, -DAY),
    ...given,
  });

const begun = (at: Date) => startLevels({ answer: HOUR, solution: 100 * HOUR }, at, NO_OWN_DAYS);
const { levels: overdue } = breach(begun(later(now, -5 * DAY)), now);

const NEEDS = [
  waiting('100001', { state: 'alerted', route: 'duty' }),
  waiting('100002', {
    state: 'forwarded',
    changedAt: later(now, -4 * DAY),
    levels: overdue,
    submittedAt: later(now, -5 * DAY),
  }),
  waiting('100003', { state: 'forwarded', forwarding: { to: '12345', categoryPath: '城建', acknowledgement: 'A-1' } }),
  waiting('100004', { state: 'at-hall', levels: begun(later(now, -60_000)), submittedAt: later(now, -60_000) }),
  waiting('100005', { state: 'brokered' }),
  waiting('100006', { state: 'brokered', region: '/d1/s1/c2/b1/' }),
];

const aMorning = (start = MORNING) => aCommunity({ time: aTime(start), needs: NEEDS });

describe('今日工作', () => {
  it('says what waits in the regions one cares for, danger first, with the word to type next', async () => {
    const closesAt = later(now, 3_600_000);
    const { app } = await aCommunity({
      time: aTime(MORNING),
      needs: NEEDS,
      polls: [
        buildPoll({ id: 'today', number: 7, title: '装感应灯', closesAt, region: '/d1/s1/c1/' }),
        buildPoll({ id: 'later', number: 8, closesAt: later(now, 2 * DAY), region: '/d1/s1/c1/' }),
      ],
    });
    await app.notices.add([buildNotice({ id: 'lost', state: 'unknown', region: '/d1/s1/c1/' })]);

    const [said] = await aChat(app).say('worker', '今日工作');

    expect(said!.split('\n')).toEqual([
      '今日工作：',
      '· 没人接手的紧急求助1条：N20260301-100001。请马上发：接手 N20260301-100001',
      '· 超过时限的1条：N20260301-100002，已报上一级，请先办。看详情请发：进度 N20260301-100002',
      '· 今天到期的1条：N20260301-100004。先答复居民请发：答复 N20260301-100004 和要说的话',
      '· 等转12345的1条：N20260301-100002。转好请发：受理号 N20260301-100002 和受理号码',
      '· 等议事厅商量的1条：N20260301-100004。有结果请发：办结 N20260301-100004 和商量的结果',
      '· 等撮合的1条：N20260301-100005。看名单请发：待撮合',
      '· 没送到的通知1条。看名单请发：没送到的',
      '· 第7号投票“装感应灯”3月2日（周一）9:30截止。',
      '· 昨天到现在新提了1条需求。',
    ]);
  });

  it('counts them all and names the first', async () => {
    const many = Array.from({ length: 250 }, (_, index) => waiting(`${200001 + index}`, { state: 'brokered' }));
    const { app } = await aCommunity({ time: aTime(MORNING), needs: many });

    const [said] = await aChat(app).say('worker', '今日工作');

    expect(said).toContain('等撮合的250条：N20260301-200001、N20260301-200002、N20260301-200003。');
  });

  it('comes in pages in the chat, and in the morning says how to see the rest', async () => {
    const polls = Array.from({ length: 20 }, (_, index) =>
      buildPoll({
        id: `p${index}`,
        number: index + 1,
        title: `第${index}件`,
        closesAt: later(now, 3_600_000),
        region: '/d1/s1/c1/',
      }),
    );
    const community = await aCommunity({ time: aTime(MORNING), polls });
    const { app } = community;
    const chat = aChat(app);

    const pages = [...(await chat.say('worker', '今日工作')), ...(await chat.say('worker', '更多'))];
    await perform(sendDigests, app, SYSTEM, {});

    expect(pages[0]).toMatch(/^今日工作：.*还有5条，接着看请发“更多”。$/su);
    expect(pages.join().match(/第\d+号投票/gu)).toHaveLength(20);
    const [morning] = await digestsOf(community, 'worker');
    expect(morning?.text).toMatch(/^今日工作：.*还有5项，要看全部请发：今日工作$/su);
  });

  it('is for private chats and for those who care for a region', async () => {
    const { app } = await aMorning();
    const chat = aChat(app);

    expect(await chat.say('worker', '今日工作', { room: 'garden' })).toEqual([
      '工作清单只发给您自己，请私聊我再发一次“今日工作”。',
    ]);
    expect(await chat.say('lin', '今日工作')).toEqual(['只有社区工作人员可以这样做。']);
  });
});

describe('sendDigests()', () => {
  it('tells each worker once a day, however often and by however many processes it runs', async () => {
    const community = await aMorning();
    const { app, time } = community;

    const runs = await Promise.all([1, 2, 3].map(() => perform(sendDigests, app, SYSTEM, {})));
    time.pass(3_600_000);
    await perform(sendDigests, app, SYSTEM, {});

    expect(runs.length).toBe(3);
    expect((await digestsOf(community, 'worker')).length).toBe(1);
    expect((await digestsOf(community, 'other-worker')).map(({ text }) => text)).toEqual([
      '今日工作：\n· 等撮合的1条：N20260301-100006。看名单请发：待撮合',
    ]);
    expect(await digestsOf(community, 'lin')).toEqual([]);

    time.set('2026-03-03T08:30:00+08:00');
    await perform(sendDigests, app, SYSTEM, {});
    expect((await digestsOf(community, 'worker')).length).toBe(2);
  });

  it.each([
    ['before its time', '2026-03-02T08:29:00+08:00', 0],
    ['at its time', MORNING, 2],
    ['late, when no worker process was there in time', '2026-03-02T11:59:00+08:00', 2],
    ['in the afternoon', '2026-03-02T12:00:00+08:00', 0],
  ])('%s', async (_, at, sent) => {
    const { app } = await aMorning(at);

    expect(await perform(sendDigests, app, SYSTEM, {})).toEqual({ sent });
  });
});

async function digestsOf({ app }: Community, resident: string) {
  return app.notices.inboxOf(resident, 50, null);
}
