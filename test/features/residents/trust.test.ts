import { describe, expect, it } from 'vitest';
import {
  acceptInvitation,
  declareResidence,
  issueInvitation,
  listResidents,
  verifyResident,
} from '../../../src/features/residents/index.ts';
import { DAY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildResident } from '../../factories/residents.ts';

const HOME = '/d1/s1/c1/';

describe('declareResidence()', () => {
  it('takes a newcomer’s word for where they live', async () => {
    const { app, guest } = await aCommunity();

    const declared = await perform(declareResidence, app, guest, { region: HOME, name: ' 小李 ' });

    expect(declared).toMatchObject({ trust: 'declared', region: HOME, name: '小李' });
  });

  it.each([
    ['stays verified when the place is only said more exactly', '/d1/s1/c1/b2/', 'verified'],
    ['has to be verified anew in another building', '/d1/s1/c1/b1/', 'declared'],
    ['has to be verified anew in another community', '/d1/s1/c2/', 'declared'],
  ])('a verified resident %s', async (what, region, trust) => {
    const { app, settle } = await aCommunity();
    const before = what.includes('exactly') ? HOME : '/d1/s1/c1/b2/';
    const someone = await settle(buildResident({ id: 'someone', region: before }));

    expect(await perform(declareResidence, app, someone, { region })).toMatchObject({ trust, region });
  });

  it.each([
    ['a street', '/d1/s1/', 'residents.region-too-large'],
    ['an unknown region', '/d1/s1/c7/', 'regions.missing'],
  ])('refuses %s', async (_what, region, code) => {
    const { app, guest } = await aCommunity();

    await expect(perform(declareResidence, app, guest, { region })).rejects.toMatchObject({ code });
  });
});

describe('verifyResident()', () => {
  it('lifts somebody whom a worker found on the roll, and never lowers anyone', async () => {
    const { app, worker } = await aCommunity();

    const verified = await perform(verifyResident, app, worker, { residentId: 'chen' });
    const owner = await perform(verifyResident, app, worker, { residentId: 'chen', step: 'owner' });
    const still = await perform(verifyResident, app, worker, { residentId: 'chen', step: 'verified' });

    expect([verified.trust, owner.trust, still.trust]).toEqual(['verified', 'owner', 'owner']);
    expect((await app.residents.pending(10))[0]!.happenings.map(({ facts }) => facts)).toEqual([
      { trust: 'verified', how: 'worker' },
      { trust: 'owner', how: 'worker' },
    ]);
  });

  it.each([
    ['a worker of another community', 'otherWorker', 'chen', 'residents.missing'],
    ['a duty worker', 'dutyWorker', 'chen', 'residents.not-worker'],
    ['oneself', 'chen', 'chen', 'residents.not-worker'],
    ['somebody who has not said where they live', 'steward', 'guest', 'residents.missing'],
  ] as const)('refuses %s', async (_what, person, residentId, code) => {
    const community = await aCommunity();

    await expect(perform(verifyResident, community.app, community[person], { residentId })).rejects.toMatchObject({
      code,
    });
  });
});

describe('acceptInvitation()', () => {
  it('verifies whoever reads the code at the door, there', async () => {
    const { app, worker, guest } = await aCommunity();
    const { id: code } = await perform(issueInvitation, app, worker, { region: '/d1/s1/c1/b1/' });

    const verified = await perform(acceptInvitation, app, guest, { code });

    expect(code).toMatch(/^\d{8}$/);
    expect(verified).toMatchObject({ trust: 'verified', region: '/d1/s1/c1/b1/' });
  });

  it('takes nothing from somebody who is more already', async () => {
    const { app, worker, settle } = await aCommunity();
    const owner = await settle(buildResident({ id: 'owner', trust: 'owner', region: '/d1/s1/c1/b1/' }));
    const { id: code } = await perform(issueInvitation, app, worker, { region: HOME });

    expect(await perform(acceptInvitation, app, owner, { code })).toMatchObject({
      trust: 'owner',
      region: '/d1/s1/c1/b1/',
    });
  });

  it('lets no more in than it was made for, however many come at once', async () => {
    const { app, worker, settle } = await aCommunity();
    const { id: code } = await perform(issueInvitation, app, worker, { region: HOME, most: 3 });
    const people = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        settle(buildResident({ id: `p${index}`, contacts: [], trust: 'contact' })),
      ),
    );

    const answers = await Promise.allSettled(people.map((person) => perform(acceptInvitation, app, person, { code })));
    const first = people[answers.findIndex(({ status }) => status === 'fulfilled')]!;

    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    expect(await perform(acceptInvitation, app, first, { code })).toMatchObject({ trust: 'verified' });
  });

  it('refuses a code from the moment it ends', async () => {
    const { app, worker, guest, chen, time } = await aCommunity();
    const { id: code } = await perform(issueInvitation, app, worker, { region: HOME, days: 1 });

    time.pass(DAY - 1);
    await perform(acceptInvitation, app, guest, { code });
    time.pass(1);

    await expect(perform(acceptInvitation, app, chen, { code })).rejects.toMatchObject({
      code: 'residents.invitation-over',
    });
  });

  it.each([
    ['a code nobody issued', '00000000', 'residents.invitation-unknown'],
    ['what is no code', '1234', 'input.invalid'],
  ])('refuses %s', async (_what, code, refusal) => {
    const { app, guest } = await aCommunity();

    await expect(perform(acceptInvitation, app, guest, { code })).rejects.toMatchObject({ code: refusal });
  });
});

describe('listResidents()', () => {
  it('shows a region’s people masked, without contacts, page by page', async () => {
    const { app, worker } = await aCommunity();

    const pages = [];
    let after: string | undefined;
    do {
      const page = await perform(listResidents, app, worker, { region: HOME, limit: 4, ...(after && { after }) });
      pages.push(...page.items);
      after = page.next ?? undefined;
    } while (after !== undefined);

    expect(pages.map(({ id }) => id)).toEqual([
      'broker',
      'chen',
      'duty-worker',
      'lin',
      'organizer',
      'staff',
      'steward',
      'wang',
      'worker',
    ]);
    expect(pages.find(({ id }) => id === 'lin')).toEqual({
      id: 'lin',
      maskedName: '林＊＊',
      trust: 'verified',
      region: '/d1/s1/c1/b1/',
      channels: ['terminal'],
      roles: [],
    });
  });
});
