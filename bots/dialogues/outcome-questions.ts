import { answerOutcome } from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { dialogue, type Answer, type Turn } from '../command.ts';
import { yesOrNo } from '../understand/yes-or-no.ts';

export interface OutcomeQuestions {
  readonly number?: string;
  readonly answers: readonly boolean[];
}

const QUESTIONS = ['contacted', 'resolved', 'satisfied'] as const;

export const firstQuestion = (): string => say('needs.ask-contacted');

/** The three questions 三率, one at a time. */
export const outcomeQuestions = dialogue<OutcomeQuestions, OutcomeQuestions>({
  name: 'outcome-questions',
  version: 1,
  step(state, text) {
    const answer = yesOrNo(text);
    if (answer === null) return { state, say: [say('needs.say-yes-or-no')], effects: [] };

    const next = { ...state, answers: [...state.answers, answer] };
    const question = QUESTIONS[next.answers.length];
    if (question === undefined) return { say: [], effects: [next] };
    return { state: next, say: [say(`needs.ask-${question}`)], effects: [] };
  },
  effect: keepAnswers,
});

/** What becomes of the three answers, given one by one or all at once. */
export async function keepAnswers({ app, actor, once }: Turn, { number, answers }: OutcomeQuestions): Promise<Answer> {
  const [contacted = false, resolved = false, satisfied = false] = answers;
  const input = { ...(number !== undefined && { number }), contacted, resolved, satisfied };
  const need = await perform(answerOutcome, app, actor, input, { once });
  return { say: [say(resolved ? 'needs.confirmed' : 'needs.reopened', { number: need.number })] };
}
