import { describe, expect, it } from 'vitest';
import {
  acknowledgeAlert,
  concludeNeed,
  repeatAlerts,
  reopenNeed,
  setDutyList,
  showDutyList,
  submitNeed,
  trackNeed,
  triageNeed,
} from '../../../../src/features/needs/index.ts';
import { revokeRole } from '../../../../src/features/residents/index.ts';
import { MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { buildNeed } from '../../../factories/needs.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { buildGrant, buildResident } from '../../../factories/residents.ts';
import { aTime } from '../../../factories/time.ts';
import { toldIn } from '../../../factories/told.ts';
import { twoApps } from '../../../factories/two-apps.ts';
import { REGION_TREE } from '../../../factories/regions.ts';

const FIRE = '三楼着火了，有浓烟，老人还在里面';
const REGION = '/d1/s1/c1/';

/** Lets the worker look every quarter of a minute, for so long. */
async function wait({ app, time }: Pick<Community, 'app' | 'time'>, minutes: number): Promise<void> {
  for (let looks = 0; looks < minutes * 4; looks += 1) {
    time.pass(MINUTE / 4);
    await perform(repeatAlerts, app, SYSTEM, {});
  }
}

/** Who was called at which minute after the danger was said, as the private timeline has it. */
async function calls({ app }: Pick<Community, 'app'>, id: string): Promise<string[]> {
  const { timeline, submittedAt } = (await app.needs.find(id))!;
  return timeline
    .filter(({ step }) => step === 'call')
    .map(({ at, called }) => `${(at.getTime() - submittedAt.getTime()) / MINUTE} ${called!.join()}`);
}

describe('a danger', () => {
  it('is called to the duty worker twice, to the workers, to those above, and from the start again', async () => {
    const community = await aCommunity();
    const { app, lin } = community;

    const { id } = await perform(submitNeed, app, lin, { text: FIRE });
    await wait(community, 14);

    expect(await calls(community, id)).toEqual([
      '0 duty-worker',
      '2 duty-worker',
      '4 worker',
      '7 steward',
      '10 duty-worker',
      '12 duty-worker',
      '14 worker',
    ]);
    await settleReactions(app);
    const heard = await Promise.all(['duty-worker', 'worker', 'steward'].map((who) => toldIn(app, who)));
    expect(heard.map(({ length }) => length)).toEqual([4, 2, 1]);
  });

  it('is called to those on the duty list first, one after another, and slower in later rounds', async () => {
    const community = await aCommunity();
    const { app, lin, worker, settle } = community;
    await settle(buildResident({ id: 'street-worker', grants: [buildGrant('worker', '/d1/s1/')] }));
    await perform(setDutyList, app, worker, { region: REGION, members: ['worker', 'duty-worker'] });

    const { id } = await perform(submitNeed, app, lin, { text: FIRE });
    await wait(community, 45);

    const all = await calls(community, id);
    expect(all.slice(0, 6)).toEqual([
      '0 worker',
      '2 worker',
      '4 duty-worker',
      '6 duty-worker',
      '8 street-worker',
      '11 steward',
    ]);
    expect(all.slice(12, 14)).toEqual(['28 worker', '32 worker']);
  });

  it('goes on with whoever is there when the list changes between two calls', async () => {
    const community = await aCommunity();
    const { app, lin, worker, steward } = community;
    await perform(setDutyList, app, worker, { region: REGION, members: ['worker', 'duty-worker'] });
    const { id } = await perform(submitNeed, app, lin, { text: FIRE });

    await perform(revokeRole, app, steward, { residentId: 'worker', role: 'worker', region: REGION });
    await wait(community, 2);

    expect(await calls(community, id)).toEqual(['0 worker', '2 duty-worker']);
  });

  it('is called until somebody takes it in hand, and can then be concluded', async () => {
    const community = await aCommunity();
    const { app, lin, dutyWorker } = community;
    const { id, number } = await perform(submitNeed, app, lin, { text: FIRE });

    await perform(acknowledgeAlert, app, dutyWorker, { number });
    await wait(community, 60);

    expect(await app.needs.find(id)).toMatchObject({ state: 'acknowledged', alert: { calls: 1 } });
    await perform(concludeNeed, app, dutyWorker, { number, note: '消防已到场处置' });
    expect(await app.needs.find(id)).toMatchObject({ state: 'done', outcome: { note: '消防已到场处置' } });
  });

  it('that was not over is called again at once', async () => {
    const { app, lin } = await aCommunity({ needs: [buildNeed({ route: 'duty', state: 'done' })] });
    const { alert } = await perform(reopenNeed, app, lin, {});
    await settleReactions(app);
    expect(alert).toMatchObject({ called: ['duty-worker'] });
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'alerted', alert: { calls: 1 } });
    expect(await toldIn(app, 'duty-worker')).toHaveLength(1);
  });

  it('that a worker finds in a need is called at once', async () => {
    const { app, worker } = await aCommunity({ needs: [buildNeed()] });
    await perform(triageNeed, app, worker, { number: 'N20260302-100001', route: 'duty' });
    await settleReactions(app);
    expect(await app.needs.find('lamp')).toMatchObject({ state: 'alerted', alert: { called: ['duty-worker'] } });
    expect(await toldIn(app, 'duty-worker')).toHaveLength(1);
  });

  it('said by a worker is called to somebody else', async () => {
    const { app, dutyWorker } = await aCommunity();
    const { alert } = await perform(submitNeed, app, dutyWorker, { text: FIRE, region: REGION });
    expect(alert).toMatchObject({ called: ['worker'] });
  });

  it('is seen in public without its calls and words', async () => {
    const community = await aCommunity();
    const { app, lin, wang } = community;
    const { number } = await perform(submitNeed, app, lin, { text: FIRE });
    await wait(community, 10);

    const {
      need: { timeline },
    } = await perform(trackNeed, app, wang, { number });

    expect(timeline.filter(({ isPrivate }) => isPrivate !== true).map(({ step }) => step)).toEqual(['submit', 'alert']);
  });
});

describe('where there is nobody to call', () => {
  it('that is known at once, told once, and looked at again until there is', async () => {
    const time = aTime();
    const [app] = await twoApps(time.clock);
    const alone = { app, time };
    for (const region of REGION_TREE) await app.regions.insert(region, []);
    const lin = { kind: 'resident' as const, id: 'lin', trust: 'verified' as const, region: REGION, grants: [] };

    const need = await perform(submitNeed, app, lin, { text: FIRE });
    await wait(alone, 20);
    await settleReactions(app);

    expect(need.alert).toMatchObject({ called: [] });
    const kept = await app.connection.collection('notices').find({ about: need.id }).toArray();
    expect(kept).toMatchObject([{ state: 'failed', why: 'nobody', region: REGION }]);
    await app.residents.insert(buildResident({ id: 'new', grants: [buildGrant('duty-worker')] }), []);
    await wait(alone, 5);
    expect((await app.needs.find(need.id))?.alert).toMatchObject({ called: ['new'] });
  });
});

describe('two workers that find the same call due', () => {
  it('make it once', async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    const [app] = apps;
    for (const region of REGION_TREE) await app.regions.insert(region, []);
    await app.residents.insert(buildResident({ id: 'on-duty', grants: [buildGrant('duty-worker')] }), []);
    const lin = { kind: 'resident' as const, id: 'lin', trust: 'verified' as const, region: REGION, grants: [] };
    const { id } = await perform(submitNeed, app, lin, { text: FIRE });

    for (const minute of [2, 4, 6]) {
      time.pass(2 * MINUTE);
      await Promise.all(apps.flatMap((one) => [1, 2].map(() => perform(repeatAlerts, one, SYSTEM, {}))));
      expect(await app.needs.find(id)).toMatchObject({ alert: { calls: minute / 2 + 1 } });
    }
    await Promise.all(apps.map(settleReactions));
    await settleReactions(app);

    expect(await calls({ app }, id)).toHaveLength(4);
    expect(await toldIn(app, 'on-duty')).toHaveLength(4);
  });
});

describe('setDutyList()', () => {
  it('keeps the order, each person once, and shows their names', async () => {
    const { app, steward, dutyWorker } = await aCommunity();
    const members = ['duty-worker', 'worker', 'duty-worker'];

    await perform(setDutyList, app, steward, { region: REGION, members });

    expect(await perform(showDutyList, app, dutyWorker, { region: REGION })).toEqual({
      region: REGION,
      members: [
        { id: 'duty-worker', name: '马超' },
        { id: 'worker', name: '刘洋' },
      ],
      rota: [],
      now: [],
    });
  });

  it.each([
    ['a resident', 'lin', ['worker'], 'needs.not-duty-keeper'],
    ['a duty worker', 'dutyWorker', ['duty-worker'], 'needs.not-duty-keeper'],
    ['a worker from elsewhere', 'otherWorker', ['other-worker'], 'needs.not-duty-keeper'],
    ['somebody without a role', 'worker', ['lin'], 'needs.no-duty-role'],
    ['somebody from elsewhere', 'worker', ['other-worker'], 'needs.no-duty-role'],
    ['somebody unknown', 'worker', ['nobody-knows'], 'residents.missing'],
  ] as const)('refuses %s', async (_, who, members, code) => {
    const community = await aCommunity();
    const setting = perform(setDutyList, community.app, community[who], { region: REGION, members: [...members] });
    await expect(setting).rejects.toMatchObject({ code });
  });
});
