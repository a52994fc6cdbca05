import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPace } from '../../../bots/sending/pace.ts';
import { newId } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';

const PACING = { perAccountMs: 1000, accountBurst: 3, perLaneMs: 3000, laneBurst: 2, perDay: 25, atOnce: 1 };
const MORNING = new Date('2026-03-02T09:00:00+08:00').getTime();

it('createPace() keeps every limit of an account that two processes share, whatever they wish', async () => {
  const { app } = await aCommunity();
  const wishes = fc.array(
    fc.record({ lane: fc.constantFrom('a', 'b', 'c'), pause: fc.nat(4000), by: fc.constantFrom(0, 1) }),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(wishes, async (given) => {
      const account = newId();
      const paces = [createPace(app, account, PACING), createPace(app, account, PACING)] as const;
      const sent: { lane: string; at: number }[] = [];
      let now = MORNING;
      for (const { lane, pause, by } of given) {
        now += pause;
        if ((await paces[by as 0 | 1].take(lane, now)).wait === 0) sent.push({ lane, at: now });
      }

      expect(sent.length).toBeLessThanOrEqual(25);
      expectSpaced(sent, 1000, 3);
      for (const lane of ['a', 'b', 'c'])
        expectSpaced(
          sent.filter((one) => one.lane === lane),
          3000,
          2,
        );
    }),
    { numRuns: 40 },
  );
});

it('createPace() lets whoever waited as long as it said go', async () => {
  const { app } = await aCommunity();
  const pace = createPace(app, newId(), { perAccountMs: 1000, perLaneMs: 3000, atOnce: 1 });

  expect(await pace.take('a', MORNING)).toEqual({ wait: 0, for: 'lane' });
  expect(await pace.take('b', MORNING)).toEqual({ wait: 1000, for: 'account' });
  expect(await pace.take('a', MORNING + 1000)).toEqual({ wait: 2000, for: 'lane' });
  expect(await pace.take('b', MORNING + 1000)).toEqual({ wait: 0, for: 'lane' });
  expect(await pace.take('a', MORNING + 3000)).toEqual({ wait: 0, for: 'lane' });
});

it('createPace() begins the day’s messages anew at midnight in China', async () => {
  const { app } = await aCommunity();
  const pace = createPace(app, newId(), { perAccountMs: 0, perLaneMs: 0, perDay: 1, atOnce: 1 });
  const midnight = new Date('2026-03-03T00:00:00+08:00').getTime();

  expect(await pace.take('a', MORNING)).toMatchObject({ wait: 0 });
  expect(await pace.take('a', midnight - 1)).toEqual({ wait: 1, for: 'account' });
  expect(await pace.take('a', midnight)).toMatchObject({ wait: 0 });
});

it('createPace() rests for all processes until the channel may be spoken to again', async () => {
  const { app } = await aCommunity();
  const account = newId();
  const limits = { perAccountMs: 1, perLaneMs: 0, atOnce: 1 };
  await createPace(app, account, limits).rest(MORNING + 5000);

  expect(await createPace(app, account, limits).take('a', MORNING)).toEqual({ wait: 5000, for: 'account' });
  expect(await createPace(app, account, limits).take('a', MORNING + 5000)).toMatchObject({ wait: 0 });
});

/** In any stretch of time there are no more than the burst and one more for each `every` that passed. */
function expectSpaced(sent: readonly { readonly at: number }[], every: number, burst: number): void {
  for (const [first, { at: from }] of sent.entries()) {
    for (const [offset, { at }] of sent.slice(first).entries()) {
      expect(offset + 1).toBeLessThanOrEqual(burst + Math.floor((at - from) / every));
    }
  }
}
