import { describe, expect, it } from 'vitest';
import { listUndelivered } from '../../../../src/features/broadcasts/index.ts';
import {
  concludeNeed,
  followNeed,
  mergeNeeds,
  publicTimeline,
  recordAcknowledgement,
  trackNeed,
  unfollowNeed,
  withdrawNeed,
  type Need,
} from '../../../../src/features/needs/index.ts';
import { leave } from '../../../../src/features/residents/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../../factories/needs.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildResident } from '../../../factories/residents.ts';
import { toldIn } from '../../../factories/told.ts';

const following = { number: LAMP };

describe('followNeed()', () => {
  it('counts a neighbour once, however often they say so, and whoever asked is counted already', async () => {
    const { app, lin, wang, chen } = await aCommunity({ needs: [buildSharedNeed()] });

    await perform(followNeed, app, wang, following);
    await perform(followNeed, app, wang, following);
    await perform(followNeed, app, lin, following);
    const { concerned } = await perform(followNeed, app, chen, following);

    expect(concerned).toBe(3);
    expect((await app.needs.findByNumber(LAMP))?.followers).toMatchObject([{ resident: 'wang' }, { resident: 'chen' }]);
  });

  it('keeps how long the need has waited', async () => {
    const { app, wang, time } = await aCommunity({ needs: [buildSharedNeed()] });
    const { changedAt } = (await app.needs.findByNumber(LAMP))!;
    time.pass(60_000);

    await perform(followNeed, app, wang, following);

    expect((await app.needs.findByNumber(LAMP))?.changedAt).toEqual(changedAt);
  });

  it('is said of the need in which a merged one goes on', async () => {
    const { app, worker, chen } = await aCommunity({
      needs: [buildSharedNeed(), buildSharedNeed({ id: 'other', number: OTHER_LAMP, resident: 'wang' })],
    });
    await perform(mergeNeeds, app, worker, { number: OTHER_LAMP, into: LAMP });

    const { head, concerned } = await perform(followNeed, app, chen, { number: OTHER_LAMP });

    expect([head.number, concerned]).toEqual([LAMP, 3]);
    expect((await app.needs.findByNumber(OTHER_LAMP))?.followers).toBeUndefined();
  });

  it.each<[string, Partial<Need>, 'wang' | 'zhao', string]>([
    ['somebody’s own affair', { route: 'organization', state: 'submitted' }, 'wang', 'needs.not-shared'],
    ['a matter of health', { affected: ['病人'] }, 'wang', 'needs.not-shared'],
    ['what is closed', { state: 'refused' }, 'wang', 'needs.now-refused'],
    ['a danger', { route: 'duty', urgency: 'danger', state: 'acknowledged' }, 'wang', 'needs.now-acknowledged'],
    ['another community', {}, 'zhao', 'needs.follow-elsewhere'],
  ])('refuses %s', async (_, given, who, code) => {
    const community = await aCommunity({ needs: [buildSharedNeed(given)] });

    await expect(perform(followNeed, community.app, community[who], following)).rejects.toMatchObject({ code });
  });
});

describe('unfollowNeed()', () => {
  it('takes it back, of a merged need too, and can be said again', async () => {
    const { app, worker, wang, chen } = await aCommunity({
      needs: [buildSharedNeed(), buildSharedNeed({ id: 'other', number: OTHER_LAMP, resident: 'wang' })],
    });
    await perform(followNeed, app, chen, { number: OTHER_LAMP });
    await perform(mergeNeeds, app, worker, { number: OTHER_LAMP, into: LAMP });

    await perform(unfollowNeed, app, chen, following);
    const { concerned } = await perform(unfollowNeed, app, chen, following);

    expect(concerned).toBe(2);
    expect((await perform(trackNeed, app, wang, { number: OTHER_LAMP })).concerned).toBe(2);
  });
});

describe('what followers hear', () => {
  it('is every step once, in words of their own, and nothing once they follow no longer', async () => {
    const { app, worker, wang, chen } = await aCommunity({
      needs: [
        buildSharedNeed({ state: 'forwarded', route: 'authority', forwarding: { to: '12345', categoryPath: '城建' } }),
      ],
    });
    await perform(followNeed, app, wang, following);
    await perform(followNeed, app, chen, following);

    await perform(recordAcknowledgement, app, worker, { number: LAMP, acknowledgement: '12345-88' });
    await settleReactions(app);
    await perform(unfollowNeed, app, chen, following);
    await perform(concludeNeed, app, worker, { number: LAMP, note: '换好了，有事打13800001234' });
    await settleReactions(app);

    expect(await toldIn(app, 'wang')).toEqual([
      `您也遇到的事（${LAMP}）已由12345受理，受理号：12345-88。`,
      expect.stringContaining('换好了，有事打（电话）'),
    ]);
    expect(await toldIn(app, 'chen')).toHaveLength(1);
    expect(await toldIn(app, 'lin')).toHaveLength(2);
  });

  it('includes that it was withdrawn', async () => {
    const { app, lin, wang } = await aCommunity({ needs: [buildSharedNeed()] });
    await perform(followNeed, app, wang, following);

    await perform(withdrawNeed, app, lin, following);
    await settleReactions(app);

    expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('已由提出的人撤回')]);
  });

  it('goes on when whoever asked has left, who is no more told of it than staff are that they were not', async () => {
    const { app, lin, worker, wang, steward } = await aCommunity({ needs: [buildSharedNeed()] });
    await perform(followNeed, app, wang, following);

    await perform(leave, app, lin, { sure: true });
    await settleReactions(app);
    expect(await app.needs.findByNumber(LAMP)).toMatchObject({
      state: 'at-hall',
      text: '（应本人要求已删除）',
      followers: [{ resident: 'wang' }],
    });
    expect(publicTimeline((await app.needs.findByNumber(LAMP))!).at(-1)).toMatchObject({ step: 'leave' });

    await perform(concludeNeed, app, worker, { number: LAMP, note: '换好了' });
    await settleReactions(app);
    expect(await toldIn(app, 'wang')).toEqual([expect.stringContaining('换好了')]);
    expect(await perform(listUndelivered, app, steward, {})).toMatchObject({ items: [] });
  });

  it('ends with whoever asked when nobody else follows it', async () => {
    const { app, lin, wang } = await aCommunity({ needs: [buildSharedNeed()] });
    await perform(followNeed, app, wang, following);
    await perform(unfollowNeed, app, wang, following);

    await perform(leave, app, lin, { sure: true });
    await settleReactions(app);

    expect(await app.needs.findByNumber(LAMP)).toMatchObject({ state: 'withdrawn' });
  });

  it('comes once to whoever asked for it, though they follow it under an older record of theirs', async () => {
    const { app, worker, settle } = await aCommunity({ needs: [buildSharedNeed()] });
    const former = await settle(buildResident({ id: 'former', region: '/d1/s1/c1/b1/' }));
    await perform(followNeed, app, former, following);
    await app.residents.change('former', (resident) => ({
      next: { ...resident, mergedInto: 'lin' },
      result: undefined,
    }));

    await perform(concludeNeed, app, worker, { number: LAMP, note: '换好了' });
    await settleReactions(app);

    expect(await toldIn(app, 'lin')).toHaveLength(1);
    expect(await toldIn(app, 'former')).toEqual([]);
  });
});
