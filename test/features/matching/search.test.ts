import { expect, it } from 'vitest';
import { changeService } from '../../../src/features/directory/index.ts';
import { searchOrganizations, searchServices } from '../../../src/features/matching/index.ts';
import { NOBODY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { aDoor } from '../../factories/door.ts';

const organizations = [
  buildOrganization({ grade: 3, phone: '13800138000' }),
  buildOrganization({
    id: 'org2',
    name: '银铃服务中心',
    kind: 'association',
    region: '/d1/s1/c2/',
    phone: '0000-1234',
  }),
];
const services = [
  buildService({
    id: 'bath',
    name: '上门助浴',
    description: '为失能老人洗澡',
    areas: ['/d1/s1/c1/'],
    eligibility: { minAge: 60, tags: ['老人'] },
  }),
  buildService({
    id: 'hair',
    name: '义务理发',
    description: '周六在广场',
    schedule: 'FREQ=WEEKLY;BYDAY=SA',
    cost: { kind: 'fee' },
  }),
  buildService({
    id: 'meals',
    organization: 'org2',
    name: '送餐',
    description: '助浴以外的照料',
    areas: ['/d1/s1/c2/'],
    capacity: 0,
  }),
  buildService({ id: 'gone', name: '助浴车', status: 'suspended' }),
];

const community = aCommunity({ organizations, services });

const search = async (input: object) =>
  (await perform(searchServices, (await community).app, NOBODY, input)).items.map(({ id }) => id);

it('searchServices() finds by words, names first, and what is meant by them', async () => {
  expect(await search({ text: '助浴' })).toEqual(['bath', 'meals']);
  expect(await search({ text: '浴' })).toEqual(['bath', 'meals']);
  expect((await search({ text: '给爷爷洗个澡' }))[0]).toBe('bath');
  expect(await search({ text: '银铃' })).toEqual(['meals']);
  expect(await search({ text: '修飞机' })).toEqual([]);
});

it('searchServices() filters', async () => {
  expect(await search({ region: '/d1/s1/c2/b1/' })).toEqual(['meals', 'hair']);
  expect(await search({ region: '/d1/' })).toEqual(['bath', 'hair', 'meals']);
  expect(await search({ kind: 'association' })).toEqual(['meals']);
  expect(await search({ free: 'true' })).toEqual(['bath', 'meals']);
  expect(await search({ age: '30' })).toEqual(['hair', 'meals']);
  expect(await search({ people: '儿童' })).toEqual(['hair', 'meals']);
  expect(await search({ day: 6 })).toEqual(['hair']);
  expect(await search({ hasPlaces: true })).toEqual(['bath', 'hair']);
});

it('searches by pages without losing or repeating one, and shows no phone of a person', async () => {
  const { app } = await community;
  const visitor = await (await aDoor(app)).as();
  const first = await visitor.get('/services/search?limit=2');
  const second = await visitor.get(`/services/search?limit=2&after=${String(first.body.next)}`);

  expect([...first.body.items, ...second.body.items]).toMatchObject([
    { id: 'bath', organization: { phone: null } },
    { id: 'hair' },
    { id: 'meals', organization: { phone: '0000-1234' } },
  ]);
  expect(second.body.next).toBeNull();
  expect((await visitor.get('/services/search?after=aGVsbG8')).body).toMatchObject({ code: 'paging.cursor' });
  expect((await visitor.get('/organizations/search?text=便民&leastGrade=3')).body.items).toMatchObject([
    { id: 'org1' },
  ]);
  expect((await perform(searchOrganizations, app, NOBODY, { region: '/d1/s1/c1/' })).items).toHaveLength(1);
});

it('searchServices() sees a change at once', async () => {
  const { app, staff } = await community;

  await perform(changeService, app, staff, { serviceId: 'bath', status: 'suspended' });

  expect(await search({ text: '助浴' })).toEqual(['meals']);
});
