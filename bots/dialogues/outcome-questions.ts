import { answerOutcome, understand } from '../../src/features/needs/index.ts';
import { perform } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { dialogue, type Answer, type DialogueStep, type Turn } from '../command.ts';
import { wordReopened } from '../emergency.ts';
import { readCorrection } from '../understand/correction.ts';
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
    if (BACK.test(text)) return asked({ ...state, answers: state.answers.slice(0, -1) });
    const corrected = correct(state, text);
    if (corrected !== null) return asked(corrected);
    const answer = yesOrNo(text);
    if (answer === null && isAnotherRequest(text))
      return { say: [say('needs.feedback-later')], effects: [], givesWay: true };
    if (answer === null) return { state, say: [say('needs.say-yes-or-no')], effects: [] };

    return asked({ ...state, answers: [...state.answers, answer] });
  },
  asks: ({ answers }) => say(`needs.ask-${QUESTIONS[answers.length] ?? 'satisfied'}`),
  about: ({ number }) => (number === undefined ? say('needs.feedback') : say('needs.feedback-of', { number })),
  effect: keepAnswers,
});

const BACK = /^(?:上一个|上一步|上一题|返回|回上一步)$/u;

/** Asks the question that is open; after the last one the answers are kept. */
function asked(state: OutcomeQuestions): DialogueStep<OutcomeQuestions, OutcomeQuestions> {
  const question = QUESTIONS[state.answers.length];
  if (question === undefined) return { say: [], effects: [state] };
  return { state, say: [say(`needs.ask-${question}`)], effects: [] };
}

/** “说错了,解决了” is for the question it names, “说错了,是” for the last one answered. */
function correct(state: OutcomeQuestions, text: string): OutcomeQuestions | null {
  const meant = readCorrection(text)?.meant;
  const answer = meant === undefined ? null : yesOrNo(meant);
  if (meant === undefined || answer === null) return null;

  const named = [/联系/u, /解决/u, /满意/u].findIndex((word) => word.test(meant));
  const index = named >= 0 ? named : Math.max(0, state.answers.length - 1);
  if (index > state.answers.length) return null;
  return { ...state, answers: [...state.answers.slice(0, index), answer, ...state.answers.slice(index + 1)] };
}

const LEAST_LETTERS_OF_A_REQUEST = 8;
const ABOUT_THE_OUTCOME = /联系|解决|满意|评价|来过|没来|打电话|服务|态度|办好|修好/u;

/** Asks for something new and says nothing of what is being asked about. */
const isAnotherRequest = (text: string): boolean =>
  text.length >= LEAST_LETTERS_OF_A_REQUEST && !ABOUT_THE_OUTCOME.test(text) && understand(text).kind === 'need';

/** What becomes of the three answers, given one by one or all at once. */
export async function keepAnswers(turn: Turn, { number, answers }: OutcomeQuestions): Promise<Answer> {
  const { app, actor, once } = turn;
  const [contacted = false, resolved = false, satisfied = false] = answers;
  const input = { ...(number !== undefined && { number }), contacted, resolved, satisfied };
  const need = await perform(answerOutcome, app, actor, input, { once });
  return { say: [resolved ? say('needs.confirmed', { number: need.number }) : await wordReopened(turn, need)] };
}
