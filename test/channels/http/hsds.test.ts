import { expect, it } from 'vitest';
import { DEPARTMENTS } from '../../../config/taxonomy/index.ts';
import { hsdsId } from '../../../src/features/directory/index.ts';
import { atLocationId, locationId } from '../../../src/features/matching/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor, type Body } from '../../factories/door.ts';

const CODE = '91350100M000100Y43';

const organizations = [
  buildOrganization({
    registration: CODE,
    grade: 4,
    phone: '13800138000',
    certificates: [{ name: '资质证', number: '1' }],
  }),
  buildOrganization({ id: 'org2', name: '银铃', description: '为老服务', email: 'a@example.org', phone: '0000-1' }),
];
const services = [
  buildService({
    id: 'bath',
    categories: ['civil/elder-care'],
    schedule: 'FREQ=DAILY',
    hours: { opensAt: '09:00', closesAt: '17:00' },
    locations: [{ address: '梧桐路1号', accessibility: '有坡道' }],
    eligibility: { minAge: 60, tags: ['老人'] },
    application: '打电话',
    accessibility: ['轮椅可进'],
    supply: 'service',
  }),
  buildService({
    id: 'law',
    schedule: 'FREQ=MONTHLY;BYMONTHDAY=15;INTERVAL=2;UNTIL=20271231',
    cost: { kind: 'fee', note: '5元' },
  }),
  buildService({ id: 'gone', status: 'suspended' }),
];

/** The door checks each answer against the shapes of `routes/directory/hsds/shapes.ts`, which allow no other field. */
const visiting = aCommunity({ organizations, services }).then(async ({ app }) => (await aDoor(app)).as());

it('/hsds gives each service with all that HSDS 3.0 has a place for, under the same id every time', async () => {
  const visitor = await visiting;
  const list = (await visitor.get('/hsds/services?per_page=1')).body;
  const id = hsdsId('service', 'bath');

  expect(list).toMatchObject({
    total_items: 2,
    total_pages: 2,
    first_page: true,
    last_page: false,
    contents: [{ id }],
  });
  expect((await visitor.get(`/hsds/services/${id}`)).body).toMatchObject({
    id,
    organization: { name: '梧桐便民服务社' },
    schedules: [{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA,SU', timezone: 8, opens_at: '09:00' }],
    service_at_locations: [{ location: { addresses: [{ address_1: '梧桐路1号', city: '青杨区', country: 'CN' }] } }],
    service_areas: [{ name: '青杨区梧桐街道', extent: '/d1/s1/' }],
    attributes: [{ taxonomy_term: { code: 'civil/elder-care' } }, { value: '轮椅可进' }, { value: 'service' }],
    minimum_age: 60,
  });
  const law = (await visitor.get('/hsds/services?full=true&search=便民&page=2&per_page=1')).body as unknown as Contents;
  expect(law.contents[0]).toMatchObject({
    schedules: [{ freq: 'MONTHLY', bymonthday: '15', interval: 2, until: '2027-12-31' }],
    cost_options: [{ option: 'fee', amount_description: '5元' }],
  });
});

it('/hsds gives organizations with their numbers, and no phone of a person', async () => {
  const visitor = await visiting;
  const { contents } = (await visitor.get('/hsds/organizations?full=true')).body as unknown as Contents;

  expect(contents).toMatchObject([
    {
      id: hsdsId('organization', 'org1'),
      organization_identifiers: [{ identifier: CODE }],
      attributes: [{ value: '4A' }, { value: '资质证，1' }],
      phones: [],
      services: [{ status: 'active' }, { status: 'active' }],
    },
    { phones: [{ number: '0000-1' }], services: [] },
  ]);
  expect((await visitor.get(`/hsds/organizations/${hsdsId('organization', 'org2')}`)).body).toEqual(contents[1]);
  expect((await visitor.get('/hsds/organizations?search=银铃')).body).toMatchObject({ total_items: 1 });
});

it('/hsds leaves out what is suspended, says what is missing, and exports everything', async () => {
  const visitor = await visiting;
  expect((await visitor.get('/hsds')).body).toMatchObject({ version: '3.0' });
  const whole = (await visitor.get('/hsds/export')).body as unknown as Record<string, readonly Body[]>;

  expect([whole.organizations!.length, whole.services!.length]).toEqual([2, 2]);
  expect((await visitor.get(`/hsds/services/${hsdsId('service', 'gone')}`)).status).toBe(404);
  expect((await visitor.get('/hsds/services/bath')).status).toBe(400);
  const term = hsdsId('category', 'civil/elder-care');
  expect((await visitor.get(`/hsds/services?taxonomy_term_id=${term}`)).body).toMatchObject({ total_items: 1 });
  expect((await visitor.get('/hsds/services?modified_after=2030-01-01')).body).toMatchObject({ empty: true });
});

it('/hsds/service_at_locations gives a service once for each of its places, with the filters of services', async () => {
  const visitor = await visiting;
  const id = atLocationId(services[0]!, 0);
  const [list, whole, empty] = await Promise.all(
    ['search=梧桐路', 'full=true', `organization_id=${hsdsId('organization', 'org2')}`].map(
      async (query) => (await visitor.get(`/hsds/service_at_locations?${query}`)).body,
    ),
  );
  expect(list).toMatchObject({
    total_items: 1,
    last_page: true,
    contents: [
      {
        id,
        location: { id: locationId(services[0]!, 0), location_type: 'physical' },
        service: { id: hsdsId('service', 'bath'), organization: { name: '梧桐便民服务社' } },
      },
    ],
  });
  expect(JSON.stringify(list)).not.toContain('addresses');
  const one = (await visitor.get(`/hsds/service_at_locations/${id}`)).body;
  expect(one).toMatchObject({
    location: { addresses: [{ address_1: '梧桐路1号', city: '青杨区' }], accessibility: [{ description: '有坡道' }] },
    service: { schedules: [{ opens_at: '09:00' }], attributes: [{}, { value: '轮椅可进' }, {}] },
  });
  expect(whole).toMatchObject({ total_items: 1, contents: [one] });
  expect(empty).toMatchObject({ total_items: 0, empty: true, contents: [] });
  expect((await visitor.get(`/hsds/service_at_locations/${hsdsId('nothing')}`)).status).toBe(404);
});

it('/hsds/taxonomies and /hsds/taxonomy_terms name every term that stands in the directory', async () => {
  const visitor = await visiting;
  const get = async (path: string) => (await visitor.get(`/hsds/${path}`)).body as unknown as Contents & Body;
  const [needs, features] = (await get('taxonomies')).contents;
  expect(await get(`taxonomies/${needs!.id}`)).toEqual(needs);
  expect((await visitor.get(`/hsds/taxonomies/${hsdsId('nothing')}`)).status).toBe(404);
  expect((await visitor.get(`/hsds/taxonomy_terms/${hsdsId('nothing')}`)).status).toBe(404);

  const { organizations: all } = (await get('export')) as unknown as Record<string, readonly Body[]>;
  const used = JSON.stringify(all).match(/(?<="taxonomy_term_id":")[^"]+/gu)!;
  expect(used.length).toBeGreaterThan(4);
  for (const id of new Set(used)) expect(await get(`taxonomy_terms/${id}`)).toMatchObject({ id });

  const tops = await get(`taxonomy_terms?taxonomy_id=${needs!.id}&top_only=true`);
  expect(tops.contents.map(({ name }) => name)).toEqual(DEPARTMENTS);
  const care = await get('taxonomy_terms?search=民政&per_page=1');
  const top = care.contents[0]!;
  expect(top).toMatchObject({ code: 'civil', taxonomy_detail: needs, language: 'zh' });
  const groups = await get(`taxonomy_terms?parent_id=${top.id}`);
  expect(groups.contents.every(({ parent_id: parent }) => parent === top.id)).toBe(true);
  expect(await get(`services?taxonomy_term_id=${top.id}`)).toMatchObject({ total_items: 1 });
  expect(await get(`services?taxonomy_id=${features!.id}`)).toMatchObject({
    contents: [{ id: hsdsId('service', 'bath') }],
  });
  expect(await get(`services?taxonomy_id=${needs!.id}`)).toMatchObject({ total_items: 1 });
  expect(await get(`services?taxonomy_id=${hsdsId('nothing')}`)).toMatchObject({ empty: true });
});

interface Contents {
  readonly contents: readonly Body[];
}
