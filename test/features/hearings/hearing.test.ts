import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  askFloor,
  beginSession,
  cancelHearing,
  confirmMinutes,
  drawLots,
  endSession,
  endTurn,
  freezeDue,
  giveFloor,
  HEARING_STATES,
  neededOf,
  noteQuestion,
  openHearing,
  openItem,
  publishConclusion,
  publishPapers,
  rateAnswer,
  reopenMinutes,
  replaceRepresentative,
  signUpForHearing,
  submitMinutes,
  tickAttendance,
  viewLot,
  viewMinutes,
  withdrawSignUp,
  writeMinutes,
  type HearingState,
} from '../../../src/features/hearings/index.ts';
import { checkLot } from '../../../src/features/hearings/lot/index.ts';
import { MINUTE, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { hasPhrase } from '../../../src/phrases/index.ts';
import { aCommunity, aSharedCommunity, type Community } from '../../factories/community.ts';
import { buildHearing, NOTICE } from '../../factories/deliberation/hearings.ts';
import { buildOrganization } from '../../factories/directory.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';
import { buildResident } from '../../factories/residents.ts';
import { toldIn } from '../../factories/told.ts';

const aHall = (given: Parameters<typeof aCommunity>[0] = {}) => aCommunity({ halls: [buildHall()], ...given });

describe('a hearing', () => {
  it('goes from the notice to the answer, step by step, and everybody concerned hears of it', async () => {
    const community = await aHall({ organizations: [buildOrganization()] });
    const { app, time, organizer, lin, wang, staff } = community;
    const people = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        community.settle(
          buildResident({
            id: `p${index}`,
            region: `/d1/s1/c1/b${1 + (index % 2)}/`,
            bornOn: String(1950 + index * 10),
          }),
        ),
      ),
    );
    const opened = await perform(openHearing, app, organizer, { ...NOTICE, seats: 3 });
    const id = { hearingId: opened.id };
    for (const actor of [lin, wang, ...people]) await perform(signUpForHearing, app, actor, id);
    await perform(withdrawSignUp, app, people[5]!, id);
    time.set(opened.signUpUntil);
    expect(await perform(freezeDue, app, SYSTEM, {})).toEqual({ frozen: 1 });
    await perform(drawLots, app, organizer, { ...id, calledOut: '83105' });

    const { entries, list, lot, ...bound } = await perform(viewLot, app, lin, id);
    expect(entries).toHaveLength(7);
    expect(checkLot({ ...bound, entries, listHash: list.hash, ...lot! })).toEqual([]);

    await perform(publishPapers, app, organizer, { ...id, papers: [{ title: '收费草案', text: '每月一百元' }] });
    time.set(opened.startsAt);
    await perform(beginSession, app, organizer, id);
    const { seated } = (await app.hearings.find(opened.id))!;
    const actors = new Map([lin, wang, ...people].map((actor) => [actor.id, actor]));
    const [first, second, third] = seated.map(({ resident }) => actors.get(resident)!) as [Actor, Actor, Actor];
    const tick = (residentId: string, isPresent = true) =>
      perform(tickAttendance, app, organizer, { ...id, residentId, isPresent });
    await tick(first.id);
    await expect(perform(openItem, app, organizer, { ...id, item: 1 })).rejects.toMatchObject({
      code: 'hearings.no-quorum',
      details: { present: 1, due: 3, needed: 2 },
    });
    await tick(second.id);
    await perform(openItem, app, organizer, { ...id, item: 1 });
    await perform(askFloor, app, first, id);
    await perform(giveFloor, app, organizer, id);
    time.pass(6 * MINUTE);
    await perform(endTurn, app, organizer, id);
    await tick(third.id);
    await perform(openItem, app, organizer, { ...id, item: 2 });
    await perform(writeMinutes, app, organizer, { ...id, item: 1, text: '三人说了收费的事。' });
    await perform(noteQuestion, app, organizer, {
      ...id,
      item: 2,
      kind: 'proposal',
      by: first.id,
      text: '收的钱要公开',
      owner: { kind: 'organization', id: 'org1' },
      dueOn: '2026-03-20',
    });
    await perform(endSession, app, organizer, id);
    await perform(writeMinutes, app, organizer, { ...id, item: 2, text: '车位先给老住户。' });
    await perform(submitMinutes, app, organizer, id);
    await perform(confirmMinutes, app, first, id);
    await perform(confirmMinutes, app, second, { ...id, remark: '要问问13912345678的意见' });
    await perform(confirmMinutes, app, third, id);
    await perform(publishConclusion, app, organizer, { ...id, text: '先试三个月，每月八十元。' });
    await perform(answerQuestion, app, staff, { ...id, question: 1, text: '每季度贴在公告栏。' });
    await perform(rateAnswer, app, first, { ...id, question: 1, isSatisfied: true });
    await settleReactions(app);

    const { hearing } = await perform(viewMinutes, app, community.guest, id);
    expect(hearing.session!.items.map(({ present, due, needed }) => [present, due, needed])).toEqual([
      [2, 3, 2],
      [3, 3, 2],
    ]);
    expect(hearing.session!.turns).toMatchObject([{ resident: first.id, limitSeconds: 300, overSeconds: 60 }]);
    expect(hearing.minutes!.confirmations[1]!.remark).toBe('要问问（电话）的意见');
    expect(hearing.questions).toMatchObject([
      { owner: { name: '梧桐便民服务社' }, answer: { by: 'staff' }, rating: { isSatisfied: true } },
    ]);
    expect(hearing.conclusion!.disclosedUntil).toEqual(new Date('2026-03-23T00:00:00+08:00'));
    const told = (await toldIn(app, 'terminal:g1')).join('\n');
    expect(told).toMatch(
      /要听大家的意见[^]*报名结束，共7人[^]*抽出3位代表[^]*材料公开了[^]*现在开始[^]*结论：先试三个月[^]*答复：每季度贴在公告栏/u,
    );
    expect((await toldIn(app, first.id)).join('\n')).toMatch(/抽中了您[^]*笔录写好了[^]*您满意吗/u);
    expect(await toldIn(app, 'staff')).toEqual([expect.stringContaining('请您答复')]);
    const notDrawn = [...actors.keys()].filter(
      (one) => one !== 'p5' && !seated.some(({ resident }) => resident === one),
    );
    expect(await toldIn(app, notDrawn[0]!)).toEqual([expect.stringContaining('候补')]);
    expect(await toldIn(app, 'p5')).toEqual([]);
  });

  const STEPS: readonly (readonly [
    string,
    readonly HearingState[],
    (community: Community, hearingId: string) => Promise<unknown>,
  ])[] = [
    ['sign-up', ['sign-up'], ({ app, lin }, hearingId) => perform(signUpForHearing, app, lin, { hearingId })],
    ['withdraw', ['sign-up', 'frozen'], ({ app, lin }, hearingId) => perform(withdrawSignUp, app, lin, { hearingId })],
    ['papers', ['drawn'], ({ app, organizer }, hearingId) => perform(publishPapers, app, organizer, { hearingId })],
    [
      'replace',
      ['drawn', 'prepared', 'in-session'],
      ({ app, organizer }, hearingId) =>
        perform(replaceRepresentative, app, organizer, { hearingId, residentId: 'lin', reason: '生病了' }),
    ],
    ['begin', ['prepared'], ({ app, organizer }, hearingId) => perform(beginSession, app, organizer, { hearingId })],
    ['ask', ['in-session'], ({ app, lin }, hearingId) => perform(askFloor, app, lin, { hearingId })],
    ['end', ['in-session'], ({ app, organizer }, hearingId) => perform(endSession, app, organizer, { hearingId })],
    [
      'write',
      ['in-session', 'minutes'],
      ({ app, organizer }, hearingId) =>
        perform(writeMinutes, app, organizer, { hearingId, item: 1, text: '大家说了' }),
    ],
    ['submit', ['minutes'], ({ app, organizer }, hearingId) => perform(submitMinutes, app, organizer, { hearingId })],
    ['confirm', ['confirming'], ({ app, lin }, hearingId) => perform(confirmMinutes, app, lin, { hearingId })],
    [
      'reopen',
      ['confirming'],
      ({ app, organizer }, hearingId) => perform(reopenMinutes, app, organizer, { hearingId }),
    ],
    [
      'answer',
      ['concluded'],
      ({ app, staff }, hearingId) =>
        perform(answerQuestion, app, staff, { hearingId, question: 1, text: '每季度公开。' }),
    ],
    [
      'cancel',
      ['sign-up', 'frozen', 'drawn', 'prepared'],
      ({ app, organizer }, hearingId) => perform(cancelHearing, app, organizer, { hearingId, reason: '下大雪' }),
    ],
  ];

  const everywhere = aSharedCommunity({
    halls: [buildHall()],
    hearings: STEPS.flatMap(([step], row) =>
      HEARING_STATES.map((state, column) =>
        buildHearing({ id: `${step}-${state}`, number: 1 + row * HEARING_STATES.length + column, state }),
      ),
    ),
  });

  it.each(STEPS)(
    'lets the step %s happen in its own states only, and says where it stands',
    async (name, right, take) => {
      const community = await everywhere();
      const answers = await Promise.all(
        HEARING_STATES.map((state) =>
          take(community, `${name}-${state}`).then(
            () => [state, 'done'] as const,
            (error: { code: string }) => [state, error.code] as const,
          ),
        ),
      );
      const isExpected = /^hearings\.now-/u;
      expect(answers.filter(([, what]) => what === 'done').map(([state]) => state)).toEqual(right);
      expect(answers.filter(([, what]) => what !== 'done' && !isExpected.test(what))).toEqual([]);
    },
  );

  it('has a sentence for every state', () => {
    expect(HEARING_STATES.filter((state) => !hasPhrase(`hearings.now-${state}`))).toEqual([]);
  });
});

describe('openHearing()', () => {
  const here = aSharedCommunity({ halls: [buildHall()] });

  it.each([
    ['somebody who does not run the hall', 'lin', {}, 'hearings.not-organizer'],
    ['a sign-up that is over', 'organizer', { signUpUntil: '2026-03-02T09:00:00+08:00' }, 'hearings.sign-up-too-short'],
    ['a session before the end of sign-up', 'organizer', { startsAt: NOTICE.signUpUntil }, 'hearings.starts-too-early'],
    ['a quorum above the seats', 'organizer', { quorum: { kind: 'number', number: 3 } }, 'hearings.quorum-too-large'],
    [
      'a paper on an open line',
      'organizer',
      { papers: [{ title: '草案', link: 'http://a.example' }] },
      'input.invalid',
    ],
    ['a paper with nothing in it', 'organizer', { papers: [{ title: '草案' }] }, 'input.invalid'],
    ['no agenda', 'organizer', { agenda: [] }, 'input.invalid'],
    ['a hall that is not there', 'organizer', { hallId: 'nowhere' }, 'halls.missing'],
  ] as const)('refuses %s', async (_, who, changes, code) => {
    const community = await here();
    const opening = perform(openHearing, community.app, community[who], { ...NOTICE, ...changes } as never);
    await expect(opening).rejects.toMatchObject({ code });
  });
});

describe('neededOf()', () => {
  it.each([
    ['half', { numerator: 1, denominator: 2, exceeds: false }, 4, 2],
    ['half of an odd number', { numerator: 1, denominator: 2, exceeds: false }, 5, 3],
    ['more than half', { numerator: 1, denominator: 2, exceeds: true }, 4, 3],
    ['more than half of an odd number', { numerator: 1, denominator: 2, exceeds: true }, 5, 3],
    ['two thirds', { numerator: 2, denominator: 3, exceeds: false }, 9, 6],
    ['two thirds of ten', { numerator: 2, denominator: 3, exceeds: false }, 10, 7],
  ])('is %s', (_, share, due, needed) => {
    expect(neededOf({ kind: 'share', ...share }, due)).toBe(needed);
  });
});
