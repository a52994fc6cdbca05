import { describe, expect, it } from 'vitest';
import { objectToRoll, rollHash, ruleOnObjection } from '../../../../src/features/polls/index.ts';
import { perform } from '../../../../src/kernel/index.ts';
import { aCommunity } from '../../../factories/community.ts';
import { buildObjection, buildPublished, buildRoll } from '../../../factories/rolls/roll.ts';
import { freeze, object, publish, rule } from '../../../factories/rolls/steps.ts';

const DEADLINE = '2026-03-10T00:00:00+08:00';

it('a roll goes from draft over objections to a frozen one, and a late objection makes version 2', async () => {
  const community = await aCommunity({ rolls: [buildRoll()] });
  const { app, time, wang, worker } = community;

  expect(await publish(community)).toMatchObject({ state: 'published', objectionsUntil: new Date(DEADLINE) });
  const first = await object(community);
  const second = await perform(objectToRoll, app, wang, { rollId: 'roll', kind: 'missing', words: '我家没有' });
  expect(await rule(community, first.objection.id)).toMatchObject({ state: 'published', version: 1 });
  await rule(community, second.objection.id, { isUpheld: false, correction: {} });
  time.set(DEADLINE);
  const frozen = await freeze(community);
  expect(frozen).toMatchObject({ state: 'frozen', entries: [{ id: 'e1', areaCm2: 950_000 }, { id: 'e2' }] });
  expect(frozen.hash).toBe(rollHash(frozen.entries));

  const late = await perform(objectToRoll, app, wang, { rollId: 'roll', kind: 'not-entitled', words: '房子卖了' });
  const next = await perform(ruleOnObjection, app, worker, {
    rollId: 'roll',
    objectionId: late.objection.id,
    isUpheld: true,
    reason: '已经过户',
    correction: { entryId: 'e2' },
  });

  expect(next).toMatchObject({ state: 'frozen', version: 2, reason: '已经过户', replaces: 'roll', objections: [] });
  expect(next.entries.map(({ id }) => id)).toEqual(['e1']);
  expect(next.hash).toBe(rollHash(next.entries));
  expect(await app.rolls.find('roll')).toMatchObject({
    state: 'superseded',
    replacedBy: next.id,
    hash: frozen.hash,
    entries: frozen.entries,
  });
  const happened = (await app.rolls.pending(9)).flatMap(({ happenings }) => happenings.map(({ name }) => name));
  expect(happened).toEqual(
    expect.arrayContaining([
      'polls.roll-published',
      'polls.roll-objected',
      'polls.roll-objection-ruled',
      'polls.roll-frozen',
      'polls.roll-superseded',
      'polls.roll-renewed',
    ]),
  );
  expect(JSON.stringify(await app.rolls.pending(9))).not.toMatch(/林|面积少写|seed/u);
});

describe('the clock of a roll', () => {
  const objectAt = async (moment: string) => {
    const community = await aCommunity({ rolls: [buildPublished()] });
    community.time.set(moment);
    return { object: () => object(community), freeze: () => freeze(community) };
  };

  it('takes objections up to its deadline and not at it; from then on the roll can be frozen', async () => {
    const before = await objectAt('2026-03-09T23:59:59.999+08:00');
    await expect(before.freeze()).rejects.toMatchObject({ code: 'rolls.objections-still' });
    await before.object();

    const at = await objectAt(DEADLINE);
    await expect(at.object()).rejects.toMatchObject({ code: 'rolls.objections-over' });
    expect(await at.freeze()).toMatchObject({ state: 'frozen' });
  });

  it.each([
    ['owners', false, '2026-03-10T00:00:00+08:00', '2026-03-03T00:00:00+08:00'],
    // The fifth day is a Saturday.
    ['adults', false, '2026-03-10T00:00:00+08:00', '2026-03-03T00:00:00+08:00'],
    ['voters', true, '2026-03-10T00:00:00+08:00', '2026-03-23T00:00:00+08:00'],
    ['households', true, '2026-03-10T00:00:00+08:00', '2026-03-23T00:00:00+08:00'],
    ['admitted', false, '2026-03-04T00:00:00+08:00', '2026-03-03T00:00:00+08:00'],
  ] as const)('of %s (election: %s) ends on %s, and votes open from %s', async (basis, isForElection, until, from) => {
    const community = await aCommunity({ rolls: [buildRoll({ basis, isForElection })] });

    expect(await publish(community)).toMatchObject({
      objectionsUntil: new Date(until),
      usableFrom: new Date(from),
    });
  });

  it('goes on to the next day that is worked where the last one is not, as the region says', async () => {
    const community = await aCommunity({
      rolls: [buildRoll()],
      calendars: [{ id: '/d1/', days: [{ date: '2026-03-09', isWorking: false, name: '停电' }] }],
    });

    expect(await publish(community)).toMatchObject({ objectionsUntil: new Date('2026-03-11T00:00:00+08:00') });
  });

  it('leaves an objection to a worker up to its day, and then to a steward', async () => {
    const community = await aCommunity({ rolls: [buildPublished({ objections: [buildObjection()] })] });
    community.time.set('2026-03-06T00:00:00+08:00');

    await expect(rule(community, 'o1')).rejects.toMatchObject({ code: 'rolls.ruling-late' });
    const ruled = await perform(ruleOnObjection, community.app, community.steward, {
      rollId: 'roll',
      objectionId: 'o1',
      isUpheld: false,
      reason: '证上就是这么多',
    });

    expect(ruled.objections).toMatchObject([{ ruling: { isUpheld: false, isLate: true, by: 'steward' } }]);
  });
});

it('a ruling says what an objection comes to, where it was called something else', async () => {
  const said = buildObjection({ kind: 'wrong', words: '我家的房子没列上' });
  const community = await aCommunity({ rolls: [buildPublished({ objections: [said] })] });

  const ruled = await rule(community, 'o1', { correction: { kind: 'missing', name: '林晓梅', areaCm2: 700_000 } });

  expect(ruled.entries).toHaveLength(3);
  expect(ruled.entries).toContainEqual({
    id: expect.any(String),
    voters: ['lin'],
    areaCm2: 700_000,
    label: '林＊＊',
  });
});
