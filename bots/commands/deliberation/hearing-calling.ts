import { findRunHalls, type Hall } from '../../../src/features/halls/index.ts';
import {
  BEFORE_SESSION,
  confirmedOf,
  openHearing,
  postponeSession,
  type HearingState,
} from '../../../src/features/hearings/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { sayMoment } from '../../../src/phrases/index.ts';
import { answer, hears, inGroup, type Answer, type Command, type Turn } from '../../command.ts';
import { forGoodAsked } from '../../dialogues/deliberation/for-good.ts';
import {
  readCancellation,
  readNewHearing,
  readPostponement,
  readReopening,
  readReplacement,
  type NewHearing,
  type SaidCancellation,
  type SaidPostponement,
  type SaidReplacement,
} from '../../understand/deliberation/hearing-calling.ts';
import type { AboutHearing } from '../../understand/deliberation/hearings.ts';
import { normalize } from '../../understand/normalize.ts';
import { readAppointment, readMoment } from '../../understand/time/moment.ts';
import { isOrganizer } from '../who.ts';
import { ensureClerk, hearingConducted, isAnswer, residentOf } from './hearing-meant.ts';

/** Calls a hearing, or changes one that was called: all of it in private, by whoever runs the hall. */
export const hearingCallingCommands: readonly Command[] = [
  hears({
    name: 'hearings.announce',
    example:
      '发起听证会 小区停车怎么管 事项 地面车位要不要收费 地点 活动室 时间 10天后19:00 报名截止 5天后 席位 9 法定人数 过半数 议程 介绍方案、代表发言',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readNewHearing(text, typed),
    run: inPrivate(announceFromChat),
  }),
  hears({
    name: 'hearings.postpone',
    example: '听证会改期 1 时间 12天后19:00 原因 活动室另有安排',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readPostponement(text, typed),
    run: inPrivate(async (turn, { starts, reason, ...about }: SaidPostponement) => {
      const meant = await hearingConducted(turn, about, '听证会改期', [...BEFORE_SESSION, 'in-session']);
      if (isAnswer(meant)) return meant;
      const startsAt = readAppointment(starts, turn.app.clock());
      if (startsAt === null || reason.length < 2) return answer('hearings.how-to-postpone', { number: meant.number });
      const input = { hearingId: meant.id, startsAt: startsAt.toISOString(), reason };
      const { number, place } = await perform(postponeSession, turn.app, turn.actor, input, { once: turn.once });
      return answer('hearings.postponed-now', { number, starts: sayMoment(startsAt), place });
    }),
  }),
  hears({
    name: 'hearings.cancel',
    example: '取消听证会 1 方案要重做',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readCancellation(text, typed),
    run: inPrivate(async (turn, { reason, ...about }: SaidCancellation) => {
      const meant = await hearingConducted(turn, about, '取消听证会', BEFORE_SESSION);
      if (isAnswer(meant)) return meant;
      const { id: hearingId, number, title } = meant;
      await ensureClerk(turn, meant, ...BEFORE_SESSION);
      if (reason.length < 2) return answer('hearings.how-to-cancel', { number });
      return forGoodAsked({ step: 'cancel', hearingId, number, title, reason });
    }),
  }),
  hears({
    name: 'hearings.replace',
    example: '听证换人 1 3号代表 原因 出差',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readReplacement(text, typed),
    run: inPrivate(async (turn, { seat, reason, ...about }: SaidReplacement) => {
      const meant = await hearingConducted(turn, about, '听证换人', WITH_SEATS);
      if (isAnswer(meant)) return meant;
      const { id: hearingId, number } = meant;
      await ensureClerk(turn, meant, ...WITH_SEATS);
      if (seat === undefined || reason.length < 2) return answer('hearings.how-to-replace', { number });
      const residentId = residentOf(meant, { as: 'representative', number: seat });
      return forGoodAsked({ step: 'replace', hearingId, number, seat, residentId, reason });
    }),
  }),
  hears({
    name: 'hearings.reopen-minutes',
    example: '收回笔录 1',
    shownTo: isOrganizer,
    during: 'keeps-dialogue',
    hear: readReopening,
    run: inPrivate(async (turn, about: AboutHearing) => {
      const meant = await hearingConducted(turn, about, '收回笔录', ['confirming']);
      if (isAnswer(meant)) return meant;
      await ensureClerk(turn, meant, 'confirming');
      const { id: hearingId, number } = meant;
      return forGoodAsked({ step: 'reopen', hearingId, number, confirmed: confirmedOf(meant).confirmed });
    }),
  }),
];

const WITH_SEATS: readonly HearingState[] = ['drawn', 'prepared', 'in-session'];

function inPrivate<Slots>(run: (turn: Turn, slots: Slots) => Promise<Answer>) {
  return async (turn: Turn, slots: Slots): Promise<Answer> =>
    inGroup(turn) ? answer('hearings.steps-in-private') : run(turn, slots);
}

async function announceFromChat(turn: Turn, { hall: hallSaid, ...said }: NewHearing): Promise<Answer> {
  const { title, question, place, seats, quorum, agenda, speakingMinutes } = said;
  const now = turn.app.clock();
  const [startsAt, signUpUntil] = [readAppointment(said.starts, now), readMoment(said.signUp, now)];
  const isWhole = [title, question, place].every((words) => words.length >= 2) && agenda.length > 0;
  if (!isWhole || startsAt === null || signUpUntil === null || seats === null || quorum === null)
    return answer('hearings.how-to-announce');
  const hall = await hallOf(turn, hallSaid);
  if ('say' in hall) return hall;

  const input = {
    hallId: hall.id,
    title,
    question,
    place,
    startsAt: startsAt.toISOString(),
    signUpUntil: signUpUntil.toISOString(),
    seats,
    quorum,
    agenda: [...agenda],
    ...(speakingMinutes !== undefined && { speakingMinutes }),
  };
  const { number } = await perform(openHearing, turn.app, turn.actor, input, { once: turn.once });
  const [starts, until] = [sayMoment(startsAt), sayMoment(signUpUntil)];
  return answer('hearings.announced-now', { number, title, starts, place, seats, until });
}

/** The only hall that somebody runs, or the one that goes by the name that was said. */
async function hallOf({ app, actor }: Turn, said: string | undefined): Promise<Hall | Answer> {
  const run = await perform(findRunHalls, app, actor, {});
  if (run.length === 0) return answer('hearings.no-hall');
  const named = run.filter(({ name }) => said === undefined || normalize(name).includes(normalize(said)));
  const [only, ...others] = named;
  if (only !== undefined && others.length === 0) return only;
  return answer('hearings.which-hall', { halls: run.map(({ name }) => name) });
}
