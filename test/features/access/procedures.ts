import { planCalled, type Procedure } from '../../../src/features/procedures/index.ts';
import {
  buildItem,
  buildPollProof,
  buildProcedure,
  buildRecord,
  buildTask,
} from '../../factories/procedures/procedures.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';
import type { Scene } from './scene.ts';

/** A procedure of its own, with the first two steps and the vote done, and one task of the organization `org1`. */
async function aProcedure({ app, hall, fresh, community }: Scene, given: Partial<Procedure> = {}): Promise<string> {
  const id = fresh();
  const at = community.time.now();
  const done = { kind: 'done' as const, by: 'organizer', at };
  const number = 1000 * Number(id.slice(1));
  const history = [
    { ...done, step: 'collect', proof: buildRecord() },
    { ...done, step: 'deliberate', proof: buildRecord() },
    { ...done, step: 'vote', proof: buildPollProof({ id }) },
  ];
  const made = buildProcedure({ id, number, hall: await hall(), rooms: [], history, tasks: [buildTask()], ...given });
  await app.procedures.insert(made, []);
  return id;
}

async function anItem({ app, fresh }: Scene): Promise<string> {
  const id = fresh();
  const objections = [{ number: 1, by: 'wang', text: '这个数对不上', at: new Date('2026-03-02T09:00:00+08:00') }];
  await app.boardItems.insert(buildItem({ id, number: 1000 * Number(id.slice(1)), objections }), []);
  return id;
}

const record = { kind: 'record', heldOn: '2026-03-02', title: '协商会', document: '档案盒12' };
const RUNNERS = '--- -+ +- - + - -';
const RUNNERS_AND_SYSTEM = '--- -+ +- - + - +';
const OFFICERS = '--- -- +- - + - -';
const KNOWN = '!++ ++ ++ + + + !';

//                      nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const PROCEDURES: Table = {
  'procedures.add-task': row(RUNNERS_AND_SYSTEM, async (scene) => ({
    procedureId: await aProcedure(scene),
    title: '找设计单位',
    owner: { kind: 'organization', organization: 'org1' },
    dueOn: '2026-06-30',
  })),
  'procedures.answer-objection': row(OFFICERS, async (scene) => ({
    itemId: await anItem(scene),
    objection: 1,
    text: '账单已经贴在公示栏',
  })),
  'procedures.complete-step': row(RUNNERS, async (scene) => ({
    procedureId: await aProcedure(scene, { history: [], tasks: [] }),
    step: 'collect',
    evidence: record,
  })),
  'procedures.correct-item': row(OFFICERS, async (scene) => ({
    itemId: await anItem(scene),
    text: '停车费收入一万一千元。',
    reason: '原来多写了一千元',
  })),
  'procedures.end-procedure': row(RUNNERS_AND_SYSTEM, async (scene) => ({
    procedureId: await aProcedure(scene, { history: [], tasks: [] }),
    ending: { as: 'withdrawn', reason: '大家不想办了' },
  })),
  'procedures.find-items': row(KNOWN, nothing),
  'procedures.find-procedures': row(KNOWN, nothing),
  'procedures.find-tasks': row(KNOWN, nothing),
  'procedures.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'procedures.list-items': row(ANYBODY, () => ({ region: '/d1/s1/c1/' })),
  'procedures.list-plans': row(ANYBODY, nothing),
  'procedures.list-procedures': row(ANYBODY, async ({ hall }) => ({ hallId: await hall() })),
  'procedures.list-tasks': row(ANYBODY, async ({ hall }) => ({ hallId: await hall() })),
  'procedures.object-to-item': row('--+ ++ ++ + + - -', async (scene) => ({
    itemId: await anItem(scene),
    text: '这个数对不上',
  })),
  'procedures.open-procedure': row(RUNNERS_AND_SYSTEM, async ({ hall }) => ({
    hallId: await hall(),
    plan: 'hall-topic',
    title: '三号楼加装电梯',
  })),
  'procedures.print-procedure': row(ANYBODY, async (scene) => ({ procedureId: await aProcedure(scene) })),
  'procedures.publish-item': row(OFFICERS, () => ({
    where: { kind: 'region', region: '/d1/s1/c1/' },
    kind: 'funds',
    title: '二月份公共收益',
    text: '停车费收入一万二千元。',
  })),
  // All was on paper: whom the hall admits took part.
  'procedures.rate-procedure': row('--+ ++ ++ + + - -', async (scene) => ({
    procedureId: await aProcedure(scene, {
      plan: planCalled('hearing'),
      history: ['hear', 'consult'].map((step) => ({
        kind: 'done' as const,
        step,
        proof: buildRecord(),
        by: 'worker',
        at: scene.community.time.now(),
      })),
    }),
    verdict: 'satisfied',
  })),
  'procedures.remind-tasks': row(SYSTEM_ONLY, nothing),
  'procedures.report-task': row('--- -+ ++ - + - +', async (scene) => ({
    procedureId: await aProcedure(scene),
    task: 1,
    text: '已经问了三家',
  })),
  'procedures.return-procedure': row(RUNNERS, async (scene) => ({
    procedureId: await aProcedure(scene, { history: [], tasks: [] }),
    reason: '赞成的不到一半',
    evidence: record,
  })),
  'procedures.settle-task': row('--- -+ ++ - + - +', async (scene) => ({
    procedureId: await aProcedure(scene),
    task: 1,
    state: 'done',
    reason: '找到设计单位了',
  })),
  'procedures.take-down-item': row(OFFICERS, async (scene) => ({ itemId: await anItem(scene) })),
  'procedures.view-item': row(ANYBODY, async (scene) => ({ itemId: await anItem(scene) })),
  'procedures.view-procedure': row(ANYBODY, async (scene) => ({ procedureId: await aProcedure(scene) })),
};

export const PROCEDURES_TOLD: Table = {
  'broadcasts.tell-item': row(SYSTEM_ONLY, async (scene) => ({ itemId: await anItem(scene), version: 0 })),
  'broadcasts.tell-late-task': row(SYSTEM_ONLY, async (scene) => ({ procedureId: await aProcedure(scene), task: 1 })),
  'broadcasts.tell-objection': row(SYSTEM_ONLY, async (scene) => ({ itemId: await anItem(scene), objection: 1 })),
  'broadcasts.tell-procedure': row(SYSTEM_ONLY, async (scene) => ({
    procedureId: await aProcedure(scene),
    entry: null,
  })),
};
