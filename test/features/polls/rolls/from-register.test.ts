import { describe, expect, it } from 'vitest';
import { baseOf, buildRoll as build, followLink, freezeRoll, totalsOf } from '../../../../src/features/polls/index.ts';
import { linkPerson } from '../../../../src/features/register/index.ts';
import { perform, SYSTEM } from '../../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../../factories/community.ts';
import { buildPublished } from '../../../factories/rolls/roll.ts';
import { buildRegister } from '../../../factories/rolls/register.ts';

const REGION = '/d1/s1/c1/';

type Basis = Parameters<typeof build.run>[2]['basis'];

const buildFor = ({ app, worker }: Community, basis: Basis, given: object = {}) =>
  perform(build, app, worker, { region: REGION, basis, title: '桂花社区名册', ...given });

const aRegistered = () => aCommunity({ registers: [buildRegister()] });

describe('a roll of owners', () => {
  it('counts who owns several once with the sum of the area, who owns together once, and the developer once', async () => {
    const { entries } = await buildFor(await aRegistered(), 'owners');

    expect(
      entries
        .map(({ label, areaCm2, voters }) => [label, areaCm2, voters])
        .toSorted((one, other) => Number(one[1]) - Number(other[1])),
    ).toEqual([
      ['青杨置业有限公司', 300_000, []],
      ['王＊＊、林＊＊', 805_001, ['lin']],
      ['赵＊', 1_000_000, []],
      ['青杨置业有限公司', 1_410_000, []],
      ['林＊＊', 1_500_000, ['lin']],
    ]);
  });

  it('has as many owners and as much area as baseOf() counts', async () => {
    const { entries } = await buildFor(await aRegistered(), 'owners');
    const base = baseOf(buildRegister().dwellings.filter(({ isRetired }) => !isRetired));

    expect(totalsOf(entries)).toMatchObject({ entries: base.persons, areaCm2: base.area });
  });

  it('of one building has what lies in it', async () => {
    const { entries } = await buildFor(await aRegistered(), 'owners', { region: '/d1/s1/c1/b2/' });

    expect(entries).toMatchObject([{ label: '赵＊', areaCm2: 1_000_000 }]);
  });
});

describe('a roll of people and households', () => {
  it.each([
    ['adults', REGION, ['林＊＊', '王＊＊', '赵＊']],
    ['adults', '/d1/s1/c1/b1/', ['林＊＊', '王＊＊']],
    ['voters', REGION, ['林＊＊', '王＊＊']],
    ['representatives', REGION, ['林＊＊']],
    ['households', REGION, ['林＊＊户', '赵＊户']],
    ['admitted', REGION, ['林＊＊', '王＊＊', '赵＊']],
    ['members', REGION, []],
  ] as const)('%s of %s are %j', async (basis, region, labels) => {
    const { entries } = await buildFor(await aRegistered(), basis, { region });

    expect(entries.map(({ label }) => label).toSorted()).toEqual([...labels].toSorted());
    expect(entries.every(({ areaCm2 }) => areaCm2 === undefined)).toBe(true);
  });

  it('says who lives together, and lets the representative vote for the household', async () => {
    const community = await aRegistered();
    const adults = await buildFor(community, 'adults');
    const households = await buildFor(community, 'households');
    const home = (label: string) => adults.entries.find((entry) => entry.label === label)!.household;

    expect(home('林＊＊')).toBe(home('王＊＊'));
    expect(home('林＊＊')).not.toBe(home('赵＊'));
    expect(households.entries.map(({ voters }) => voters).toSorted()).toEqual([[], ['lin']]);
  });

  it('has nothing that leads to a door, a code or somebody of the register', async () => {
    const roll = await buildFor(await aRegistered(), 'households');

    expect(JSON.stringify(roll.entries)).not.toMatch(/"(?:h\d|A\d|d\d)"|晓梅|赵敏/u);
  });
});

it('is refused where there is no register', async () => {
  await expect(buildFor(await aCommunity(), 'owners')).rejects.toMatchObject({ code: 'rolls.no-register' });
});

it('built again after a change of the register, the entries that stayed keep their ids', async () => {
  const community = await aRegistered();
  const first = await buildFor(community, 'owners');
  await community.app.registers.change(REGION, (register) => ({
    next: {
      ...register,
      dwellings: register.dwellings.map((one) => (one.id === 'd4' ? { ...one, area: 1_000_001 } : one)),
    },
    result: null,
  }));

  const again = await buildFor(community, 'owners', { rollId: first.id });

  expect(again.entries).toEqual(
    first.entries.map((entry) => (entry.label === '赵＊' ? { ...entry, areaCm2: 1_000_001 } : entry)),
  );
});

describe('followLink()', () => {
  const link = async ({ app, worker }: Community, personId: string, residentId: string | null) => {
    await perform(linkPerson, app, worker, { region: REGION, personId, residentId });
    const told = (await app.registers.pending(9)).flatMap(({ happenings }) => happenings.map(({ facts }) => facts));
    for (const { resident } of told)
      await perform(followLink, app, SYSTEM, { region: REGION, residentId: String(resident) });
  };

  it('lets somebody who was linked after the roll was frozen cast the ballots, and changes neither hash nor area', async () => {
    const community = await aRegistered();
    const { app, worker } = community;
    const built = await buildFor(community, 'owners');
    const published = { state: 'published', publishedAt: new Date(0), objectionsUntil: new Date(0) } as const;
    await app.rolls.change(built.id, (roll) => ({ next: { ...roll, ...published }, result: null }));
    const frozen = await perform(freezeRoll, app, worker, { rollId: built.id });

    await link(community, 'A2', 'wang');

    const after = (await app.rolls.find(built.id))!;
    expect(after.hash).toBe(frozen.hash);
    expect(after.entries.find(({ voters }) => voters.includes('wang'))).toMatchObject({
      voters: ['lin', 'wang'],
      areaCm2: 805_001,
    });
    await link(community, 'A2', null);
    expect((await app.rolls.find(built.id))!.entries).toEqual(frozen.entries);
  });

  it('leaves what a ruling brought, and other rolls, as they are', async () => {
    const community = await aCommunity({
      registers: [buildRegister()],
      rolls: [buildPublished({ id: 'other', source: 'hall', basis: 'representatives' }), buildPublished()],
    });

    await link(community, 'A2', 'wang');

    expect(await community.app.rolls.find('roll')).toEqual(buildPublished());
    expect(await community.app.rolls.find('other')).toMatchObject({ entries: buildPublished().entries });
  });
});
