import { describe, expect, it } from 'vitest';
import {
  answerNeed,
  concludeNeed,
  listDue,
  mergeNeeds,
  NEED_STATES,
  pauseClock,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  resumeClock,
  submitNeed,
  triageNeed,
  unmergeNeed,
  watchClocks,
  withdrawNeed,
  type Need,
  type NeedState,
} from '../../../../src/features/needs/index.ts';
import { setOwnDays } from '../../../../src/features/regions/index.ts';
import { HOUR, later, MINUTE, perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { buildAlert } from '../../../factories/needs.ts';
import { settleReactions } from '../../../factories/reactions.ts';
import { aTime } from '../../../factories/time.ts';
import { toldIn } from '../../../factories/told.ts';

const TEXT = '3号楼楼道的灯坏了，想请大家商量一下怎么修';
const PLACE = { text: TEXT, place: '3号楼', route: 'hall' as const };
const china = (moment: string): Date => new Date(`${moment}:00+08:00`);

/** A matter for the hall, asked for on a Monday at nine. */
async function aNeed(start?: string) {
  const community = await aCommunity(start === undefined ? {} : { time: aTime(`${start}:00+08:00`) });
  const { app, lin } = community;
  const { id, number } = await perform(submitNeed, app, lin, PLACE);
  await settleReactions(app);
  const now = async (): Promise<Need> => (await app.needs.find(id))!;
  return { ...community, number, now };
}

async function watch({ app }: Pick<Community, 'app'>): Promise<number> {
  const missed = await perform(watchClocks, app, SYSTEM, {});
  await settleReactions(app);
  return missed;
}

const overdueSteps = ({ timeline }: Need) =>
  timeline.map(({ step }) => step).filter((step) => step.endsWith('-overdue'));

describe('the clock of a need', () => {
  it('starts when it was asked for, however late that is seen', async () => {
    const { app, lin, time } = await aCommunity();
    const { id } = await perform(submitNeed, app, lin, PLACE);
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
    const need = await aNeed();
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
    const need = await aNeed();
    await act(need, need.number);
    need.time.set('2026-03-02T12:00:00+08:00');
    expect(await watch(need)).toBe(0);
  });

  it('takes the number of 12345 for an answer', async () => {
    const need = await aNeed();
    const { app, lin, worker } = need;
    const { id, number } = await perform(submitNeed, app, lin, { ...PLACE, route: 'authority' });
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
    const need = await aNeed();
    await perform(pauseClock, need.app, need.worker, { number: need.number, reason: '等家属回复' });
    await perform(useCase as typeof withdrawNeed, need.app, need[who], { number: need.number, ...input });
    need.time.set('2026-06-01T09:00:00+08:00');

    expect(await watch(need)).toBe(0);
    expect((await need.now()).levels).not.toHaveProperty('pause');
  });

  it('starts anew when it is opened again, also when it was taken out of another', async () => {
    const need = await aNeed();
    const { app, lin, wang, worker, time, number } = need;
    await perform(concludeNeed, app, worker, { number, note: '已经修好' });
    time.set('2026-03-09T09:00:00+08:00');
    await perform(reopenNeed, app, lin, { number });
    await settleReactions(app);
    expect((await need.now()).levels).toMatchObject({
      startedAt: china('2026-03-09T09:00'),
      answer: { dueAt: china('2026-03-09T11:00') },
    });

    const other = await perform(submitNeed, app, wang, PLACE);
    await perform(mergeNeeds, app, worker, { number, into: other.number });
    await settleReactions(app);
    expect((await need.now()).levels).not.toHaveProperty('nextAt');
    time.pass(HOUR);
    await perform(unmergeNeed, app, worker, { number });
    await settleReactions(app);
    expect((await need.now()).levels?.startedAt).toEqual(time.now());
  });

  it('is counted anew when the region sets its own days', async () => {
    const need = await aNeed();
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
    const need = await aNeed();
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
    const need = await aNeed();
    need.time.set('2027-01-01T09:00:00+08:00');
    expect(await watch(need)).toBe(2);
    need.time.set('2026-03-02T10:00:00+08:00');
    expect(await watch(need)).toBe(0);
    need.time.set('2026-03-02T12:00:00+08:00');
    expect(await watch(need)).toBe(0);
    expect(overdueSteps(await need.now())).toHaveLength(2);
  });

  it('does not tell of what was answered late before anybody looked', async () => {
    const need = await aNeed();
    need.time.set('2026-03-02T12:00:00+08:00');
    await perform(answerNeed, need.app, need.worker, { number: need.number, answer: '明天来' });
    expect(await watch(need)).toBe(0);
  });

  it('looks at every clock, however many are due', async () => {
    const need = await aNeed();
    const due = await need.now();
    const many = Array.from({ length: 450 }, (_, index) => ({ ...due, id: `many-${index}`, number: `N-${index}` }));
    await Promise.all(many.map((one) => need.app.needs.insert(one, [])));
    need.time.set('2026-03-02T11:00:00+08:00');
    expect(await perform(watchClocks, need.app, SYSTEM, {})).toBe(451);
  });
});

describe('pauseClock() and resumeClock()', () => {
  it('stop the clock for as long as it takes, and tell the resident why and until when', async () => {
    const need = await aNeed();
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
    const need = await aNeed();
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
    const need = await aNeed();
    need.time.set('2026-03-02T11:00:00+08:00');
    await perform(pauseClock, need.app, need.worker, { number: need.number, reason: '等家属回复' });
    await settleReactions(need.app);
    expect(overdueSteps(await need.now())).toEqual(['answer-overdue']);
    expect(await toldIn(need.app, 'steward')).toHaveLength(1);
  });

  it('happens once for a message that arrives twice', async () => {
    const need = await aNeed();
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
    const { app, worker, number } = await aNeed();
    const paused = perform(pauseClock, app, worker, { number, reason: '等家属回复', until });
    await expect(paused).rejects.toMatchObject({ kind: 'invalid', code: 'needs.pause-too-long' });
  });

  it('takes the last moment there may be', async () => {
    const { app, worker, number } = await aNeed();
    const until = '2026-04-13T18:00:00+08:00';
    const { levels } = await perform(pauseClock, app, worker, { number, reason: '等家属回复', until });
    expect(levels?.pause?.until).toEqual(new Date(until));
  });

  it('refuses without a reason, twice, and going on with what goes on', async () => {
    const { app, worker, number } = await aNeed();
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

const WAITING: readonly NeedState[] = [
  'submitted',
  'offered',
  'brokered',
  'accepted',
  'in-progress',
  'reopened',
  'forwarded',
  'at-hall',
  'acknowledged',
];

describe('in every state', () => {
  it('staff may answer and pause what somebody waits for, and nothing else', async () => {
    const need = await aNeed();
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
      const line = WAITING.includes(state) ? `${state} ` : `${state} needs.now-${state}`;
      return [line, line];
    });
    expect(answers).toEqual(expected);
  });

  it('a need whose clock has not started yet cannot be paused', async () => {
    const { app, lin, worker } = await aCommunity();
    const { number } = await perform(submitNeed, app, lin, PLACE);
    const paused = perform(pauseClock, app, worker, { number, reason: '等家属回复' });
    await expect(paused).rejects.toMatchObject({ code: 'needs.no-clock' });
  });
});

it('listDue() gives what is overdue and what is due today, and leaves out what is paused', async () => {
  const need = await aNeed();
  const { app, lin, worker, time } = need;
  const paused = await perform(submitNeed, app, lin, { ...PLACE, place: '4号楼' });
  const later_ = await perform(submitNeed, app, lin, { ...PLACE, place: '5号楼' });
  await settleReactions(app);
  await perform(pauseClock, app, worker, { number: paused.number, reason: '等家属回复' });
  await perform(answerNeed, app, worker, { number: later_.number, answer: '明天来' });

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
