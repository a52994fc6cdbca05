import { buildFrozen, buildObjection, buildPublished, buildRoll } from '../../../factories/rolls/roll.ts';
import type { Scene } from '../scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from '../table.ts';

const REGION = '/d1/s1/c1/';

const idOf = async (kept: Promise<{ readonly id: string }>) => (await kept).id;

const aDraft = ({ app, fresh }: Scene) => idOf(app.rolls.insert(buildRoll({ id: fresh() }), []));
const aPublished = ({ app, fresh }: Scene) => idOf(app.rolls.insert(buildPublished({ id: fresh() }), []));
const anObjected = ({ app, fresh }: Scene) =>
  idOf(app.rolls.insert(buildPublished({ id: fresh(), objections: [buildObjection()] }), []));
const aSuperseded = ({ app, fresh }: Scene) => {
  const ruling = { isUpheld: true, reason: '成立', by: 'worker', at: new Date(0), isLate: false };
  const objections = [buildObjection({ ruling: { ...ruling, correction: { removed: 'e1' } } })];
  const given = { state: 'superseded', objections, replacedBy: fresh(), replacedThrough: 'o1' } as const;
  return idOf(app.rolls.insert(buildFrozen({ id: fresh(), ...given }), []));
};

//                           nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const ROLLS: Table = {
  'polls.build-roll': row('--- -- +- - + - +', () => ({
    region: REGION,
    basis: 'admitted',
    source: 'residents',
    title: '桂花社区居民',
  })),
  'polls.carry-on-roll': row(SYSTEM_ONLY, async (scene) => ({ rollId: await aSuperseded(scene) })),
  'polls.find-own-place': row('!++ ++ ++ + + + !', nothing),
  'polls.follow-joined-in-rolls': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'polls.freeze-roll': row('--- -- +- - + - +', async (scene) => ({ rollId: await aPublished(scene) })),
  'polls.list-rolls': row(ANYBODY, () => ({ region: REGION })),
  'polls.object-to-roll': row('!++ ++ ++ + + + !', async (scene) => ({
    rollId: await aPublished(scene),
    kind: 'missing',
    words: '没有我',
  })),
  'broadcasts.tell-roll-objection': row(SYSTEM_ONLY, async (scene) => ({
    rollId: await anObjected(scene),
    objectionId: 'o1',
    news: 'made',
  })),
  // A draft is nobody else's to see.
  'polls.publish-roll': row('??? ?? +? ? + ? +', async (scene) => ({ rollId: await aDraft(scene) })),
  'polls.rule-on-objection': row('--- -- +- - + - +', async (scene) => ({
    rollId: await anObjected(scene),
    objectionId: 'o1',
    isUpheld: false,
    reason: '证上就是这么多',
  })),
  'polls.view-roll': row(ANYBODY, async (scene) => ({ rollId: await aPublished(scene) })),
};
