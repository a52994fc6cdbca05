import { answerOutcome, understand } from '../../src/features/needs/index.ts';
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
    if (answer === null && isAnotherRequest(text))
      return { say: [say('needs.feedback-later')], effects: [], givesWay: true };
    if (answer === null) return { state, say: [say('needs.say-yes-or-no')], effects: [] };

    const next = { ...state, answers: [...state.answers, answer] };
    const question = QUESTIONS[next.answers.length];
    if (question === undefined) return { say: [], effects: [next] };
    return { state: next, say: [say(`needs.ask-${question}`)], effects: [] };
  },
  effect: keepAnswers,
});

const LEAST_LETTERS_OF_A_REQUEST = 8;
const ABOUT_THE_OUTCOME = /联系|解决|满意|评价|来过|没来|打电话|服务|态度|办好|修好/u;

/** Asks for something new and says nothing of what is being asked about. */
const isAnotherRequest = (text: string): boolean =>
  text.length >= LEAST_LETTERS_OF_A_REQUEST && !ABOUT_THE_OUTCOME.test(text) && understand(text).kind === 'need';

/** What becomes of the three answers, given one by one or all at once. */
export async function keepAnswers({ app, actor, once }: Turn, { number, answers }: OutcomeQuestions): Promise<Answer> {
  const [contacted = false, resolved = false, satisfied = false] = answers;
  const input = { ...(number !== undefined && { number }), contacted, resolved, satisfied };
  const need = await perform(answerOutcome, app, actor, input, { once });
  return { say: [say(resolved ? 'needs.confirmed' : `needs.reopened-${need.route}`, { number: need.number })] };
}
