import { buildAlert } from '../../factories/needs.ts';
import { aPhotoOf, buildPicture } from '../../factories/needs/pictures.ts';
import type { Scene } from './scene.ts';
import { ANYBODY, nothing, row, SYSTEM_ONLY, type Table } from './table.ts';

const REGION = '/d1/s1/c1/';
const OFFERED = { id: 'o', service: 'visit', organization: 'org1' };
const SHARED = { route: 'hall' as const, state: 'at-hall' as const, category: 'construction/property-management' };
const MERGED = { merge: 'm1', need: 'head', number: 'N20260302-100000', from: 'submitted' as const };
const TEXT = '想请人给老人量血压';

/** A photo of 林晓梅, in a need of hers. */
async function aPhoto({ app, community, need }: Scene): Promise<{ readonly photoId: string }> {
  const { id } = await aPhotoOf(app, community.lin);
  const named = await need({ photos: [id] });
  await app.needPhotos.take([id], named.id, 'lin', named.submittedAt);
  await app.needPhotos.keep([id], named.id);
  return { photoId: id };
}

export const NEEDS: Table = {
  // Whoever has said where they live, and whoever works here.
  'needs.add-photo': row('--+ ++ ++ + + + -', async () => ({ picture: await buildPicture() })),
  'needs.attach-said': row('--+ -- -- - - - -', async ({ need }) => ({ number: (await need()).number })),
  'needs.hear-photo': row('--+ ++ ++ + + + -', async () => ({ picture: await buildPicture() })),
  'needs.place-said': row('-++ ++ ++ + + + -', nothing),
  'needs.remove-photo': row('??+ ?? +? - + ? ?', aPhoto),
  'needs.set-photos': row('??+ ?? -? - - ? ?', async ({ need }) => ({ number: (await need()).number, photos: [] })),
  'needs.sweep-photos': row(SYSTEM_ONLY, nothing),
  'needs.view-photo': row('??+ ?? +? + + ? ?', aPhoto),
  'needs.acknowledge-alert': row('--- -- +- - + - -', async ({ need }) => {
    const alert = buildAlert();
    return { number: (await need({ state: 'alerted', route: 'duty', urgency: 'danger', alert })).number };
  }),
  'needs.answer-need': row('--- -- +- + + - -', async ({ need }) => ({
    number: (await need()).number,
    answer: '师傅明天来',
  })),
  'needs.answer-outcome': row('--+ -- -- - - - -', async ({ need }) => ({
    number: (await need({ state: 'done' })).number,
    contacted: true,
    resolved: true,
    satisfied: true,
  })),
  'needs.call-duty': row(SYSTEM_ONLY, async ({ need }) => ({ needId: (await need()).id })),
  'needs.close-false-alarm': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need({ state: 'alerted', route: 'duty', urgency: 'danger', alert: buildAlert() })).number,
  })),
  'needs.conclude-need': row('--- -- +- + + - -', async ({ need }) => ({
    number: (await need({ state: 'brokered' })).number,
    note: '已经办好',
  })),
  'needs.draft-need': row('-++ ++ ++ + + + -', () => ({ text: TEXT })),
  'needs.find-similar': row('-++ ++ ++ + + + -', () => ({ text: TEXT, region: REGION })),
  'needs.follow-joined': row(SYSTEM_ONLY, async ({ resident }) => ({
    residentId: await resident({ contacts: [], mergedInto: await resident() }),
  })),
  // Neighbours, and whoever has not said where they live.
  'needs.follow-need': row('-++ ++ ++ + + - -', async ({ need }) => ({ number: (await need(SHARED)).number })),
  'needs.list-duplicates': row('--- -- +- - + - -', async ({ need }) => ({ number: (await need()).number })),
  'needs.give-lessons': row(SYSTEM_ONLY, () => ({ lessons: [{ text: TEXT, label: '卫生计生' }] })),
  'needs.keep-clock': row(SYSTEM_ONLY, async ({ need }) => ({
    needId: (await need()).id,
    at: '2026-03-02T01:00:00.000Z',
    isAnew: true,
  })),
  'needs.list-categories': row(ANYBODY, nothing),
  'needs.learn-classifier': row(SYSTEM_ONLY, nothing),
  'needs.list-due': row('--- -- +- + + - -', () => ({ region: REGION })),
  'needs.list-my-needs': row('-++ ++ ++ + + + -', nothing),
  'needs.list-needs': row('--- -- +- + + - -', () => ({ region: REGION })),
  'needs.merge-needs': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need()).number,
    into: (await need()).number,
  })),
  'needs.pause-clock': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need()).number,
    reason: '等家属回复',
  })),
  'needs.record-acknowledgement': row('--- -- +- - + - -', async ({ need }) => {
    const forwarding = { to: '12345' as const, categoryPath: '城建/照明' };
    const { number } = await need({ state: 'forwarded', route: 'authority', forwarding });
    return { number, acknowledgement: 'A-1' };
  }),
  'needs.recount-region': row(SYSTEM_ONLY, () => ({ region: REGION })),
  'needs.refuse-need': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need()).number,
    reason: '不在范围内',
    instead: '请找物业',
  })),
  'needs.confirm-held': row('-++ ++ ++ + + + -', async ({ app, community, fresh }, trier) => {
    const token = fresh();
    const resident = trier === 'nobody' || trier === 'system' ? 'zhao' : community[trier].id;
    await app.heldNeeds.hold(resident, token, { text: '今天天气真好', region: REGION }, 60_000);
    return { token };
  }),
  // Whoever has the token may follow it.
  'needs.follow-held': row(ANYBODY, async ({ app, fresh }) => {
    const token = fresh();
    await app.heldNeeds.settle('lin', token, 'N20260302-100001', 60_000);
    return { token };
  }),
  'needs.report-need': row('-++ ++ ++ + + + -', () => ({ text: TEXT, region: REGION })),
  'needs.release-merged': row(SYSTEM_ONLY, async ({ need }) => ({ needId: (await need({ state: 'withdrawn' })).id })),
  'needs.urge-need': row('--+ -- -- - - - -', async ({ need }) => ({ number: (await need()).number })),
  'needs.reopen-need': row('--+ -- -- - - - -', async ({ need }) => ({
    number: (await need({ state: 'done' })).number,
  })),
  'needs.repeat-alerts': row(SYSTEM_ONLY, nothing),
  'needs.review-duplicates': row('--- -- +- - + - -', () => ({ region: REGION })),
  'needs.resume-clock': row('--- -- +- - + - -', async ({ need }) => ({ number: (await need()).number })),
  'needs.set-duty-list': row('--- -- +- - + - -', () => ({ region: REGION, members: ['worker'] })),
  'needs.set-duty-rota': row('--- -- +- - + - -', () => ({
    region: REGION,
    shifts: [{ days: [1], from: '18:00', to: '08:00', members: ['worker'] }],
  })),
  'needs.settle-merge': row(SYSTEM_ONLY, () => ({ merging: null, by: 'system' })),
  // Nothing has been learnt in this community.
  'needs.show-classifier': row('--- -- -- - ? - -', nothing),
  'needs.show-duty-list': row('--- -- +- - + - -', () => ({ region: REGION })),
  // An organization sees the whole need once it has taken it on.
  'needs.show-need': row('??+ ?? ++ + + ? ?', async ({ need }) => ({
    number: (await need({ state: 'accepted', offer: OFFERED })).number,
  })),
  'needs.say-more': row('-++ ++ ++ + + + -', () => ({ text: TEXT, region: REGION })),
  'needs.submit-need': row('-++ ++ ++ + + + -', () => ({ text: TEXT, region: REGION, place: '3号楼' })),
  // Whoever has the number may follow the public timeline.
  'needs.track-need': row(ANYBODY, async ({ need }) => ({ number: (await need()).number })),
  'needs.triage-need': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need()).number,
    urgency: 'urgent',
  })),
  'needs.unfollow-need': row('-++ ++ ++ + + + -', async ({ need }) => ({ number: (await need(SHARED)).number })),
  'needs.unmerge-need': row('--- -- +- - + - -', async ({ need }) => ({
    number: (await need({ state: 'merged', mergedInto: MERGED })).number,
  })),
  'needs.watch-clocks': row(SYSTEM_ONLY, nothing),
  'needs.withdraw-need': row('--+ -- -- - - - -', async ({ need }) => ({ number: (await need()).number })),
};

export const DIRECTORY: Table = {
  'directory.add-service': row('--- -- -+ - + - +', () => ({
    organizationId: 'org1',
    name: '助浴',
    description: '上门助浴',
    categories: [],
    areas: ['/d1/s1/'],
    capacity: 2,
  })),
  'directory.apply-import': row('--- -- -- - - - ?', () => ({ importId: 'none' })),
  'directory.export': row('--- -- -- - + - +', () => ({ region: REGION })),
  'directory.import': row('--- -- -- - + - +', () => ({ isTrial: true, sheets: [] })),
  'directory.show-template': row(ANYBODY, nothing),
  'directory.appoint-staff': row('--- -- -- - + - +', () => ({ organizationId: 'org1', residentId: 'wang' })),
  'directory.dismiss-staff': row('--- -- -- - + - +', () => ({ organizationId: 'org1', residentId: 'wang' })),
  'directory.change-organization': row('--- -- -+ - + - +', () => ({ organizationId: 'org1', phone: '0000-1' })),
  'directory.change-service': row('--- -- -+ - + - +', () => ({ serviceId: 'visit', capacity: 500 })),
  'directory.list-organizations': row(ANYBODY, nothing),
  'directory.list-services': row(ANYBODY, nothing),
  'directory.pause-organization': row('--- -- -+ - + - +', () => ({ organizationId: 'org1', paused: false })),
  'directory.register-organization': row('--- -- +- - + - -', ({ fresh }) => ({
    name: `组织${fresh()}`,
    kind: 'filed',
    region: REGION,
  })),
  'directory.show-organization': row(ANYBODY, () => ({ organizationId: 'org1' })),
  'directory.show-service': row(ANYBODY, () => ({ serviceId: 'visit' })),
};
