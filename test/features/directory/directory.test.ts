import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addService,
  changeService,
  listOrganizations,
  listServices,
  pauseOrganization,
  placesTaken,
  registerOrganization,
  releasePlace,
  showOrganization,
  showService,
  takePlace,
} from '../../../src/features/directory/index.ts';
import { NOBODY, perform, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { buildActor, buildGrant } from '../../factories/residents.ts';

const NOW = new Date('2026-03-02T01:00:00Z');
const NEW = { name: '桂花互助队', kind: 'filed', region: '/d1/s1/c1/' } as const;
const FIELDS = { name: '上门理发', areas: ['/d1/s1/c1/'], capacity: 10 };

describe('the directory', () => {
  it('takes in an organization and its services, which everyone may read', async () => {
    const { app, worker, steward } = await aCommunity();

    const { id } = await perform(registerOrganization, app, worker, { ...NEW, registration: '青民备2026-01' });
    await perform(addService, app, steward, { organizationId: id, ...FIELDS, schedule: 'FREQ=WEEKLY;BYDAY=MO,TU' });

    const shown = await perform(showOrganization, app, NOBODY, { organizationId: id });
    expect(shown).toMatchObject({
      organization: NEW,
      services: [{ ...FIELDS, status: 'active', cost: { kind: 'free' } }],
    });
    expect((await perform(listServices, app, NOBODY, { organization: id })).items).toHaveLength(1);
    expect((await perform(listOrganizations, app, NOBODY, { region: '/d1/s1/' })).items).toHaveLength(1);
  });

  it('changes only what is given of a service', async () => {
    const { app, staff } = await aCommunity({ organizations: [buildOrganization()], services: [buildService()] });
    const changed = await perform(changeService, app, staff, {
      serviceId: 'repairs',
      capacity: 0,
      status: 'suspended',
    });
    expect(changed).toEqual({ ...buildService(), capacity: 0, status: 'suspended', changedAt: changed.changedAt });
  });

  it('shows mobile numbers to those who work with an organization, and to everybody its counter’s', async () => {
    const [mobile, counter] = ['138 0013-8000', '0571-88123456'];
    const text = `请打${mobile}，或者打${counter}`;
    const service = { application: text, cost: { kind: 'fee', note: text }, locations: [{ address: text }] } as const;
    const community = await aCommunity({
      organizations: [buildOrganization({ phone: mobile, description: text })],
      services: [buildService({ phone: mobile, ...service }), buildService({ id: 'b', phone: counter })],
    });
    const { app } = community;
    const seenBy = async (actor: Actor): Promise<string[]> => {
      const seen = await Promise.all([
        perform(showOrganization, app, actor, { organizationId: 'org1' }),
        perform(listOrganizations, app, actor, {}),
        perform(listServices, app, actor, {}),
        perform(showService, app, actor, { serviceId: 'repairs' }),
      ]);
      return seen.map((one) => JSON.stringify(one));
    };

    for (const actor of [NOBODY, community.lin, community.organizer]) {
      for (const seen of await seenBy(actor)) {
        expect(seen).not.toContain(mobile);
        expect(seen).toContain(`或者打${counter}`);
      }
      expect((await perform(listServices, app, actor, {})).items.map(({ phone }) => phone)).toEqual([
        counter,
        undefined,
      ]);
    }
    for (const actor of [
      community.staff,
      community.steward,
      community.broker,
      buildActor({ grants: [buildGrant('worker', '/d1/s1/')] }),
    ])
      for (const seen of await seenBy(actor)) expect(seen).toContain(mobile);
  });

  it('stops offers with one word', async () => {
    const { app, staff } = await aCommunity({ organizations: [buildOrganization()] });
    await perform(pauseOrganization, app, staff, { organizationId: 'org1', paused: true });
    expect(await app.organizations.find('org1')).toMatchObject({ isPaused: true });
  });

  it.each([
    [
      'a resident who registers',
      'directory.not-yours',
      (c: Community) => perform(registerOrganization, c.app, c.lin, NEW),
    ],
    [
      'a worker of elsewhere',
      'directory.not-yours',
      (c: Community) => perform(registerOrganization, c.app, c.otherWorker, NEW),
    ],
    [
      'a number twice',
      'directory.registered-already',
      (c: Community) => perform(registerOrganization, c.app, c.worker, { ...NEW, registration: 'ABC-1' }),
    ],
    [
      'a service for others',
      'directory.not-yours',
      (c: Community) => perform(addService, c.app, c.lin, { organizationId: 'org1', ...FIELDS }),
    ],
    [
      'an unknown organization',
      'directory.organization-missing',
      (c: Community) => perform(addService, c.app, c.staff, { organizationId: 'x', ...FIELDS }),
    ],
    [
      'an unknown service',
      'directory.service-missing',
      (c: Community) => perform(changeService, c.app, c.staff, { serviceId: 'x', capacity: 1 }),
    ],
    [
      'a schedule that is none',
      'input.invalid',
      (c: Community) => perform(addService, c.app, c.staff, { organizationId: 'org1', ...FIELDS, schedule: '每周一' }),
    ],
  ] as const)('refuses %s', async (_, code, attempt) => {
    const community = await aCommunity({ organizations: [buildOrganization({ registration: 'ABC-1' })] });
    await expect(attempt(community)).rejects.toMatchObject({ code });
  });
});

type Community = Awaited<ReturnType<typeof aCommunity>>;

describe('takePlace() and releasePlace()', () => {
  const asks = fc.array(fc.record({ offer: fc.integer({ min: 0, max: 12 }).map(String), takes: fc.boolean() }));

  it('never go beyond the capacity, and answer the same offer the same', () => {
    fc.assert(
      fc.property(asks, fc.integer({ min: 0, max: 5 }), (requests, capacity) => {
        let service = buildService({ capacity });
        const answers = new Map<string, boolean>();
        const released = new Set<string>();
        for (const { offer, takes } of requests) {
          if (!takes) {
            service = releasePlace(service, offer, NOW);
            released.add(offer);
            continue;
          }
          const decided = takePlace(service, offer, NOW);
          service = decided.service;
          expect(decided.taken).toBe(released.has(offer) ? false : (answers.get(offer) ?? decided.taken));
          answers.set(offer, decided.taken);
          expect(placesTaken(service)).toBeLessThanOrEqual(capacity);
        }
        const inHand = [...answers].filter(([offer, taken]) => taken && !released.has(offer));
        expect(placesTaken(service)).toBe(inHand.length);
      }),
    );
  });
});
