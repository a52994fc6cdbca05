import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreedFen,
  cancel,
  close,
  moveStep,
  openEngagement,
  planStep,
  STEP_MOVES,
  viewGaps,
  type Engagement,
} from '../../../src/features/matching/index.ts';
import { isRefusal, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';
import { buildEngagement, buildStep } from '../../factories/offers.ts';
import { buildNeed } from '../../factories/needs.ts';

const NOW = new Date('2026-03-05T01:00:00Z');

describe('an engagement', () => {
  it('goes from the first talk to the evaluation over HTTP, with its money and papers', async () => {
    const { app, broker, staff, lin } = await aCommunity({
      organizations: [buildOrganization()],
      needs: [buildNeed()],
    });
    const door = await aDoor(app);
    const qian = await door.as(broker);
    const client = { kind: 'purchaser', name: '青杨街道办', organization: 'org1' };

    const opened = await qian.post('/engagements', {
      region: '/d1/s1/c1/',
      title: '老年助餐项目',
      client,
      needs: ['N20260302-100001'],
    });
    const at = `/engagements/${opened.body.id}`;
    const planned = await qian.post(`${at}/steps`, {
      work: 'survey',
      from: '2026-03-03',
      until: '2026-03-20',
      moneyFen: 50_000,
      documents: [{ title: '问卷', url: 'https://example.org/1' }],
    });
    const step = `${at}/steps/${(planned.body as unknown as { steps: { id: string }[] }).steps[0]!.id}`;
    expect(await qian.post(`${at}/closing`, { outcome: '办成了' })).toMatchObject({ status: 409 });
    expect(await qian.patch(step, { moneyFen: 60_000 })).toMatchObject({ status: 200, body: { agreedFen: 60_000 } });
    expect(await qian.post(`${step}/moves`, { move: 'finish' })).toMatchObject({
      status: 409,
      body: { detail: '这一步还没有开始，请先开始。' },
    });
    await qian.post(`${step}/moves`, { move: 'start' });
    await qian.post(`${step}/moves`, { move: 'finish' });
    expect(await qian.post(`${at}/closing`, { outcome: '办成了' })).toMatchObject({
      status: 200,
      body: { state: 'closed', agreedFen: 60_000, needs: ['N20260302-100001'] },
    });
    expect(await qian.patch(step, { moneyFen: 1 })).toMatchObject({ status: 409 });

    expect((await (await door.as(staff)).get(at)).status).toBe(200);
    expect((await (await door.as(lin)).get(at)).status).toBe(404);
    expect((await qian.get('/engagements?region=/d1/s1/')).body.items).toMatchObject([{ title: '老年助餐项目' }]);
  });

  it('refuses days in the wrong order, half a fen, and needs that are not there', async () => {
    const { app, broker } = await aCommunity({ engagements: [buildEngagement()] });
    const qian = await (await aDoor(app)).as(broker);
    const step = { work: 'survey', from: '2026-03-20', until: '2026-03-03' };

    expect(await qian.post('/engagements/meals-study/steps', step)).toMatchObject({
      status: 400,
      body: { code: 'engagements.ends-before-start' },
    });
    expect(await qian.post('/engagements/meals-study/steps', { ...step, moneyFen: 0.5 })).toMatchObject({
      body: { problems: [{ field: 'moneyFen', message: '金额以分为单位，应为整数' }] },
    });
    const about = {
      region: '/d1/s1/c1/',
      title: '助餐',
      client: { kind: 'community', name: '桂花社区' },
      needs: ['N1'],
    };
    await expect(perform(openEngagement, app, broker, about as never)).rejects.toMatchObject({ code: 'needs.missing' });
  });

  it('keeps its money and its finished steps through any moves', () => {
    const move = fc.tuple(fc.constantFrom(...STEP_MOVES, 'plan', 'close', 'cancel'), fc.nat(3));
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        let engagement = buildEngagement();
        for (const [name, place] of moves) {
          const before = engagement;
          engagement = tried(engagement, name, `step-${place}`);
          const done = before.steps.filter(({ state }) => state === 'done');
          expect(engagement.steps.filter((step) => done.some(({ id }) => id === step.id))).toEqual(done);
          expect(before.state === 'open' || engagement === before).toBe(true);
        }
        const kept = engagement.steps.filter(({ state }) => state !== 'dropped');
        expect(agreedFen(engagement)).toBe(kept.length * 50_000);
        const isOver = engagement.steps.every(({ state }) => state === 'done' || state === 'dropped');
        expect(engagement.state === 'open' || isOver).toBe(true);
      }),
    );
  });
});

function tried(engagement: Engagement, name: string, id: string): Engagement {
  try {
    if (name === 'plan') return planStep(engagement, buildStep({ id }), NOW);
    if (name === 'close') return close(engagement, '办成了', NOW);
    if (name === 'cancel') return cancel(engagement, '不办了', NOW);
    return moveStep(engagement, id, name as (typeof STEP_MOVES)[number], NOW);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return engagement;
  }
}

it('viewGaps() shows what nobody was found for, and who waits for nothing', async () => {
  const category = 'construction/property';
  const needs = [
    buildNeed({ id: 'a', number: 'N20260302-1', state: 'brokered', category }),
    buildNeed({ id: 'b', number: 'N20260302-2', state: 'brokered', category, region: '/d1/s1/c1/b2/' }),
    buildNeed({ id: 'c', number: 'N20260302-3', state: 'brokered', category }),
    buildNeed({ id: 'd', number: 'N20260302-4', state: 'confirmed', category: 'education/tutoring' }),
  ];
  const services = [
    buildService({ id: 'wanted', categories: [category] }),
    buildService({ id: 'idle', name: '课后辅导', categories: ['education/tutoring'], capacity: 3 }),
    buildService({ id: 'full', categories: ['education/tutoring'], capacity: 0 }),
    buildService({ id: 'far', categories: ['education/tutoring'], areas: ['/d1/s2/'] }),
  ];
  const { app, broker, time } = await aCommunity({ organizations: [buildOrganization()], needs, services });

  const gaps = await perform(viewGaps, app, broker, { region: '/d1/s1/c1/' });

  expect(gaps).toEqual({
    unmet: [
      { category, region: '/d1/s1/c1/b1/', needs: 2, since: time.now() },
      { category, region: '/d1/s1/c1/b2/', needs: 1, since: time.now() },
    ],
    idle: [{ service: 'idle', name: '课后辅导', category: 'education/tutoring', free: 3 }],
  });
});
