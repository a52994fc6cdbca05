import { describe, expect, it } from 'vitest';
import {
  followNeed,
  mergeNeeds,
  needsData,
  releaseMerged,
  settleMerge,
  trackNeed,
  unmergeNeed,
  withdrawNeed,
} from '../../../../src/features/needs/index.ts';
import { perform, SYSTEM, type Actor } from '../../../../src/kernel/index.ts';
import type { App } from '../../../../src/app.ts';
import { buildSharedNeed, LAMP, OTHER_LAMP } from '../../../factories/needs.ts';
import { merging, needOf, stepsOf, THIRD_LAMP, twoLamps } from '../../../factories/needs/merging.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';

describe('a head that is asked for no longer', () => {
  it('lets go what was merged into it, which goes on alone', async () => {
    const { app, worker, lin } = await twoLamps();
    await perform(mergeNeeds, app, worker, merging);

    await perform(withdrawNeed, app, lin, { number: LAMP });
    await settleReactions(app);

    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
    expect((await toldIn(app, 'wang')).at(-1)).toContain('单独办理');
  });
});

describe('withdrawing a merged need', () => {
  it('takes it out of its head, whose people hear of it no more', async () => {
    const { app, worker, wang } = await twoLamps();
    await perform(mergeNeeds, app, worker, merging);

    await perform(withdrawNeed, app, wang, { number: OTHER_LAMP });
    await settleReactions(app);

    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'withdrawn' });
    expect((await needOf(app, LAMP)).absorbed).toBeUndefined();
    expect((await perform(trackNeed, app, wang, { number: LAMP })).concerned).toBe(1);
  });
});

describe('deleting what was asked for', () => {
  it('takes a merged need out of its head, and a head’s others go on alone, in the words of those who asked', async () => {
    const { app, worker, wang } = await twoLamps();
    const person = (id: string) => ({ id, formerIds: [], contacts: [] });
    await perform(mergeNeeds, app, worker, merging);

    await needsData(app).forget(person('wang'));
    await settleReactions(app);

    const erased = await needOf(app, OTHER_LAMP);
    expect([erased.state, erased.mergedInto]).toEqual(['withdrawn', undefined]);
    expect((await needOf(app, LAMP)).absorbed).toBeUndefined();

    await app.needs.insert(buildSharedNeed({ id: 'third', number: THIRD_LAMP, resident: 'chen' }), []);
    await perform(mergeNeeds, app, worker, { number: THIRD_LAMP, into: LAMP });
    await perform(followNeed, app, wang, { number: LAMP });
    expect(await needsData(app).export(person('wang'))).toContainEqual({ follows: [LAMP] });
    await needsData(app).forget(person('wang'));
    await needsData(app).forget(person('lin'));
    await settleReactions(app);

    expect(await needOf(app, THIRD_LAMP)).toMatchObject({ state: 'at-hall', text: buildSharedNeed().text });
  });
});

describe('settleMerge()', () => {
  const step = { head: 'lamp', need: 'other' };

  it('carries through what was begun by a process that died', async () => {
    const { app, worker } = await twoLamps();
    await dieAfterBeginning(app, worker);
    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'at-hall' });

    await settleReactions(app);

    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'merged' });
    expect(stepsOf(await needOf(app, LAMP))).toEqual(['submit', 'absorb']);
  });

  it('that comes late, having read the head before the two were taken apart, merges nothing', async () => {
    const { app, worker } = await twoLamps();
    await perform(mergeNeeds, app, worker, merging);
    const seen = await needOf(app, LAMP);
    await perform(unmergeNeed, app, worker, { number: OTHER_LAMP });

    const find = async (id: string) => (id === seen.id ? seen : app.needs.find(id));
    const late = { merging: { ...step, merge: seen.absorbed![0]!.merge }, by: worker.id };
    await perform(settleMerge, { ...app, needs: { ...app.needs, find } }, SYSTEM, late);

    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
  });

  it('merges nothing for good into a head that was withdrawn meanwhile', async () => {
    const { app, worker, lin } = await twoLamps();
    await dieAfterBeginning(app, worker);
    const { merge } = (await needOf(app, LAMP)).absorbed![0]!;
    await perform(withdrawNeed, app, lin, { number: LAMP });
    await perform(releaseMerged, app, SYSTEM, { needId: 'lamp' });

    await perform(settleMerge, app, SYSTEM, { merging: { ...step, merge }, by: worker.id });

    expect(await needOf(app, OTHER_LAMP)).toMatchObject({ state: 'at-hall' });
    expect((await needOf(app, LAMP)).absorbed).toBeUndefined();
  });

  /** The head keeps who comes; then the process is gone. */
  async function dieAfterBeginning(app: App, worker: Actor): Promise<void> {
    let left = 1;
    const change: App['needs']['change'] = (...given) => {
      left -= 1;
      return left < 0 ? Promise.reject(new Error('killed')) : app.needs.change(...given);
    };
    const dying = perform(mergeNeeds, { ...app, needs: { ...app.needs, change } }, worker, merging);
    await expect(dying).rejects.toThrow('killed');
  }
});
