import {
  askFloor,
  beginSession,
  countPresent,
  dueOf,
  endItem,
  endSession,
  endTurn,
  giveFloor,
  isPresent,
  nextItemOf,
  openItem,
  openItemOf,
  requestOf,
  submitMinutes,
  tickAttendance,
  turnNow,
  viewSession,
  wordSpeaker,
  writeMinutes,
  type Hearing,
} from '../../../src/features/hearings/index.ts';
import { found, perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksForTime,
  callsNext,
  endsTurn,
  readBeginning,
  readEnd,
  readItem,
  readItemEnd,
  readMinutes,
  readRequestFor,
  readSubmission,
  readTicks,
  type SaidItem,
  type SaidMinutes,
  type SaidRequest,
  type SaidTicks,
} from '../../understand/deliberation/clerk.ts';
import type { AboutHearing } from '../../understand/deliberation/hearings.ts';
import { isOrganizer } from '../who.ts';
import { hearingConducted, isAnswer, residentOf, sessionMeant } from './hearing-meant.ts';
import { sayTime, wordFloor } from './word-floor.ts';

/** What whoever conducts a hearing says, in the order of a session. Nobody is named: seats have numbers. */
export const clerkCommands: readonly Command[] = [
  hears({
    name: 'hearings.begin',
    example: '开始听证会 1',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readBeginning,
    async run(turn, about: AboutHearing) {
      const meant = await hearingConducted(turn, about, '开始听证会', ['prepared']);
      if (isAnswer(meant)) return meant;
      const { number, session, agenda } = await perform(
        beginSession,
        turn.app,
        turn.actor,
        { hearingId: meant.id },
        { once: turn.once },
      );
      const item = nextItemOf(session!);
      return answer('hearings.begun', { number, item, title: agenda[item - 1] ?? '' });
    },
  }),
  hears({
    name: 'hearings.tick',
    example: '听证到会 3、5号',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readTicks,
    run: tickFromChat,
  }),
  hears({
    name: 'hearings.open-item',
    example: '下一项议程',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readItem,
    run: (turn, said: SaidItem) =>
      inSession(turn, async (hearing) => {
        const item = said.item ?? nextItemOf(hearing.session!);
        const { agenda, session } = await perform(
          openItem,
          turn.app,
          turn.actor,
          { hearingId: hearing.id, item },
          { once: turn.once },
        );
        const { present, due } = found(openItemOf(session!), 'hearings.no-item-open');
        return answer('hearings.item-opened', { item, title: agenda[item - 1] ?? '', present, due });
      }),
  }),
  hears({
    name: 'hearings.ask-for',
    example: '3号请求发言',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readRequestFor,
    run: (turn, { speaker, kind }: SaidRequest) =>
      inSession(turn, async (hearing) => {
        const residentId = residentOf(hearing, speaker);
        const input = { hearingId: hearing.id, kind, residentId };
        const { session } = await perform(askFloor, turn.app, turn.actor, input);
        const ticket = requestOf(session!, residentId, kind)?.ticket;
        const before = session!.queue.findIndex((one) => one.ticket === ticket);
        return answer('hearings.noted-request', {
          who: wordSpeaker(hearing, residentId),
          kind: say(`hearings.kind-${kind}`),
          before,
        });
      }),
  }),
  hears({
    name: 'hearings.next-speaker',
    example: '下一位发言',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text) => (callsNext(text) ? {} : null),
    run: (turn) =>
      inSession(turn, async ({ id }) => {
        const hearing = await perform(giveFloor, turn.app, turn.actor, { hearingId: id }, { once: turn.once });
        const { resident, kind, limitSeconds } = found(turnNow(hearing.session!), 'hearings.nobody-speaks');
        return answer('hearings.called', {
          who: wordSpeaker(hearing, resident),
          kind: say(`hearings.kind-${kind}`),
          limit: sayTime(limitSeconds),
          waiting: hearing.session!.queue.length,
        });
      }),
  }),
  hears({
    name: 'hearings.end-turn',
    example: '发言结束',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: (text) => (endsTurn(text) ? {} : null),
    run: (turn) =>
      inSession(turn, async ({ id, session }) => {
        // The turn that is running now, and not one that another clerk begins meanwhile.
        const speaking = turnNow(session!);
        const meant = speaking === undefined ? undefined : session!.turns.indexOf(speaking) + 1;
        const input = { hearingId: id, ...(meant !== undefined && { turn: meant }) };
        const hearing = await perform(endTurn, turn.app, turn.actor, input, { once: turn.once });
        const { resident, overSeconds = 0 } = hearing.session!.turns.at(meant === undefined ? -1 : meant - 1)!;
        const words = { who: wordSpeaker(hearing, resident), waiting: hearing.session!.queue.length };
        return overSeconds === 0
          ? answer('hearings.turn-ended', words)
          : answer('hearings.turn-ended-over', { ...words, over: sayTime(overSeconds) });
      }),
  }),
  hears({
    name: 'hearings.time',
    example: '发言时间',
    during: 'keeps-dialogue',
    hear: (text) => (asksForTime(text) ? {} : null),
    async run(turn) {
      const conducted = await hearingConducted(turn, {}, '', ['in-session']);
      const meant = isAnswer(conducted) ? await sessionMeant(turn) : conducted;
      if (meant === undefined) return answer('hearings.none-in-session');
      const { hearing } = await perform(viewSession, turn.app, turn.actor, { hearingId: meant.id });
      return { say: [wordFloor(hearing, turn.app.clock())] };
    },
  }),
  hears({
    name: 'hearings.end-item',
    example: '结束本项议程',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readItemEnd,
    run: (turn, said: SaidItem) =>
      inSession(turn, async (hearing) => {
        const item = said.item ?? hearing.session!.items.at(-1)?.number ?? 1;
        const { session, agenda } = await perform(
          endItem,
          turn.app,
          turn.actor,
          { hearingId: hearing.id, item },
          { once: turn.once },
        );
        const next = nextItemOf(session!);
        return next > agenda.length
          ? answer('hearings.item-ended-last', { item })
          : answer('hearings.item-ended', { item, next, title: agenda[next - 1] ?? '' });
      }),
  }),
  hears({
    name: 'hearings.write-minutes',
    example: '记笔录 1 大家同意先试三个月',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readMinutes(text, typed),
    async run(turn, { item, text, ...about }: SaidMinutes) {
      const meant = await hearingConducted(turn, about, '记笔录', ['in-session', 'minutes']);
      if (isAnswer(meant)) return meant;
      if (text === '') return answer('hearings.how-to-write');
      await perform(writeMinutes, turn.app, turn.actor, { hearingId: meant.id, item, text });
      return answer('hearings.written', { number: meant.number, item });
    },
  }),
  hears({
    name: 'hearings.end',
    example: '结束听证会',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readEnd,
    async run(turn, about: AboutHearing) {
      const meant = await hearingConducted(turn, about, '结束听证会', ['in-session']);
      if (isAnswer(meant)) return meant;
      await perform(endSession, turn.app, turn.actor, { hearingId: meant.id }, { once: turn.once });
      return answer('hearings.ended', { number: meant.number });
    },
  }),
  hears({
    name: 'hearings.submit-minutes',
    example: '提交笔录 1',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readSubmission,
    async run(turn, about: AboutHearing) {
      const meant = await hearingConducted(turn, about, '提交笔录', ['minutes']);
      if (isAnswer(meant)) return meant;
      const { number, minutes } = await perform(
        submitMinutes,
        turn.app,
        turn.actor,
        { hearingId: meant.id },
        { once: turn.once },
      );
      return answer('hearings.submitted', { number, until: sayMoment(minutes!.confirmUntil!) });
    },
  }),
];

/** Does something in the session that is held here; says so where none is. */
async function inSession(turn: Turn, act: (hearing: Hearing) => Promise<Answer>): Promise<Answer> {
  const meant = await hearingConducted(turn, {}, '', ['in-session']);
  return isAnswer(meant) ? meant : act(meant);
}

async function tickFromChat(turn: Turn, { isPresent: isThere, speakers }: SaidTicks): Promise<Answer> {
  return inSession(turn, async (hearing) => {
    const residents = speakers.map((speaker) => residentOf(hearing, speaker));
    for (const residentId of residents)
      await perform(tickAttendance, turn.app, turn.actor, { hearingId: hearing.id, residentId, isPresent: isThere });
    const { hearing: now, session } = await perform(viewSession, turn.app, turn.actor, { hearingId: hearing.id });
    const [here, away] = [true, false].map((isHere) =>
      dueOf(now).filter(({ resident }) => isPresent(session, resident) === isHere),
    ) as [ReturnType<typeof dueOf>, ReturnType<typeof dueOf>];
    const words = { ...countPresent(now, session), here: numbersOf(here) };
    return away.length === 0
      ? answer('hearings.all-here', words)
      : answer('hearings.here', { ...words, away: numbersOf(away) });
  });
}

const numbersOf = (seats: ReturnType<typeof dueOf>): string[] =>
  seats.length === 0
    ? [say('hearings.nobody')]
    : seats
        .map(({ number }) => number)
        .toSorted((one, other) => one - other)
        .map(String);
