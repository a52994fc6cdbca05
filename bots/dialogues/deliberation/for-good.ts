import { answerQuestion, dueOf, drawLots, publishConclusion } from '../../../src/features/hearings/index.ts';
import { perform } from '../../../src/kernel/index.ts';
import { say, sayMoment } from '../../../src/phrases/index.ts';
import { answer, dialogue, type Answer, type Turn } from '../../command.ts';
import { AGREES, DROPS } from '../../understand/conversation/agreement.ts';

/** A step of a hearing that nobody can take back, as it was read back. */
export type ForGood = { readonly hearingId: string; readonly number: number } & (
  | { readonly step: 'draw'; readonly calledOut: string }
  | { readonly step: 'conclude'; readonly text: string }
  | { readonly step: 'answer'; readonly question: number; readonly text: string }
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

export function askForGood(state: ForGood): string {
  const { number } = state;
  if (state.step === 'conclude') return say('hearings.ask-conclude', { number, text: state.text });
  if (state.step === 'draw')
    return say('hearings.ask-draw', { number, calledOut: state.calledOut, count: state.calledOut.length });
  return say('hearings.ask-answer', { number, question: state.question, text: state.text });
}

async function takeStep({ app, actor, once }: Turn, state: ForGood): Promise<Answer> {
  const { hearingId, number } = state;
  if (state.step === 'conclude') {
    const { conclusion, questions } = await perform(
      publishConclusion,
      app,
      actor,
      { hearingId, text: state.text },
      { once },
    );
    const until = sayMoment(conclusion!.disclosedUntil);
    return answer('hearings.concluded-now', { number, until, questions: questions.length });
  }
  if (state.step === 'answer') {
    const { question, text } = state;
    await perform(answerQuestion, app, actor, { hearingId, question, text }, { once });
    return answer('hearings.answered-now', { number, question });
  }
  const drawn = await perform(drawLots, app, actor, { hearingId, calledOut: state.calledOut }, { once });
  const numbers = dueOf(drawn).map((seat) => String(seat.number));
  return answer('hearings.drawn-now', { number, numbers, reserves: drawn.lot!.reserves.length });
}
