import { describe, expect, it } from 'vitest';
import {
  acceptOffer,
  assignNeed,
  declineOffer,
  expireOffers,
  explainMatch,
  listBrokerQueue,
  listOffers,
  reportOutcome,
  startWork,
} from '../../../src/features/matching/index.ts';
import { answerOutcome, reopenNeed, submitNeed, triageNeed, withdrawNeed } from '../../../src/features/needs/index.ts';
import { listNotices } from '../../../src/features/broadcasts/index.ts';
import { DAY, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity, type Community } from '../../factories/community.ts';
import { buildOrganization, buildService } from '../../factories/directory.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildGrant, buildResident } from '../../factories/residents.ts';

const LAMP = '家里卧室的灯坏了，水龙头也漏水，想请师傅来修一下';

const OTHER = buildOrganization({ id: 'org2', name: '桂花互助队' });
const OTHER_SERVICE = buildService({
  id: 'helpers',
  organization: 'org2',
  name: '邻里小修',
  description: '退休电工帮邻居修灯、修水龙头。',
});

async function aStreet(given: Parameters<typeof aCommunity>[0] = {}): Promise<Community & { otherStaff: Actor }> {
  const community = await aCommunity({
    organizations: [buildOrganization(), OTHER],
    services: [buildService(), OTHER_SERVICE],
    ...given,
  });
  const grants = [buildGrant('organization-staff', '/d1/s1/', 'org2')];
  return { ...community, otherStaff: await community.settle(buildResident({ id: 'other-staff', grants })) };
}

const submit = async ({ app, lin }: Community, text = LAMP) => {
  const need = await perform(submitNeed, app, lin, { text });
  await settleReactions(app);
  return need;
};

const now = async ({ app }: Community, id: string) => (await app.needs.find(id))!;

/** The staff of the organization that has the offer now. */
async function holder(street: Awaited<ReturnType<typeof aStreet>>, id: string): Promise<Actor> {
  const { offer } = await now(street, id);
  return offer?.organization === 'org2' ? street.otherStaff : street.staff;
}

const told = async ({ app }: Community, actor: Actor) =>
  (await perform(listNotices, app, actor, {})).items.map(({ text }) => text);

describe('a need', () => {
  it('goes to the best service, is accepted, done and confirmed, and everyone concerned hears of it', async () => {
    const street = await aStreet();
    const { id, number } = await submit(street);
    expect(await now(street, id)).toMatchObject({ state: 'offered', route: 'organization' });
    const staff = await holder(street, id);
    expect((await told(street, staff)).join()).toContain(`接单 ${number}`);

    await perform(acceptOffer, street.app, staff, {});
    await settleReactions(street.app);
    const { offer } = await now(street, id);
    expect(await street.app.services.find(offer!.service)).toMatchObject({
      places: [{ offer: offer!.id, state: 'taken' }],
    });
    expect((await told(street, street.lin)).join()).toContain('接下了您的需求');

    await perform(startWork, street.app, staff, {});
    await perform(reportOutcome, street.app, staff, { note: '换了灯管和水龙头' });
    await settleReactions(street.app);
    expect((await told(street, street.lin)).join()).toContain('换了灯管和水龙头');
    expect(await street.app.services.find(offer!.service)).toMatchObject({ places: [{ state: 'released' }] });

    await perform(answerOutcome, street.app, street.lin, { contacted: true, resolved: true, satisfied: true });
    await settleReactions(street.app);
    expect(await now(street, id)).toMatchObject({ state: 'confirmed', feedback: { resolved: true } });
    const steps = (await now(street, id)).timeline.map(({ step }) => step);
    expect(steps).toEqual(['submit', 'offer', 'accept', 'start', 'report', 'confirm']);
    expect(await street.app.trackRecords.find(offer!.service)).toMatchObject({
      waiting: 0,
      marks: { accepted: 1, solved: 1, unsolved: 0, declined: 0 },
    });
  });

  it('is ranked again after 没解决, and the service that failed comes after the others', async () => {
    const street = await aStreet();
    const { id } = await submit(street);
    const first = (await now(street, id)).offer!;
    const staff = await holder(street, id);
    await perform(acceptOffer, street.app, staff, {});
    await perform(reportOutcome, street.app, staff, { note: '修过了' });
    await settleReactions(street.app);

    await perform(reopenNeed, street.app, street.lin, { reason: '灯还是不亮' });
    await settleReactions(street.app);

    const again = await now(street, id);
    expect(again).toMatchObject({ state: 'offered', round: 1, failed: [first.service] });
    expect(again.offer!.service).not.toBe(first.service);
  });

  it('rolls on when declined and when nobody answers, each once, then reaches the broker', async () => {
    const street = await aStreet();
    const { id, number } = await submit(street);
    const first = (await now(street, id)).offer!;

    await perform(declineOffer, street.app, await holder(street, id), { reason: '这周排满了' });
    await settleReactions(street.app);
    const second = (await now(street, id)).offer!;
    expect(second.service).not.toBe(first.service);

    street.time.pass(DAY + 1);
    const expired = await Promise.all([1, 2, 3].map(() => perform(expireOffers, street.app, SYSTEM, {})));
    await settleReactions(street.app);
    expect(expired.reduce((sum, count) => sum + count)).toBe(1);
    expect(await now(street, id)).toMatchObject({ state: 'brokered' });
    expect((await street.app.offers.ofNeed(id)).map(({ end }) => end).sort()).toEqual(['declined', 'expired']);
    expect(await street.app.trackRecords.find(first.service)).toMatchObject({ waiting: 0, marks: { declined: 1 } });
    expect(await street.app.trackRecords.find(second.service)).toMatchObject({ waiting: 0, marks: { unanswered: 1 } });

    const queue = await perform(listBrokerQueue, street.app, street.broker, { region: '/d1/s1/' });
    expect(queue.items).toMatchObject([{ need: { number } }]);
    expect((await told(street, street.lin)).join()).toContain('公益经理人');
    expect((await told(street, street.broker)).join()).toContain(number);
  });

  it('can be proposed by hand from the broker’s queue, and goes back there when declined', async () => {
    const street = await aStreet({ services: [] });
    const { id, number } = await submit(street);
    expect(await now(street, id)).toMatchObject({ state: 'brokered' });
    await street.app.services.insert(buildService({ description: '什么都修', name: '万能修理' }), []);

    await perform(assignNeed, street.app, street.broker, { number, serviceId: 'repairs' });
    await settleReactions(street.app);
    expect(await now(street, id)).toMatchObject({ state: 'offered', offer: { service: 'repairs' } });

    await perform(declineOffer, street.app, street.staff, { reason: '做不了这个' });
    await settleReactions(street.app);
    expect(await now(street, id)).toMatchObject({ state: 'brokered' });
  });

  it('takes its offer and place back when it is withdrawn after acceptance', async () => {
    const street = await aStreet();
    const { id, number } = await submit(street);
    const staff = await holder(street, id);
    const { offer } = await now(street, id);
    await perform(acceptOffer, street.app, staff, { offer: number });

    await perform(withdrawNeed, street.app, street.lin, {});
    await settleReactions(street.app);

    expect(await now(street, id)).toMatchObject({ state: 'withdrawn' });
    expect(await street.app.offers.find(offer!.id)).toMatchObject({ state: 'ended', end: 'withdrawn' });
    expect(await street.app.services.find(offer!.service)).toMatchObject({ places: [{ state: 'released' }] });
    expect((await told(street, staff)).join()).toContain('已撤回');
  });

  it('ends its offer when a worker sends it to the authority', async () => {
    const street = await aStreet();
    const { id, number } = await submit(street);
    const { offer } = await now(street, id);

    await perform(triageNeed, street.app, street.worker, { number, route: 'authority', note: '公共设施' });
    await settleReactions(street.app);

    const moved = await now(street, id);
    expect(moved).toMatchObject({ state: 'forwarded', route: 'authority', forwarding: { to: '12345' } });
    expect(moved.offer).toBeUndefined();
    expect(moved.corrections).toMatchObject([{ field: 'route', from: 'organization', to: 'authority' }]);
    expect(await street.app.offers.find(offer!.id)).toMatchObject({ state: 'ended' });

    await perform(triageNeed, street.app, street.worker, { number, route: 'organization' });
    await settleReactions(street.app);
    expect(await now(street, id)).toMatchObject({ state: 'offered', round: 1 });
  });

  it('shows an organization its words only after it accepted', async () => {
    const street = await aStreet();
    const { id } = await submit(street, '家里灯坏了想找师傅修，3单元502室，电话13812345678');
    const staff = await holder(street, id);

    const before = await perform(listOffers, street.app, staff, {});
    expect(before.items[0]!.text).not.toMatch(/502|138/);
    await perform(acceptOffer, street.app, staff, {});
    const after = await perform(listOffers, street.app, staff, {});
    expect(after.items[0]!.text).toContain('13812345678');
  });

  it('explains to the resident who was considered and why', async () => {
    const street = await aStreet({
      services: [buildService(), { ...OTHER_SERVICE, areas: ['/d1/s1/c2/'] }],
    });
    const { number } = await submit(street);

    const { match } = await perform(explainMatch, street.app, street.lin, { number });
    expect(match.candidates).toMatchObject([{ service: 'repairs', reasons: [{}, {}, {}] }]);
    expect(match.excluded).toEqual([{ service: 'helpers', reason: { code: 'matching.excluded-area', details: {} } }]);
  });
});
