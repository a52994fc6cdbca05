import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { adoptClassifiers } from '../../../src/adopt-classifiers.ts';
import { giveLessons, learnClassifier, type Lesson } from '../../../src/features/needs/index.ts';
import {
  atOnce,
  classify,
  learningToClassify,
  pack,
  patiently,
  unpack,
  useClassifier,
} from '../../../src/features/needs/understanding/index.ts';
import { idFrom, perform, SYSTEM } from '../../../src/kernel/index.ts';
import { createNudges } from '../../../src/platform/redis.ts';
import { aCommunity } from '../../factories/community.ts';
import { aDoor } from '../../factories/door.ts';
import { buildNeed } from '../../factories/needs.ts';

/** Words that no seed has: what is said of them can only be learnt. */
const DRONES: Lesson[] = Array.from({ length: 40 }, (_, place) => ({
  text: `第${'甲乙丙丁戊己庚辛壬癸'[place % 10]}架无人机航拍测绘${'天地玄黄'[Math.floor(place / 10)]}`,
  label: 'transport/taxi',
}));
const ABOUT_DRONES = '无人机航拍测绘';

afterEach(() => useClassifier(undefined));

describe('learnClassifier()', () => {
  it('learns what it was given, and every process that listens goes by it', async () => {
    const { app } = await aCommunity();
    const adopting = await adoptClassifiers(app);
    const before = classify(ABOUT_DRONES)[0]!;

    await perform(giveLessons, app, SYSTEM, { lessons: DRONES });
    const record = await perform(learnClassifier, app, SYSTEM, {});

    expect(before.category).not.toBe('transport/taxi');
    expect(record).toMatchObject({ given: 40, corrected: 0, isUsed: true, figures: { heldOut: 8, macroF1: 1 } });
    await vi.waitFor(() => expect(classify(ABOUT_DRONES)[0]!.category).toBe('transport/taxi'));
    expect(await perform(learnClassifier, app, SYSTEM, {})).toBeNull();
    await adopting.stop();
  });

  it('learns from what staff put right, and keeps no number of anybody', async () => {
    const phone = '13800001234';
    const corrected = DRONES.map(({ text, label }, place) =>
      buildNeed({
        id: `need-${place}`,
        number: `N20260302-10${String(place).padStart(4, '0')}`,
        text: `${text}，找${phone}`,
        category: label,
        corrections: [{ field: 'category', from: 'construction/property', to: label, by: 'worker', at: new Date(0) }],
      }),
    );
    const { app } = await aCommunity({ needs: [buildNeed({ id: 'other', number: 'N20260302-200000' }), ...corrected] });

    const record = await perform(learnClassifier, app, SYSTEM, {});

    expect(record).toMatchObject({ given: 0, corrected: 40, isUsed: true });
    const { departments, categories } = (await app.classifiers.machinesOf(record!.id))!;
    for (const { vocabulary } of [departments, categories]) {
      expect(vocabulary.has('无人机')).toBe(true);
      expect([...vocabulary.keys()].filter((feature) => feature.includes(phone))).toEqual([]);
    }
  });

  it('does nothing when there is too little to judge by', async () => {
    const { app } = await aCommunity();
    await perform(giveLessons, app, SYSTEM, { lessons: DRONES.slice(0, 19) });
    expect(await perform(learnClassifier, app, SYSTEM, {})).toBeNull();
  });

  it('does not use what is worse than the seeds, and forgets it when lessons are given anew', async () => {
    const { app, steward, worker } = await aCommunity();
    const door = await aDoor(app);
    const adopting = await adoptClassifiers(app);
    // Every fifth in the order of their ids is held out: these are true, all that is learnt from is wrong.
    const misleading = Array.from(
      { length: 60 },
      (_, place) => `公交车半小时不来一趟${'甲乙丙丁戊己'[place % 6]}${'天地玄黄宇宙洪荒日月'[Math.floor(place / 6)]}`,
    )
      .toSorted((left, right) => (idFrom(left) < idFrom(right) ? -1 : 1))
      .map((text, place) => ({ text, label: place % 5 === 0 ? '交通运输' : '卫生计生' }));

    await perform(giveLessons, app, SYSTEM, { lessons: misleading });
    const record = await perform(learnClassifier, app, SYSTEM, {});

    expect(record).toMatchObject({ isUsed: false, figures: { macroF1: 0, macroF1OfSeeds: 1 } });
    expect(classify('公交车半小时不来一趟')[0]!.department).toBe('交通运输');
    const shown = await (await door.as(steward)).get('/needs/classifier');
    expect(shown).toMatchObject({ status: 200, body: { given: 60, isUsed: false } });
    expect((await (await door.as(worker)).get('/needs/classifier')).status).toBe(403);

    await perform(giveLessons, app, SYSTEM, { lessons: DRONES, anew: true });
    expect(await perform(learnClassifier, app, SYSTEM, {})).toMatchObject({ given: 40, isUsed: true });
    await adopting.stop();
  });

  it('keeps what is used, however many worse ones are learnt after it', async () => {
    const { app, time } = await aCommunity();
    await perform(giveLessons, app, SYSTEM, { lessons: DRONES });
    const used = (await perform(learnClassifier, app, SYSTEM, {}))!;
    for (let worse = 0; worse < 5; worse += 1) {
      time.pass(1000);
      await app.classifiers.put({ ...used, id: `worse-${worse}`, learntAt: time.now(), isUsed: false }, null);
    }

    const adopting = await adoptClassifiers(app);
    expect(classify(ABOUT_DRONES)[0]!.category).toBe('transport/taxi');
    await adopting.stop();
  });

  it('refuses labels that the taxonomy does not have', async () => {
    const { app } = await aCommunity();
    const unknown = perform(giveLessons, app, SYSTEM, { lessons: [{ text: '路灯坏了', label: 'lamps' }] });
    await expect(unknown).rejects.toMatchObject({
      code: 'input.invalid',
      details: { problems: ['lessons.0.label: 请填类别表里的类别或部门'] },
    });
    expect(await app.lessons.all()).toEqual([]);
  });
});

it('a program that learns and ends at once is still heard', async () => {
  const { app } = await aCommunity();
  let heard = 0;
  await app.nudges.on('classifier', () => void (heard += 1));
  const other = createNudges(app.redis, app.keyPrefix, app.logger);

  other.send('classifier');
  await other.close();

  await vi.waitFor(() => expect(heard).toBe(1));
});

describe('a classifier', () => {
  it('is the same after it was kept, to a thirty-thousandth of its greatest weight', () => {
    const { departments } = atOnce(learningToClassify(DRONES));
    const kept = unpack(pack(departments));

    expect(kept.labels).toEqual(departments.labels);
    expect([...kept.vocabulary.keys()].join()).toBe([...departments.vocabulary.keys()].join());
    expect(kept.idf).toEqual(departments.idf);
    const most = departments.weights.reduce((greatest, weight) => Math.max(greatest, Math.abs(weight)), 0);
    const lost = kept.weights.map((weight, place) => Math.abs(weight - departments.weights[place]!));
    expect(lost.reduce((worst, loss) => Math.max(worst, loss), 0)).toBeLessThanOrEqual(most / 60_000);
  });

  it('is the same whether it was learnt at once or with pauses', async () => {
    const [one, other] = [await patiently(learningToClassify(DRONES)), atOnce(learningToClassify(DRONES))];
    for (const part of ['departments', 'categories'] as const)
      expect(Buffer.compare(Buffer.from(one[part].weights.buffer), Buffer.from(other[part].weights.buffer))).toBe(0);
  });

  it('gives every text beliefs that are shares of one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const candidates = classify(text);
        const total = candidates.reduce((sum, { score }) => sum + score, 0);
        expect(candidates.every(({ score }) => score > 0 && score <= 1)).toBe(true);
        expect(total).toBeLessThanOrEqual(1.000_001);
        expect(candidates.map(({ score }) => score)).toEqual(
          candidates.map(({ score }) => score).toSorted((a, b) => b - a),
        );
      }),
    );
  });
});
