import { beforeEach, describe, expect, it } from 'vitest';
import { OPINION_MAPS } from '../../../config/deliberation/statements.ts';
import type { App } from '../../../src/app.ts';
import {
  closeTopic,
  listStatements,
  opinionMaps,
  statementsData,
  takeStance,
  viewMap,
  wordMap,
} from '../../../src/features/statements/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildActor, buildResident } from '../../factories/residents.ts';
import { buildStatement, buildTopic } from '../../factories/statements/topics.ts';
import { answersOfTwoKinds, STATEMENTS } from '../../factories/statements/two-kinds.ts';
import { aTime } from '../../factories/time.ts';
import { toldIn } from '../../factories/told.ts';
import { twoApps } from '../../factories/two-apps.ts';

const seed = async (app: App) => {
  await app.topics.insert(buildTopic(), []);
  for (const statement of STATEMENTS) await app.statements.insert(statement, []);
};

const viewIn = async (app: App, actor = buildActor()) => (await perform(viewMap, app, actor, { topicId: 'gate' })).view;

const membersIn = async (app: App) => {
  const { groups } = (await app.divisions.find('gate'))!;
  return groups.map(({ id, members }) => ({ id, members: members.toSorted() })).sort((one, other) => one.id - other.id);
};

describe('viewMap()', () => {
  let community: Community;

  beforeEach(async () => {
    community = await aCommunity({ halls: [buildHall()], topics: [buildTopic()], statements: STATEMENTS });
  });

  it('shows groups with their sizes, and first what all agree on', async () => {
    await answersOfTwoKinds(community.app, 30);

    const view = await viewIn(community.app);

    expect(view).toMatchObject({ people: 30, answers: 300, statements: 10, own: null });
    expect(view.groups.map(({ people }) => people)).toEqual([15, 15]);
    expect(view.shared.map(({ statement, side }) => [statement.number, side]).toSorted()).toEqual([
      [1, 'agree'],
      [2, 'agree'],
      [3, 'disagree'],
    ]);
    expect(view.shared[0]!.groups.map(({ seen }) => seen)).toEqual([15, 15]);
    expect(view.divisive).toHaveLength(OPINION_MAPS.divisive);
    for (const { statement } of view.divisive) expect(statement.number).toBeGreaterThan(3);
    for (const { standsFor } of view.groups) expect(standsFor.length).toBeGreaterThan(0);
  });

  it('shows no group, and no agreement, of fewer than five', async () => {
    await answersOfTwoKinds(community.app, 4);
    const few = await viewIn(community.app);
    await answersOfTwoKinds(community.app, 1, { from: 4 });
    const enough = await viewIn(community.app);

    expect(few).toMatchObject({ people: 4, groups: [], shared: [], divisive: [] });
    expect(enough.groups.map(({ people }) => people)).toEqual([5]);
  });

  it('shows nobody’s place but one’s own', async () => {
    const { app, lin } = community;
    await answersOfTwoKinds(app, 30);
    await perform(takeStance, app, lin, { topicId: 'gate', statement: 4, side: 'agree' });
    const early = await viewIn(app, lin);
    for (const statement of [1, 2, 3, 5, 6, 7, 8])
      await perform(takeStance, app, lin, {
        topicId: 'gate',
        statement,
        side: statement < 3 || statement % 2 === 0 ? 'agree' : 'disagree',
      });
    const late = await viewIn(app, lin);

    expect(early.own).toMatchObject({ answers: 1, missing: 6, group: null });
    const group = late.groups.find(({ number }) => number === late.own!.group)!;
    expect(group.people).toBe(16);
    expect(late.own).toMatchObject({ answers: 8, missing: 0 });
    expect(late.own!.sharedByAll.map(({ number }) => number).toSorted()).toEqual([1, 2]);
    expect(JSON.stringify(await viewIn(app))).not.toMatch(/"n\d|"lin"[^,]*own/u);
  });

  it('is put into plain sentences', async () => {
    const { app, lin } = community;
    await answersOfTwoKinds(app, 30);
    for (const { number } of STATEMENTS)
      await perform(takeStance, app, lin, { topicId: 'gate', statement: number, side: 'agree' });

    const { topic, view } = await perform(viewMap, app, lin, { topicId: 'gate' });
    const text = wordMap(topic, view);

    expect(text).toMatch(
      /^第1号议题：小区大门怎么管\n31人表了态，共310次，观点10条。\n各方看法一致的：\n· 大家都同意“大门的事第\d句话”（31人中\d\d人同意）/u,
    );
    expect(text).toMatch(
      /看法分成2组：\n· 第\d组，\d+人。多(?:同意|反对)“[^]*分歧最大的：\n· “[^]*您的看法和第\d组最接近。$/u,
    );
    expect(text).not.toMatch(/\{|undefined|NaN/u);
  });

  it('when the topic closes is what the rooms of the hall are told', async () => {
    const { app, organizer } = community;
    await answersOfTwoKinds(app, 30);

    await perform(closeTopic, app, organizer, { topicId: 'gate' });
    await settleReactions(app);

    expect(await toldIn(app, 'terminal:g1')).toEqual([expect.stringMatching(/结束[^]*大家都同意“大门的事第1句话”/u)]);
  });

  it('of a topic with no statement yet is empty', async () => {
    await community.app.topics.insert(buildTopic({ id: 'empty', number: 2 }), []);

    const { view } = await perform(viewMap, community.app, community.lin, { topicId: 'empty' });

    expect(view).toMatchObject({ people: 0, groups: [], statements: 0 });
  });
});

describe('opinionMaps()', () => {
  it('of a process that starts anew come to the same groups, under the same numbers', async () => {
    const [app] = await twoApps(aTime().clock);
    await seed(app);
    for (let count = 0; count < 36; count += 6) {
      await answersOfTwoKinds(app, 6, { from: count, seed: count });
      await viewIn(app);
    }
    const before = await viewIn(app);
    const division = await membersIn(app);

    const again = { ...app, opinionMaps: opinionMaps(app, app.clock) };
    const after = await viewIn(again);

    expect(after.groups.map(({ number, people }) => ({ number, people }))).toEqual(
      before.groups.map(({ number, people }) => ({ number, people })),
    );
    expect(after.shared).toEqual(before.shared);
    expect(after.divisive).toEqual(before.divisive);
    expect(await membersIn(app)).toEqual(division);
  });

  it('of two processes agree, whichever took the answers', async () => {
    const apps = await twoApps(aTime().clock);
    await seed(apps[0]);
    for (let count = 0; count < 30; count += 6) {
      await answersOfTwoKinds(apps[(count / 6) % 2]!, 6, { from: count, seed: count });
      await viewIn(apps[(count / 6 + 1) % 2]!);
    }

    const views = [await viewIn(apps[0]), await viewIn(apps[1])];

    const { groups } = views[0]!;
    expect(groups.map(({ people }) => people)).toEqual([15, 15]);
    expect(views[1]!.groups.map(({ number, people }) => [number, people])).toEqual(
      groups.map(({ number, people }) => [number, people]),
    );
    expect(views[1]!.shared).toEqual(views[0]!.shared);
  });

  it('count a block of accounts that came after the topic was opened for little', async () => {
    const { app } = await aCommunity({ halls: [buildHall()], topics: [buildTopic()], statements: STATEMENTS });
    await answersOfTwoKinds(app, 40);
    const before = await viewIn(app);
    const at = app.clock();
    for (let count = 0; count < 12; count += 1) {
      const id = `new-${count}`;
      await app.residents.insert(buildResident({ id, metAt: at }), []);
      for (const { number } of STATEMENTS)
        await app.stances.put({ topic: 'gate', resident: id, statement: number, stance: number === 3 ? 1 : -1, at });
    }

    const after = await viewIn(app);

    expect(after.people).toBe(52);
    expect(after.shared.map(({ statement }) => statement.number).toSorted()).toEqual(
      before.shared.map(({ statement }) => statement.number).toSorted(),
    );
  });

  it('read only what changed since they last looked', async () => {
    const { app, time } = await aCommunity({ topics: [buildTopic()], statements: STATEMENTS });
    await answersOfTwoKinds(app, 10);
    let read = 0;
    const stances = {
      ...app.stances,
      async changedIn(topic: string, since: Date) {
        const changed = await app.stances.changedIn(topic, since);
        read += changed.length;
        return changed;
      },
    };
    const own = { ...app, opinionMaps: opinionMaps({ ...app, stances }, app.clock) };

    time.pass(OPINION_MAPS.skewMs + 1);
    await viewIn(own);
    await viewIn(own);

    expect(read).toBe(10);
  });
});

describe('listStatements()', () => {
  it('tells anybody how statements were answered, unless so few did that it would be known who', async () => {
    const { app } = await aCommunity({ topics: [buildTopic()], statements: STATEMENTS });
    const put = (resident: string, statement: number) =>
      app.stances.put({ topic: 'gate', resident, statement, stance: 1, at: app.clock() });
    for (let count = 0; count < 5; count += 1) await put(`n${count}`, 1);
    for (let count = 0; count < 4; count += 1) await put(`n${count}`, 2);

    const { statements } = await perform(listStatements, app, SYSTEM, { topicId: 'gate' });

    expect(statements.slice(0, 3).map(({ counts }) => counts)).toEqual([
      { agree: 5, disagree: 0, pass: 0 },
      null,
      null,
    ]);
  });
});

describe('statementsData()', () => {
  it('gives somebody what they said and answered; what others saw stays without them', async () => {
    const { app, lin } = await aCommunity({
      halls: [buildHall()],
      topics: [buildTopic()],
      statements: [
        buildStatement({ number: 1, text: '大门晚上要关' }),
        buildStatement({ number: 2, text: '门口要装灯', state: 'waiting' }),
      ],
    });
    await perform(takeStance, app, lin, { topicId: 'gate', statement: 1, side: 'agree' });
    const data = statementsData(app);
    const person = { id: 'lin', formerIds: [], contacts: [] };

    const exported = JSON.stringify(await data.export(person));
    await data.forget(person);
    await data.forget(person);

    expect(exported).toMatch(/大门晚上要关[^]*门口要装灯[^]*"side":"agree"/u);
    expect(await app.statements.find('gate-1')).not.toHaveProperty('author');
    expect(await app.statements.find('gate-1')).toMatchObject({ text: '大门晚上要关', state: 'shown' });
    expect(await app.statements.find('gate-2')).toMatchObject({ text: '', state: 'hidden' });
    expect((await app.stances.find('gate', 'lin'))!.answers.get(1)).toBe(1);
  });
});
