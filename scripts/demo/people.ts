import { contactOf, type Resident } from '../../src/features/residents/index.ts';
import type { Grant, RegionPath, Role } from '../../src/kernel/index.ts';
import { DEMO_ORGANIZATIONS } from './directory/index.ts';
import { DISTRICT, GUIHUA, HEWAN, STREET } from './regions.ts';

const MET_AT = new Date('2026-01-05T01:00:00Z');

const person = (id: string, name: string, region: RegionPath, grants: readonly Grant[] = []): Resident => ({
  id,
  name,
  contacts: [contactOf('terminal', id)],
  trust: 'verified',
  region,
  grants,
  consents: [],
  metAt: MET_AT,
  handedOver: [],
});

const role = (name: Role, region: RegionPath): Grant => ({ role: name, region });

const NEIGHBOURS: readonly Resident[] = [
  person('wang', '王阿姨', `${GUIHUA}b3/`),
  person('zhao', '赵强', `${GUIHUA}b2/`),
  person('qian', '钱奶奶', `${GUIHUA}b1/`),
  person('sun', '孙丽', `${HEWAN}b1/`),
  person('wu', '吴老师', `${HEWAN}b2/`),
  { ...person('xin', '小辛', GUIHUA), trust: 'declared' },
];

const STAFF: readonly Resident[] = [
  person('li', '李建国', `${GUIHUA}b1/`, [role('organizer', STREET)]),
  person('chen', '陈晓', GUIHUA, [role('worker', GUIHUA), role('duty-worker', STREET)]),
  person('lu', '陆芳', HEWAN, [role('worker', HEWAN)]),
  person('zhou', '周敏', STREET, [role('broker', STREET)]),
  person('jiang', '蒋科长', STREET, [role('purchaser', STREET)]),
  person('he', '何主任', STREET, [role('steward', DISTRICT)]),
];

const ORGANIZATION_STAFF: readonly Resident[] = DEMO_ORGANIZATIONS.map(({ id, region, staff }) =>
  person(staff.id, staff.name, region, [{ role: 'organization-staff', region, organization: id }]),
);

/** Everyone of the demo, invented; each is spoken for in the terminal by their id. */
export const DEMO_PEOPLE: readonly Resident[] = [...NEIGHBOURS, ...STAFF, ...ORGANIZATION_STAFF];
