import { sayToPerson, type SaidToPerson } from '../../src/features/broadcasts/index.ts';
import { isRefusal, later, perform, type Actor } from '../../src/kernel/index.ts';
import { say } from '../../src/phrases/index.ts';
import { describeError } from '../../src/platform/logger.ts';
import type { Standing } from '../../src/platform/chat/index.ts';
import type { Turn } from '../command.ts';
import { asksForHelp } from '../understand/talk/help.ts';
import { asHeard } from '../understand/normalize.ts';
import { awaitsAnswer } from './course.ts';
import { duringOf, type Heard } from './hear.ts';
import { isShownTo } from './shown-to.ts';
import { KEPT_MS } from './turn.ts';

/** In a hand-over what is said goes to the person, but for danger, explicit commands, and answers to what these ask. */
export const goesToPerson = ({ actor, utterance, conversation }: Turn, heard: Heard | null): boolean =>
  conversation.handedOver !== undefined &&
  utterance.addressed &&
  (heard === null || !isHeardMeanwhile(heard, actor, conversation)) &&
  !awaitsAnswer(conversation);

/** 值班表 of a neighbour is said to the person, of a worker to the bot. */
function isHeardMeanwhile(heard: Heard, actor: Actor, standing: Standing): boolean {
  const during = duringOf(heard);
  if (during === 'stops-everything') return true;
  return during === 'keeps-dialogue' && isShownTo(heard.command, actor, standing);
}

/** @returns null when the hand-over is over: the bot is to answer */
export async function sayToPersonInstead(turn: Turn): Promise<readonly string[] | null> {
  const { app, utterance, conversation } = turn;
  if (asksForHelp(asHeard(utterance.text))) return [say('handovers.help')];
  const { isOpen, cutAfter } = await passWords(turn);
  if (isOpen) {
    await app.conversations.keep(conversation.id, later(app.clock(), KEPT_MS));
    return cutAfter === undefined ? [] : [say('handovers.cut', { count: cutAfter })];
  }
  const { handedOver: _handedOver, last: _last, ...rest } = conversation;
  await app.conversations.put({ ...rest, turn: conversation.turn + 1 }, later(app.clock(), KEPT_MS));
  return null;
}

/** The person hears of the danger too; the numbers to call are said whatever becomes of that. */
export async function tellPersonToo(turn: Turn): Promise<void> {
  if (turn.conversation.handedOver === undefined) return;
  try {
    await passWords(turn);
  } catch (error) {
    turn.app.logger.error({ ...describeError(error), utterance: turn.once }, 'danger was not passed on in a hand-over');
  }
}

/** What carries no words. */
export type Unreadable = 'voice' | 'picture' | 'card' | 'file' | 'location' | 'other';

/** That a picture, voice message and the like came, which no bot can pass on. @returns whether the person was told */
export async function tellPersonOf(turn: Turn, kind: Unreadable): Promise<boolean> {
  if (turn.conversation.handedOver === undefined) return false;
  return (await passOn(turn, { kind })).isOpen;
}

async function passWords(turn: Turn): Promise<SaidToPerson> {
  const text = turn.utterance.text.trim();
  return text === '' ? { isOpen: true } : passOn(turn, { text });
}

async function passOn({ app, actor, conversation, once }: Turn, said: Said): Promise<SaidToPerson> {
  try {
    return await perform(sayToPerson, app, actor, { handoverId: conversation.handedOver!, said }, { once });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { isOpen: false };
  }
}

type Said = { readonly text: string } | { readonly kind: Unreadable };
