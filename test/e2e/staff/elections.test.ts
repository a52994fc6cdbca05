import { beforeAll, describe, expect, it } from 'vitest';
import { answerNomination, openPoll } from '../../../src/features/polls/index.ts';
import { perform, type Actor } from '../../../src/kernel/index.ts';
import type { Person } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { DATES, electionIn, electionSeeds, LI, numberOf, type ElectionScene } from '../../factories/polls/elections.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Phone, type PhoneOptions } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';
import { endsWell, PHOTO } from './office.ts';

const SEEDS = electionSeeds();
const REPRESENTATIVES = { kind: 'members' as const, members: ['lin', 'wang', 'worker'] };
const [MODE] = MODES;

describe.skipIf(whyNot !== null)('the clerk of elections and sessions on a phone', () => {
  const scene = aScene({
    ...SEEDS,
    halls: [
      ...SEEDS.halls,
      buildHall({ id: 'representatives', name: '居民代表会议', rooms: [], voters: REPRESENTATIVES }),
    ],
  });
  let story: ElectionScene;
  let colleague: Actor;

  beforeAll(async () => {
    const { community } = scene();
    story = await electionIn(community);
    colleague = await community.settle(
      buildResident({ id: 'colleague', name: '吴芳', grants: [buildGrant('worker')] }),
    );
    const { app, organizer } = community;
    const closesAt = '2026-03-02T20:00:00+08:00';
    await perform(openPoll, app, organizer, {
      hallId: 'representatives',
      title: '换不换物业',
      method: 'yes-no',
      pack: 'residents-representatives',
      closesAt,
    });
    await perform(openPoll, app, organizer, {
      hallId: 'hall',
      title: '空地做什么用',
      method: 'score',
      options: ['种花', '铺地'],
      pack: 'advisory',
      doors: ['paper'],
      closesAt,
    });
  });

  async function phoneAs(who: Pick<Actor, 'id'>, options: PhoneOptions = { mode: MODE! }): Promise<Phone> {
    const phone = await scene().phoneAs(who, options);
    await phone.page.clock.setFixedTime(scene().community.time.now());
    return phone;
  }
  const phoneOf = (who: Person) => phoneAs(scene().community[who]);
  const meeting = async () => (await scene().community.app.polls.findWhere({ title: '换不换物业' }))[0]!.id;
  const runPage = () => `/packages/staff/elections/run?id=${story.election.id}`;

  it('opens the session of a poll, ticks off who came, and takes somebody off with the reason', async () => {
    const { community } = scene();
    const phone = await phoneOf('organizer');
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^会议到会，/u, 'link');
    await phone.press(/^换不换物业，/u, 'link');
    await phone.write('在哪里开', '社区活动室');
    await phone.write('会场口令', '桂花');
    await phone.looksRight('staff-session-open');
    await phone.press('开会');
    await phone.sees('请在会场上念口令');
    await phone.press('第1位', 'switch');
    await phone.sees('到了1人，应到3人');
    await phone.looksRight('staff-session', { withoutAxe: true });
    await phone.press('第1位', 'switch');
    await phone.write('为什么划掉', '点错了人');
    await phone.press('划掉，不算到会');
    await phone.sees('到了0人，应到3人');

    const session = await community.app.pollSessions.find(await meeting());
    expect(session).toMatchObject({ word: '桂花', present: [] });
    expect(session?.log.map(({ isPresent, reason }) => [isPresent, reason])).toEqual([
      [true, undefined],
      [false, '点错了人'],
    ]);
    // Before it was opened there was no session to be seen.
    expect(await phone.putAway()).toEqual([expect.stringContaining('404')]);
  });

  it('a representative enters themselves with the word, and votes', async () => {
    const phone = await phoneOf('lin');
    await phone.press(/^您有\d项待表态/u, 'link');
    await phone.press(/^换不换物业，/u, 'link');
    await phone.sees('到会的人才能投票。');
    await phone.write('会场上说的口令', '桂花');
    await phone.press('我到会了');
    await phone.sees('您已经到会登记');
    await phone.looksRight('poll-attendance');
    await phone.press('赞成', 'radio');
    await phone.press('选好了');
    await phone.press('就这样投');

    await phone.sees('投好了，谢谢您。');
    expect(await phone.putAway()).toEqual([]);
  });

  it('two workers read points on a paper alike, and they count', async () => {
    for (const [who, said] of [
      [scene().community.worker, '录好第一遍，等另一人再录。'],
      [colleague, '两人录得一样，算数了。'],
    ] as const) {
      const phone = await phoneAs(who);
      await phone.press(/^工作，/u, 'link');
      await phone.press(/^收选票，/u, 'link');
      await phone.write('谁的票', '王建国');
      await phone.answer('给“种花”打几分', '5');
      await phone.answer('给“铺地”打几分', '2');
      const [chooser] = await Promise.all([phone.page.waitForEvent('filechooser'), phone.press('选纸票的照片')]);
      await chooser.setFiles(PHOTO);
      await phone.sees('纸票上是“种花：5分、铺地：2分”，对吗？');
      await phone.looksRight('staff-paper-points', { withoutAxe: who === colleague });
      await phone.press('录入');
      await phone.sees(said);
      expect(await phone.putAway()).toEqual([]);
    }
    const { app } = scene().community;
    expect(await app.papers.findWhere({})).toMatchObject([{ isAgreed: true }]);
  });

  it('opens an election, after it was looked at as a whole', async () => {
    const { community } = scene();
    const phone = await phoneOf('worker');
    await phone.press(/^工作，/u, 'link');
    await phone.press(/^办选举，/u, 'link');
    await phone.press('发起选举');
    await phone.write('叫什么选举', '桂花社区居委会补选');
    await phone.looksRight('staff-new-election');
    await phone.press('先看样子');
    await phone.sees('居民委员会选举');
    await phone.looksRight('staff-election-preview', { withoutAxe: true });
    await phone.press('发起选举，开始提名');
    await phone.sees('发起了，居民可以提名了。');

    expect(await community.app.elections.findWhere({ title: '桂花社区居委会补选' })).toMatchObject([
      { seats: 3, rollId: 'roll', opensAt: new Date('2026-04-01T08:00:00+08:00') },
    ]);
    expect(await endsWell(phone)).toEqual([]);
  });

  it('is told by the server what comes too early, and enters who agreed on paper', async () => {
    await story.stand('lin', 'wang');
    const phone = await phoneOf('worker');
    await phone.open(runPage());
    await phone.press('公布候选人名单');
    await phone.press('公布候选人名单');
    await phone.sees('提名到3月7日（周六）18:00才截止，过后才能公布候选人名单。');
    await phone.write('登记册上的姓名', LI.name);
    await phone.write('交来了什么', '3月3日交来同意书');
    await phone.write('他想说的话', '把楼道灯修好');
    await phone.press('录入候选人');
    await phone.sees('愿意参选3人，要多于2人');
    await phone.looksRight('staff-election');

    expect(await phone.putAway()).toEqual([expect.stringContaining('409')]);
  });

  it('reads what a candidate says before the list shows it: once refused with the reason, then approved', async () => {
    const { app, lin } = story;
    const say = (words: string) =>
      perform(answerNomination, app, lin, { electionId: story.election.id, stands: true, words });
    await say('隔壁那家最不像话');
    const phone = await phoneOf('worker');
    await phone.open(runPage());
    await phone.sees('这些话等您看');
    await phone.press('林晓梅的话不能公布');
    await phone.write('为什么（会告诉他）', '说了邻居的坏话');
    await phone.looksRight('staff-election-words');
    await phone.press('不公布');
    await phone.sees('没有通过，并告诉了他。');
    phone.isShort();

    const candidate = await phoneOf('lin');
    await candidate.open(`/pages/hall/election/election?id=${story.election.id}`);
    await candidate.sees('您的话没有通过，请改一改再存。');
    await candidate.sees('理由：说了邻居的坏话');
    await candidate.looksRight('election-words-refused', { withoutAxe: true });
    await candidate.write('您想对邻居说的话', '我想把楼道灯修好');
    await candidate.press('存好我的话');
    await candidate.sees('您的话等社工看。');
    expect(await candidate.putAway()).toEqual([]);

    await phone.open(runPage());
    await phone.press('林晓梅的话可以公布');
    await phone.sees('看过了，会和名单一起公布。');
    expect(await phone.putAway()).toEqual([]);
    const nominee = (await story.now()).nominees.find(({ resident }) => resident === 'lin');
    expect(nominee).toMatchObject({ words: '我想把楼道灯修好', wordsRuling: { isApproved: true, by: 'worker' } });
  });

  it('publishes the list, records the legal basis, and announces the run-off that is due', async () => {
    story.time.set(DATES.nominateUntil);
    const phone = await phoneOf('worker');
    await phone.open(runPage());
    await phone.press('公布候选人名单');
    await phone.press('公布候选人名单');
    await phone.sees('名单公布了。');
    await phone.write('依据哪部法、哪一条', '居委会组织法第十七条');
    await phone.press('登记依据');
    await phone.sees('登记好了，选出来才算数。');
    await phone.looksRight('staff-election-listed', { withoutAxe: true });
    expect(await endsWell(phone)).toEqual([]);

    const election = await story.now();
    const [lin, wang] = [numberOf(election, 'lin'), numberOf(election, 'wang')];
    await story.vote(election.rounds[0]!.poll, { lin: [lin], wang: [lin], chen: [lin, wang], staff: [wang] });
    const later = await phoneOf('worker');
    await later.open(runPage());
    await later.sees('还差1人，等着另行选举');
    await later.press('公布另行选举');
    await later.sees('另行选举公布了。');
    expect(await later.putAway()).toEqual([]);
    expect(await story.now()).toMatchObject({ state: 'listed', rounds: [{ elected: [lin] }, { kind: 'run-off' }] });
  });

  it('every page fits a screen of 320 with letters twice as large', async () => {
    const phone = await phoneAs(scene().community.worker, { width: 320, height: 640, letters: 32 });
    for (const [name, path] of [
      ['staff-elections', '/packages/staff/elections/list'],
      ['staff-new-election', '/packages/staff/elections/new'],
      ['staff-election', runPage()],
      ['staff-sessions', '/packages/staff/sessions/list'],
      ['staff-session', `/packages/staff/sessions/session?id=${await meeting()}`],
    ] as const) {
      await phone.open(path);
      await phone.looksRight(`${name}-320-200`, { withoutAxe: true });
    }
    expect(await phone.putAway()).toEqual([]);
  });
});
