import { describe, expect, it } from 'vitest';
import type { App } from '../../../src/app.ts';
import {
  concludeNeed,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  submitNeed,
  type Need,
} from '../../../src/features/needs/index.ts';
import { perform, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildRegion } from '../../factories/regions.ts';
import { toldIn } from '../../factories/told.ts';

const FIRE = '三楼着火了，有浓烟，老人还在里面';
const NUMBER = 'N20260302-100001';

describe('“没解决” of what went to no organization', () => {
  it.each([
    ['authority', 'forwarded', 'forward'],
    ['hall', 'at-hall', 'bring-to-hall'],
  ] as const)('goes again to the %s, and the worker is told', async (route, state, step) => {
    const { app, lin } = await aCommunity({ needs: [buildNeed({ route, state: 'done' })] });

    const need = await perform(reopenNeed, app, lin, {});
    await settleReactions(app);

    expect(need).toMatchObject({ state, round: 1 });
    expect(need.timeline.map((entry) => entry.step).slice(-2)).toEqual(['reopen', step]);
    expect(await toldIn(app, 'worker')).toEqual([expect.stringContaining(NUMBER)]);
  });

  it('an authority’s need waits for a new number of 12345', async () => {
    const forwarding = { to: '12345', categoryPath: '城建/照明', acknowledgement: 'SL-1' } as const;
    const { app, lin } = await aCommunity({ needs: [buildNeed({ route: 'authority', state: 'done', forwarding })] });

    const need = await perform(reopenNeed, app, lin, {});

    expect(need.forwarding).toMatchObject({ to: '12345' });
    expect(need.forwarding).not.toHaveProperty('acknowledgement');
  });
});

describe('who is told where a need went', () => {
  it.each([
    ['authority', '请转12345'],
    ['hall', '议事厅'],
  ] as const)('the worker hears of the %s’s business', async (route, words) => {
    const { app, lin } = await aCommunity();
    const { number } = await perform(submitNeed, app, lin, { text: '小区门口的马路坑坑洼洼，盼望尽快修', route });
    await settleReactions(app);
    const [told] = await toldIn(app, 'worker');
    expect(told).toContain(words);
    expect(told).toContain(`办结 ${number}`);
  });

  it.each([
    ['/d1/s1/c2/', 'other-worker'],
    ['/d1/s9/', 'steward'],
  ])('a danger in %s, where nobody is on duty, reaches %s', async (region, who) => {
    const { app, guest } = await aCommunity({
      regions: [buildRegion({ id: '/d1/s9/', name: '江滨街道', kind: 'street', parent: '/d1/' })],
    });
    await perform(submitNeed, app, guest, { text: FIRE, region });
    await settleReactions(app);
    expect((await toldIn(app, who)).join()).toContain('着火');
    expect(await toldIn(app, 'duty-worker')).toEqual([]);
  });
});

describe('a note that comes before the last one was told', () => {
  const forwarding = { to: '12345', categoryPath: '城建/照明' } as const;
  const REFUSED = { reason: '超出社区职责', instead: '请打12345' };

  it.each<[string, Partial<Need>, (app: App, worker: Actor) => Promise<unknown>, RegExp]>([
    [
      'the number of 12345',
      { route: 'authority', state: 'forwarded', forwarding },
      (app, worker) => perform(recordAcknowledgement, app, worker, { number: NUMBER, acknowledgement: 'SL-7' }),
      /受理号：SL-7。/u,
    ],
    [
      'why it was refused',
      { state: 'submitted' },
      (app, worker) => perform(refuseNeed, app, worker, { number: NUMBER, ...REFUSED }),
      /没能受理：超出社区职责 → 请打12345。/u,
    ],
    [
      'what was done',
      { route: 'hall', state: 'at-hall' },
      (app, worker) => perform(concludeNeed, app, worker, { number: NUMBER, note: '已换灯' }),
      /已办结：已换灯\n/u,
    ],
  ])('does not stand in the place of %s', async (_, given, step, words) => {
    const followers = [{ resident: 'wang', at: new Date('2026-03-02T01:00:00Z') }];
    const { app, worker, time } = await aCommunity({ needs: [buildNeed({ ...given, followers })] });
    await step(app, worker);
    time.pass(1000);
    await app.needs.change('lamp', (need) => ({
      next: {
        ...need,
        outcome: { note: '另一回事', by: 'worker', at: time.now() },
        timeline: [...need.timeline, { at: time.now(), step: 'answer', by: 'worker', note: '另一回事' }],
      },
      result: undefined,
    }));
    await settleReactions(app);

    for (const resident of ['lin', 'wang']) expect(await toldIn(app, resident)).toEqual([expect.stringMatching(words)]);
  });
});
