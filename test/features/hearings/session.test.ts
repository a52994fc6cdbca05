import { describe, expect, it } from 'vitest';
import {
  answerQuestion,
  askFloor,
  beginSession,
  confirmMinutes,
  endSession,
  endTurn,
  giveFloor,
  listOverdue,
  openItem,
  postponeSession,
  publishConclusion,
  rateAnswer,
  remindDue,
  reopenMinutes,
  submitMinutes,
  tickAttendance,
  viewHearing,
  viewMinutes,
  writeMinutes,
  type HearingState,
} from '../../../src/features/hearings/index.ts';
import { HOUR, perform, SYSTEM, type Actor } from '../../../src/kernel/index.ts';
import { aCommunity } from '../../factories/community.ts';
import { buildHearing } from '../../factories/deliberation/hearings.ts';
import { buildHall } from '../../factories/polls.ts';
import { settleReactions } from '../../factories/reactions.ts';

const hearingId = 'parking';
const aHall = (given: Parameters<typeof aCommunity>[0] = {}) => aCommunity({ halls: [buildHall()], ...given });
const aHearing = (state: HearingState, given = {}) => aHall({ hearings: [buildHearing({ state, ...given })] });

describe('the session', () => {
  const inSession = (given = {}) => aHearing('in-session', { agenda: ['收费办法', '车位怎么分'], ...given });

  it('begins an hour before its time at the earliest', async () => {
    const { app, time, organizer } = await aHearing('prepared', { startsAt: new Date('2026-03-02T10:00:00+08:00') });
    time.pass(-1);
    const begin = () => perform(beginSession, app, organizer, { hearingId });
    await expect(begin()).rejects.toMatchObject({ code: 'hearings.too-early' });
    time.pass(1);
    expect(await begin()).toMatchObject({ state: 'in-session' });
  });

  it('takes items in order, none while somebody speaks, and ends after the last', async () => {
    const { app, organizer, lin } = await inSession();
    const open = (item: number) => perform(openItem, app, organizer, { hearingId, item });
    await expect(open(3)).rejects.toMatchObject({ code: 'hearings.item-order', details: { next: 2 } });
    await expect(perform(endSession, app, organizer, { hearingId })).rejects.toMatchObject({
      code: 'hearings.items-left',
    });
    await perform(askFloor, app, lin, { hearingId });
    await perform(giveFloor, app, organizer, { hearingId });
    await expect(open(2)).rejects.toMatchObject({ code: 'hearings.somebody-speaks' });
    await perform(endTurn, app, organizer, { hearingId });
    await open(2);
    await expect(open(3)).rejects.toMatchObject({ code: 'hearings.agenda-done' });
    expect(await perform(endSession, app, organizer, { hearingId })).toMatchObject({ state: 'minutes' });
  });

  it('that is put off goes on with the item it was at', async () => {
    const { app, time, organizer, lin } = await inSession();
    const startsAt = '2026-03-09T09:00:00+08:00';
    await perform(postponeSession, app, organizer, { hearingId, startsAt, reason: '人走了' });
    await expect(perform(askFloor, app, lin, { hearingId })).rejects.toMatchObject({ code: 'hearings.now-prepared' });
    time.set(startsAt);
    await perform(beginSession, app, organizer, { hearingId });
    await perform(tickAttendance, app, organizer, { hearingId, residentId: 'lin', isPresent: true });
    const { session } = await perform(openItem, app, organizer, { hearingId, item: 1 });
    expect(session!.items).toMatchObject([
      { number: 1, isAdjourned: true, present: 2 },
      { number: 1, present: 1, due: 2, needed: 1 },
    ]);
  });

  it('lets only those ask for the floor who are there', async () => {
    const { app, organizer, wang, zhao } = await inSession();
    await perform(tickAttendance, app, organizer, { hearingId, residentId: 'wang', isPresent: false });
    const ask = (actor: Actor) => perform(askFloor, app, actor, { hearingId });
    await expect(ask(wang)).rejects.toMatchObject({ code: 'hearings.not-ticked' });
    await expect(ask(zhao)).rejects.toMatchObject({ code: 'hearings.not-participant' });
    const tick = { hearingId, residentId: 'zhao', isPresent: true };
    await expect(perform(tickAttendance, app, organizer, tick)).rejects.toMatchObject({ code: 'hearings.no-seat' });
  });
});

describe('the minutes', () => {
  it('are confirmed until the period ends, and concluded when it has or all have confirmed', async () => {
    const { app, time, organizer, lin, wang, zhao } = await aHearing('confirming');
    const conclude = () => perform(publishConclusion, app, organizer, { hearingId, text: '先试三个月。' });
    await perform(confirmMinutes, app, lin, { hearingId, version: 1 });
    await expect(perform(confirmMinutes, app, zhao, { hearingId })).rejects.toMatchObject({
      code: 'hearings.was-not-there',
    });
    const old = { hearingId, version: 2 };
    await expect(perform(confirmMinutes, app, wang, old)).rejects.toMatchObject({ code: 'hearings.other-version' });
    time.set(new Date(new Date('2026-03-06T00:00:00+08:00').getTime() - 1));
    await expect(conclude()).rejects.toMatchObject({
      code: 'hearings.still-confirming',
      details: { confirmed: 1, of: 2 },
    });
    time.pass(1);
    await expect(perform(confirmMinutes, app, wang, { hearingId })).rejects.toMatchObject({
      code: 'hearings.confirmation-over',
    });
    expect(await conclude()).toMatchObject({ state: 'concluded' });
    await expect(conclude()).rejects.toMatchObject({ code: 'hearings.now-concluded' });
  });

  it('that are taken back are confirmed anew', async () => {
    const { app, organizer, lin } = await aHearing('confirming');
    await perform(confirmMinutes, app, lin, { hearingId });
    await perform(reopenMinutes, app, organizer, { hearingId });
    await perform(writeMinutes, app, organizer, { hearingId, item: 1, text: '改过的笔录' });
    const { minutes } = await perform(submitMinutes, app, organizer, { hearingId });
    expect(minutes).toMatchObject({ version: 2, confirmations: [], items: [{ text: '改过的笔录' }] });
  });

  it('are not there for others before they are published', async () => {
    const { app, lin, zhao, organizer } = await aHearing('confirming');
    const view = (actor: Actor) => perform(viewMinutes, app, actor, { hearingId });
    expect((await view(lin)).hearing.id).toBe(hearingId);
    expect((await view(organizer)).hearing.id).toBe(hearingId);
    await expect(view(zhao)).rejects.toMatchObject({ kind: 'missing', code: 'hearings.minutes-missing' });
  });
});

describe('answers', () => {
  it('that are overdue show in public, and remind their owner once', async () => {
    const { app, time, staff, guest } = await aHearing('concluded');
    const overdue = async () =>
      (await perform(listOverdue, app, guest, { region: '/d1/' })).map(({ question }) => question.number);
    time.set(new Date(new Date('2026-03-31T00:00:00+08:00').getTime() - 1));
    expect([await overdue(), await perform(remindDue, app, SYSTEM, {})]).toEqual([[], { reminded: 0 }]);
    time.pass(1);
    expect([await overdue(), await perform(remindDue, app, SYSTEM, {})]).toEqual([[1], { reminded: 1 }]);
    time.pass(24 * HOUR);
    expect(await perform(remindDue, app, SYSTEM, {})).toEqual({ reminded: 0 });
    await settleReactions(app);
    await perform(answerQuestion, app, staff, { hearingId, question: 1, text: '每季度公开。' });
    expect(await overdue()).toEqual([]);
  });

  it.each([
    ['somebody else', 'zhao', 'hearings.not-owner'],
    ['the one who asked', 'lin', 'hearings.not-owner'],
  ] as const)('are not given by %s', async (_, who, code) => {
    const community = await aHearing('concluded');
    const answering = perform(answerQuestion, community.app, community[who], {
      hearingId,
      question: 1,
      text: '每季度公开。',
    });
    await expect(answering).rejects.toMatchObject({ code });
  });

  it('are rated by whoever asked, once they are there', async () => {
    const { app, lin, wang, staff } = await aHearing('concluded');
    const rate = (actor: Actor, isSatisfied = true) =>
      perform(rateAnswer, app, actor, { hearingId, question: 1, isSatisfied });
    await expect(rate(lin)).rejects.toMatchObject({ code: 'hearings.not-answered' });
    const answered = await perform(answerQuestion, app, staff, { hearingId, question: 1, text: '每季度公开。' });
    expect(answered.remindAt).toBeUndefined();
    await expect(rate(wang)).rejects.toMatchObject({ code: 'hearings.not-proposer' });
    await rate(lin, false);
    expect((await rate(lin)).questions).toMatchObject([{ rating: { isSatisfied: true } }]);
    const again = perform(answerQuestion, app, staff, { hearingId, question: 1, text: '换一句。' });
    await expect(again).rejects.toMatchObject({ code: 'hearings.answered-already' });
  });
});

describe('viewHearing()', () => {
  it('says what the one who asks has to do with it', async () => {
    const { app, lin, zhao } = await aHearing('confirming');
    expect((await perform(viewHearing, app, lin, { hearingId })).own).toMatchObject({
      hasSeat: true,
      mayConfirm: true,
    });
    expect((await perform(viewHearing, app, zhao, { hearingId })).own).toMatchObject({ isSignedUp: false });
  });
});
