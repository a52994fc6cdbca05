import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addService,
  changeOrganization,
  checkCharacter,
  isUnifiedCode,
  registerOrganization,
  type OrganizationKind,
} from '../../../src/features/directory/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';

const LETTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
/** The example of GB 32100-2015. */
const CODE = '91350100M000100Y43';

describe('the unified social credit code', () => {
  const body = fc.array(fc.constantFrom(...LETTERS), { minLength: 17, maxLength: 17 }).map((all) => all.join(''));

  it('is right in the example of the standard, and wrong in every copy with one letter mistaken', () => {
    expect(isUnifiedCode(CODE)).toBe(true);
    fc.assert(
      fc.property(body, fc.nat(17), fc.constantFrom(...LETTERS), (text, place, letter) => {
        const code = text + checkCharacter(text);
        const copy = code.slice(0, place) + letter + code.slice(place + 1);
        expect(isUnifiedCode(code)).toBe(true);
        expect(isUnifiedCode(copy)).toBe(copy === code);
      }),
    );
  });

  it('is asked of registered kinds, and must be right wherever it is given', async () => {
    const { app, worker } = await aCommunity();
    const register = (kind: OrganizationKind, registration: string) =>
      perform(registerOrganization, app, worker, { name: '某会', kind, registration, region: '/d1/s1/c1/' });
    const mistaken = { details: { problems: [expect.stringContaining('校验码与前面17位不符')] } };

    expect(await register('association', CODE.toLowerCase())).toMatchObject({ registration: CODE });
    expect(await register('filed', '青民备2026-01')).toMatchObject({ registration: '青民备2026-01' });
    await expect(register('association', '91350100M000100Y44')).rejects.toMatchObject(mistaken);
    await expect(register('filed', '91350100M000100Y44')).rejects.toMatchObject(mistaken);
    await expect(register('foundation', '沪民证0001')).rejects.toMatchObject({
      details: { problems: [expect.stringContaining('18位的统一社会信用代码')] },
    });
  });
});

describe('what is known of an organization', () => {
  const DETAILS = {
    description: '为老年人助浴',
    hasPartyBranch: true,
    isFederationMember: false,
    certificates: [{ name: '养老护理员证', validUntil: '2027-12-31' }],
    website: 'https://example.org/',
    email: 'hello@example.org',
    staffSize: 12,
  };

  it('is changed by its own staff; its number and grade by the hub alone', async () => {
    const { app, staff, steward } = await aCommunity({ organizations: [buildOrganization()] });
    const change = (actor: typeof staff, fields: object) =>
      perform(changeOrganization, app, actor, { organizationId: 'org1', ...fields });

    await change(staff, DETAILS);
    await expect(change(staff, { grade: 5 })).rejects.toMatchObject({ code: 'directory.hub-vouches' });
    await change(steward, { grade: 5, registration: CODE });

    expect(await app.organizations.find('org1')).toMatchObject({ ...DETAILS, grade: 5, registration: CODE });
  });

  it('cannot take the number of another', async () => {
    const other = buildOrganization({ id: 'org2', registration: CODE });
    const { app, steward } = await aCommunity({ organizations: [buildOrganization(), other] });

    await expect(
      perform(changeOrganization, app, steward, { organizationId: 'org1', registration: CODE }),
    ).rejects.toMatchObject({ code: 'directory.registered-already' });
  });

  it('leaves with what is known of its services, and absent fields as null', async () => {
    const { app, staff } = await aCommunity({ organizations: [buildOrganization()] });
    const { id } = await perform(addService, app, staff, {
      organizationId: 'org1',
      name: '助浴',
      areas: ['/d1/s1/'],
      capacity: 3,
      schedule: 'FREQ=WEEKLY;BYDAY=SA',
      hours: { opensAt: '09:00', closesAt: '17:00' },
      locations: [{ address: '梧桐路1号', accessibility: '有坡道' }],
      application: '打电话预约',
    });
    const caller = await (await aDoor(app)).as(staff);
    await caller.patch('/organizations/org1', DETAILS);
    const { body } = await caller.get(`/services/${id}`);

    expect(body).toMatchObject({
      organization: { ...DETAILS, grade: null, certificates: [{ number: null, validUntil: '2027-12-31' }] },
      service: {
        supply: 'service',
        locations: [{ name: null, address: '梧桐路1号', accessibility: '有坡道' }],
        schedules: [{ opens_at: '09:00', closes_at: '17:00' }],
        application_process: '打电话预约',
      },
    });
  });
});
