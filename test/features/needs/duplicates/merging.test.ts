import { describe, expect, it } from 'vitest';
import {
  submitNeed,
  followNeed,
  mergeNeeds,
  trackNeed,
  unmergeNeed,
  concludeNeed,
  type Need,
} from '../../../../src/features/needs/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { type Community } from '../../../factories/community.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../../factories/needs.ts';
import { merging, needOf, stepsOf, THIRD_LAMP, twoLamps } from '../../../factories/needs/merging.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';

describe('mergeNeeds()', () => {
  it('keeps both histories, and the number of the merged one still answers', async () => {
    const { app, worker, wang } = await twoLamps();

    const merged = await perform(mergeNeeds, app, worker, merging);

    expect(merged).toMatchObject({ state: 'merged', mergedInto: { number: LAMP, from: 'at-hall' } });
    expect(stepsOf(merged)).toEqual(['submit', 'merge']);
    expect(stepsOf(await needOf(app, LAMP))).toEqual(['submit', 'absorb']);
    const tracked = await perform(trackNeed, app, wang, { number: OTHER_LAMP });
    expect([tracked.head.number, tracked.concerned]).toEqual([LAMP, 3]);
  });

  it('asked again, once with the same key and once without, changes nothing more', async () => {
    const { app, worker } = await twoLamps();

    for (const once of ['m1', 'm1', 'm2']) await perform(mergeNeeds, app, worker, merging, { once });

    expect(stepsOf(await needOf(app, LAMP))).toEqual(['submit', 'absorb']);
    expect((await needOf(app, LAMP)).absorbed).toHaveLength(1);
  });

  it('brings who asked for and who follows the merged one to the head, each step once', async () => {
    const { app, worker, wang } = await twoLamps();
    await perform(followNeed, app, wang, { number: LAMP });
    await perform(mergeNeeds, app, worker, merging);
    await settleReactions(app);

    await perform(concludeNeed, app, worker, { number: LAMP, note: '换了灯泡' });
    await settleReactions(app);

    expect(await toldIn(app, 'wang')).toEqual([
      expect.stringContaining(`您的需求 ${OTHER_LAMP} 和 ${LAMP} 是同一件事`),
      expect.stringContaining(`您也遇到的事（${LAMP}）已办结：换了灯泡`),
    ]);
    expect(await toldIn(app, 'chen')).toHaveLength(2);
    expect(await toldIn(app, 'lin')).toHaveLength(1);
  });

  it('gives up the offer of the merged one, which is matched no more', async () => {
    const community = await withOffer();
    const { app, worker } = community;
    const own = await needOf(app, OTHER_LAMP);
    expect(own.state).toBe('offered');

    await perform(mergeNeeds, app, worker, merging);
    await settleReactions(app);

    expect(await app.offers.find(own.offer!.id)).toMatchObject({ state: 'ended', end: 'withdrawn' });
    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'merged' });
    expect((await needOf(app, OTHER_LAMP)).offer).toBeUndefined();
  });

  it.each<[string, Partial<Need>, Partial<Need>, { number: string; into: string }, string]>([
    ['a need into itself', {}, {}, { number: LAMP, into: LAMP }, 'needs.merge-itself'],
    ['what is closed', {}, { state: 'refused' }, merging, 'needs.merge-closed'],
    ['into what is closed', { state: 'confirmed' }, {}, merging, 'needs.merge-closed'],
    ['a danger', {}, { state: 'alerted', route: 'duty', urgency: 'danger' }, merging, 'needs.merge-danger'],
    ['into a danger', { state: 'acknowledged', route: 'duty', urgency: 'danger' }, {}, merging, 'needs.merge-danger'],
    ['what an organization is at work on', {}, { state: 'in-progress' }, merging, 'needs.merge-taken'],
  ])('refuses %s', async (_, head, other, input, code) => {
    const { app, worker } = await twoLamps(head, other);
    const before = [await needOf(app, LAMP), await needOf(app, OTHER_LAMP)];

    await expect(perform(mergeNeeds, app, worker, input)).rejects.toMatchObject({ code });

    expect([await needOf(app, LAMP), await needOf(app, OTHER_LAMP)]).toEqual(before);
  });

  it('refuses chains, in the words of what would work', async () => {
    const { app, worker } = await twoLamps();
    await app.needs.insert(buildSharedNeed({ id: 'third', number: THIRD_LAMP }), []);
    await perform(mergeNeeds, app, worker, merging);

    for (const [input, code] of [
      [{ number: LAMP, into: THIRD_LAMP }, 'needs.merge-head'],
      [{ number: THIRD_LAMP, into: OTHER_LAMP }, 'needs.merge-into-merged'],
      [{ number: OTHER_LAMP, into: THIRD_LAMP }, 'needs.merged-already'],
      [{ number: LAMP, into: OTHER_LAMP }, 'needs.merge-into-merged'],
    ] as const) {
      await expect(perform(mergeNeeds, app, worker, input)).rejects.toMatchObject({ code });
    }
  });

  it('refuses another community, also to who cares for both', async () => {
    const { app, steward } = await twoLamps({}, { region: '/d1/s1/c2/b1/' });

    await expect(perform(mergeNeeds, app, steward, merging)).rejects.toMatchObject({ code: 'needs.merge-elsewhere' });
  });
});

describe('unmergeNeed()', () => {
  it('restores state, history, followers and what it was sent on with; what happened meanwhile stays with the head', async () => {
    const forwarding = { to: '12345' as const, categoryPath: '城乡建设/照明', acknowledgement: '12345-7' };
    const { app, worker, lin, chen } = await twoLamps({}, { state: 'forwarded', route: 'authority', forwarding });
    const before = await needOf(app, OTHER_LAMP);
    await perform(mergeNeeds, app, worker, merging);
    await perform(followNeed, app, chen, { number: LAMP });

    const after = await perform(unmergeNeed, app, worker, { number: OTHER_LAMP });

    expect(stepsOf(after)).toEqual(['submit', 'merge', 'unmerge']);
    expect({ ...after, timeline: before.timeline, changedAt: before.changedAt }).toEqual(before);
    const head = await needOf(app, LAMP);
    expect(stepsOf(head)).toEqual(['submit', 'absorb', 'release']);
    expect([head.absorbed, head.followers]).toEqual([undefined, [expect.objectContaining({ resident: 'chen' })]]);
    expect((await perform(trackNeed, app, lin, { number: LAMP })).concerned).toBe(2);
    expect((await perform(trackNeed, app, lin, { number: OTHER_LAMP })).concerned).toBe(2);
  });

  it('lets a need that was offered be matched anew', async () => {
    const { app, worker } = await withOffer();
    const first = await needOf(app, OTHER_LAMP);
    await perform(mergeNeeds, app, worker, merging);
    await settleReactions(app);

    await perform(unmergeNeed, app, worker, { number: OTHER_LAMP });
    await settleReactions(app);

    const again = await needOf(app, OTHER_LAMP);
    expect(again).toMatchObject({ state: 'offered', round: first.round + 1 });
    expect(again.offer!.id).not.toBe(first.offer!.id);
    expect(await app.offers.find(again.offer!.id)).toMatchObject({ state: 'open' });
  });

  it('refuses what is not merged', async () => {
    const { app, worker } = await twoLamps();

    const unmerging = perform(unmergeNeed, app, worker, { number: OTHER_LAMP });

    await expect(unmerging).rejects.toMatchObject({ code: 'needs.not-merged' });
  });

  it('leaves the two free to be merged again, and the other way round', async () => {
    const { app, worker } = await twoLamps();
    await perform(mergeNeeds, app, worker, merging);
    await perform(unmergeNeed, app, worker, { number: OTHER_LAMP });
    await perform(mergeNeeds, app, worker, merging);
    await perform(unmergeNeed, app, worker, { number: OTHER_LAMP });

    expect(await perform(mergeNeeds, app, worker, { number: LAMP, into: OTHER_LAMP })).toMatchObject({
      state: 'merged',
    });
    await settleReactions(app);
    expect(await needOf(app, LAMP)).toMatchObject({ mergedInto: { number: OTHER_LAMP } });
  });
});

/** As {@link twoLamps}, but 王建国's waits for an organization's answer. */
async function withOffer(): Promise<Community> {
  const community = await twoLamps({}, { number: 'N20260302-199999' });
  const { app, wang, time } = community;
  const [organization, area] = ['org1', '/d1/s1/'];
  await app.organizations.insert(
    {
      id: organization,
      name: '邻里维修队',
      kind: 'filed',
      region: area,
      openOffers: 5,
      isPaused: false,
      changedAt: time.now(),
    },
    [],
  );
  await app.services.insert(
    {
      id: 'repair',
      organization,
      name: '上门维修灯具',
      description: '上门维修灯具、水管',
      status: 'active',
      categories: [],
      areas: [area],
      eligibility: { tags: [] },
      cost: { kind: 'free' },
      languages: [],
      accessibility: [],
      capacity: 5,
      places: [],
      changedAt: time.now(),
    },
    [],
  );
  const { id } = await perform(submitNeed, app, wang, {
    text: '家里的灯坏了，想找师傅来修一下',
    place: '2号楼',
    route: 'organization',
  });
  await app.needs.change(id, (need) => ({ next: { ...need, number: OTHER_LAMP }, result: undefined }));
  await settleReactions(app);
  return community;
}
