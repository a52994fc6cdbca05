import { describe, expect, it } from 'vitest';
import {
  grantRole,
  hasConsented,
  joinConsents,
  recordConsent,
  revokeRole,
  withdrawConsent,
  type Consent,
} from '../../../src/features/residents/index.ts';
import { holds, perform } from '../../../src/kernel/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const HOME = '/d1/s1/c1/';

describe('grantRole() and revokeRole()', () => {
  it('give a role that reaches everything below its region, and take it back', async () => {
    const { app, steward } = await aCommunity();
    const grant = { residentId: 'wang', role: 'organizer', region: HOME } as const;

    const granted = await perform(grantRole, app, steward, grant);
    await perform(grantRole, app, steward, grant);
    const revoked = await perform(revokeRole, app, steward, grant);

    expect(granted.grants).toEqual([{ role: 'organizer', region: HOME }]);
    expect(holds(actorOf(granted), 'organizer', '/d1/s1/c1/b2/')).toBe(true);
    expect(holds(actorOf(granted), 'organizer', '/d1/s1/c2/')).toBe(false);
    expect(revoked.grants).toEqual([]);
    expect((await app.residents.pending(10))[0]!.happenings.map(({ name }) => name)).toEqual([
      'residents.role-granted',
      'residents.role-revoked',
    ]);
  });

  it('lets a community’s steward give roles there and nowhere else', async () => {
    const { app, settle } = await aCommunity();
    const local = await settle(buildResident({ id: 'local', grants: [buildGrant('steward', HOME)] }));
    const give = (region: string) => perform(grantRole, app, local, { residentId: 'wang', role: 'worker', region });

    expect(await give('/d1/s1/c1/b1/')).toMatchObject({ grants: [{ role: 'worker' }] });
    await expect(give('/d1/s1/c2/')).rejects.toMatchObject({ code: 'residents.not-steward' });
    await expect(give('/d1/s1/')).rejects.toMatchObject({ code: 'residents.not-steward' });
  });

  it.each([
    ['staff of an organization, whoever asks', { role: 'organization-staff' as never }, 'input.invalid'],
    ['an unknown region', { role: 'worker', region: '/d1/s1/c9/' }, 'regions.missing'],
    ['an unknown resident', { role: 'worker', residentId: 'nobody-here' }, 'residents.missing'],
  ] as const)('refuse %s', async (_what, given, code) => {
    const { app, steward } = await aCommunity();

    await expect(
      perform(grantRole, app, steward, { residentId: 'wang', region: HOME, ...given }),
    ).rejects.toMatchObject({ code });
  });
});

describe('recordConsent() and withdrawConsent()', () => {
  it('keep when each consent was given and withdrawn', async () => {
    const { app, lin, time } = await aCommunity();
    const given = time.now();
    await perform(recordConsent, app, lin, { purpose: 'publishing' });
    await perform(recordConsent, app, lin, { purpose: 'publishing' });
    time.pass(1000);
    const withdrawn = time.now();
    await perform(withdrawConsent, app, lin, { purpose: 'publishing' });
    time.pass(1000);

    const consents = await perform(recordConsent, app, lin, { purpose: 'publishing' });

    expect(consents).toEqual([
      { purpose: 'publishing', givenAt: given, withdrawnAt: withdrawn },
      { purpose: 'publishing', givenAt: time.now() },
    ]);
    expect(hasConsented(consents, 'publishing')).toBe(true);
  });

  it('withdrawing what was never given changes nothing', async () => {
    const { app, lin } = await aCommunity();

    expect(await perform(withdrawConsent, app, lin, { purpose: 'notices' })).toEqual([]);
    expect(await app.residents.pending(10)).toEqual([]);
  });
});

describe('joinConsents() lets what a person said last count', () => {
  const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
  const consent = (given: number, withdrawn?: number): Consent => ({
    purpose: 'notices',
    givenAt: at(given),
    ...(withdrawn !== undefined && { withdrawnAt: at(withdrawn) }),
  });

  it.each([
    ['given in one record', [consent(1)], [], true],
    ['withdrawn later in the other', [consent(1)], [consent(0, 2)], false],
    ['given again after a withdrawal in the other', [consent(3)], [consent(0, 2)], true],
    ['the same in both', [consent(1)], [consent(1)], true],
  ])('%s', (_what, one, other, expected) => {
    expect(hasConsented(joinConsents(one, other), 'notices')).toBe(expected);
    expect(hasConsented(joinConsents(other, one), 'notices')).toBe(expected);
  });
});
