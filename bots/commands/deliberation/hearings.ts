import {
  askFloor,
  confirmedOf,
  confirmMinutes,
  leaveQueue,
  rateAnswer,
  requestOf,
  signUpForHearing,
  viewHearing,
  withdrawSignUp,
  wordHearing,
  wordResult,
} from '../../../src/features/hearings/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { inPages } from '../../chat/pages.ts';
import { answer, hears, type Answer, type Command, type Turn } from '../../command.ts';
import {
  asksForHearingResult,
  asksForHearings,
  leavesQueue,
  readAnswerRating,
  readConfirmation,
  readFloorRequest,
  readHearingSignUp,
  readHearingWithdrawal,
  type AboutHearing,
  type ConfirmationWords,
  type FloorWords,
  type RatingWords,
} from '../../understand/deliberation/hearings.ts';
import { goingOn, hearingMeant, isAnswer, numberedHearing, sessionMeant } from './hearing-meant.ts';

export const hearingsCommands: readonly Command[] = [
  hears({
    name: 'hearings.list',
    example: '听证会',
    during: 'keeps-dialogue',
    hear: (text) => (asksForHearings(text) ? {} : null),
    async run(turn) {
      const hearings = await goingOn(turn);
      if (hearings.length === 0) return answer('hearings.none');
      return inPages([...hearings.map(wordHearing), say('hearings.how-to')], { perPage: 6 });
    },
  }),
  hears({
    name: 'hearings.sign-up',
    example: '报名听证 1',
    during: 'keeps-dialogue',
    hear: readHearingSignUp,
    async run(turn, about: AboutHearing) {
      const meant = await hearingMeant(turn, about, '报名听证', ['sign-up']);
      if (isAnswer(meant)) return meant;
      const { number, title, signUpUntil } = await perform(signUpForHearing, turn.app, turn.actor, {
        hearingId: meant.id,
      });
      return answer('hearings.signed-up', { number, title, until: sayMoment(signUpUntil) });
    },
  }),
  hears({
    name: 'hearings.withdraw',
    example: '退出听证 1',
    during: 'keeps-dialogue',
    hear: readHearingWithdrawal,
    async run(turn, about: AboutHearing) {
      const meant = await hearingMeant(turn, about, '退出听证', ['sign-up', 'frozen']);
      if (isAnswer(meant)) return meant;
      await perform(withdrawSignUp, turn.app, turn.actor, { hearingId: meant.id }, { once: turn.once });
      return answer('hearings.withdrawn', { number: meant.number });
    },
  }),
  hears({
    name: 'hearings.ask-floor',
    example: '请求发言',
    unaddressed: true,
    during: 'keeps-dialogue',
    hear(text, { addressed }) {
      const words = readFloorRequest(text);
      return words !== null && (addressed || words.isCertain) ? words : null;
    },
    run: askFromChat,
  }),
  hears({
    name: 'hearings.leave-queue',
    example: '取消发言',
    during: 'keeps-dialogue',
    hear: (text) => (leavesQueue(text) ? {} : null),
    async run(turn) {
      const meant = await sessionMeant(turn);
      if (meant === undefined) return answer('hearings.none-in-session');
      await perform(leaveQueue, turn.app, turn.actor, { hearingId: meant.id });
      return answer('hearings.left-queue');
    },
  }),
  hears({
    name: 'hearings.confirm-minutes',
    example: '确认笔录 1',
    during: 'keeps-dialogue',
    takesLongTexts: true,
    hear: (text, { text: typed }) => readConfirmation(text, typed),
    run: confirmFromChat,
  }),
  hears({
    name: 'hearings.result',
    example: '听证结果 1',
    during: 'keeps-dialogue',
    hear: asksForHearingResult,
    async run(turn, about: AboutHearing) {
      const meant = await hearingMeant(turn, about, '听证结果');
      if (isAnswer(meant)) return meant;
      const { hearing } = await perform(viewHearing, turn.app, turn.actor, { hearingId: meant.id });
      return { say: [wordResult(hearing, turn.app.clock())] };
    },
  }),
  hears({
    name: 'hearings.rate-answer',
    example: '听证答复 1-2 满意',
    during: 'keeps-dialogue',
    hear: readAnswerRating,
    async run(turn, { hearing, question, isSatisfied }: RatingWords) {
      const { id } = await numberedHearing(turn, hearing);
      await perform(rateAnswer, turn.app, turn.actor, { hearingId: id, question, isSatisfied });
      return answer('hearings.rated');
    },
  }),
];

async function askFromChat(turn: Turn, { kind }: FloorWords): Promise<Answer> {
  const meant = await sessionMeant(turn);
  // Neighbours also talk with each other: without a session here, nobody asked the bot.
  if (meant === undefined) return turn.utterance.addressed ? answer('hearings.none-in-session') : { say: [] };
  const { session } = await perform(askFloor, turn.app, turn.actor, { hearingId: meant.id, kind });
  const own = requestOf(session!, turn.actor.id, kind)?.ticket;
  return answer(`hearings.asked-${kind}`, { before: session!.queue.findIndex(({ ticket }) => ticket === own) });
}

async function confirmFromChat(turn: Turn, { remark, ...about }: ConfirmationWords): Promise<Answer> {
  const meant = await hearingMeant(turn, about, '确认笔录', ['confirming']);
  if (isAnswer(meant)) return meant;
  const input = { hearingId: meant.id, ...(remark !== undefined && { remark }) };
  const hearing = await perform(confirmMinutes, turn.app, turn.actor, input, { once: turn.once });
  const words = { number: hearing.number, ...confirmedOf(hearing) };
  const kept = hearing.minutes?.confirmations.find(({ resident }) => resident === turn.actor.id)?.remark;
  return kept === undefined
    ? answer('hearings.confirmed', words)
    : answer('hearings.confirmed-with-remark', { ...words, remark: kept });
}
