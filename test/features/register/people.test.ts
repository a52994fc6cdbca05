import { describe, expect, it } from 'vitest';
import { findPeople, followJoined, linkPerson, viewRegister } from '../../../src/features/register/index.ts';
import { exportOwnData, leave } from '../../../src/features/residents/index.ts';
import { perform, SYSTEM } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildPublished } from '../../factories/rolls/roll.ts';
import { buildObjection } from '../../factories/rolls/roll.ts';
import { buildRegister } from '../../factories/rolls/register.ts';

const REGION = '/d1/s1/c1/';

const aRegistered = () => aCommunity({ registers: [buildRegister()] });
const link = ({ app, worker }: Community, personId: string, residentId: string | null) =>
  perform(linkPerson, app, worker, { region: REGION, personId, residentId });

it('viewRegister() counts what is not retired', async () => {
  const { app, worker } = await aRegistered();

  expect(await perform(viewRegister, app, worker, { region: REGION })).toMatchObject({
    totals: { people: 5, linked: 1, dwellings: 7, areaCm2: 5_015_001, households: 2 },
  });
});

it('findPeople() finds by code and by a part of the name', async () => {
  const { app, worker } = await aRegistered();
  const find = async (text: string) =>
    (await perform(findPeople, app, worker, { region: REGION, text })).map(({ code }) => code);

  expect(await find('A2')).toEqual(['A2']);
  expect(await find('王')).toEqual(['A2', 'A3']);
  expect(await find('青杨区')).toEqual([]);
});

describe('linkPerson()', () => {
  it('links, the same again does nothing, and ends a link', async () => {
    const community = await aRegistered();

    expect(await link(community, 'A2', 'wang')).toMatchObject({ resident: 'wang' });
    await link(community, 'A2', 'wang');
    expect((await link(community, 'A2', null)).resident).toBeUndefined();

    const told = (await community.app.registers.pending(9)).flatMap(({ happenings }) => happenings);
    expect(told).toMatchObject([
      { name: 'register.person-linked', facts: { resident: 'wang' } },
      { name: 'register.person-linked', facts: { resident: 'wang' } },
    ]);
  });

  it.each([
    ['a resident who is somebody else of it', 'A2', 'lin', 'register.linked-already'],
    ['an unknown resident', 'A2', 'nobody-here', 'residents.missing'],
    ['an unknown person', 'A99', 'wang', 'register.person-missing'],
  ])('refuses %s', async (_, person, resident, code) => {
    await expect(link(await aRegistered(), person, resident)).rejects.toMatchObject({ code });
  });

  it('of two links of one resident at once one holds', async () => {
    const community = await aRegistered();

    const answers = await Promise.allSettled([link(community, 'A2', 'wang'), link(community, 'A4', 'wang')]);

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('followJoined()', () => {
  const join = async ({ app }: Community, from: string, into: string) => {
    await app.residents.change(from, (one) => ({ next: { ...one, mergedInto: into }, result: null }));
    for (const _ of [1, 2]) await perform(followJoined, app, SYSTEM, { residentId: from });
    const { people } = (await app.registers.find(REGION))!;
    return people.flatMap(({ code, resident }) => (resident === undefined ? [] : [[code, resident]]));
  };

  it('links the record that goes on', async () => {
    expect(await join(await aRegistered(), 'lin', 'wang')).toEqual([['A1', 'wang']]);
  });

  it('ends the other link where both were linked', async () => {
    const community = await aRegistered();
    await link(community, 'A2', 'wang');

    expect(await join(community, 'lin', 'wang')).toEqual([['A2', 'wang']]);
  });
});

it('who leaves is given what the register and the rolls have of them, and then only counts', async () => {
  const community = await aCommunity({
    registers: [buildRegister()],
    rolls: [buildPublished({ objections: [buildObjection({ words: '我的面积少了' })] })],
  });
  const { app, lin } = community;

  const given = JSON.stringify(await perform(exportOwnData, app, lin, {}));
  expect(given).toMatch(/林晓梅/u);
  expect(given).toMatch(/"areaCm2":805001/u);
  expect(given).toMatch(/我的面积少了/u);

  await perform(leave, app, lin, { sure: true });
  await settleReactions(app);

  const register = (await app.registers.find(REGION))!;
  expect(register.people[0]).toMatchObject({ code: 'A1', name: '', erasedAt: expect.any(Date) });
  expect(register.people[0]!.resident).toBeUndefined();
  expect(register.dwellings).toEqual(buildRegister().dwellings);
  const roll = (await app.rolls.find('roll'))!;
  expect(roll.entries).toMatchObject([{ voters: [], areaCm2: 900_000, label: '林＊＊' }, { voters: ['wang'] }]);
  expect(roll.objections).toMatchObject([{ words: '' }]);
  expect(JSON.stringify([register, roll])).not.toMatch(/林晓梅|"lin"(?!,"kind)|面积少了/u);
  await expect(link(community, 'A1', 'wang')).rejects.toMatchObject({ code: 'register.person-erased' });
});
