import { beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  answersToMove,
  followJoined,
  listStatements,
  moderateStatement,
  SIDES,
  sideOf,
  stanceFor,
  takeStance,
  viewNextStatement,
  type Side,
  type Stances,
} from '../../../src/features/statements/index.ts';
import { perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import type { App } from '../../../src/app.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { buildActor, buildResident } from '../../factories/residents.ts';
import { buildStatement, buildTopic } from '../../factories/statements/topics.ts';
import { aTime } from '../../factories/time.ts';
import { twoApps } from '../../factories/two-apps.ts';

let community: Community;

beforeEach(async () => {
  community = await aCommunity({
    halls: [buildHall()],
    topics: [
      buildTopic(),
      buildTopic({ id: 'done', number: 2, state: 'closed' }),
      buildTopic({ id: 'late', number: 3, closesAt: new Date('2026-03-02T09:00:00+08:00') }),
      buildTopic({ id: 'members', number: 4, voters: { kind: 'members', members: ['wang', 'chen'] } }),
    ],
    statements: [
      ...[1, 2, 3].map((number) => buildStatement({ number })),
      buildStatement({ number: 4, state: 'waiting' }),
      buildStatement({ number: 5, state: 'hidden' }),
      buildStatement({ topic: 'done' }),
      buildStatement({ topic: 'late' }),
      buildStatement({ topic: 'members' }),
    ],
  });
});

const take = (app: App, actor: Actor, statement: number, side: Side, topicId = 'gate') =>
  perform(takeStance, app, actor, { topicId, statement, side });
const answersOf = async (app: App, resident: string, topic = 'gate') =>
  Object.fromEntries((await app.stances.find(topic, resident))?.answers ?? []);

describe('takeStance()', () => {
  it('keeps the latest answer of somebody who changes their mind', async () => {
    const { app, lin } = community;

    await take(app, lin, 1, 'agree');
    await take(app, lin, 2, 'pass');
    await take(app, lin, 1, 'disagree');

    expect(await answersOf(app, 'lin')).toEqual({ 1: -1, 2: 0 });
  });

  it('leaves no other trace than the answers', async () => {
    const { app, lin } = community;

    await take(app, lin, 1, 'agree');

    expect(await app.topics.pending(10)).toEqual([]);
    expect(await app.statements.pending(10)).toEqual([]);
  });

  it('brings a statement that has not been answered, until all are', async () => {
    const { app, lin } = community;
    const first = await perform(viewNextStatement, app, lin, { topicId: 'gate' });
    const asked = [first.next!.number];

    for (;;) {
      const { next, answered, all } = await take(app, lin, asked.at(-1)!, 'agree');
      expect({ answered, all }).toEqual({ answered: asked.length, all: 3 });
      if (next === null) break;
      asked.push(next.number);
    }

    expect(asked.toSorted()).toEqual([1, 2, 3]);
    expect((await perform(viewNextStatement, app, lin, { topicId: 'gate' })).next).toBeNull();
  });

  it.each([
    ['somebody who has only said that they live there', 'chen', 'gate', 1, 'statements.not-on-roll'],
    ['a member of the list whom nobody has verified', 'chen', 'members', 1, 'statements.not-on-roll'],
    ['somebody known by a contact only', 'guest', 'gate', 1, 'statements.not-on-roll'],
    ['a neighbour from elsewhere', 'zhao', 'gate', 1, 'statements.not-on-roll'],
    ['somebody who is not on the list', 'lin', 'members', 1, 'statements.not-on-roll'],
    ['a topic that is closed', 'lin', 'done', 1, 'statements.topic-closed'],
    ['a topic whose time is over', 'lin', 'late', 1, 'statements.topic-closed'],
    ['a statement that waits', 'lin', 'gate', 4, 'statements.missing'],
    ['a statement that is hidden', 'lin', 'gate', 5, 'statements.missing'],
    ['a number nobody has', 'lin', 'gate', 9, 'statements.missing'],
    ['no topic', 'lin', 'nothing', 1, 'statements.topic-missing'],
  ] as const)('refuses %s', async (_, who, topicId, statement, code) => {
    const { app, [who]: actor } = community;
    await expect(take(app, actor, statement, 'agree', topicId)).rejects.toMatchObject({ code });
    expect(await app.stances.find(topicId, actor.id)).toBeNull();
  });

  it('takes members of a hall that lists them', async () => {
    await take(community.app, community.wang, 1, 'agree', 'members');

    expect(await answersOf(community.app, 'wang', 'members')).toEqual({ 1: 1 });
  });

  it('lets a hundred answers of one resident at once end in one document with the last', async () => {
    const { app, lin } = community;
    const sides = Array.from({ length: 100 }, (_, index) => SIDES[index % 3]!);

    await Promise.all(sides.map((side) => take(app, lin, 1, side)));

    expect(await app.connection.collection('stances').countDocuments()).toBe(1);
    expect(await answersOf(app, 'lin')).toEqual({ 1: 1 });
  });

  it('loses no answer of many residents who answer in two processes at once', async () => {
    const time = aTime();
    const apps = await twoApps(time.clock);
    await apps[0].topics.insert(buildTopic(), []);
    for (const number of [1, 2, 3, 4]) await apps[0].statements.insert(buildStatement({ number }), []);
    const people = Array.from({ length: 40 }, (_, index) => buildActor({ id: `neighbour-${index}` }));

    await Promise.all(
      people.flatMap((actor) => [1, 2, 3, 4].map((number) => take(apps[number % 2]!, actor, number, 'agree'))),
    );

    expect(await apps[0].connection.collection('stances').countDocuments()).toBe(40);
    for (const app of apps) {
      const { statements } = await perform(listStatements, app, SYSTEM, { topicId: 'gate' });
      expect(statements.map(({ counts }) => counts)).toEqual(
        Array.from({ length: 4 }, () => ({ agree: 40, disagree: 0, pass: 0 })),
      );
    }
  });

  it('is not asked in one process what was answered in another', async () => {
    const apps = await twoApps(aTime().clock);
    await apps[0].topics.insert(buildTopic(), []);
    for (const number of [1, 2, 3, 4, 5, 6]) await apps[0].statements.insert(buildStatement({ number }), []);
    const lin = buildActor();

    const asked: number[] = [];
    for (let turn = 0; ; turn += 1) {
      const { next } = await perform(viewNextStatement, apps[turn % 2]!, lin, { topicId: 'gate' });
      if (next === null) break;
      asked.push(next.number);
      await take(apps[(turn + 1) % 2]!, lin, next.number, 'pass');
    }

    expect(asked.toSorted()).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('a statement that is hidden after it was answered', () => {
  it('is not asked any more, and its answers come back with it', async () => {
    const { app, lin, wang, organizer } = community;
    const rule = (ruling: { state: 'shown' } | { state: 'hidden'; reason: string }) =>
      perform(moderateStatement, app, organizer, { topicId: 'gate', statement: 1, ruling });
    await take(app, lin, 1, 'agree');

    await rule({ state: 'hidden', reason: '说的不是大门' });
    const { all } = await perform(viewNextStatement, app, wang, { topicId: 'gate' });
    await expect(take(app, wang, 1, 'agree')).rejects.toMatchObject({ code: 'statements.missing' });
    await rule({ state: 'shown' });
    const again = await perform(viewNextStatement, app, lin, { topicId: 'gate' });

    expect(all).toBe(2);
    expect(again).toMatchObject({ answered: 1, all: 3 });
  });
});

describe('followJoined()', () => {
  it('brings the answers of a joined record over once, the later ones holding', async () => {
    const { app, lin, wang, time, settle } = community;
    await take(app, lin, 1, 'agree');
    await take(app, lin, 2, 'agree');
    time.pass(1000);
    await take(app, wang, 1, 'disagree');
    await settle(buildResident({ id: 'lin-at-work' }));
    time.pass(1000);
    await take(app, buildActor({ id: 'lin-at-work' }), 3, 'pass');
    await app.residents.change('wang', (value) => ({ next: { ...value, mergedInto: 'lin' }, result: null }));

    await perform(followJoined, app, SYSTEM, { residentId: 'wang' });
    await perform(followJoined, app, SYSTEM, { residentId: 'wang' });

    expect(await answersOf(app, 'lin')).toEqual({ 1: -1, 2: 1 });
    expect(await answersOf(app, 'wang')).toEqual({});
    const { statements } = await perform(listStatements, app, SYSTEM, { topicId: 'gate' });
    expect(statements[0]!.counts).toBeNull();
  });

  it('answersToMove() never takes an answer away, nor an earlier one over a later one', () => {
    const answers = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.constantFrom(...SIDES)))
      .map((pairs) => new Map(pairs.map(([number, side]) => [number, stanceFor(side)])));
    const stances = fc
      .record({ answers, at: fc.integer({ min: 0, max: 3 }) })
      .map(({ answers: given, at }): Stances => ({
        topic: 'gate',
        resident: 'lin',
        answers: given,
        startedAt: new Date(0),
        changedAt: new Date(at),
      }));
    fc.assert(
      fc.property(stances, fc.option(stances), (from, into) => {
        const joined = new Map([...(into?.answers ?? []), ...answersToMove(from, into)]);
        const later = into === null || from.changedAt > into.changedAt ? from : into;
        for (const [number, stance] of later.answers) expect(joined.get(number)).toBe(stance);
        for (const number of from.answers.keys()) expect(joined.has(number)).toBe(true);
      }),
    );
  });
});

it.each(SIDES)('sideOf() reads %s back', (side) => {
  expect(sideOf(stanceFor(side))).toBe(side);
});
