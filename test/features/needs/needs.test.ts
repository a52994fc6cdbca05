import { describe, expect, it } from 'vitest';
import {
  acknowledgeAlert,
  answerOutcome,
  concludeNeed,
  draftNeed,
  listMyNeeds,
  listNeeds,
  recordAcknowledgement,
  refuseNeed,
  reopenNeed,
  showNeed,
  submitNeed,
  trackNeed,
  triageNeed,
  withdrawNeed,
} from '../../../src/features/needs/index.ts';
import { listNotices } from '../../../src/features/broadcasts/index.ts';
import { NOBODY, perform } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildNeed } from '../../factories/needs.ts';
import { settleReactions } from '../../factories/reactions.ts';

const FIRE = '三楼着火了，有浓烟，老人还在里面';
const NUMBER = 'N20260302-100001';

describe('submitNeed()', () => {
  it('keeps what was said, where, and a number of its own', async () => {
    const { app, lin } = await aCommunity();

    const text = '家里老人八十多岁行动不便，想找人上门做饭送饭';
    const need = await perform(submitNeed, app, lin, { text, place: '1号楼' });

    expect(need).toMatchObject({ text, place: '1号楼', resident: 'lin', region: '/d1/s1/c1/b1/', round: 0 });
    expect(need.number).toMatch(/^N20260302-\d{6}$/);
    expect(await app.needs.findByNumber(need.number)).toEqual(need);
  });

  it('makes one need of one message, however often it arrives', async () => {
    const { app, lin } = await aCommunity();
    const submit = () => perform(submitNeed, app, lin, { text: '想找人修一下水龙头' }, { once: 'message-1' });

    const [first, ...others] = await Promise.all([submit(), submit(), submit()]);

    expect(others.map(({ id, number }) => ({ id, number }))).toEqual(
      [1, 2].map(() => ({ id: first.id, number: first.number })),
    );
    expect((await perform(listMyNeeds, app, lin, {})).items).toHaveLength(1);
  });

  it('sends an authority’s business to 12345 with its category path', async () => {
    const { app, lin } = await aCommunity();
    const need = await perform(submitNeed, app, lin, {
      text: '小区门口的马路坑坑洼洼，请市政尽快修',
      route: 'authority',
    });
    expect(need).toMatchObject({
      state: 'forwarded',
      forwarding: { to: '12345', categoryPath: expect.stringMatching('/') },
    });
  });

  it('sends danger to the duty worker whatever else was filled in', async () => {
    const { app, lin, dutyWorker } = await aCommunity();

    const need = await perform(submitNeed, app, lin, { text: FIRE, route: 'organization' });
    await settleReactions(app);

    expect(need).toMatchObject({ route: 'duty', state: 'alerted', urgency: 'danger', alert: { calls: 1 } });
    expect(await app.offers.ofNeed(need.id)).toEqual([]);
    const { items } = await perform(listNotices, app, dutyWorker, {});
    expect(items.map(({ text }) => text).join()).toContain(`接手 ${need.number}`);
  });

  it('takes danger from somebody whose home nobody knows, and calls the district', async () => {
    const { app, guest } = await aCommunity();
    expect(await perform(submitNeed, app, guest, { text: FIRE })).toMatchObject({ state: 'alerted', region: '/d1/' });
  });

  it('takes danger at a place that nobody knows, for the home of whoever says it', async () => {
    const { app, lin } = await aCommunity();
    const need = await perform(submitNeed, app, lin, { text: FIRE, region: '/d9/' });
    expect(need).toMatchObject({ state: 'alerted', region: '/d1/s1/c1/b1/', alert: { called: ['duty-worker'] } });
  });

  it('is entered by a worker for somebody on the phone, with the reason', async () => {
    const { app, worker } = await aCommunity();
    const input = { text: '想找人理发', region: '/d1/s1/c1/', resident: 'lin', onBehalf: '来电登记' };
    expect(await perform(submitNeed, app, worker, input)).toMatchObject({ resident: 'lin', enteredBy: 'worker' });
  });

  it.each([
    ['nobody', NOBODY, { text: '水龙头坏了' }, 'needs.not-resident'],
    ['nobody in danger, with the numbers to call', NOBODY, { text: FIRE }, 'needs.not-resident-in-danger'],
    ['a home nobody knows', 'guest', { text: '水龙头坏了' }, 'needs.region-unknown'],
    ['a region that is not there', 'lin', { text: '水龙头坏了', region: '/d9/' }, 'needs.region-unknown'],
    ['a neighbour’s need', 'lin', { text: '水龙头坏了', resident: 'wang' }, 'needs.not-for-others'],
    ['no reason', 'worker', { text: '水龙头坏了', resident: 'lin' }, 'needs.reason-missing'],
    ['an unknown category', 'lin', { text: '水龙头坏了', category: 'x/y' }, 'input.invalid'],
  ] as const)('refuses %s', async (_, who, input, code) => {
    const community = await aCommunity();
    const actor = typeof who === 'string' ? community[who] : who;
    await expect(perform(submitNeed, community.app, actor, input)).rejects.toMatchObject({ code });
  });
});

describe('draftNeed()', () => {
  it('asks at most two questions, only for what is missing', async () => {
    const { lin } = await aCommunity();
    const clear = await perform(draftNeed, {}, lin, { text: '3号楼楼道灯坏了好几天了，老人晚上不敢下楼' });
    const vague = await perform(draftNeed, {}, lin, { text: '想找人帮忙修一下水龙头' });
    expect(clear).toMatchObject({ place: expect.any(String), questions: [] });
    expect(vague.questions[0]).toBe('place');
    expect(vague.questions.length).toBeLessThanOrEqual(2);
  });
});

describe('listMyNeeds()', () => {
  it('hands out all of one’s own needs, newest first, page by page', async () => {
    const needs = Array.from({ length: 5 }, (_, index) =>
      buildNeed({
        id: `need-${index}`,
        number: `N20260302-40000${index}`,
        submittedAt: new Date(Date.UTC(2026, 2, 2, 1, Math.floor(index / 2))),
      }),
    );
    const others = buildNeed({ id: 'other', number: 'N20260302-500000', resident: 'wang' });
    const { app, lin } = await aCommunity({ needs: [...needs, others] });

    const first = await perform(listMyNeeds, app, lin, { limit: 3 });
    const second = await perform(listMyNeeds, app, lin, { limit: 3, after: first.next! });

    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(['need-4', 'need-3', 'need-2', 'need-1', 'need-0']);
    expect(second.next).toBeNull();
  });
});

describe('who sees a need', () => {
  it.each(['lin', 'worker', 'dutyWorker', 'broker', 'steward'] as const)('%s sees it whole', async (who) => {
    const community = await aCommunity({ needs: [buildNeed()] });
    expect(await perform(showNeed, community.app, community[who], { number: NUMBER })).toMatchObject({ id: 'lamp' });
  });

  it.each(['wang', 'zhao', 'guest', 'otherWorker', 'staff', 'organizer'] as const)(
    'to %s there is only the public timeline',
    async (who) => {
      const community = await aCommunity({ needs: [buildNeed()] });
      const showing = perform(showNeed, community.app, community[who], { number: NUMBER });
      await expect(showing).rejects.toMatchObject({ kind: 'missing', code: 'needs.missing' });
      const { need } = await perform(trackNeed, community.app, community[who], { number: NUMBER });
      expect(need.number).toBe(NUMBER);
    },
  );

  it('lists the needs of a region, newest first, page by page', async () => {
    const needs = Array.from({ length: 5 }, (_, index) =>
      buildNeed({
        id: `need-${index}`,
        number: `N20260302-40000${index}`,
        submittedAt: new Date(Date.UTC(2026, 2, 2, 1, Math.floor(index / 2))),
      }),
    );
    const { app, worker } = await aCommunity({ needs });

    const first = await perform(listNeeds, app, worker, { region: '/d1/s1/c1/', limit: 3 });
    const second = await perform(listNeeds, app, worker, { region: '/d1/s1/c1/', limit: 3, after: first.next! });

    const ids = [...first.items, ...second.items].map(({ id }) => id);
    expect(ids).toEqual(['need-4', 'need-3', 'need-2', 'need-1', 'need-0']);
    expect(second.next).toBeNull();
  });
});

describe('those who may not', () => {
  const refusals: [string, (community: Awaited<ReturnType<typeof aCommunity>>) => Promise<unknown>, string][] = [
    ['withdraw a neighbour’s need', (c) => perform(withdrawNeed, c.app, c.wang, { number: NUMBER }), 'needs.not-yours'],
    [
      'answer for a neighbour',
      (c) =>
        perform(answerOutcome, c.app, c.wang, { number: NUMBER, contacted: true, resolved: true, satisfied: true }),
      'needs.not-yours',
    ],
    ['reopen a neighbour’s need', (c) => perform(reopenNeed, c.app, c.wang, { number: NUMBER }), 'needs.not-yours'],
    [
      'triage as a resident',
      (c) => perform(triageNeed, c.app, c.lin, { number: NUMBER, route: 'hall' }),
      'needs.not-your-region',
    ],
    [
      'triage elsewhere',
      (c) => perform(triageNeed, c.app, c.otherWorker, { number: NUMBER, route: 'hall' }),
      'needs.not-your-region',
    ],
    [
      'refuse as a broker',
      (c) => perform(refuseNeed, c.app, c.broker, { number: NUMBER, reason: '不归这里管', instead: '请找物业' }),
      'needs.not-your-region',
    ],
    [
      'conclude as a resident',
      (c) => perform(concludeNeed, c.app, c.lin, { number: NUMBER, note: '好了' }),
      'needs.not-your-region',
    ],
    [
      'acknowledge as a resident',
      (c) => perform(acknowledgeAlert, c.app, c.lin, { number: NUMBER }),
      'needs.not-your-region',
    ],
    [
      'record 12345’s number as a resident',
      (c) => perform(recordAcknowledgement, c.app, c.lin, { number: NUMBER, acknowledgement: '123' }),
      'needs.not-your-region',
    ],
    [
      'list a region as a resident',
      (c) => perform(listNeeds, c.app, c.lin, { region: '/d1/s1/c1/' }),
      'needs.not-your-region',
    ],
  ];

  it.each(refusals)('%s are refused', async (_, attempt, code) => {
    const community = await aCommunity({ needs: [buildNeed()] });
    await expect(attempt(community)).rejects.toMatchObject({ kind: 'forbidden', code });
  });
});

describe('a forwarded need', () => {
  it('keeps the number of 12345 and tells the resident', async () => {
    const forwarding = { to: '12345', categoryPath: '城乡建设/物业/维修' } as const;
    const { app, worker, lin } = await aCommunity({
      needs: [buildNeed({ state: 'forwarded', route: 'authority', forwarding })],
    });

    await perform(recordAcknowledgement, app, worker, { number: NUMBER, acknowledgement: 'SL2026-77' });
    await settleReactions(app);

    expect(await app.needs.find('lamp')).toMatchObject({ forwarding: { ...forwarding, acknowledgement: 'SL2026-77' } });
    const { items } = await perform(listNotices, app, lin, {});
    expect(items[0]!.text).toContain('SL2026-77');
  });
});
