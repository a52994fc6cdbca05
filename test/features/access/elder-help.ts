import type { Visit } from '../../../src/features/activities/index.ts';
import { HOUR, later } from '../../../src/kernel/index.ts';
import { buildMember } from '../../factories/volunteers/teams.ts';
import { buildCare, buildHelpers, buildVisit, placedHelper } from '../../factories/volunteers/visits.ts';
import type { Scene } from './scene.ts';
import { nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

let used = 0;

/** A visit to 林晓梅 by 王建国 and somebody else, of a team in which only they are. */
async function visit(
  { app, fresh, community, resident }: Scene,
  { isOver = false, ...given }: Partial<Visit> & { readonly isOver?: boolean } = {},
): Promise<{ visit: string }> {
  used += 1;
  const companion = await resident();
  const now = community.time.now();
  const startsAt = later(now, isOver ? -2 * HOUR : HOUR);
  const members = ['wang', companion].map((id) => buildMember(id, { skill: '血压测量' }));
  const team = await app.teams.insert(buildHelpers({ id: fresh(), name: `帮帮团${used}`, members }), []);
  const need = await app.needs.insert(
    buildCare({ id: fresh(), number: `N20260302-3${String(used).padStart(5, '0')}` }),
    [],
  );
  const times = { startsAt, endsAt: later(startsAt, HOUR), remindAt: startsAt };
  const { id } = await app.activities.insert(
    buildVisit({
      ...times,
      id: fresh(),
      number: 700_000 + used,
      team: team.id,
      signUps: [placedHelper('wang'), placedHelper(companion)],
      visit: { need: need.id, visited: 'lin', ...given },
    }),
    [],
  );
  return { visit: id };
}

const confirmed = (scene: Scene) => ({ isOver: true, confirmedAt: later(scene.community.time.now(), -3 * HOUR) });

const reported = async (scene: Scene) => {
  const at = scene.community.time.now();
  const by = await scene.resident();
  const report = { by, at, note: '陪老人说了说话', startedAt: later(at, -HOUR), endedAt: at };
  return { ...confirmed(scene), callsBack: true, report };
};

const activity = async (scene: Scene) => ({ activityId: (await visit(scene)).visit });

async function needing(scene: Scene) {
  const startsAt = later(scene.community.time.now(), 48 * HOUR).toISOString();
  used += 1;
  await scene.app.teams.insert(buildHelpers({ id: scene.fresh(), name: `帮帮团${used}` }), []);
  return { number: (await scene.need()).number, task: 'escort', startsAt };
}

//                              nobody guest lin | wang organizer | worker staff | broker | steward | otherWorker | system
export const ELDER_HELP: Table = {
  'elder-help.call-off-visit': row('??- -? +? ? + ? ?', (scene) => visit(scene)),
  'elder-help.confirm-visit': row('??- -? +? ? + ? ?', (scene) => visit(scene)),
  'elder-help.correct-care-note': row('!++ ++ ++ + + + !', async ({ app, community, fresh }, trier) => {
    const id = trier === 'nobody' || trier === 'system' ? fresh() : community[trier].id;
    const note = { id: 'dog', kind: 'pet' as const, text: '有狗', by: 'worker', at: community.time.now() };
    await app.careNotes.insert({ id, notes: [note] }, []);
    return { noteId: 'dog', text: '狗已经送走了' };
  }),
  'elder-help.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  'elder-help.follow-visit': row(SYSTEM_ONLY, activity),
  'elder-help.invite-helpers': row('??- -? +? ? + ? ?', async (scene) => {
    const { visit: id } = await visit(scene);
    await scene.app.activities.change(id, (known) => ({
      next: { ...known, signUps: [placedHelper('wang')] },
      result: undefined,
    }));
    return { visit: id };
  }),
  'elder-help.list-own-visits': row('!++ ++ ++ + + + !', nothing),
  'elder-help.list-visits': row('--- -- +- - + - -', () => ({ region: '/d1/s1/c1/' })),
  'elder-help.note-care': row('--- -- +- - + - -', async ({ resident }) => ({
    residentId: await resident(),
    text: '有狗',
  })),
  'elder-help.plan-visit': row('--- -- +- - + - -', needing),
  'elder-help.propose-helpers': row('??- -? +? ? + ? ?', (scene) => visit(scene)),
  'elder-help.record-call-back': row('??- +? +? ? + ? ?', async (scene) => {
    const { visit: id } = await visit(scene, await reported(scene));
    // 王建国 is in the team and was not there.
    await scene.app.activities.change(id, (known) => ({ next: { ...known, signUps: [] }, result: undefined }));
    return { visit: id, result: 'well' };
  }),
  'elder-help.record-helpers': row(SYSTEM_ONLY, activity),
  'elder-help.report-visit': row('??- +? +? ? + ? ?', async (scene) => ({
    ...(await visit(scene, confirmed(scene))),
    note: '量了血压',
  })),
  'elder-help.view-care-notes': row('!?? ?? +? ? + ? !', async ({ resident }) => ({ residentId: await resident() })),
  'elder-help.view-own-care-notes': row('!++ ++ ++ + + + !', nothing),
  'elder-help.view-visit': row('??+ +? +? ? + ? ?', (scene) => visit(scene)),
  'elder-help.watch-visits': row(SYSTEM_ONLY, nothing),
  'broadcasts.tell-visit': row(SYSTEM_ONLY, async (scene) => ({
    ...(await activity(scene)),
    news: 'short',
    at: '2026-03-02T01:00:00Z',
  })),
};
