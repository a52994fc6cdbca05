import { wordAsk, type Ask, type Given } from '../../../src/features/activities/index.ts';
import { say } from '../../../src/phrases/index.ts';
import { signUpNow } from '../../chat/activities/signing-up.ts';
import { dialogue, type Answer, type DialogueStep } from '../../command.ts';
import { readCorrection } from '../../understand/correction.ts';

/** What was asked of somebody who wants to come, and what they have answered so far. */
export interface SignUpQuestions {
  readonly activityId: string;
  readonly title: string;
  readonly people: number;
  readonly asks: readonly Ask[];
  /** Which of them is open. */
  readonly at: number;
  readonly given: Given;
}

type Step = DialogueStep<SignUpQuestions, SignUpQuestions>;

const DROP = /^(?:算了|不报了?|不报名了?|取消报名|不用了?|不参加了?|不去了?|退出)$/u;
const BACK = /^(?:上一个|上一步|上一题|返回|回上一步)$/u;
const SKIP = /^(?:跳过|不答|不填|略过|没有|无)$/u;
const YES = /^(?:我)?(?:已经)?(?:买了?|买过了?|有|有的|是|是的|对|确认|上了?保险|有保险)(?:了|的)?$/u;
const NO = /^(?:我)?(?:还)?(?:没有?买?|没买?|不|否|没有保险)(?:呢|过)?$/u;
const LONGEST_ANSWER = 200;
const LONGEST_NAME = 40;

export function beginSignUp(state: Omit<SignUpQuestions, 'at' | 'given'>): Answer {
  const begun: SignUpQuestions = { ...state, at: 0, given: {} };
  const { title, asks } = state;
  return {
    say: [say('activities.asks-first', { title, count: asks.length }), questionAt(begun)],
    start: { dialogue: 'sign-up-questions', state: begun },
  };
}

/** One question after another; the sign-up itself comes last. */
export const signUpQuestions = dialogue<SignUpQuestions, SignUpQuestions>({
  name: 'sign-up-questions',
  version: 1,
  step(state, text, _now, typed) {
    const { title, at } = state;
    if (DROP.test(text)) return { say: [say('activities.asks-dropped', { title })], effects: [] };
    if (BACK.test(text)) return asked({ ...state, at: Math.max(0, at - 1) });
    const meant = at === 0 ? undefined : readCorrection(text)?.meant;
    if (meant !== undefined) return corrected(state, meant);
    return answered(state, text, typed) ?? again(state);
  },
  asks: questionAt,
  about: ({ title }) => say('activities.signing-up', { title }),
  effect: (turn, { activityId, people, given }) => signUpNow(turn, { activityId, people, ...given }),
});

function questionAt({ asks, at }: SignUpQuestions): string {
  const ask = asks[at];
  return ask === undefined ? '' : wordAsk(ask);
}

/** Asks what is open; after the last answer they are signed up. */
function asked(state: SignUpQuestions): Step {
  if (state.at >= state.asks.length) return { say: [], effects: [state] };
  return { state, say: [questionAt(state)], effects: [] };
}

const again = (state: SignUpQuestions): Step => ({
  state,
  say: [say('activities.asks-again', { question: questionAt(state) })],
  effects: [],
});

/** “说错了,小号”: the answer before is another one, and the open question stays. */
function corrected(state: SignUpQuestions, meant: string): Step {
  const given = withAnswer(state.asks[state.at - 1]!, state.given, meant, meant);
  return given === null ? again(state) : asked({ ...state, given });
}

function answered(state: SignUpQuestions, text: string, typed: string): Step | null {
  const ask = state.asks[state.at]!;
  if (ask.kind === 'insured' && NO.test(text))
    return { say: [say('activities.not-insured', { title: state.title })], effects: [] };
  const given = withAnswer(ask, state.given, text, typed);
  return given === null ? null : asked({ ...state, given, at: state.at + 1 });
}

/** Null where the words are no answer to what was asked. */
function withAnswer(ask: Ask, given: Given, text: string, typed: string): Given | null {
  const words = typed.trim();
  if (ask.kind === 'insured') return YES.test(text) ? { ...given, isInsured: true } : null;
  if (ask.kind === 'question') return withChoice(ask.question, given, text, words);
  if (words.length < 2 || words.length > LONGEST_NAME) return null;
  return ask.kind === 'guardian' ? { ...given, guardian: words } : { ...given, certificate: words };
}

type Question = Extract<Ask, { readonly kind: 'question' }>['question'];

function withChoice({ id, options, isRequired }: Question, given: Given, text: string, words: string): Given | null {
  const { [id]: _before, ...others } = given.answers ?? {};
  const answer = options === undefined ? words : optionIn(options, text);
  // Of what is not required 没有 is no answer but leaving it out, unless it is one of the choices.
  if (!isRequired && SKIP.test(text) && options?.includes(text) !== true) return { ...given, answers: others };
  const fits = answer !== undefined && answer !== '' && answer.length <= LONGEST_ANSWER;
  return fits ? { ...given, answers: { ...others, [id]: answer } } : null;
}

/** By its words, by its number, or by the only one that is named. */
function optionIn(options: readonly string[], text: string): string | undefined {
  const exact = options.find((option) => option === text);
  if (exact !== undefined) return exact;
  const number = /^第?([1-9]|10)(?:个|项|号)?$/u.exec(text)?.[1];
  if (number !== undefined) return options[Number(number) - 1];
  const named = options.filter((option) => text.includes(option));
  return named.length === 1 ? named[0] : undefined;
}
