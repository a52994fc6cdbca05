import type {
  Register,
  RegisteredDwelling,
  RegisteredHousehold,
  RegisterPerson,
} from '../../../src/features/register/index.ts';

const HOME = '/d1/s1/c1/';

/** An adult of 桂花社区, known by a code that is their id. */
export const buildPerson = (given: Partial<RegisterPerson> = {}): RegisterPerson => ({
  id: 'A1',
  code: given.id ?? 'A1',
  name: '林晓梅',
  kind: 'person',
  region: HOME,
  isAdult: true,
  tags: [],
  isRetired: false,
  ...given,
});

/** 90 m² in 1号楼, handed over to A1. */
export const buildDwelling = (given: Partial<RegisteredDwelling> = {}): RegisteredDwelling => ({
  id: 'd1',
  region: '/d1/s1/c1/b1/',
  door: given.id ?? 'd1',
  area: 900_000,
  state: 'handed-over',
  owners: ['A1'],
  isRetired: false,
  ...given,
});

export const buildHousehold = (given: Partial<RegisteredHousehold> = {}): RegisteredHousehold => ({
  id: 'h1',
  region: '/d1/s1/c1/b1/',
  label: given.id ?? 'h1',
  members: ['A1'],
  representative: 'A1',
  isRetired: false,
  ...given,
});

/**
 * 林晓梅, linked, owns two flats alone and one together with 王建国, who lives with her; 小王 is a child. 青杨置业 has one
 * flat unsold, one sold and not handed over, and a shop that it keeps.
 */
export const buildRegister = (given: Partial<Register> = {}): Register => ({
  id: HOME,
  people: [
    buildPerson({ resident: 'lin', tags: ['voter', 'representative'] }),
    buildPerson({ id: 'A2', name: '王建国', tags: ['voter'] }),
    buildPerson({ id: 'A3', name: '王小乐', isAdult: false, tags: ['voter'] }),
    buildPerson({ id: 'A4', name: '赵敏', region: '/d1/s1/c1/b2/' }),
    buildPerson({ id: 'A5', name: '钱进', isRetired: true, tags: ['voter'] }),
    buildPerson({ id: 'K1', name: '青杨置业有限公司', kind: 'organization', isAdult: false }),
  ],
  dwellings: [
    buildDwelling(),
    buildDwelling({ id: 'd2', area: 600_000 }),
    buildDwelling({ id: 'd3', area: 805_001, owners: ['A2', 'A1'] }),
    buildDwelling({ id: 'd4', area: 1_000_000, owners: ['A4'], region: '/d1/s1/c1/b2/' }),
    buildDwelling({ id: 'd5', area: 700_000, state: 'unsold', owners: ['K1'] }),
    buildDwelling({ id: 'd6', area: 710_000, state: 'not-handed-over', owners: ['K1'] }),
    buildDwelling({ id: 'd7', area: 300_000, owners: ['K1'] }),
    buildDwelling({ id: 'd8', area: 999, isRetired: true }),
  ],
  households: [
    buildHousehold({ members: ['A1', 'A2', 'A3'] }),
    buildHousehold({ id: 'h2', members: ['A4'], representative: 'A4', region: '/d1/s1/c1/b2/' }),
    buildHousehold({ id: 'h3', members: ['A5'], representative: 'A5', isRetired: true }),
  ],
  changedAt: new Date('2026-03-01T09:00:00+08:00'),
  ...given,
});
