import { beforeEach, describe, expect, it } from 'vitest';
import {
  addTask,
  answerObjection,
  completeStep,
  correctItem,
  listItems,
  objectToItem,
  proceduresData,
  publishItem,
  rateProcedure,
  reportTask,
  takeDownItem,
  type Evidence,
} from '../../../src/features/procedures/index.ts';
import { DAY, later, perform } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildHall } from '../../factories/polls.ts';
import {
  buildItem,
  buildPollProof,
  buildProcedure,
  buildRecord,
  buildTask,
} from '../../factories/procedures/procedures.ts';

type MeetingEvidence = Extract<Evidence, { kind: 'meeting' }>;

let community: Community;
const until = new Date('2026-03-18T00:00:00+08:00');

beforeEach(async () => {
  community = await aCommunity({ halls: [buildHall()], boardItems: [buildItem()] });
});

const listed = async (shown: 'on' | 'archive') => {
  const { items } = await perform(listItems, community.app, community.lin, { region: '/d1/s1/', shown });
  return items.map(({ item }) => item.id);
};

describe('an item of the board', () => {
  it('stays to the last moment of its fifteenth day, then is in the archive', async () => {
    community.time.set(later(until, -1));
    expect([await listed('on'), await listed('archive')]).toEqual([['funds'], []]);
    community.time.set(until);
    expect([await listed('on'), await listed('archive')]).toEqual([[], ['funds']]);
  });

  it('is not published for less, and may be for more', async () => {
    const { app, worker } = community;
    const item = { kind: 'donations', title: '一月份捐赠', text: '收到大米二十袋。' } as const;
    const publish = (days: number) =>
      perform(publishItem, app, worker, { where: { kind: 'region', region: '/d1/s1/c1/' }, ...item, days });

    await expect(publish(14)).rejects.toMatchObject({ code: 'procedures.shown-too-short' });
    expect(await publish(30)).toMatchObject({ leastDays: 15, until: new Date('2026-04-02T00:00:00+08:00') });
  });

  it('is not taken down before its least days are over, nor while an objection waits', async () => {
    const { app, worker, lin, time } = community;
    await perform(correctItem, app, worker, {
      itemId: 'funds',
      text: '停车费一万一千元。',
      reason: '写错了数',
      days: 60,
    });
    await perform(objectToItem, app, lin, { itemId: 'funds', text: '还是对不上' });
    const takeDown = () => perform(takeDownItem, app, worker, { itemId: 'funds' });

    time.set(later(until, -1));
    await expect(takeDown()).rejects.toMatchObject({ code: 'procedures.still-disclosed' });
    time.set(until);
    await expect(takeDown()).rejects.toMatchObject({ code: 'procedures.objections-open' });
    await perform(answerObjection, app, worker, { itemId: 'funds', objection: 1, text: '账单贴出来了' });
    await takeDown();

    expect(await listed('archive')).toEqual(['funds']);
  });

  it('is corrected beside what it said, and stays its whole time again', async () => {
    const { app, worker, time } = community;
    time.pass(10 * DAY);

    const corrected = await perform(correctItem, app, worker, {
      itemId: 'funds',
      text: '一万一千元。',
      reason: '写错了数',
    });

    expect(corrected.versions.map(({ text }) => text)).toEqual(['停车费收入一万二千元。', '一万一千元。']);
    expect(corrected.until).toEqual(later(until, 10 * DAY));
  });
});

describe('what is held of somebody', () => {
  it('is theirs to have, and their words and tasks go with them', async () => {
    const { app, lin, time } = community;
    const tasks = [buildTask({ owner: { kind: 'officer', resident: 'lin' } })];
    await app.procedures.insert(buildProcedure({ tasks }), []);
    await app.procedureRatings.keep({ procedure: 'lift', resident: 'lin', verdict: 'so-so', ratedAt: time.now() });
    await perform(objectToItem, app, lin, { itemId: 'funds', text: '这个数对不上' });
    const data = proceduresData(app);
    const person = { id: 'lin', formerIds: [], contacts: [] };

    expect(await data.export(person)).toMatchObject({
      tasks: [{ task: '找设计单位' }],
      objections: [{ text: '这个数对不上' }],
      ratings: [{ procedure: '三号楼加装电梯', verdict: 'so-so' }],
    });
    await data.forget(person);
    await data.forget(person);

    expect(await app.boardItems.find('funds')).toMatchObject({ objections: [{ number: 1, text: '' }] });
    expect(await app.procedures.find('lift')).toMatchObject({ tasks: [{ owner: { kind: 'vacant' } }] });
  });
});

describe('what is refused', () => {
  const history = ['collect', 'deliberate', 'vote'].map((step) => ({
    kind: 'done' as const,
    step,
    proof: step === 'vote' ? buildPollProof() : buildRecord(),
    by: 'organizer',
    at: new Date('2026-03-02T09:00:00+08:00'),
  }));
  const task = { procedureId: 'lift', title: '签合同', dueOn: '2026-03-02' } as const;
  const byOrganization = { kind: 'organization', organization: 'org1' } as const;

  it.each([
    [
      'a task before anything was adopted',
      history.slice(0, 2),
      { ...task, owner: byOrganization },
      'procedures.nothing-adopted',
    ],
    ['a task of yesterday', history, { ...task, owner: byOrganization, dueOn: '2026-03-01' }, 'procedures.due-past'],
    [
      'a task of a neighbour',
      history,
      { ...task, owner: { kind: 'officer', resident: 'lin' } },
      'procedures.owner-no-officer',
    ],
    [
      'a task of nobody known',
      history,
      { ...task, owner: { kind: 'officer', resident: 'nobody' } },
      'residents.missing',
    ],
  ] as const)('%s', async (_, given, input, code) => {
    const { app, organizer } = community;
    const org1 = {
      id: 'org1',
      name: '助老中心',
      kind: 'filed',
      region: '/d1/s1/',
      openOffers: 5,
      isPaused: false,
    } as const;
    await app.organizations.insert({ ...org1, changedAt: community.time.now() }, []);
    await app.procedures.insert(buildProcedure({ history: given }), []);

    await expect(perform(addTask, app, organizer, input)).rejects.toMatchObject({ code });
  });

  it('a meeting whose figures an organizer writes down, whose numbers contradict, or that failed', async () => {
    const { app, organizer, worker } = community;
    await app.procedures.insert(buildProcedure({ history: history.slice(0, 2) }), []);
    const meeting: MeetingEvidence = {
      kind: 'meeting',
      heldOn: '2026-03-02',
      title: '居民会议',
      document: '档案盒3',
      pack: 'residents-meeting',
      roll: 'adults',
      entitled: 100,
      attended: 51,
      agree: 26,
      against: 25,
      abstain: 0,
      basis: '居委会组织法',
    };
    const vote = (actor: typeof worker, given: Partial<MeetingEvidence>) =>
      perform(completeStep, app, actor, {
        procedureId: 'lift',
        step: 'vote',
        evidence: { ...meeting, ...given },
      });

    await expect(vote(organizer, {})).rejects.toMatchObject({ code: 'procedures.not-officer' });
    await expect(vote(worker, { agree: 27 })).rejects.toMatchObject({ code: 'procedures.too-many-there' });
    await expect(vote(worker, { attended: 50, against: 24 })).rejects.toMatchObject({ code: 'procedures.vote-failed' });
    await expect(vote(worker, { pack: 'owners-general' })).rejects.toMatchObject({
      code: 'procedures.roll-not-of-pack',
    });
    expect((await vote(worker, {})).history.at(-1)).toMatchObject({ proof: { outcome: 'passed', entitled: 100 } });
  });

  it('a rating where nothing is asked, and a report on a task that is settled', async () => {
    const { app, lin, organizer } = community;
    await app.procedures.insert(
      buildProcedure({ history: history.slice(0, 2), tasks: [buildTask({ state: 'done' })] }),
      [],
    );

    const rating = perform(rateProcedure, app, lin, { procedureId: 'lift', verdict: 'satisfied' });
    await expect(rating).rejects.toMatchObject({ code: 'procedures.not-asked-now' });
    const report = perform(reportTask, app, organizer, { procedureId: 'lift', task: 1, text: '又去看了' });
    await expect(report).rejects.toMatchObject({ code: 'procedures.task-settled' });
  });
});
