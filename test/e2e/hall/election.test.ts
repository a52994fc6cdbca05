import { beforeAll, describe, expect, it } from 'vitest';
import { openDue } from '../../../src/features/polls/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import type { Person } from '../../factories/community.ts';
import {
  approveWords,
  DATES,
  electionIn,
  electionSeeds,
  entryOf,
  nominateBy,
  numberOf,
  type ElectionScene,
} from '../../factories/polls/elections.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Mode, type Phone } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';
import { isFull } from './scene.ts';

/** Each mode has its own candidate and its own voter, so that the same story can be told twice. */
const WHO: Record<Mode, { readonly candidate: 'lin' | 'wang'; readonly voter: 'chen' | 'staff' }> = {
  normal: { candidate: 'lin', voter: 'staff' },
  elder: { candidate: 'wang', voter: 'chen' },
};

describe.skipIf(whyNot !== null)('an election on a phone', () => {
  const scene = aScene(electionSeeds());
  let story: ElectionScene;
  let pollId = '';

  beforeAll(async () => {
    story = await electionIn(scene().community);
    for (const mode of MODES) await nominateBy(story, 'worker', { entryId: entryOf(WHO[mode].candidate) });
  });

  async function phoneOf(who: Person, options: Parameters<ReturnType<typeof scene>['phoneAs']>[1]): Promise<Phone> {
    const { community, phoneAs } = scene();
    const phone = await phoneAs(community[who], options);
    await phone.page.clock.setFixedTime(community.time.now());
    return phone;
  }
  /** Every day the large letters, in which more is cut off; both when all is tested. */
  const looks = async (phone: Phone, name: string, mode: Mode) => {
    if (mode === 'elder' || isFull) await phone.looksRight(name, { withoutAxe: mode === 'normal' });
  };
  /** On the smallest screen, with letters twice as large. @returns what went wrong meanwhile */
  async function fits(name: string, path: string): Promise<readonly string[]> {
    const phone = await phoneOf('lin', { width: 320, height: 640, letters: 32 });
    await phone.open(path);
    await phone.looksRight(`${name}-320-200`, { withoutAxe: true });
    return phone.putAway();
  }
  const page = () => `/pages/hall/election/election?id=${story.election.id}`;

  it.each(MODES)('one is asked to stand, and says why one would (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].candidate, { mode });

    await phone.press(/^有邻居提名您参选/u, 'link');
    await phone.sees('有邻居提名您，您愿意吗？');
    await phone.write('您想对邻居说的话', '我想把楼道灯修好');
    await phone.press('我愿意参选');
    await phone.sees('您的姓名会写在候选人名单上。');
    await looks(phone, 'election-stand', mode);
    await phone.press('公布我的姓名，参选');

    await phone.sees('您在参选');
    await phone.sees('您的话等社工看。');
    phone.isShort();
    expect(await phone.putAway()).toEqual([]);
  });

  it.each(MODES)('one nominates a neighbour by name, and is told when nobody is called so (%s)', async (mode) => {
    const phone = await phoneOf(WHO[mode].voter, { mode });

    await phone.press('议事', 'link');
    await phone.press(/^桂花社区居委会换届/u, 'link');
    await phone.sees('正在提名，到3月7日 18:00为止');
    await looks(phone, 'election-nominating', mode);
    await phone.write('提名谁', '赵六');
    await phone.press('就提名他');
    await phone.sees(/^名册上没有找到叫“赵六”的。/u);
    await phone.write('提名谁', '李四');
    await phone.press('就提名他');

    await phone.sees('记下了，我们会问他本人。');
    phone.isShort();
    // The browser itself notes down that the first name was refused.
    expect(await phone.putAway()).toEqual([expect.stringContaining('404')]);
  });

  it('says in words that the network is gone, and goes on once it is back', async () => {
    const phone = await phoneOf('organizer', { mode: MODES[0]! });
    await phone.open(page());
    await phone.write('提名谁', '李四');
    await phone.loseNetwork();
    await phone.press('就提名他');
    await phone.sees('现在没有网络。');
    await phone.looksRight('election-offline', { withoutAxe: true });
    await phone.findNetwork();
    await phone.press('就提名他');

    await phone.sees('您提名了1人，最多2人');
    expect(await phone.putAway()).toEqual([]);
  });

  it('fits a screen of 320 while neighbours are nominated', async () => {
    expect(await fits('election-nominating', page())).toEqual([]);
  });

  describe('once the list is public and the vote is open', () => {
    beforeAll(async () => {
      await story.stand('lin', 'wang', 'organizer');
      for (const mode of MODES) await approveWords(story, WHO[mode].candidate, '我想把楼道灯修好');
      pollId = await story.publish();
      story.time.set(DATES.opensAt);
      await perform(openDue, story.app, SYSTEM, {});
    });

    it.each(MODES)('one votes in secret for as many as there are seats (%s)', async (mode) => {
      const phone = await phoneOf(WHO[mode].voter, { mode });

      await phone.press(/^您有1项待表态/u, 'link');
      await phone.sees('秘密写票');
      await phone.sees('最多选2人，可以少选');
      await looks(phone, 'election-vote', mode);
      await phone.press('林晓梅', 'checkbox');
      await phone.press('选好了');
      await phone.press('就这样投');

      await phone.sees('投好了，谢谢您。');
      phone.isShort();
      expect(await phone.putAway()).toEqual([]);
    });

    it.each(MODES)('one reads what candidates say, and is led to the vote (%s)', async (mode) => {
      const phone = await phoneOf('worker', { mode });

      await phone.open(page());
      await phone.sees('我想把楼道灯修好');
      await looks(phone, 'election-candidates', mode);
      await phone.press('去投票');

      await phone.sees('秘密写票');
      expect(await phone.putAway()).toEqual([]);
    });

    it('fits a screen of 320 while the vote is open', async () => {
      expect(await fits('election-listed', page())).toEqual([]);
      expect(await fits('election-vote', `/pages/hall/poll?id=${pollId}`)).toEqual([]);
    });
  });

  describe('once it is counted', () => {
    beforeAll(async () => {
      const [lin, wang] = [numberOf(await story.now(), 'lin'), numberOf(await story.now(), 'wang')];
      await story.vote(pollId, { lin: [lin, wang], wang: [lin], organizer: [lin], staff: [wang] });
    });

    it.each(MODES)('one reads who is elected and why, and checks the count (%s)', async (mode) => {
      const phone = await phoneOf(WHO[mode].voter, { mode });

      await phone.press('议事', 'link');
      await phone.press(/^桂花社区居委会换届，还差1人，等着另行选举/u, 'link');
      await phone.sees('可以参加另行选举的人');
      await looks(phone, 'election-run-off-due', mode);
      await phone.press(/^第一次投票，当选：林晓梅/u, 'link');
      await phone.sees('当选至少要3票。');
      await looks(phone, 'election-result', mode);
      await phone.press(/^自己核对结果/u, 'link');

      await phone.sees('这部手机查过：候选人姓名对得上。');
      await phone.sees('这部手机数过：票数对得上。');
      phone.isShort();
      expect(await phone.putAway()).toEqual([]);
    });

    it('fits a screen of 320 with its result', async () => {
      expect(await fits('election-result', page())).toEqual([]);
      expect(await fits('election-poll-result', `/pages/hall/poll?id=${pollId}`)).toEqual([]);
    });
  });
});
