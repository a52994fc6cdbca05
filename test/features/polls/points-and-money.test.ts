import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  budgetByEqualShares,
  budgetByVotes,
  castVote,
  checkChoices,
  closeDue,
  openPoll,
  score,
  tallyOf,
  wordPoll,
  type Poll,
} from '../../../src/features/polls/index.ts';
import { ensureBallotFits } from '../../../src/features/polls/asking/question.ts';
import { readChoices } from '../../../src/features/polls/paper/enter-paper.ts';
import { HOUR, later, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aChat } from '../../factories/chat.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildHall, buildPoll } from '../../factories/polls.ts';

const SCALE = { lowest: 0, highest: 5, blank: 0 };
const OPTIONS = ['1', '2', '3'].map((id) => ({ id, label: ['种花', '种菜', '铺地'][Number(id) - 1]! }));
const scored = buildPoll({ method: 'score', options: OPTIONS, scale: SCALE });
const costs = new Map([
  ['1', 6000],
  ['2', 5000],
  ['3', 4000],
]);
const priced = buildPoll({
  method: 'budget',
  options: OPTIONS.map((option) => ({ ...option, costFen: costs.get(option.id)! })),
  budget: { totalFen: 10_000, by: 'votes' },
});

const aQuestion = async (given: object = {}) => {
  const community = await aCommunity({ halls: [buildHall()] });
  const { app, organizer, time } = community;
  const open = (more: object): Promise<Poll> =>
    perform(openPoll, app, organizer, {
      hallId: 'hall',
      title: '空地做什么用',
      method: 'score',
      options: ['种花', '种菜', '铺地'],
      closesAt: later(time.now(), HOUR).toISOString(),
      ...given,
      ...more,
    });
  const close = async (id: string) => {
    time.pass(2 * HOUR);
    await perform(closeDue, app, SYSTEM, {});
    return app.polls.find(id);
  };
  return { ...community, open, close };
};

const MONEY = { totalFen: 10_000, costsFen: [6000, 5000, 4000] };

describe('openPoll()', () => {
  it('keeps the scale, or the money and how it is spent, as they were when it was opened', async () => {
    const { app, open } = await aQuestion();
    const usual = await open({});
    const ten = await open({ highest: 10, pack: 'advisory' });
    const shares = await open({ method: 'budget', budget: MONEY });
    const byVotes = await open({ method: 'budget', budget: { ...MONEY, by: 'votes' } });
    expect(await app.polls.find(usual.id)).toMatchObject({ scale: SCALE });
    expect(await app.polls.find(ten.id)).toMatchObject({ scale: { ...SCALE, highest: 10 } });
    expect(await app.polls.find(shares.id)).toMatchObject({
      budget: { totalFen: 10_000, by: 'equal-shares', rest: 'by-votes' },
      options: [{ costFen: 6000 }, { costFen: 5000 }, { costFen: 4000 }],
    });
    expect((await app.polls.find(byVotes.id))?.budget).toEqual({ totalFen: 10_000, by: 'votes' });
  });

  it.each([
    ['a scale there is not', { highest: 6 }, 'polls.no-such-scale'],
    ['a scale for a single choice', { method: 'single', highest: 5 }, 'polls.scale-not-asked'],
    ['money for points', { budget: MONEY }, 'polls.budget-not-asked'],
    ['no money', { method: 'budget' }, 'polls.budget-missing'],
    ['a cost too few', { method: 'budget', budget: { ...MONEY, costsFen: [1, 2] } }, 'polls.costs-missing'],
    ['what costs a fen too much', { method: 'budget', budget: { ...MONEY, totalFen: 5999 } }, 'polls.cost-over-budget'],
    [
      'a rest where there is none',
      { method: 'budget', budget: { ...MONEY, by: 'votes', rest: 'kept' } },
      'polls.rest-not-asked',
    ],
    ['half a fen', { method: 'budget', budget: { ...MONEY, totalFen: 10_000.5 } }, 'input.invalid'],
    ['what costs nothing', { method: 'budget', budget: { ...MONEY, costsFen: [0, 1, 1] } }, 'input.invalid'],
    ['a pack that knows no points', { pack: 'residents-meeting' }, 'polls.method-not-of-pack'],
    [
      'a pack that knows no budget',
      { method: 'budget', budget: MONEY, pack: 'residents-meeting' },
      'polls.method-not-of-pack',
    ],
  ])('refuses %s', async (_, given, code) => {
    const { open } = await aQuestion();
    await expect(open(given)).rejects.toMatchObject({ code });
  });

  it('of a secret poll refuses what a sealed ballot could not hold: 30 options fit on a scale to ten, 65 do not', () => {
    const questionOf = (many: number) => ({
      ...scored,
      scale: { ...SCALE, highest: 10 },
      options: Array.from({ length: many }, (_, index) => ({ id: String(index + 1), label: '' })),
    });
    expect(() => ensureBallotFits(questionOf(30), 'secret')).not.toThrow();
    expect(() => ensureBallotFits(questionOf(65), 'open')).not.toThrow();
    expect(() => ensureBallotFits(questionOf(65), 'secret')).toThrow('polls.ballot-too-large');
  });
});

describe('checkChoices()', () => {
  it.each([[['1:0']], [['3:5', '1:1']], [['1:5', '2:5', '3:5']]])('takes the points %j', (choices) => {
    expect(() => checkChoices(scored, choices)).not.toThrow();
  });

  it.each([[[]], [['1']], [['1:6']], [['1:-1']], [['1:1', '1:2']], [['4:1']], [['1:05']], [['1:2.5']], [['1: 2']]])(
    'refuses %j where points are given',
    (choices) => {
      expect(() => checkChoices(scored, choices)).toThrow('polls.scores');
    },
  );

  it.each([[[]], [['1', '1']], [['4']], [['1:5']]])('refuses %j where money is spent', (choices) => {
    expect(() => checkChoices(priced, choices)).toThrow('polls.choices');
  });

  it('readChoices() puts what two workers read in any order in one', () => {
    expect(readChoices(scored, ['3:5', '1:1'])).toEqual(['1:1', '3:5']);
    expect(readChoices(priced, ['3', '1'])).toEqual(['1', '3']);
  });
});

const points = fc.record(
  { '1': fc.integer({ min: 0, max: 5 }), '2': fc.integer({ min: 0, max: 5 }) },
  { requiredKeys: [] },
);
const approvals = fc.array(fc.subarray(['1', '2', '3']), { maxLength: 12 });

describe('tallyOf()', () => {
  it('gives what the library for scores gives, and how many gave points', () => {
    fc.assert(
      fc.property(fc.array(points, { maxLength: 20 }), (ballots) => {
        const choices = ballots.map((one) => Object.entries(one).map(([option, given]) => `${option}:${given}`));
        const { standings, participants } = tallyOf(
          { method: 'score', options: ['1', '2', '3'], scale: SCALE },
          choices,
        );
        const expected = score(
          ['1', '2', '3'],
          ballots.map((scores) => ({ scores: scores as Record<string, number> })),
          SCALE,
        );
        expect(participants).toBe(ballots.length);
        expect(standings.map(({ option, points: sum, rank }) => [option, BigInt(sum!), rank])).toEqual(
          expected.standings.map((one) => [one.option, one.score, one.rank]),
        );
        for (const { option, votes } of standings)
          expect(votes).toBe(ballots.filter((one) => Object.hasOwn(one, option)).length);
      }),
    );
  });

  it('spends what the library for budgets spends, and nothing on what nobody wants', () => {
    const projects = [...costs].map(([id, cost]) => ({ id, cost }));
    fc.assert(
      fc.property(approvals, fc.integer({ min: 1, max: 20_000 }), (ballots, totalFen) => {
        const given = ballots.map((approved) => ({ approved }));
        const wanted = new Set(ballots.flat());
        const rule = { budget: totalFen, ties: { by: 'order' } as const };
        const options = ['1', '2', '3'];
        for (const rest of ['by-votes', 'kept', undefined] as const) {
          const library =
            rest === undefined
              ? budgetByVotes(projects, given, rule)
              : budgetByEqualShares(projects, given, { ...rule, rest });
          const by = rest === undefined ? ('votes' as const) : ('equal-shares' as const);
          const budget = { totalFen, costs, by, ...(rest !== undefined && { rest }) };
          const { spent } = tallyOf({ method: 'budget', options, budget }, ballots);
          expect(spent!.funded).toEqual(library.funded.filter((id) => wanted.has(id)));
          expect(spent!.spentFen).toBe(spent!.funded.reduce((sum, id) => sum + costs.get(id)!, 0));
          expect(spent!.spentFen + spent!.leftFen).toBe(totalFen);
          expect(spent!.leftFen).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

describe('a poll that gives points', () => {
  it('through the chat and over HTTP leaves the same record, and tells the hall the points', async () => {
    const { app, wang, open, close } = await aQuestion({ pack: 'advisory' });
    const { id, number } = await open({});
    const chat = aChat(app);
    const said = await chat.say('lin', '投票 1:5 3:2', { room: 'g1', addressed: false });
    expect(said).toEqual([expect.stringContaining('种花 5分、铺地 2分')]);
    const caller = await (await aDoor(app)).as(wang);
    expect(await caller.put(`/polls/${id}/ballot`, { choices: ['1:5', '3:2'] })).toMatchObject({ status: 200 });
    expect((await caller.put(`/polls/${id}/ballot`, { choices: ['1:6'] })).body).toMatchObject({
      code: 'polls.scores',
    });
    expect(await chat.say('lin', '投票 1、3', { room: 'g1' })).toEqual([expect.stringContaining('0到5分')]);

    const closed = (await close(id))!;
    const afterwards = await (await aDoor(app)).as(wang);
    expect((await afterwards.get(`/polls/${id}/record`)).body).toMatchObject({
      record: { ballots: [{ choices: ['1:5', '3:2'] }, { choices: ['1:5', '3:2'] }] },
    });
    expect((await afterwards.get(`/polls/${id}`)).body).toMatchObject({
      scale: SCALE,
      result: {
        standings: [
          { option: '1', points: 10, votes: 2 },
          { option: '3', points: 4 },
          { points: 0, votes: 0 },
        ],
      },
    });
    expect(wordPoll(closed, 'closed')).toContain('种花：10分（2人打分）');
    expect(wordPoll(closed, 'closed')).toContain('这次是打分，没有通过不通过之分。');
    expect(wordPoll(closed, 'opened')).toContain(`第${number}号`);
    expect(wordPoll(closed, 'opened')).toContain('每项可以打0到5分，没打的算0分。');
  });

  it('takes points in other words, and leaves a time of the day alone', async () => {
    const { app, open } = await aQuestion();
    const chat = aChat(app);
    await open({ method: 'single' });
    expect(await chat.say('lin', '投票 8:30', { room: 'g1', addressed: false })).toEqual([]);
    const { id, number } = await open({});
    const label = [expect.stringContaining('种花 5分、种菜 3分')];
    expect(await chat.say('lin', '投票 1号5分、2号3分', { room: 'g1' })).toEqual(label);
    expect(await chat.say('lin', `第${number}号 投票 1：5，2：3`, { room: 'g1' })).toEqual(label);
    expect((await app.ballots.find(id, 'lin'))?.entries.map(({ choices }) => choices)).toEqual([
      ['1:5', '2:3'],
      ['1:5', '2:3'],
    ]);
  });
});

describe('a poll about a budget', () => {
  it.each([
    [{ by: 'votes' }, '钱够做：种花、铺地。用100元，还剩0元。', { funded: ['1', '3'], spentFen: 10_000, leftFen: 0 }],
    // After the flowers two have 13.33 yuan each: too little for 40.
    [{ rest: 'kept' }, '钱够做：种花。用60元，还剩40元。', { funded: ['1'], spentFen: 6000, leftFen: 4000 }],
  ])('by %j tells what the money pays for, in the hall and over HTTP', async (how, words, spent) => {
    const { app, lin, wang, worker, open, close } = await aQuestion({ method: 'budget', form: 'secret' });
    const { id } = await open({ budget: { ...MONEY, ...how } });
    await perform(castVote, app, lin, { pollId: id, choices: ['1'] });
    await perform(castVote, app, wang, { pollId: id, choices: ['3', '1'] });
    const chat = aChat(app);
    expect(await chat.say('worker', '投票 1、3')).toEqual([expect.stringContaining('您投过票了，不记名')]);

    const closed = (await close(id))!;
    expect(closed.result?.spent).toEqual(spent);
    expect(wordPoll(closed, 'closed')).toContain(words);
    expect(wordPoll(closed, 'opened')).toContain('一共100元，请选做哪些：\n1. 种花（60元）');
    const { body } = await (await aDoor(app)).as(worker).then((caller) => caller.get(`/polls/${id}`));
    expect(body).toMatchObject({ budget: { totalFen: 10_000 }, result: { spent } });
  });
});
