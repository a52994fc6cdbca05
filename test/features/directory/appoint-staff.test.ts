import { expect, it } from 'vitest';
import { appointStaff, dismissStaff } from '../../../src/features/directory/index.ts';
import { actorOf } from '../../../src/features/residents/index.ts';
import { isStaffOf, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const given = { organizationId: 'org1', residentId: 'wang' };

it('appointStaff() makes a resident staff until dismissStaff() ends it', async () => {
  const { app, steward } = await aCommunity({ organizations: [buildOrganization()] });

  const appointed = await perform(appointStaff, app, steward, given);
  const dismissed = await perform(dismissStaff, app, steward, given);

  expect(isStaffOf(actorOf(appointed), 'org1')).toBe(true);
  expect(isStaffOf(actorOf(dismissed), 'org1')).toBe(false);
});

it('appointStaff() is the hub’s at which the organization is at home: a community’s steward cannot take over another’s', async () => {
  const { app, settle } = await aCommunity({ organizations: [buildOrganization()] });
  const local = await settle(buildResident({ id: 'local', grants: [buildGrant('steward', '/d1/s1/c1/')] }));

  await expect(perform(appointStaff, app, local, given)).rejects.toMatchObject({ code: 'directory.not-steward' });
});
