import {
  categoryName,
  attachSaid,
  draftOf,
  followNeed,
  submitNeed,
  type DraftQuestion,
  type NeedDraft,
  type SuggestedNeed,
} from '../../src/features/needs/index.ts';
import { mask } from '../../src/features/privacy/index.ts';
import { isRefusal, perform, type RegionPath } from '../../src/kernel/index.ts';
import { say, sayByCode } from '../../src/phrases/index.ts';
import { dialogue, type Answer, type DialogueStep, type Turn } from '../command.ts';
import { wordEmergency } from '../emergency.ts';
import { readCorrection, replaceSaid } from '../understand/correction.ts';
import { yesOrNo } from '../understand/yes-or-no.ts';

export interface NeedIntake {
  /** Key of the message with which it began: the same message makes the same need. */
  readonly once: string;
  readonly text: string;
  readonly place?: string;
  readonly who?: string;
  /** Where a resident is who has not said where they live. */
  readonly region?: RegionPath;
  /** In a room the words are repeated masked. */
  readonly inRoom: boolean;
  /** What was asked for nearby already: whether it is the same is asked before everything else. */
  readonly same?: SuggestedNeed;
  /** What is still to be asked; when empty, the draft waits for its confirmation. */
  readonly questions: readonly DraftQuestion[];
}

type Submit = Omit<NeedIntake, 'questions' | 'inRoom' | 'same'>;
/** It was asked for already: nothing new is submitted. */
interface Join {
  readonly joins: SuggestedNeed;
}
type Step = DialogueStep<NeedIntake, Submit | Join>;

const SKIP = /^(?:跳过|不知道|不晓得|说不清楚?|讲不清楚?|不太?清楚|没有|不想说|确认|是|是的|对)$/u;
const CONFIRM = /^(?:确认|确定|提交|是|是的|对|对的|嗯|嗯嗯|好|好的|没错|可以|行|就这样|ok)$/iu;
const DROP = /^(?:不用了|不提了|算了|取消|撤回|撤销|不是|否|不)$/u;
const DROP_WHOLLY = /^(?:不用了|不提了|算了|取消|撤回|撤销)$/u;
const SAME =
  /^(?:就?是(?:的|同一件事?|这件事?|这个|一样的?)|同一件事?|一样的?|一回事|是一回事|就是它|(?:帮我|给我)?(?:加一|加1|\+1)|我也是|也是|我也遇到(?:了|过)?)(?:吧|啊|的)?$/u;
const OTHER =
  /^(?:不是(?:的|一件事?|同一件事?|这件事?|这个|一回事)?|不同的?|不一样的?|另(?:外)?一件事?|别的事?|(?:照常|重新|单独)?登记|照常|单独办?)(?:吧|啊|的)?$/u;
const LEAST_LETTERS_OF_A_NEED = 5;
const MOST_LETTERS_NAMED = 16;
const MOST_LETTERS_OF_AN_ANSWER = 60;

/** The first words of the dialogue: what is missing is asked, else the draft is shown. */
export function beginIntake(given: Submit & Pick<NeedIntake, 'inRoom' | 'same'>): { state: NeedIntake; say: string } {
  const state = { ...given, questions: draftOf(given.text).questions };
  return { state, say: nextWords(state) };
}

/** Asks whether it is what neighbours reported already; else drafts a need, asks what is missing, and submits it once the resident has confirmed. */
export const needIntake = dialogue<NeedIntake, Submit | Join>({
  name: 'need-intake',
  version: 2,
  // The first version did not ask whether it is the same.
  upgrade: (state, version) => (version === 1 ? (state as NeedIntake) : undefined),
  step(state, text, _now, typed) {
    if (state.same !== undefined) return takeSame({ ...state, same: state.same }, text, typed);
    return state.questions.length > 0 ? takeAnswer(state, text) : takeConfirmation(state, text, typed);
  },
  asks({ same, questions: [question] }) {
    if (same !== undefined) return say('needs.say-same');
    return say(question === undefined ? 'needs.say-confirm' : `needs.ask-${question}`);
  },
  about: ({ text, inRoom }) => shorten(inRoom ? mask(text) : text),
  async effect(turn, effect): Promise<Answer> {
    if ('joins' in effect) return joinNeed(turn, effect);
    const { once, text, place, who, region } = effect;
    const input = {
      text,
      ...(place !== undefined && { place }),
      ...(who !== undefined && { affected: [who] }),
      ...(region !== undefined && { region }),
    };
    const need = await perform(submitNeed, turn.app, turn.actor, input, { once });
    const { number, route, category } = need;
    if (route === 'duty') return { say: [await wordEmergency(turn, need, need.region)] };
    const { photos } = await perform(attachSaid, turn.app, turn.actor, { number });
    const submitted = say(`needs.submitted-${route}`, { number, category: categoryName(category) });
    return { say: photos === 0 ? [submitted] : [submitted, say('needs.photos-attached', { count: photos })] };
  },
});

/** Counted in with what there is already, or another matter after all. */
function takeSame(
  { same, ...state }: NeedIntake & { readonly same: SuggestedNeed },
  text: string,
  typed: string,
): Step {
  if (DROP_WHOLLY.test(text)) return dropped();
  if (SAME.test(text) || yesOrNo(text) === true) return { say: [], effects: [{ joins: same }] };
  const goOn = (next: NeedIntake): Step => ({ state: next, say: [nextWords(next)], effects: [] });
  if (OTHER.test(text) || yesOrNo(text) === false || SKIP.test(text)) return goOn(state);

  const corrected = correct(state, text);
  if (corrected !== null) return goOn(corrected);
  if (text.length < LEAST_LETTERS_OF_A_NEED)
    return { state: { ...state, same }, say: [say('needs.say-same')], effects: [] };
  return takeConfirmation(state, text, typed);
}

async function joinNeed({ app, actor, once }: Turn, { joins: { number, isOwn } }: Join): Promise<Answer> {
  if (isOwn) return { say: [say('needs.same-own', { number })] };
  try {
    const { head, concerned } = await perform(followNeed, app, actor, { number }, { once });
    return { say: [say('needs.followed', { number: head.number, concerned })] };
  } catch (error) {
    // It was closed a moment ago: what was said is not registered yet.
    if (!isRefusal(error)) throw error;
    return { say: [sayByCode(error.code, error.details), say('needs.say-again')] };
  }
}

function takeAnswer(state: NeedIntake, text: string): Step {
  if (DROP.test(text)) return dropped();
  const corrected = correct(state, text);
  if (corrected !== null) return { state: corrected, say: [nextWords(corrected)], effects: [] };

  const [question, ...questions] = state.questions;
  const answer = SKIP.test(text) ? '' : text.slice(0, MOST_LETTERS_OF_AN_ANSWER);
  const next = { ...state, questions, ...(question === 'place' ? placeIn(answer) : groupIn(answer)) };
  return { state: next, say: [nextWords(next)], effects: [] };
}

/** Confirmed, dropped, said where it is, or said anew. */
function takeConfirmation(state: NeedIntake, text: string, typed: string): Step {
  if (DROP.test(text)) return dropped();
  if (CONFIRM.test(text)) {
    const { questions: _questions, inRoom: _inRoom, ...submit } = state;
    return { say: [], effects: [submit] };
  }
  const corrected = correct(state, text);
  if (corrected !== null) return { state: corrected, say: [nextWords(corrected)], effects: [] };
  const place = placeSaid(text);
  if (place !== undefined) {
    const next = { ...state, place };
    return { state: next, say: [nextWords(next)], effects: [] };
  }
  if (text.length < LEAST_LETTERS_OF_A_NEED) return { state, say: [say('needs.say-confirm')], effects: [] };

  const { place: _place, who: _who, ...rest } = state;
  const again = beginIntake({ ...rest, text: typed });
  return { state: again.state, say: [again.say], effects: [] };
}

/** The draft with what these words take back replaced; null when they take nothing back that it says. */
function correct(state: NeedIntake, text: string): NeedIntake | null {
  const correction = readCorrection(text);
  if (correction === null) return null;

  const { said, ofPlace } = correction;
  const meant = correction.meant.slice(0, MOST_LETTERS_OF_AN_ANSWER);
  if (said !== undefined && state.place !== undefined) {
    const place = replaceSaid(state.place, said, meant);
    if (place !== null) return { ...state, place };
  }
  if (said !== undefined) {
    const words = replaceSaid(state.text, said, meant);
    if (words !== null) return { ...state, text: words };
  }
  const place = ofPlace === true ? meant : placeSaid(meant);
  if (place === undefined) return null;
  return { ...state, place, questions: state.questions.filter((question) => question !== 'place') };
}

/** The place, when the words say that and nothing else: “在3号楼2单元”. */
function placeSaid(text: string): string | undefined {
  const words = text.replace(/^(?:不是.{1,20}[,，是]|位置|地点|地址|在|是|就在|[:：\s])+/u, '');
  const { place } = draftOf(words);
  return place !== undefined && place.length >= words.length - 1 ? words : undefined;
}

const dropped = (): Step => ({ say: [say('needs.draft-dropped')], effects: [] });

function nextWords(state: NeedIntake): string {
  if (state.same !== undefined) return sameWords(state.same);
  const [question] = state.questions;
  return question === undefined ? draftWords(state, draftOf(state.text)) : say(`needs.ask-${question}`);
}

const sameWords = ({ number, text, concerned, isOwn }: SuggestedNeed): string =>
  isOwn ? say('needs.ask-same-own', { number }) : say('needs.ask-same', { number, text, concerned });

function draftWords({ text, place, inRoom }: NeedIntake, draft: NeedDraft): string {
  const shown = inRoom ? mask : (words: string) => words;
  return say('needs.draft', {
    text: shown(text),
    category: categoryName(draft.category),
    place: shown(place ?? draft.place ?? say('needs.no-place')),
    urgency: say(`needs.urgency-${draft.urgency}`),
    route: say(`needs.route-${draft.route}`),
  });
}

/** Enough to know it by. */
const shorten = (text: string): string =>
  text.length > MOST_LETTERS_NAMED ? `${text.slice(0, MOST_LETTERS_NAMED)}…` : text;

const placeIn = (answer: string) => (answer === '' ? {} : { place: answer });

/** The group a person belongs to, as services name it; other words say nothing about who may be served. */
function groupIn(answer: string) {
  const [who] = answer === '' ? [] : draftOf(answer).affected;
  return who === undefined ? {} : { who };
}
