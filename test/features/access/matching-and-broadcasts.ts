import { hsdsId } from '../../../src/features/directory/index.ts';
import { atLocationId, categoryTermId } from '../../../src/features/matching/index.ts';
import { TAXONOMIES } from '../../../src/features/matching/open-data/taxonomy.ts';
import { buildService } from '../../factories/directory.ts';
import { matchId } from '../../../src/features/matching/ranking/match.ts';
import { buildEngagement, buildStep } from '../../factories/offers.ts';
import type { Scene } from './scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';

async function offered(scene: Scene, state: 'open' | 'accepted'): Promise<string> {
  const need = await scene.need({ state: state === 'open' ? 'offered' : 'accepted' });
  const offer = { id: `offer-${need.id}`, service: 'visit', organization: 'org1' };
  await scene.app.needs.change(need.id, (value) => ({ next: { ...value, offer }, result: undefined }));
  return scene.offer(state, need);
}

/** An engagement of 钱进, the broker, with one step. */
async function engaged({ app, fresh }: Scene) {
  const steps = [buildStep()];
  const { id } = await app.engagements.insert(buildEngagement({ id: `engagement-${fresh()}`, steps }), []);
  return { engagementId: id, stepId: steps[0]!.id };
}

export const MATCHING: Table = {
  'matching.cancel-engagement': row('--- -- -- + + - -', async (scene) => ({
    ...(await engaged(scene)),
    reason: '不办了',
  })),
  'matching.change-engagement-step': row('--- -- -- + + - -', async (scene) => ({
    ...(await engaged(scene)),
    moneyFen: 1,
  })),
  'matching.close-engagement': row('--- -- -- + + - -', async (scene) => ({
    ...(await engaged(scene)),
    outcome: '办成了',
  })),
  'matching.list-engagements': row('--- -- -- + + - -', () => ({ region: REGION })),
  'matching.move-engagement-step': row('--- -- -- + + - -', async (scene) => ({
    ...(await engaged(scene)),
    move: 'start',
  })),
  'matching.open-engagement': row('--- -- -- + + - -', () => ({
    region: REGION,
    title: '助餐',
    client: { kind: 'community', name: '桂花社区' },
  })),
  'matching.plan-engagement-step': row('--- -- -- + + - -', async (scene) => ({
    engagementId: (await engaged(scene)).engagementId,
    work: 'survey',
    from: '2026-03-03',
    until: '2026-03-04',
  })),
  // The client's staff see what is done for them.
  'matching.show-engagement': row('??? ?? ?+ + + ? ?', async (scene) => ({
    engagementId: (await engaged(scene)).engagementId,
  })),
  'matching.view-gaps': row('--- -- +- + + - -', () => ({ region: REGION })),
  'matching.accept-offer': row('??? ?? -+ - - ? ?', async (scene) => ({ offer: await offered(scene, 'open') })),
  'matching.assign-need': row('--- -- +- + + - -', async ({ need }) => ({
    number: (await need({ state: 'brokered' })).number,
    serviceId: 'visit',
  })),
  'matching.decline-offer': row('??? ?? -+ - - ? ?', async (scene) => ({
    offer: await offered(scene, 'open'),
    reason: '人手不够',
  })),
  'matching.expire-offers': row(SYSTEM_ONLY, nothing),
  'matching.explain-match': row('??+ ?? +? + + ? ?', async ({ app, need, community }) => {
    const { id, number } = await need();
    const match = { id: matchId(id, 0), need: id, round: 0, candidates: [], excluded: [] };
    await app.matches.insert({ ...match, rankedAt: community.time.now() }, []);
    return { number };
  }),
  'matching.finish-offer': row(SYSTEM_ONLY, async (scene) => ({ offerId: await offered(scene, 'accepted') })),
  'matching.list-broker-queue': row('--- -- +- + + - -', () => ({ region: REGION })),
  // Whoever is staff of no organization has no offers, which is no question of permission.
  'matching.list-offers': row(ANYBODY, nothing),
  'matching.match-night': row(SYSTEM_ONLY, nothing),
  'matching.note-answer': row(SYSTEM_ONLY, ({ community }) => ({
    service: 'visit',
    mark: 'accepted',
    waiting: -1,
    at: community.time.now().toISOString(),
  })),
  'matching.open-offer': row(SYSTEM_ONLY, async (scene) => ({ offerId: await offered(scene, 'open') })),
  'matching.propose-import': row('--- -- -- - - - ?', () => ({ importId: 'none' })),
  'matching.propose-service': row(SYSTEM_ONLY, () => ({ serviceId: 'visit', version: 'v1' })),
  'matching.rank-need': row(SYSTEM_ONLY, async ({ need }) => ({ needId: (await need()).id })),
  'matching.report-outcome': row('??? ?? -+ - - ? ?', async (scene) => ({
    offer: await offered(scene, 'accepted'),
    note: '办好了',
  })),
  'matching.settle-acceptance': row(SYSTEM_ONLY, async (scene) => ({ offerId: await offered(scene, 'accepted') })),
  'matching.settle-ended-offer': row(SYSTEM_ONLY, async (scene) => ({ offerId: await offered(scene, 'accepted') })),
  'matching.show-night': row('--- -- -- + + - -', async ({ app, community, fresh }) => {
    const figures = { needs: 0, services: 0, offered: 0 };
    await app.nights.insert({ id: fresh(), startedAt: community.time.now(), ...figures }, []);
    return {};
  }),
  'matching.show-offer': row('??? ?? ++ + + ? ?', async (scene) => ({ offer: await offered(scene, 'open') })),
  'matching.describe-open-data': row(ANYBODY, nothing),
  'matching.read-directory': row(ANYBODY, nothing),
  'matching.read-organization': row(ANYBODY, () => ({ id: hsdsId('organization', 'org1') })),
  'matching.read-organizations': row(ANYBODY, nothing),
  'matching.read-service': row(ANYBODY, () => ({ id: hsdsId('service', 'visit') })),
  'matching.read-service-at-location': row(ANYBODY, () => ({ id: atLocationId(buildService({ id: 'visit' }), 0) })),
  'matching.read-services': row(ANYBODY, nothing),
  'matching.read-services-at-locations': row(ANYBODY, nothing),
  'matching.read-taxonomies': row(ANYBODY, nothing),
  'matching.read-taxonomy': row(ANYBODY, () => ({ id: TAXONOMIES[0]!.id })),
  'matching.read-taxonomy-term': row(ANYBODY, () => ({ id: categoryTermId('civil/elder-care') })),
  'matching.read-taxonomy-terms': row(ANYBODY, nothing),
  'matching.search-organizations': row(ANYBODY, nothing),
  'matching.search-services': row(ANYBODY, nothing),
  'matching.start-work': row('??? ?? -+ - - ? ?', async (scene) => ({ offer: await offered(scene, 'accepted') })),
  'matching.take-back-offer': row(SYSTEM_ONLY, async (scene) => ({ offerId: await offered(scene, 'open') })),
};

export const BROADCASTS: Table = {
  'broadcasts.bind-room': row('--- -- +- - + - +', async ({ app, fresh }) => ({
    channel: 'terminal',
    room: fresh(),
    code: await app.roomCodes.issue(REGION, 60_000),
  })),
  'broadcasts.doubt-interrupted': row(SYSTEM_ONLY, () => ({ channels: ['terminal'] })),
  'broadcasts.export-labelled': row('--- -- +- - + + +', nothing),
  'broadcasts.keep-not-understood': row(SYSTEM_ONLY, () => ({ text: '嗯嗯嗯', resident: 'lin' })),
  'broadcasts.label-not-understood': row('??? ?? +? ? + ? ?', async ({ app, community, fresh }) => {
    const id = fresh();
    await app.notUnderstood.add({ id, text: '嗯嗯嗯', key: id, region: REGION, at: community.time.now() }, 'lin');
    return { id, intent: null };
  }),
  'broadcasts.list-not-understood': row('--- -- +- - + + -', nothing),
  'broadcasts.issue-room-code': row('--- -- +- - + - +', () => ({ region: REGION })),
  // Whoever has never logged in from the mini-program is told to, which is no question of permission.
  'broadcasts.keep-subscription': row('-++ ++ ++ + + + -', () => ({ taps: {} })),
  'broadcasts.list-notices': row('-++ ++ ++ + + + -', nothing),
  'broadcasts.count-undelivered': row('--- -- +- - + + -', nothing),
  'broadcasts.list-undelivered': row('--- -- +- - + + -', nothing),
  'broadcasts.mark-notice-read': row('-?+ ?? ?? ? ? ? -', async ({ notice }) => ({ noticeId: await notice() })),
  'broadcasts.note-room-event': row(SYSTEM_ONLY, ({ fresh }) => ({
    channel: 'terminal',
    room: fresh(),
    kind: 'bot-joined',
  })),
  'broadcasts.pass-on-message': row(SYSTEM_ONLY, () => ({ resident: 'lin', kind: 'voice' })),
  'broadcasts.place-room': row('--- -- +- - + - +', ({ fresh }) => ({
    channel: 'terminal',
    room: fresh(),
    region: REGION,
  })),
  'broadcasts.send-digests': row(SYSTEM_ONLY, nothing),
  'broadcasts.settle-many': row('--- -- +- - + + -', async () => ({ upTo: new Date(), decision: 'leave' })),
  'broadcasts.settle-undelivered': row('??? ?? +? ? + ? ?', async ({ notice }) => ({
    noticeId: await notice(),
    decision: 'leave',
  })),
  'broadcasts.stop-calls': row(SYSTEM_ONLY, () => ({ needId: 'lamp', except: 'worker' })),
  'broadcasts.tell-activity': row(SYSTEM_ONLY, async ({ activity }) => ({
    activityId: await activity(),
    news: 'cancelled',
  })),
  'broadcasts.tell-of-need': row(SYSTEM_ONLY, async ({ need }) => ({
    needId: (await need()).id,
    messages: [{ to: { residents: [] }, phrase: 'chat.defect' }],
  })),
  'broadcasts.view-digest': row('--- -- +- - + + -', nothing),
  'broadcasts.view-subscriptions': row('-++ ++ ++ + + + -', nothing),
  'broadcasts.welcome-newcomers': row(SYSTEM_ONLY, nothing),
  'broadcasts.remind-voters': row(SYSTEM_ONLY, async ({ poll }) => ({ pollId: await poll() })),
  'broadcasts.tell-poll': row(SYSTEM_ONLY, async ({ poll }) => ({ pollId: await poll(), news: 'closed' })),
};
