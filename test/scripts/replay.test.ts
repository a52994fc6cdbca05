import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endingOf } from '../../scripts/replay/ending.ts';
import { reportOf } from '../../scripts/replay/report.ts';
import { replayMessages } from '../../scripts/replay/replay.ts';
import { createApp, type App } from '../../src/app.ts';
import { wallClock } from '../../src/kernel/index.ts';
import { freshStorage } from '../setup/storage.ts';

const MESSAGES = [
  { id: 'wages', title: '拖欠工资', detail: '餐馆老板欠我两个月工资不给，该怎么办', label: '劳动和社会保障' },
  { id: 'bus', title: '公交车太少', detail: '门口的公交车四十分钟才来一趟', label: '交通运输' },
  { id: 'parking', title: '车位怎么分', detail: '小区车位不够，大家商量个办法', label: '城乡建设' },
  { id: 'fire', title: '着火了', detail: '三楼厨房着火了快来人', label: '城乡建设' },
  { id: 'class', title: '想学书法', detail: '退休在家，想参加书法班', label: '教育文体' },
];

describe('replayMessages()', () => {
  const storage = freshStorage();
  let app: App;

  beforeAll(async () => {
    const { uri, redisUrl, keyPrefix, keyDirectory } = storage;
    app = await createApp({
      name: 'replay',
      mongoUri: uri,
      redisUrl,
      keyPrefix,
      keyDirectory,
      logLevel: 'silent',
      clock: wallClock,
    });
  });
  afterAll(async () => {
    await app.close();
    await storage.drop();
  });

  it('brings every message to one place, and a second time makes no second need', { timeout: 120_000 }, async () => {
    const first = await replayMessages(app, MESSAGES);

    expect(first.before).toBe(0);
    expect(first.outcomes.map(({ ending, needs }) => [ending, needs])).toEqual([
      ['offered', 1],
      ['authority', 1],
      ['hall', 1],
      ['duty', 1],
      ['offered', 1],
    ]);
    expect(first.outcomes.map(({ fits }) => fits)).toEqual([true, false, false, false, true]);
    expect(first.outcomes.every(({ times }) => times.length >= 1)).toBe(true);

    const second = await replayMessages(app, MESSAGES);
    expect(second.before).toBe(5);
    expect(second.outcomes).toEqual(first.outcomes.map((outcome) => ({ ...outcome, times: [] })));
  });
});

describe('endingOf()', () => {
  it('calls lost what was never made or went nowhere', () => {
    expect(endingOf(undefined)).toBe('lost');
    expect(endingOf({ state: 'submitted' } as never)).toBe('lost');
    expect(endingOf({ state: 'offered' } as never)).toBe('lost');
    expect(endingOf({ state: 'brokered' } as never)).toBe('broker');
  });
});

describe('reportOf()', () => {
  it('counts every message once', () => {
    const { figures, lines } = reportOf({
      before: 0,
      outcomes: [
        { label: 'a', ending: 'offered', needs: 1, department: 'a', fits: true, times: [10, 20] },
        { label: 'a', ending: 'broker', needs: 1, department: 'b', fits: false, times: [30] },
        { label: 'b', ending: 'lost', needs: 0, fits: false, times: [] },
      ],
    });

    expect(figures).toEqual({
      messages: 3,
      needs: 2,
      offered: 1,
      broker: 1,
      authority: 0,
      hall: 0,
      duty: 0,
      lost: 1,
      p50Ms: 20,
      p99Ms: 30,
    });
    expect(lines).toContain("offered          1 (1 to a service of the label's kind)");
  });
});
