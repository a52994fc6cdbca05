import { describe, expect, it } from 'vitest';
import {
  answerNeed,
  NEED_STATES,
  pauseClock,
  resumeClock,
  submitNeed,
  type NeedState,
} from '../../../../src/features/needs/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildAlert } from '../../../factories/needs.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';
import { aClockedNeed, china, MATTER, overdueSteps, watch } from './a-clocked-need.ts';

describe('pauseClock() and resumeClock()', () => {
  it('stop the clock for as long as it takes, and tell the resident why and until when', async () => {
    const need = await aClockedNeed();
    const { app, worker, time, number } = need;
    time.set('2026-03-02T10:00:00+08:00');
    await perform(pauseClock, app, worker, { number, reason: '等家属回复' });
    await settleReactions(app);
    time.set('2026-03-04T09:00:00+08:00');
    expect(await watch(need)).toBe(0);

    const resumed = await perform(resumeClock, app, worker, { number });
    await settleReactions(app);

    expect(resumed.levels).toMatchObject({
      answer: { dueAt: china('2026-03-04T10:00') },
      solution: { dueAt: china('2026-03-24T17:00') },
    });
    expect(await toldIn(app, 'lin')).toEqual([
      expect.stringMatching(/暂停计时，原因：等家属回复。最晚4月14日/u),
      expect.stringContaining('3月24日（周二）17:00前办好'),
    ]);
    expect(resumed.timeline.map(({ step }) => step).slice(-2)).toEqual(['pause', 'resume']);
  });

  it('ends by itself when it was to, though nobody looked for long, and the worker hears', async () => {
    const need = await aClockedNeed();
    const { app, worker, time, number } = need;
    await perform(answerNeed, app, worker, { number, answer: '在等家属' });
    await perform(pauseClock, app, worker, { number, reason: '等家属回复', until: '2026-03-03T09:00:00+08:00' });
    await settleReactions(app);
    time.set('2026-03-05T09:00:00+08:00');

    expect(await watch(need)).toBe(0);

    const { levels } = await need.now();
    expect(levels).not.toHaveProperty('pause');
    expect(levels?.solution.dueAt).toEqual(china('2026-03-23T18:00'));
    expect((await toldIn(app, 'worker')).at(-1)).toContain('暂停到期');
  });

  it('tells of what was due before the pause', async () => {
    const need = await aClockedNeed();
    need.time.set('2026-03-02T11:00:00+08:00');
    await perform(pauseClock, need.app, need.worker, { number: need.number, reason: '等家属回复' });
    await settleReactions(need.app);
    expect(overdueSteps(await need.now())).toEqual(['answer-overdue']);
    expect(await toldIn(need.app, 'steward')).toHaveLength(1);
  });

  it('happens once for a message that arrives twice', async () => {
    const need = await aClockedNeed();
    const { app, worker, number } = need;
    const ask = () => perform(pauseClock, app, worker, { number, reason: '等家属回复' }, { once: 'message-1' });
    expect(await ask()).toEqual(await ask());
    const goOn = () => perform(resumeClock, app, worker, { number }, { once: 'message-2' });
    expect(await goOn()).toEqual(await goOn());
    const say = () => perform(answerNeed, app, worker, { number, answer: '明天来' }, { once: 'message-3' });
    expect(await say()).toEqual(await say());
  });

  it.each([
    ['a moment that is not to come', '2026-03-02T09:00:00+08:00'],
    ['a moment too far away', '2026-04-13T18:00:01+08:00'],
  ])('refuses %s', async (_, until) => {
    const { app, worker, number } = await aClockedNeed();
    const paused = perform(pauseClock, app, worker, { number, reason: '等家属回复', until });
    await expect(paused).rejects.toMatchObject({ kind: 'invalid', code: 'needs.pause-too-long' });
  });

  it('takes the last moment there may be', async () => {
    const { app, worker, number } = await aClockedNeed();
    const until = '2026-04-13T18:00:00+08:00';
    const { levels } = await perform(pauseClock, app, worker, { number, reason: '等家属回复', until });
    expect(levels?.pause?.until).toEqual(new Date(until));
  });

  it('refuses without a reason, twice, and going on with what goes on', async () => {
    const { app, worker, number } = await aClockedNeed();
    const pause = (reason: string) => perform(pauseClock, app, worker, { number, reason });
    const resume = () => perform(resumeClock, app, worker, { number });

    await expect(pause('等')).rejects.toMatchObject({ code: 'input.invalid' });
    await expect(resume()).rejects.toMatchObject({ kind: 'conflict', code: 'needs.not-paused' });
    await pause('等家属回复');
    await expect(pause('等家属回复')).rejects.toMatchObject({ kind: 'conflict', code: 'needs.paused-already' });
    await resume();
    await expect(resume()).rejects.toMatchObject({ code: 'needs.not-paused' });
  });
});

const WAITING: ReadonlySet<NeedState> = new Set([
  'submitted',
  'offered',
  'brokered',
  'accepted',
  'in-progress',
  'reopened',
  'forwarded',
  'at-hall',
  'acknowledged',
]);

describe('in every state', () => {
  it('staff may answer and pause what somebody waits for, and nothing else', async () => {
    const need = await aClockedNeed();
    const { app, worker } = need;
    const given = await need.now();
    const clocked = (state: NeedState, index: number) => ({
      ...given,
      id: state,
      number: `N20260302-${String(900_000 + index)}`,
      state,
      ...(state === 'alerted' && { alert: buildAlert() }),
    });
    const answers: string[] = [];
    for (const [index, state] of NEED_STATES.entries()) {
      const { number } = await app.needs.insert(clocked(state, index), []);
      const asked = [
        perform(answerNeed, app, worker, { number, answer: '明天来' }),
        perform(pauseClock, app, worker, { number, reason: '等家属回复' }),
      ];
      const codes = (await Promise.allSettled(asked)).map((one) => (one.status === 'fulfilled' ? '' : one.reason.code));
      answers.push(...codes.map((code) => `${state} ${code}`));
    }

    const expected = NEED_STATES.flatMap((state) => {
      const line = WAITING.has(state) ? `${state} ` : `${state} needs.now-${state}`;
      return [line, line];
    });
    expect(answers).toEqual(expected);
  });

  it('a need whose clock has not started yet cannot be paused', async () => {
    const { app, lin, worker } = await aCommunity();
    const { number } = await perform(submitNeed, app, lin, MATTER);
    const paused = perform(pauseClock, app, worker, { number, reason: '等家属回复' });
    await expect(paused).rejects.toMatchObject({ code: 'needs.no-clock' });
  });
});
