import type { OpenDialogues, RunningDialogue, Standing } from '../../src/platform/chat/index.ts';
import { currentLocale, inLocale } from '../../src/phrases/index.ts';
import type { Answer, During, Instead, Message, Turn } from '../command.ts';
import { tellMoreOfDanger } from '../emergency.ts';
import { askedFirst } from '../understand/conversation/interruption.ts';
import { asHeard } from '../understand/normalize.ts';
import { courseAfter, courseAfterEnd, type Course } from './course.ts';
import { duringOf, hearCommand, isReadable, type Heard } from './hear.ts';
import { askIfDanger, learnedOf } from './opinion/learned.ts';
import { endDialogue, isOver, listOpen } from './open-dialogues.ts';
import { answerUnreadable } from './pass-on.ts';
import { goesToPerson, sayToPersonInstead, tellPersonToo } from './person.ts';
import { secondOpinion } from './opinion/second-opinion.ts';
import { finishTurn, keepTurn, orRefusal, withMentionHint, type Repertoire } from './turn.ts';
import { resumed, sayOver } from './where-we-were.ts';

/**
 * What the bot says to a message. Given the same message again, after a crash at any point, it finishes the turn that was
 * begun instead of taking another.
 */
export async function answerTo(repertoire: Repertoire, message: Message): Promise<readonly string[]> {
  const { app, utterance } = message;
  const conversation = await app.conversations.of(utterance);
  const turn: Turn = { ...message, conversation };
  if (conversation.last?.utterance === utterance.id) return finishTurn(repertoire, turn, conversation);
  if (!isReadable(utterance)) return answerUnreadable(turn);

  const heard = hearCommand(repertoire.commands, utterance);
  const during = heard === null ? undefined : duringOf(heard);
  if (goesToPerson(turn, heard)) return (await sayToPersonInstead(turn)) ?? answerTo(repertoire, message);
  const goesFirst = during === 'stops-everything' || during === 'ends-dialogue' || !utterance.addressed;
  if (heard !== null && goesFirst) return obey(repertoire, turn, heard);

  return converse(repertoire, turn, heard, during);
}

/** Takes the message for an answer to the open question, or for something else. */
function converse(
  repertoire: Repertoire,
  turn: Turn,
  heard: Heard | null,
  during: During | undefined,
): Promise<readonly string[]> {
  const { app, utterance, conversation } = turn;
  const { running } = conversation;
  if (isOver(conversation, app.clock())) {
    return takeRequest(repertoire, withOpen(turn, {}), heard, { before: [sayOver(listOpen(conversation))] });
  }
  const first = askedFirst(utterance.text);
  if (first !== null) return takeOther(repertoire, turn, first);
  if (running === undefined || running.paused === true || during !== undefined) {
    return takeRequest(repertoire, turn, heard);
  }
  return goOn(repertoire, turn, running, heard);
}

/** “先问个事，有什么活动”: what follows is heard as if it had been said alone. */
function takeOther(repertoire: Repertoire, turn: Turn, text: string): Promise<readonly string[]> {
  const utterance = { ...turn.utterance, text };
  return takeRequest(repertoire, { ...turn, utterance }, hearCommand(repertoire.commands, utterance));
}

/** What counts as said instead of the answer to a question that is over. */
function takeInstead(repertoire: Repertoire, turn: Turn, { text, isNeed }: Instead): Promise<readonly string[]> {
  const utterance = { ...turn.utterance, text };
  const heard = hearCommand(repertoire.commands, utterance);
  return takeRequest(repertoire, { ...turn, utterance }, heard, { hasChanged: true, isCertain: isNeed === true });
}

interface Circumstances {
  /** What is said first. */
  readonly before?: readonly string[];
  /** The conversation stands differently already than it is kept. */
  readonly hasChanged?: boolean;
  /** It was asked what is meant: it is not asked again. */
  readonly isCertain?: boolean;
}

/** Something that is no answer to what was asked. */
async function takeRequest(
  repertoire: Repertoire,
  turn: Turn,
  heard: Heard | null,
  { before = [], hasChanged = before.length > 0, isCertain = false }: Circumstances = {},
): Promise<readonly string[]> {
  const { commands, dialogues } = repertoire;
  const isNeed = heard?.command.name === 'needs.intake';
  const opinion = isCertain ? null : secondOpinion(commands, turn, heard);
  if (heard !== null && opinion === null) return obey(repertoire, turn, heard, { before, hasChanged });
  const toldMore = await tellMoreOfDanger(turn);
  if (toldMore !== null) {
    return follow(repertoire, turn, courseAfter(dialogues, turn, { say: [...before, ...toldMore] }), hasChanged);
  }
  if (opinion?.kind === 'danger') {
    const asked = askIfDanger(turn.utterance.text, isNeed);
    const course = courseAfter(dialogues, turn, { ...asked, say: [...before, ...asked.say] });
    return follow(repertoire, turn, course, hasChanged);
  }
  if (opinion?.kind === 'meant') return obey(repertoire, turn, opinion.heard, { before, hasChanged });
  if (before.length > 0) return follow(repertoire, turn, courseAfter(dialogues, turn, { say: before }), true);
  const learned = await learnedOf(commands, turn, opinion, isNeed);
  if ('command' in learned) return obey(repertoire, turn, learned, { before, hasChanged });
  return follow(repertoire, turn, courseAfter(dialogues, turn, learned), hasChanged);
}

async function obey(
  repertoire: Repertoire,
  turn: Turn,
  heard: Heard,
  { before = [], hasChanged = before.length > 0 }: Circumstances = {},
): Promise<readonly string[]> {
  turn.app.chatCounts.understood(heard.command.name);
  const during = duringOf(heard);
  const answer: Answer = await orRefusal(() => heard.command.run(turn, heard.slots));
  if (during === 'stops-everything') await tellPersonToo(turn);
  const said = { ...answer, say: [...before, ...answer.say] };
  return inLocale(answer.locale ?? currentLocale(), () =>
    follow(repertoire, turn, courseAfter(repertoire.dialogues, turn, said, during), hasChanged),
  );
}

/** What changes where the conversation stands is kept with its words before they are said. */
async function follow(
  repertoire: Repertoire,
  turn: Turn,
  course: Course,
  mustKeep: boolean,
): Promise<readonly string[]> {
  if (mustKeep || !isSame(course.stands, turn.conversation)) return keepTurn(repertoire, turn, course);
  const sentences = [...course.say, ...course.back];
  return course.back.length === 0 ? sentences : withMentionHint(turn, sentences);
}

/** Takes the next step of the dialogue that is running, unless it has changed since and cannot go on. */
async function goOn(
  repertoire: Repertoire,
  turn: Turn,
  running: RunningDialogue,
  heard: Heard | null,
): Promise<readonly string[]> {
  const { app, utterance, conversation } = turn;
  const { dialogues } = repertoire;
  const going = resumed(dialogues, running);
  if (going === null) {
    const before = [sayOver([running])];
    return takeRequest(repertoire, withOpen(turn, endDialogue(conversation)), heard, { before });
  }

  const { dialogue } = going;
  const step = dialogue.step(going.state, asHeard(utterance.text), app.clock(), utterance.text.trim());
  if (step.givesWay === true && heard !== null) return obey(repertoire, turn, heard, { before: step.say });
  if (step.instead !== undefined) {
    return takeInstead(repertoire, withOpen(turn, endDialogue(conversation)), step.instead);
  }
  app.chatCounts.understood(dialogue.name);
  const { say: sentences, effects, state } = step;
  const { name, version } = dialogue;
  if (state === undefined) {
    return keepTurn(repertoire, turn, {
      ...courseAfterEnd(dialogues, conversation, sentences),
      effects,
      dialogue: name,
    });
  }
  const about = dialogue.about?.(state);
  const next = { name, version, state, until: running.until, ...(about !== undefined && { about }) };
  const stands = { ...conversation, running: next };
  return keepTurn(repertoire, turn, { stands, say: sentences, back: [], effects, dialogue: name });
}

const isSame = (one: Standing, other: Standing): boolean =>
  one.running === other.running &&
  one.aside === other.aside &&
  one.handedOver === other.handedOver &&
  one.more === other.more;

function withOpen(turn: Turn, open: OpenDialogues): Turn {
  const { running: _running, aside: _aside, ...rest } = turn.conversation;
  return { ...turn, conversation: { ...rest, ...open } };
}
