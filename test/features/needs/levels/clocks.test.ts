import { describe, expect, it } from 'vitest';
import {
  answerNeed,
  concludeNeed,
  listDue,
  mergeNeeds,
  pauseClock,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  submitNeed,
  triageNeed,
  unmergeNeed,
  watchClocks,
  withdrawNeed,
} from '../../../../src/features/needs/index.ts';
import { setOwnDays } from '../../../../src/features/regions/index.ts';
import { HOUR, later, MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { toldIn } from '../../../factories/told.ts';
import { aClockedNeed, china, MATTER, overdueSteps, watch } from './a-clocked-need.ts';

describe('the clock of a need', () => {
  it('starts when it was asked for, however late that is seen', async () => {
    const { app, lin, time } = await aCommunity();
    const { id } = await perform(submitNeed, app, lin, MATTER);
    time.set('2026-03-02T10:30:00+08:00');

    await settleReactions(app);

    expect((await app.needs.find(id))?.levels).toMatchObject({
      startedAt: china('2026-03-02T09:00'),
      answer: { dueAt: china('2026-03-02T11:00') },
      solution: { dueAt: china('2026-03-20T18:00') },
    });
  });

  it.each([
    ['general', 'organization', '2026-03-10T18:00'],
    ['low', 'authority', '2026-03-20T18:00'],
    ['urgent', 'authority', '2026-03-02T18:00'],
    ['urgent', 'hall', '2026-03-20T18:00'],
  ] as const)('gives a need that is %s and for the %s until %s', async (urgency, route, due) => {
    const need = await aClockedNeed();
    await perform(triageNeed, need.app, need.worker, {
      number: need.number,
      urgency,
      ...(route !== 'hall' && { route }),
    });
    await settleReactions(need.app);
    expect((await need.now()).levels?.solution.dueAt).toEqual(china(due));
  });

  it('has no first answer to wait for in danger, of which somebody is called', async () => {
    const { app, lin } = await aCommunity();
    const { id } = await perform(submitNeed, app, lin, { text: '三楼着火了，有浓烟' });
    await settleReactions(app);
    const { levels } = (await app.needs.find(id))!;
    expect(levels).not.toHaveProperty('answer');
    expect(levels?.solution.dueAt).toEqual(china('2026-03-02T18:00'));
  });

  it.each([
    ['answered', (c: Community, number: string) => perform(answerNeed, c.app, c.worker, { number, answer: '明天来' })],
    [
      'sent elsewhere',
      (c: Community, number: string) => perform(triageNeed, c.app, c.worker, { number, route: 'authority' }),
    ],
  ])('waits for no first answer once it was %s', async (_, act) => {
    const need = await aClockedNeed();
    await act(need, need.number);
    need.time.set('2026-03-02T12:00:00+08:00');
    expect(await watch(need)).toBe(0);
  });

  it('takes the number of 12345 for an answer', async () => {
    const need = await aClockedNeed();
    const { app, lin, worker } = need;
    const { id, number } = await perform(submitNeed, app, lin, { ...MATTER, route: 'authority' });
    await settleReactions(app);
    await perform(recordAcknowledgement, app, worker, { number, acknowledgement: '12345-8' });
    const levels = (await app.needs.find(id))?.levels;
    expect(levels?.answer?.endedAt).toEqual(need.time.now());
    expect(levels?.solution.endedAt).toBeUndefined();
  });

  it.each([
    ['concluded', concludeNeed, 'worker', { note: '已经修好' }],
    ['refused', refuseNeed, 'worker', { reason: '不归社区管', instead: '请找物业' }],
    ['withdrawn', withdrawNeed, 'lin', {}],
  ] as const)('is over when the need is %s', async (_, useCase, who, input) => {
    const need = await aClockedNeed();
    await perform(pauseClock, need.app, need.worker, { number: need.number, reason: '等家属回复' });
    await perform(useCase as typeof withdrawNeed, need.app, need[who], { number: need.number, ...input });
    need.time.set('2026-06-01T09:00:00+08:00');

    expect(await watch(need)).toBe(0);
    expect((await need.now()).levels).not.toHaveProperty('pause');
  });

  it('starts anew when it is opened again, also when it was taken out of another', async () => {
    const need = await aClockedNeed();
    const { app, lin, wang, worker, time, number } = need;
    await perform(concludeNeed, app, worker, { number, note: '已经修好' });
    time.set('2026-03-09T09:00:00+08:00');
    await perform(reopenNeed, app, lin, { number });
    await settleReactions(app);
    expect((await need.now()).levels).toMatchObject({
      startedAt: china('2026-03-09T09:00'),
      answer: { dueAt: china('2026-03-09T11:00') },
    });

    const other = await perform(submitNeed, app, wang, MATTER);
    await perform(mergeNeeds, app, worker, { number, into: other.number });
    await settleReactions(app);
    expect((await need.now()).levels).not.toHaveProperty('nextAt');
    time.pass(HOUR);
    await perform(unmergeNeed, app, worker, { number });
    await settleReactions(app);
    expect((await need.now()).levels?.startedAt).toEqual(time.now());
  });

  it('is counted anew when the region sets its own days', async () => {
    const need = await aClockedNeed();
    const { app, steward } = need;
    const days = [{ date: '2026-03-03', isWorking: false, name: '停电' }];

    await perform(setOwnDays, app, steward, { region: '/d1/s1/', days });
    await settleReactions(app);
    expect((await need.now()).levels?.solution.dueAt).toEqual(china('2026-03-23T18:00'));

    await perform(setOwnDays, app, steward, { region: '/d1/s1/', days: [{ ...days[0]!, date: '2026-03-02' }] });
    need.time.set('2026-03-02T12:00:00+08:00');
    // The time is looked at by the calendar as it is, even before it was counted anew.
    expect(await perform(watchClocks, app, SYSTEM, {})).toBe(0);
  });
});

describe('watchClocks()', () => {
  it('tells the worker, and the steward of the hub above, once for each level', async () => {
    const need = await aClockedNeed();
    const { app, time, number } = need;
    await settleReactions(app);
    const before = (await toldIn(app, 'worker')).length;

    time.set(later(china('2026-03-02T11:00'), -1));
    expect(await watch(need)).toBe(0);
    time.pass(1);
    expect(await watch(need)).toBe(1);
    expect(await watch(need)).toBe(0);
    time.set('2026-03-20T18:00:00+08:00');
    expect(await watch(need)).toBe(1);
    expect(await watch(need)).toBe(0);

    expect((await toldIn(app, 'worker')).slice(before)).toEqual([
      expect.stringMatching(new RegExp(`【超时】${number}.*3月2日（周一）11:00前答复`, 'u')),
      expect.stringMatching(/3月20日（周五）18:00前办好/u),
    ]);
    expect(await toldIn(app, 'steward')).toEqual([
      expect.stringContaining('请催办'),
      expect.stringContaining('请催办'),
    ]);
    expect(overdueSteps(await need.now())).toEqual(['answer-overdue', 'solution-overdue']);
  });

  it('tells of both at once when nobody looked for long, and of nothing again when the time goes back', async () => {
    const need = await aClockedNeed();
    need.time.set('2027-01-01T09:00:00+08:00');
    expect(await watch(need)).toBe(2);
    need.time.set('2026-03-02T10:00:00+08:00');
    expect(await watch(need)).toBe(0);
    need.time.set('2026-03-02T12:00:00+08:00');
    expect(await watch(need)).toBe(0);
    expect(overdueSteps(await need.now())).toHaveLength(2);
  });

  it('does not tell of what was answered late before anybody looked', async () => {
    const need = await aClockedNeed();
    need.time.set('2026-03-02T12:00:00+08:00');
    await perform(answerNeed, need.app, need.worker, { number: need.number, answer: '明天来' });
    expect(await watch(need)).toBe(0);
  });

  it('looks at every clock, however many are due', async () => {
    const need = await aClockedNeed();
    const due = await need.now();
    const many = Array.from({ length: 450 }, (_, index) => ({ ...due, id: `many-${index}`, number: `N-${index}` }));
    await Promise.all(many.map((one) => need.app.needs.insert(one, [])));
    need.time.set('2026-03-02T11:00:00+08:00');
    expect(await perform(watchClocks, need.app, SYSTEM, {})).toBe(451);
  });
});

it('listDue() gives what is overdue and what is due today, and leaves out what is paused', async () => {
  const need = await aClockedNeed();
  const { app, lin, worker, time } = need;
  const paused = await perform(submitNeed, app, lin, { ...MATTER, place: '4号楼' });
  const answered = await perform(submitNeed, app, lin, { ...MATTER, place: '5号楼' });
  await settleReactions(app);
  await perform(pauseClock, app, worker, { number: paused.number, reason: '等家属回复' });
  await perform(answerNeed, app, worker, { number: answered.number, answer: '明天来' });

  const numbers = async () => {
    const { overdue, today } = await perform(listDue, app, worker, { region: '/d1/s1/c1/' });
    return [overdue, today].map(({ count, first }) => [count, ...first.map(({ number }) => number)]);
  };
  expect(await numbers()).toEqual([[0], [1, need.number]]);
  time.set('2026-03-02T11:00:00+08:00');
  await watch(need);
  expect(await numbers()).toEqual([[1, need.number], [0]]);
  time.pass(MINUTE);
  await perform(answerNeed, app, worker, { number: need.number, answer: '明天来' });
  expect(await numbers()).toEqual([[0], [0]]);
});
