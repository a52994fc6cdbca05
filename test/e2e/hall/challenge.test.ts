import { beforeAll, describe, expect, it } from 'vitest';
import { challengeBallot, nameScrutineers, ruleOnChallenge } from '../../../src/features/polls/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import type { Person } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { askOwners } from '../../factories/polls/doors.ts';
import { buildEntry, buildFrozen } from '../../factories/rolls/roll.ts';
import { aTime } from '../../factories/time.ts';
import { whyNot } from '../phone/chromium.ts';
import { MODES, type Mode, type Phone, type PhoneOptions } from '../phone/phone.ts';
import { aScene } from '../phone/scene.ts';

const TIME = aTime();
/** Each mode has its own owner and its own scrutineer. */
const WHO: Record<Mode, { readonly owner: 'lin' | 'wang'; readonly watches: 'organizer' | 'chen' }> = {
  normal: { owner: 'lin', watches: 'organizer' },
  elder: { owner: 'wang', watches: 'chen' },
};

describe.skipIf(whyNot !== null)('a ballot that somebody doubts, on a phone', () => {
  const scene = aScene({
    time: TIME,
    halls: [buildHall()],
    rolls: [
      buildFrozen({
        usableFrom: TIME.now(),
        entries: [
          buildEntry({ id: 'e1', voters: ['lin'], areaCm2: 900_000 }),
          buildEntry({ id: 'e2', voters: ['wang'], areaCm2: 800_000, label: '王＊＊' }),
          buildEntry({ id: 'e3', voters: ['zhao'], areaCm2: 700_000, label: '赵＊' }),
          buildEntry({ id: 'e5', voters: [], areaCm2: 500_000, label: '钱＊' }),
        ],
      }),
    ],
  });
  let pollId = '';

  beforeAll(async () => {
    const { app, steward } = scene().community;
    pollId = await askOwners(scene().community, ['paper', 'phone', 'proxy']);
    await perform(nameScrutineers, app, steward, { pollId, residentIds: ['organizer', 'chen'] });
  });

  async function phoneOf(who: Person, options: PhoneOptions): Promise<Phone> {
    const { community, phoneAs } = scene();
    const phone = await phoneAs(community[who] as Parameters<typeof phoneAs>[0], options);
    await phone.page.clock.setFixedTime(community.time.now());
    return phone;
  }
  const page = () => `/pages/hall/poll?id=${pollId}`;
  const challengesOf = async (elector: string) => {
    const book = await scene().community.app.challenges.find(pollId);
    return (book?.challenges ?? []).filter((one) => one.elector === elector);
  };

  it.each(MODES)(
    'is said to be not theirs by its elector, who then reads what was decided and why (%s)',
    async (mode) => {
      const { app, steward } = scene().community;
      const { owner } = WHO[mode];
      const phone = await phoneOf(owner, { mode });
      await phone.press(/^您有1项待表态/u, 'link');
      await phone.press('这张票不对，我要提');
      await phone.sees('定了会告诉您结果和理由。');
      await phone.press('提出来');
      await phone.sees('请写一写哪里不对。');
      phone.countAnew();
      await phone.press('纸票', 'radio');
      await phone.write('哪里不对', '这张不是我签的');
      await phone.looksRight('poll-challenge');
      await phone.press('提出来');
      await phone.sees('收到了，定了就告诉您。');
      await phone.sees('还在核对，请等一等。');
      // The two presses before the one that was refused for want of words.
      phone.isShort({ pressed: 2 });

      const [made] = await challengesOf(owner === 'lin' ? 'e1' : 'e2');
      expect(made).toMatchObject({ by: owner, door: 'paper', words: '这张不是我签的' });
      const ruling = { isUpheld: owner === 'lin', reason: '和委托书上的笔迹对过' };
      await perform(ruleOnChallenge, app, steward, { pollId, challengeId: made!.id, ...ruling });
      await phone.open(page());
      await phone.sees(owner === 'lin' ? '有道理，这张票不算' : '没有采纳，这张票照算');
      await phone.sees('理由：和委托书上的笔迹对过');
      await phone.looksRight('poll-challenge-ruled', { withoutAxe: true });
      expect(await phone.putAway()).toEqual([]);
    },
  );

  it.each(MODES)('may be anybody’s for who watches the count, found by what the roll shows (%s)', async (mode) => {
    const { watches } = WHO[mode];
    const phone = await phoneOf(watches, { mode });
    await phone.open(page());
    await phone.press('这张票不对，我要提');
    await phone.write('票上是谁', '钱');
    await phone.press('找一找');
    await phone.press('电话票', 'radio');
    await phone.write('哪里不对', '登记的号码打不通');
    await phone.looksRight('poll-challenge-watched');
    await phone.press('提出来');
    await phone.sees('钱＊的电话票');

    expect(await challengesOf('e5')).toContainEqual(expect.objectContaining({ by: watches, door: 'phone' }));
    // Whoever watches the count says whose ballot it is, too.
    phone.isShort({ mostFields: 2 });
    expect(await phone.putAway()).toEqual([]);
  });

  it('of one’s own that somebody else doubts is told with what was decided, without who said so', async () => {
    const { app, steward, organizer } = scene().community;
    const asked = { pollId, electorId: 'e3', door: 'phone' as const, words: '他说没接过电话' };
    const { challenge } = await perform(challengeBallot, app, organizer, asked);
    const ruling = { isUpheld: true, reason: '通话记录里没有' };
    await perform(ruleOnChallenge, app, steward, { pollId, challengeId: challenge.id, ...ruling });
    const phone = await phoneOf('zhao', { mode: MODES[0]! });
    await phone.open(page());
    await phone.sees('有人对这张票提了疑问。');
    await phone.sees('有道理，这张票不算');
    await phone.sees('理由：通话记录里没有');
    expect(await phone.page.getByText('没接过电话').count()).toBe(0);
    expect(await phone.putAway()).toEqual([]);
  });

  it('is nothing to whoever may not doubt one', async () => {
    const phone = await phoneOf('staff', { mode: MODES[0]! });
    await phone.open(page());
    await phone.sees('怎么投、怎么算');
    await phone.looksRight('poll-not-on-roll', { withoutAxe: true });
    expect(await phone.page.getByText('对选票有疑问').count()).toBe(0);
    expect(await phone.putAway()).toEqual([]);
  });

  it('fits a screen of 320 with letters twice as large', async () => {
    const phone = await phoneOf('organizer', { width: 320, height: 640, letters: 32 });
    await phone.open(page());
    await phone.press('这张票不对，我要提');
    await phone.write('票上是谁', '王');
    await phone.press('找一找');
    await phone.sees('王＊＊');
    await phone.looksRight('poll-challenge-320-200', { withoutAxe: true });
    expect(await phone.putAway()).toEqual([]);
  });
});
