import {
  answerQuestion,
  cancelHearing,
  drawLots,
  dueOf,
  publishConclusion,
  reopenMinutes,
  replaceRepresentative,
  type Hearing,
} from '../../../src/features/hearings/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { answer, dialogue, type Answer, type Turn } from '../../command.ts';
import { AGREES, DROPS } from '../../understand/conversation/agreement.ts';

/** A step of a hearing that nobody can take back, as it was read back. */
export type ForGood = { readonly hearingId: string; readonly number: number } & (
  | { readonly step: 'draw'; readonly calledOut: string }
  | { readonly step: 'conclude'; readonly text: string }
  | { readonly step: 'answer'; readonly question: number; readonly text: string }
  | { readonly step: 'cancel'; readonly title: string; readonly reason: string }
  | { readonly step: 'replace'; readonly seat: number; readonly residentId: string; readonly reason: string }
  | { readonly step: 'reopen'; readonly confirmed: number }
);

/** Reads back what would stand for good, and takes the step only once they agree. */
export const forGood = dialogue<ForGood, ForGood>({
  name: 'hearing-for-good',
  version: 1,
  step(state, text) {
    if (DROPS.test(text)) return { say: [say('hearings.step-dropped')], effects: [] };
    if (AGREES.test(text)) return { say: [], effects: [state] };
    return { state, say: [askForGood(state)], effects: [] };
  },
  asks: askForGood,
  about: ({ number }) => say('hearings.step-named', { number }),
  effect: takeStep,
});

/** Asks for the 确认 of a step that is about to be taken. */
export const forGoodAsked = (state: ForGood): Answer => ({
  say: [askForGood(state)],
  start: { dialogue: 'hearing-for-good', state },
});

function askForGood(state: ForGood): string {
  const { number } = state;
  switch (state.step) {
    case 'draw':
      return say('hearings.ask-draw', { number, calledOut: state.calledOut, count: state.calledOut.length });
    case 'conclude':
      return say('hearings.ask-conclude', { number, text: state.text });
    case 'answer':
      return say('hearings.ask-answer', { number, question: state.question, text: state.text });
    case 'cancel':
      return say('hearings.ask-cancel', { number, title: state.title, reason: state.reason });
    case 'replace':
      return say('hearings.ask-replace', { number, seat: state.seat, reason: state.reason });
    case 'reopen':
      return say('hearings.ask-reopen', { number, confirmed: state.confirmed });
  }
}

async function takeStep({ app, actor, once }: Turn, state: ForGood): Promise<Answer> {
  const { hearingId, number } = state;
  switch (state.step) {
    case 'draw': {
      const drawn = await perform(drawLots, app, actor, { hearingId, calledOut: state.calledOut }, { once });
      return answer('hearings.drawn-now', { number, numbers: seatsOf(drawn), reserves: drawn.lot!.reserves.length });
    }
    case 'conclude': {
      const input = { hearingId, text: state.text };
      const { conclusion, questions } = await perform(publishConclusion, app, actor, input, { once });
      const until = sayMoment(conclusion!.disclosedUntil);
      return answer('hearings.concluded-now', { number, until, questions: questions.length });
    }
    case 'answer': {
      const { question, text } = state;
      await perform(answerQuestion, app, actor, { hearingId, question, text }, { once });
      return answer('hearings.answered-now', { number, question });
    }
    case 'cancel': {
      await perform(cancelHearing, app, actor, { hearingId, reason: state.reason }, { once });
      return answer('hearings.cancelled-now', { number });
    }
    case 'replace': {
      const { residentId, reason, seat } = state;
      const replaced = await perform(replaceRepresentative, app, actor, { hearingId, residentId, reason }, { once });
      const numbers = seatsOf(replaced);
      return numbers.length === 0
        ? answer('hearings.replaced-by-nobody', { number, seat })
        : answer('hearings.replaced-now', { number, seat, numbers });
    }
    case 'reopen': {
      await perform(reopenMinutes, app, actor, { hearingId }, { once });
      return answer('hearings.reopened-now', { number });
    }
  }
}

const seatsOf = (hearing: Hearing): string[] => dueOf(hearing).map((seat) => String(seat.number));
