import { describe, expect, it } from 'vitest';
import { ALERTS } from '../../../../config/needs.ts';
import { closeFalseAlarm, sayMore, submitNeed } from '../../../../src/features/needs/index.ts';
import { MINUTE, perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';

const FIRE = '三楼着火了，有浓烟';
const MORE = '老人还困在里面，快救人';

describe('what somebody says again about a danger', () => {
  it('within minutes of their last words is kept with the same need, each message once', async () => {
    const { app, lin, time } = await aCommunity();
    const { id } = await perform(submitNeed, app, lin, { text: FIRE }, { once: 'first' });
    for (const once of ['second', 'third']) {
      time.pass(ALERTS.sameAlertMs);
      const say = () => perform(submitNeed, app, lin, { text: MORE, place: '3号楼' }, { once });
      const said = await Promise.all([say(), say()]);
      said.push(await say());
      expect(new Set(said.map((need) => need.id))).toEqual(new Set([id]));
    }
    await settleReactions(app);

    const need = (await app.needs.find(id))!;
    expect(need).toMatchObject({ text: FIRE, place: '三楼，3号楼' });
    expect(need.timeline.filter(({ step }) => step === 'say-more')).toMatchObject([
      { note: MORE, isPrivate: true },
      { note: MORE, isPrivate: true },
    ]);
    const told = await toldIn(app, 'duty-worker');
    expect(told.filter((text) => text.includes(`居民又说：${MORE}`))).toHaveLength(2);
  });

  it('in words that alone are an ordinary matter belongs to it for a shorter time', async () => {
    const { app, lin, wang, time } = await aCommunity();
    const { id } = await perform(submitNeed, app, lin, { text: FIRE });
    const words = { text: '孩子头晕想吐' };

    expect(await perform(sayMore, app, wang, words)).toBeNull();
    time.pass(ALERTS.sameTalkMs);
    expect(await perform(sayMore, app, lin, words)).toMatchObject({ id });
    time.pass(ALERTS.sameTalkMs + 1000);
    expect(await perform(sayMore, app, lin, words)).toBeNull();
    await settleReactions(app);
    expect((await toldIn(app, 'duty-worker')).join()).toContain('居民又说：孩子头晕想吐');
  });

  it('after that is a danger of its own', async () => {
    const { app, lin, time } = await aCommunity();
    await perform(submitNeed, app, lin, { text: FIRE });
    time.pass(ALERTS.sameAlertMs + MINUTE);
    expect(await perform(submitNeed, app, lin, { text: MORE })).toMatchObject({ alert: { calls: 1 }, text: MORE });
    expect(await app.needs.findWhere({})).toHaveLength(2);
  });

  it('after a false alarm is a danger of its own', async () => {
    const { app, lin, worker } = await aCommunity();
    await perform(submitNeed, app, lin, { text: FIRE });
    await perform(closeFalseAlarm, app, worker, {});
    expect(await perform(submitNeed, app, lin, { text: MORE })).toMatchObject({ state: 'alerted', text: MORE });
  });

  it('is kept up to a limit, after which it is a danger of its own', async () => {
    const { app, lin } = await aCommunity();
    for (let count = 0; count <= ALERTS.mostFurtherWords + 1; count += 1) {
      await perform(submitNeed, app, lin, { text: FIRE });
    }
    expect(await app.needs.findWhere({})).toHaveLength(2);
  });

  it.each([
    ['another neighbour', 'wang', { text: MORE }],
    ['the same person elsewhere', 'lin', { text: MORE, region: '/d1/s1/c2/' }],
  ] as const)('by %s is a danger of its own', async (_, who, input) => {
    const community = await aCommunity();
    await perform(submitNeed, community.app, community.lin, { text: FIRE });
    await perform(submitNeed, community.app, community[who], input);
    expect(await community.app.needs.findWhere({})).toHaveLength(2);
  });

  it('as entered by a worker for two people is two dangers', async () => {
    const { app, worker } = await aCommunity();
    const input = { text: FIRE, region: '/d1/s1/c1/', onBehalf: '来电登记' };
    await perform(submitNeed, app, worker, input);
    await perform(submitNeed, app, worker, { ...input, text: MORE });
    expect(await app.needs.findWhere({})).toHaveLength(2);
  });
});
