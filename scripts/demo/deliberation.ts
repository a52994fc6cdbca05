import type { App } from '../../src/app.ts';
import { openHearing } from '../../src/features/hearings/index.ts';
import { buildRoll, openPoll, publishRoll } from '../../src/features/polls/index.ts';
import { completeStep, openProcedure, publishItem } from '../../src/features/procedures/index.ts';
import { actorOf } from '../../src/features/residents/index.ts';
import { openTopic, stanceFor, type Side, type Topic } from '../../src/features/statements/index.ts';
import { DAY, later, perform, type Actor } from '../../src/kernel/index.ts';
import { GUIHUA } from './regions.ts';

const HALL = 'hall-guihua';

/** What neighbours said of parking; the first three are everybody's, the others divide them. */
const SAID = [
  '消防通道一定要留出来',
  '晚上回来停不进车很烦人',
  '外来车辆应当登记',
  '地面车位应当收费',
  '收的钱全部用在小区里',
  '每户只能停一辆车',
  '先到先停最公平',
  '空地可以多画一些车位',
];
const OF_ALL = 3;
const NEIGHBOURS = 16;

/** What the hall of 桂花社区 has before it beside its first question: each is set up once and then left as it is. */
export async function seedDeliberation(app: App): Promise<void> {
  const [organizer, worker] = await Promise.all(['li', 'chen'].map((id) => app.residents.find(id)));
  if (organizer == null || worker == null) return;
  const [li, chen] = [actorOf(organizer), actorOf(worker)];
  await seedTopic(app, li);
  await openDemoHearing(app, li);
  await perform(openPoll, app, li, SECRET_POLL(app.clock()), { once: 'demo-secret-poll' });
  await openDemoProcedure(app, li);
  await perform(publishItem, app, chen, FUNDS, { once: 'demo-item' });
  await publishDemoRoll(app, chen);
}

/** In the other community, so that in each one question is open. */
const SECRET_POLL = (now: Date) => ({
  hallId: 'hall-hewan',
  title: '小区门禁换不换成刷脸',
  method: 'yes-no' as const,
  form: 'secret' as const,
  pack: 'advisory',
  closesAt: later(now, 5 * DAY).toISOString(),
});

const FUNDS = {
  where: { kind: 'region' as const, region: GUIHUA },
  kind: 'funds' as const,
  title: '上个月的公共收益',
  text: '停车费收入一万二千元，楼道换灯用去三千元。',
  amountFen: 1_200_000,
};

async function seedTopic(app: App, organizer: Actor): Promise<void> {
  const topic = await perform(
    openTopic,
    app,
    organizer,
    { hallId: HALL, title: '小区停车怎么办' },
    { once: 'demo-topic' },
  );
  if ((await app.statements.find(statementId(topic, 1))) !== null) return;
  const at = topic.openedAt;
  for (const [place, text] of SAID.entries())
    await app.statements.insert(
      {
        id: statementId(topic, place + 1),
        topic: topic.id,
        region: topic.region,
        number: place + 1,
        text,
        author: 'zhao',
        state: 'shown',
        proposedAt: at,
        shownAt: at,
        changedAt: at,
      },
      [],
    );
  for (let neighbour = 0; neighbour < NEIGHBOURS; neighbour += 1)
    for (const place of SAID.keys())
      await app.stances.put({
        topic: topic.id,
        resident: `demo-neighbour-${neighbour}`,
        statement: place + 1,
        stance: stanceFor(sideOf(neighbour, place)),
        at,
      });
}

const statementId = ({ id }: Topic, number: number): string => `${id}-${number}`;

/** Two kinds of neighbours, and some who do not know. */
function sideOf(neighbour: number, place: number): Side {
  if ((neighbour * 7 + place * 3) % 11 === 0) return 'pass';
  return place < OF_ALL || neighbour % 2 === place % 2 ? 'agree' : 'disagree';
}

async function openDemoHearing(app: App, organizer: Actor): Promise<void> {
  const now = app.clock();
  const hearing = {
    hallId: HALL,
    title: '地面停车收不收费',
    question: '地面停车位要不要收费，收多少，钱怎么用',
    place: '社区活动室',
    startsAt: later(now, 12 * DAY).toISOString(),
    signUpUntil: later(now, 7 * DAY).toISOString(),
    seats: 3,
    quorum: { kind: 'share' as const, numerator: 1, denominator: 2 },
    agenda: ['要不要收费', '收多少', '钱怎么用'],
    papers: [{ title: '收费草案', text: '地面车位每月六十元，第二辆车每月一百元。' }],
  };
  await perform(openHearing, app, organizer, hearing, { once: 'demo-hearing' });
}

async function openDemoProcedure(app: App, organizer: Actor): Promise<void> {
  const asked = { hallId: HALL, plan: 'hall-topic', title: '三号楼加装电梯' };
  const { id } = await perform(openProcedure, app, organizer, asked, { once: 'demo-procedure' });
  if ((await app.procedures.find(id))?.history.length !== 0) return;
  const day = later(app.clock(), -2 * DAY)
    .toISOString()
    .slice(0, 10);
  const evidence = { kind: 'record' as const, heldOn: day, title: '楼栋意见征集', document: '档案盒12' };
  await perform(completeStep, app, organizer, { procedureId: id, step: 'collect', evidence });
}

async function publishDemoRoll(app: App, worker: Actor): Promise<void> {
  const asked = {
    region: GUIHUA,
    basis: 'admitted' as const,
    source: 'residents' as const,
    title: '桂花议事厅名册',
    hallId: HALL,
  };
  const { id } = await perform(buildRoll, app, worker, asked, { once: 'demo-roll' });
  if ((await app.rolls.find(id))?.state === 'draft') await perform(publishRoll, app, worker, { rollId: id });
}
