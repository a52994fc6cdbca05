import { describe, expect, it } from 'vitest';
import {
  buildRoll as build,
  findOwnPlace,
  listRolls,
  rollHash,
  rollsFollowJoined,
  viewRoll,
} from '../../../../src/features/polls/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { buildHall } from '../../../factories/polls.ts';
import { buildEntry, buildFrozen, buildObjection, buildPublished, buildRoll } from '../../../factories/rolls/roll.ts';

const REGION = '/d1/s1/c1/';

describe('buildRoll()', () => {
  const given = { region: REGION, basis: 'admitted', source: 'residents', title: '桂花社区居民' } as const;

  it('lists confirmed residents of the region once each, masked, under ids that lead to nobody', async () => {
    const { app, worker } = await aCommunity();

    const roll = await perform(build, app, worker, given);

    expect(roll.entries.flatMap(({ voters }) => voters).toSorted()).toEqual(
      ['duty-worker', 'lin', 'organizer', 'staff', 'steward', 'wang', 'worker', 'broker'].toSorted(),
    );
    expect(roll.entries.map(({ id }) => id)).toEqual(roll.entries.map(({ id }) => id).toSorted());
    expect(roll.entries.find(({ voters }) => voters.includes('lin'))).toMatchObject({ label: '林＊＊' });
    const other = await perform(build, app, worker, given);
    expect(other.entries.some(({ id }) => roll.entries.some((entry) => entry.id === id))).toBe(false);
  });

  it('builds a draft again with the same ids, and nothing else that was', async () => {
    const { app, worker } = await aCommunity();
    const roll = await perform(build, app, worker, given);
    await app.residents.change('wang', (wang) => ({ next: { ...wang, region: '/d1/s1/c2/' }, result: null }));

    const again = await perform(build, app, worker, { ...given, rollId: roll.id });

    expect(again.id).toBe(roll.id);
    expect(again.entries).toEqual(roll.entries.filter(({ voters }) => !voters.includes('wang')));
  });

  it('lists the members of a hall', async () => {
    const hall = buildHall({ voters: { kind: 'members', members: ['lin', 'wang', 'lin'] } });
    const { app, worker } = await aCommunity({ halls: [hall] });

    const roll = await perform(build, app, worker, {
      ...given,
      basis: 'representatives',
      source: 'hall',
      hallId: 'hall',
    });

    expect(roll.entries.flatMap(({ voters }) => voters).toSorted()).toEqual(['lin', 'wang']);
  });

  it.each([
    ['owners from those who happen to be here', { basis: 'owners' }, 'rolls.wrong-source'],
    ['a hall that is not named', { source: 'hall' }, 'rolls.hall-needed'],
    ['a hall of another region', { source: 'hall', hallId: 'hall', region: '/d1/s1/c1/b1/' }, 'rolls.hall-elsewhere'],
    [
      'representatives of a hall that lists nobody',
      { basis: 'representatives', source: 'hall', hallId: 'hall' },
      'rolls.hall-lists-nobody',
    ],
    ['another kind in the place of a draft', { rollId: 'roll' }, 'rolls.another-roll'],
    ['anew what is published', { rollId: 'published' }, 'rolls.published-already'],
    ['where one keeps no rolls', { region: '/d1/s1/c2/' }, 'rolls.not-keeper'],
  ] as const)('does not build %s', async (_, wrong, code) => {
    const { app, worker } = await aCommunity({
      halls: [buildHall()],
      rolls: [buildRoll(), buildPublished({ id: 'published' })],
    });

    await expect(perform(build, app, worker, { ...given, ...wrong })).rejects.toMatchObject({ code });
  });
});

describe('who sees what', () => {
  it('drafts are for those who keep them, published rolls for everybody', async () => {
    const { app, lin, worker } = await aCommunity({ rolls: [buildRoll(), buildPublished({ id: 'shown' })] });

    await expect(perform(viewRoll, app, lin, { rollId: 'roll' })).rejects.toMatchObject({ code: 'rolls.missing' });
    expect(await perform(viewRoll, app, lin, { rollId: 'shown' })).toMatchObject({
      totals: { entries: 2, areaCm2: 1_500_000, reachable: 2 },
      own: ['e1'],
      keeps: false,
    });
    const list = async (who: Community['lin']) =>
      (await perform(listRolls, app, who, { region: '/d1/s1/' })).items.map(({ id }) => id);
    expect(await list(lin)).toEqual(['shown']);
    expect(await list(worker)).toEqual(['shown']);
    expect((await perform(listRolls, app, worker, { region: REGION })).items).toMatchObject([
      { id: 'roll', version: 1, totals: { entries: 2 } },
      { id: 'shown' },
    ]);
  });

  it('findOwnPlace() says where somebody stands, and where not', async () => {
    const { app, lin, chen } = await aCommunity({
      rolls: [buildPublished(), buildFrozen({ id: 'without', entries: [buildEntry({ id: 'e3', voters: ['zhao'] })] })],
    });

    expect(await perform(findOwnPlace, app, lin, {})).toMatchObject([
      { roll: { id: 'roll' }, entries: [{ id: 'e1' }] },
      { roll: { id: 'without' }, entries: [] },
    ]);
    expect(await perform(findOwnPlace, app, chen, {})).toMatchObject([{ entries: [] }, { entries: [] }]);
  });
});

it('rollsFollowJoined() lets the record that goes on cast what either could, and one ballot of a roll of people', async () => {
  const { app } = await aCommunity({
    rolls: [buildFrozen(), buildPublished({ id: 'people', basis: 'adults', objections: [buildObjection()] })],
  });
  const before = (await app.rolls.find('roll'))!.hash;
  await app.residents.change('lin', (lin) => ({ next: { ...lin, mergedInto: 'wang' }, result: null }));

  for (const _ of [1, 2]) await perform(rollsFollowJoined, app, SYSTEM, { residentId: 'lin' });

  const owners = (await app.rolls.find('roll'))!;
  expect(owners.entries.map(({ voters }) => voters)).toEqual([['wang'], ['wang']]);
  expect(rollHash(owners.entries)).toBe(before);
  const people = (await app.rolls.find('people'))!;
  expect(people.entries.map(({ voters }) => voters)).toEqual([['wang'], []]);
  expect(people.objections).toMatchObject([{ by: 'wang' }]);
});
