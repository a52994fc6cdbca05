import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { HELPER_RANKING } from '../../../config/volunteers/elder-help.ts';
import {
  confirmVisit,
  elderHelpData,
  formOf,
  noteCare,
  rankHelpers,
  viewVisit,
  type Helper,
  type Wanted,
} from '../../../src/features/elder-help/index.ts';
import { DAY, later, perform, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildCare, buildHelpers, buildVisit, placedHelper } from '../../factories/volunteers/visits.ts';

const WANTED: Wanted = { visited: 'chen', home: '/d1/s1/c1/b1/', skills: ['血压测量'] };

const buildHelper = (given: Partial<Helper> = {}): Helper => ({
  id: 'lin',
  region: '/d1/s1/c1/',
  abilities: ['血压测量证'],
  isOnList: false,
  hasSaidNo: false,
  isBusy: false,
  wentWell: 0,
  load: 0,
  misses: [],
  ...given,
});

describe('formOf()', () => {
  const at = (time: string): Date => new Date(`2026-03-05T${time}:00+08:00`);

  it('sends two, unless one is asked for', () => {
    expect(formOf('company', at('09:00'), at('10:00'), false)).toEqual({ helpers: 2, callsBack: false });
    expect(formOf('company', at('09:00'), at('10:00'), true)).toEqual({ helpers: 1, callsBack: true });
  });

  it('lets one go alone from the first hour to the last', () => {
    expect(formOf('company', at('08:00'), at('18:00'), true).callsBack).toBe(true);
  });

  it.each([
    ['company', '07:59', '09:00'],
    ['company', '17:00', '18:01'],
    ['blood-pressure', '09:00', '09:30'],
  ])('lets nobody go alone: %s from %s to %s', (task, from, to) => {
    expect(() => formOf(task, at(from), at(to), true)).toThrow('elder-help.needs-two');
  });
});

describe('rankHelpers()', () => {
  it.each([
    ['visited', { id: 'chen' }],
    ['on-list', { isOnList: true }],
    ['said-no', { hasSaidNo: true }],
    ['no-skill', { abilities: ['理发'] }],
    ['busy', { isBusy: true }],
  ] as const)('asks nobody who is %s', (why, given) => {
    const { candidates, excluded } = rankHelpers(WANTED, [buildHelper(given)]);

    expect(candidates).toEqual([]);
    expect(excluded.map((one) => one.why)).toEqual([why]);
  });

  it('prefers who was there and it went well, then who lives nearer, and says why', () => {
    const { candidates } = rankHelpers(WANTED, [
      buildHelper({ id: 'far', region: '/d1/s2/c9/' }),
      buildHelper({ id: 'near', region: '/d1/s1/c1/b1/' }),
      buildHelper({ id: 'known', wentWell: 1 }),
    ]);

    expect(candidates.map(({ helper }) => helper)).toEqual(['known', 'near', 'far']);
    expect(candidates[0]?.reasons).toEqual(['went-well', 'near', 'rested']);
  });

  it('holds what came to nothing against somebody, half as much after each half-life', () => {
    const scoreAfter = (agoMs: number): number =>
      rankHelpers(WANTED, [buildHelper({ misses: [{ kind: 'late', agoMs }] })]).candidates[0]!.score;
    const clean = rankHelpers(WANTED, [buildHelper()]).candidates[0]!.score;

    expect(clean - scoreAfter(0)).toBeCloseTo(-HELPER_RANKING.late, 1);
    expect(clean - scoreAfter(HELPER_RANKING.halfLifeMs)).toBeCloseTo(-HELPER_RANKING.late / 2, 1);
  });

  it('finds each helper a place, ranks by points, and puts nobody lower for fewer misses or visits', () => {
    const helpers = fc.uniqueArray(
      fc.record({
        id: fc.string({ minLength: 1, maxLength: 4 }),
        region: fc.constantFrom('/d1/', '/d1/s1/', '/d1/s1/c1/', '/d2/'),
        abilities: fc.subarray(['血压测量', '理发']),
        isOnList: fc.boolean(),
        hasSaidNo: fc.boolean(),
        isBusy: fc.boolean(),
        wentWell: fc.nat(3),
        load: fc.nat(5),
        misses: fc.array(
          fc.record({
            kind: fc.constantFrom('declined' as const, 'unanswered' as const, 'late' as const),
            agoMs: fc.nat(400 * DAY),
          }),
          { maxLength: 3 },
        ),
      }),
      { selector: ({ id }) => id, maxLength: 8 },
    );
    fc.assert(
      fc.property(helpers, (all) => {
        const { candidates, excluded } = rankHelpers(WANTED, all);
        const named = [...candidates, ...excluded].map(({ helper }) => helper);
        expect(new Set(named)).toEqual(new Set(all.map(({ id }) => id)));
        expect(named).toHaveLength(all.length);
        expect(candidates.every(({ score }, index) => index === 0 || candidates[index - 1]!.score >= score)).toBe(true);
        expect(candidates.every(({ reasons }) => reasons.length <= HELPER_RANKING.mostReasons)).toBe(true);

        const easier = all.map((helper) => ({ ...helper, misses: [], load: 0 }));
        const scores = new Map(rankHelpers(WANTED, easier).candidates.map(({ helper, score }) => [helper, score]));
        expect(candidates.every(({ helper, score }) => scores.get(helper)! >= score)).toBe(true);
      }),
    );
  });
});

describe('what helpers have to know', () => {
  let care: Community;

  beforeAll(async () => {
    care = await aCommunity({
      needs: [buildCare({ state: 'accepted', visit: 'visit1' })],
      teams: [buildHelpers()],
      activities: [buildVisit({ signUps: [placedHelper('lin'), placedHelper('wang')] })],
    });
    await perform(noteCare, care.app, care.worker, { residentId: 'chen', kind: 'pet', text: '家里有大黄狗' });
  });

  const notesFor = async (actor: Actor) =>
    (await perform(viewVisit, care.app, actor, { visit: 'visit1' })).notes?.map(({ text }) => text);

  it('is read by the worker always, by helpers from when the visit is agreed until it is over for a while', async () => {
    const { app, worker, lin, chen, time } = care;
    expect(await notesFor(worker)).toEqual(['家里有大黄狗']);
    expect(await notesFor(lin)).toBeUndefined();

    await perform(confirmVisit, app, worker, { visit: 'visit1' });
    expect(await notesFor(lin)).toEqual(['家里有大黄狗']);
    expect(await notesFor(chen)).toBeUndefined();

    time.set(later(new Date('2026-03-05T16:30:00+08:00'), -1));
    expect(await notesFor(lin)).toEqual(['家里有大黄狗']);
    time.set('2026-03-05T16:30:00+08:00');
    expect(await notesFor(lin)).toBeUndefined();
    expect(await notesFor(worker)).toEqual(['家里有大黄狗']);
  });

  it('is in no notice and no happening, and in nobody’s export but their own', async () => {
    const { app } = care;
    await settleReactions(app);
    const kept = await Promise.all(
      ['notices', 'happenings', 'activities', 'needs'].map((name) => app.connection.collection(name).find().toArray()),
    );
    expect(JSON.stringify(kept)).not.toContain('大黄狗');

    const exportOf = (id: string) => elderHelpData(app).export({ id, formerIds: [], contacts: [] });
    expect(JSON.stringify(await exportOf('chen'))).toContain('大黄狗');
    expect(JSON.stringify(await exportOf('lin'))).not.toContain('大黄狗');
  });

  it('goes with whoever it is of', async () => {
    const { app } = care;

    await elderHelpData(app).forget({ id: 'chen', formerIds: [], contacts: [] });

    expect(await app.careNotes.find('chen')).toBeNull();
  });
});
