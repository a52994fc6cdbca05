import type { App } from '../src/app.ts';
import type { Actor, RegionPath } from '../src/kernel/index.ts';
import { say, type Locale, type PhraseCode, type Words } from '../src/phrases/index.ts';
import type { Conversation, Standing, Utterance } from '../src/platform/chat/index.ts';

export type { Utterance } from '../src/platform/chat/index.ts';

/** A message to be answered: who says what, and what the answer may use. */
export interface Message {
  readonly app: App;
  readonly actor: Actor;
  readonly utterance: Utterance;
  /** The community the room belongs to; absent in a private chat and in rooms nobody has placed. */
  readonly region?: RegionPath;
  /** Key that makes use cases of this turn happen once however often the message arrives; give it to `perform`. */
  readonly once: string;
}

/** A turn of a conversation: the message, and how the conversation stood when it came. */
export interface Turn extends Message {
  readonly conversation: Conversation;
}

/** Do others read along? */
export const inGroup = ({ utterance }: Pick<Turn, 'utterance'>): boolean => utterance.room !== undefined;

/** What the bot answers: sentences, and perhaps a dialogue that goes on with the speaker's next message. */
export interface Answer {
  readonly say: readonly string[];
  readonly start?: { readonly dialogue: string; readonly state: unknown };
  /** The question that is open waits: the next words are no answer to it. */
  readonly pauses?: true;
  /** What was set aside is asked again. */
  readonly resumes?: true;
  /** Id of the hand-over from which on a person answers here; null when the bot does again. */
  readonly handOver?: string | null;
  /** The language of what is said after the answer: the speaker has just chosen it. */
  readonly locale?: Locale;
  /** What did not fit into the answer: further pages for 更多. Empty when it fitted. */
  readonly more?: readonly string[];
}

/** One sentence and nothing more. */
export const answer = <Code extends PhraseCode>(...words: Words<Code>): Answer => ({ say: [say(...words)] });

/** A pattern heard in a chat and the use case behind it. */
export interface Command<Slots = unknown> {
  readonly name: string;
  /** What a resident would type, shown by 帮助. */
  readonly example: string;
  /** Whom 帮助 shows it to, as the talk with them stands; everyone when absent. While a person answers, nobody else is heard to mean it. */
  readonly shownTo?: (actor: Actor, standing: Standing) => boolean;
  /** Pure: the slots when this command is meant, else null. */
  readonly hear: (text: string, utterance: Utterance) => Slots | null;
  readonly run: (turn: Turn, slots: Slots) => Promise<Answer>;
  /** May it be heard in a room without a mention of the bot? Only for patterns that are certain. */
  readonly unaddressed?: boolean;
  /** Is it even heard in what neighbours say to each other, quoting one another? */
  readonly inQuotes?: true;
  /** Is it heard in texts longer than any other request? */
  readonly takesLongTexts?: true;
  /** Is it heard in the middle of a dialogue, which would else take every answer? What it heard may decide. */
  readonly during?: During | ((slots: Slots) => During | undefined);
}

/**
 * What a command heard in the middle of a dialogue does to it. *keeps-dialogue*: the bot answers and comes back to the
 * open question; a dialogue that the command starts sets the running one aside until it is over. *beside-dialogue*: the
 * answer needs no coming back. *ends-dialogue*: the running one is over, the one aside goes on. *stops-everything*: nothing
 * is open any more, and nothing is asked.
 */
export type During = 'keeps-dialogue' | 'beside-dialogue' | 'ends-dialogue' | 'stops-everything';

/** Binds a phrase to what it does, keeping the slots' type between the two. */
export function hears<Slots>(command: Command<Slots>): Command {
  return command as unknown as Command;
}

/**
 * A conversation of several turns as a pure step: state and the next words in; new state (or the end), replies and
 * effects out. The state is stored with `version`; a dialogue of another version is ended politely.
 */
export interface Dialogue<State = unknown, Effect = unknown> {
  readonly name: string;
  readonly version: number;
  /** Carries over a state that another version left; a dialogue without it, or that gives undefined, ends politely. */
  readonly upgrade?: (state: unknown, version: number) => State | undefined;
  /** `text` is what was said in the form commands are matched against, `typed` the words as they were typed. */
  readonly step: (state: State, text: string, now: Date, typed: string) => DialogueStep<State, Effect>;
  /** What is being asked and which answers are possible, for 帮助 in the middle of it. */
  readonly asks?: (state: State) => string;
  /** What it is about, in a few words its owner knows it by. */
  readonly about?: (state: State) => string;
  /** Carries out an effect of a step; its sentences follow those of the step. */
  readonly effect: (turn: Turn, effect: Effect) => Promise<Pick<Answer, 'say'>>;
}

export interface DialogueStep<State, Effect> {
  /** Absent: the dialogue is over. */
  readonly state?: State;
  readonly say: readonly string[];
  readonly effects: readonly Effect[];
  /** These words are no answer but another request: a command that hears itself meant takes them, and the dialogue waits. */
  readonly givesWay?: true;
  /** The dialogue is over, and this is heard as if it had been said instead. */
  readonly instead?: Instead;
}

export interface Instead {
  readonly text: string;
  /** Whatever no command hears is taken for a need; it is not asked again what was meant. */
  readonly isNeed?: true;
}

export function dialogue<State, Effect>(spec: Dialogue<State, Effect>): Dialogue {
  return spec as unknown as Dialogue;
}
